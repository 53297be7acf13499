"""How a guide uses shared cards."""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.library.condition import both
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.guide_files import SHARED, GuideFiles
from therapy_cli.library.linking.cards import country_faults, lacks_lead, line_faults, raise_faults
from therapy_cli.library.linking.names import repeated, unknown
from therapy_cli.library.linking.scope import Scope
from therapy_cli.library.linking.written import all_tests
from therapy_cli.library.model import Card, SharedCardUse


def use_faults(files: GuideFiles, scope: Scope) -> Iterator[Fault]:
    """Yield what is wrong with the ``shared_cards`` of a guide."""
    file, uses = files.guide, files.guide.value.shared_cards
    known = {f"{SHARED}/{c.id}": c for c in files.shared.cards.value.cards}
    ids: list[tuple[str, Path]] = [(u.card, ("shared_cards", i, "card")) for i, u in enumerate(uses)]
    yield from repeated(file, ids, "shared card")
    yield from scope.faults(file, all_tests(file.data.get("shared_cards", []), ("shared_cards",)))
    for index, use in enumerate(uses):
        path = ("shared_cards", index)
        if use.card in known:
            yield from _card_faults(files, scope, use, known[use.card], path)
        else:
            yield unknown(file, (*path, "card"), use.card, known, "shared card")
        yield from line_faults(file, use.say_opens_with, (*path, "say_opens_with"), files.shared)


def _card_faults(files: GuideFiles, scope: Scope, use: SharedCardUse, card: Card, path: Path) -> Iterator[Fault]:
    file, added = files.guide, use.adds.points if use.adds else []
    points = {p.id for p in [*card.points, *added] if p.id}
    if use.first_point and use.first_point.id not in points:
        yield unknown(file, (*path, "first_point", "id"), use.first_point.id, points, "point")
    yield from raise_faults(file, use.raises, card, (*path, "raise"))
    if use.adds:
        yield from country_faults(file, (*path, "adds"), files.shared)
    if not lacks_lead(card, card.when, scope) and lacks_lead(card, both(card.when, use.when), scope):
        message = f"'{use.card}' is urgent and shows while this is unknown, without a line that says so"
        fix = "add 'lead_unknown' to the shared card, or set its 'unknown'"
        yield file.fault((*path, "card"), "no-lead", message, fix)
