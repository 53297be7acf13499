"""Cards: whom they address, what they say while something is unknown, what they cite and name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from therapy_cli.library.checked import Checked
from therapy_cli.library.condition import Condition, tests_in
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.guide_files import SharedFiles
from therapy_cli.library.linking.names import CARD_ID, badly_formed, repeated, unknown
from therapy_cli.library.linking.roles import is_for_clients, is_for_one_side, role_branches
from therapy_cli.library.linking.scope import Scope
from therapy_cli.library.model import SEVERITIES, Card, CardFile, Raise


def card_file_faults(file: Checked[CardFile], shared: SharedFiles, scope: Scope) -> Iterator[Fault]:
    """Yield what is wrong with the cards of one file; links out of the guide are not looked at."""
    cards = file.value.cards
    ids: list[tuple[str, Path]] = [(c.id, ("cards", i, "id")) for i, c in enumerate(cards)]
    yield from badly_formed(file, ids, CARD_ID, "card")
    yield from repeated(file, ids, "card")
    for index, card in enumerate(cards):
        path = ("cards", index)
        yield from _role_faults(file, card, path)
        yield from _unknown_faults(file, card, path, scope)
        yield from _point_faults(file, card, path)
        yield from raise_faults(file, card.raises, card, (*path, "raise"))
        yield from line_faults(file, card.opens_with, (*path, "opens_with"), shared)
        yield from line_faults(file, card.say_opens_with, (*path, "say_opens_with"), shared)
        yield from country_faults(file, path, shared)


def _role_faults(file: Checked[Any], card: Card, path: Path) -> Iterator[Fault]:
    branches = role_branches(card.when)
    if branches is None:
        message = "the condition does not say for whom the card is"
        fix = "add 'role: [client]' or 'role: [therapist, trainee, supervisor, colleague]', in every branch of 'any'"
        yield file.fault((*path, "when"), "no-role", message, fix)
    elif not branches or not all(map(is_for_one_side, branches)):
        message = "the card is not for practitioners alone or for clients alone"
        yield file.fault((*path, "when"), "mixed-roles", message, "write two cards, or two branches of 'any'")


def _unknown_faults(file: Checked[Any], card: Card, path: Path, scope: Scope) -> Iterator[Fault]:
    if role_branches(card.when) and is_for_clients(card.when) and card.unknown != "withhold":
        message = "a card for clients must not be listed while something is unknown"
        place = (*path, "unknown") if card.unknown else (*path, "id")
        yield file.fault(place, "client-withhold", message, "add 'unknown: withhold'")
    if lacks_lead(card, card.when, scope):
        message = "an urgent card that shows while something is unknown needs a first line of its own"
        yield file.fault((*path, "severity"), "no-lead", message, "add 'lead_unknown', or set 'unknown'")


def lacks_lead(card: Card, when: Condition | None, scope: Scope) -> bool:
    """Whether an urgent card can be shown on unknown without the line that says so."""
    is_shown = (card.unknown or "show") == "show"
    can_be_open = when is not None and any(t.question not in scope.required for t in tests_in(when))
    return card.severity == "urgent" and is_shown and can_be_open and card.lead_unknown is None


def _point_faults(file: Checked[Any], card: Card, path: Path) -> Iterator[Fault]:
    if not card.points:
        yield file.fault((*path, "points"), "no-points", "a card needs a point", "add one")
    ids: list[tuple[str, Path]] = [
        (p.id, (*path, "points", i, "id")) for i, p in enumerate(card.points) if p.id is not None
    ]
    yield from badly_formed(file, ids, CARD_ID, "point")
    yield from repeated(file, ids, "point")


def raise_faults(file: Checked[Any], raises: list[Raise], card: Card, path: Path) -> Iterator[Fault]:
    """Yield a fault for each ``raise`` that does not lead upwards."""
    for index, step in enumerate(raises):
        if SEVERITIES.index(step.to) >= SEVERITIES.index(card.severity):
            message = f"the card is '{card.severity}' already"
            yield file.fault((*path, index, "to"), "raise-not-up", message, "raise it higher, or take this out")


def line_faults(file: Checked[Any], names: list[str], path: Path, shared: SharedFiles) -> Iterator[Fault]:
    """Yield a fault for each shared line that does not exist."""
    known = shared.lines.value.lines
    for index, name in enumerate(names):
        if name not in known:
            yield unknown(file, (*path, index), name, known, "line")


def country_faults(file: Checked[Any], path: Path, shared: SharedFiles) -> Iterator[Fault]:
    """Yield a fault for each country of a point that nobody can choose."""
    known = {o.id for q in shared.questions.value.questions if q.id == "country" for o in q.options}
    raw = file.data
    for step in path:
        raw = raw[step]
    for index, point in enumerate(raw.get("points", [])):
        for k, country in enumerate(point.get("country", [])):
            if country not in known:
                yield unknown(file, (*path, "points", index, "country", k), country, known, "country")
