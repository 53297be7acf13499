"""What a pack adds to a guide of the library: that the ids exist, and that nothing is pushed aside or narrowed.

These rules are of form and need no proof, so they are looked at whenever a guide is opened. What only shows over
many answers (a wider condition against an invariant) is proven by ``therapy content check``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from therapy_cli.library.checked import Checked
from therapy_cli.library.condition import both
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.guide_files import SHARED, GuideFiles
from therapy_cli.library.linking.cards import card_file_faults, country_faults, lacks_lead, raise_faults
from therapy_cli.library.linking.names import CARD_ID, badly_formed, repeated, unknown
from therapy_cli.library.linking.roles import is_for_one_side, role_branches
from therapy_cli.library.linking.scope import Scope
from therapy_cli.library.linking.written import all_tests
from therapy_cli.library.model import AdditionsFile, Card, CardAddition, CardFile, Point
from therapy_cli.library.packs.naming import prefix_faults
from therapy_cli.library.packs.pack import PackPart

AHEAD = ("emergency", "first", "end")


def additions_faults(files: GuideFiles, scope: Scope) -> Iterator[Fault]:
    """Yield what is wrong with the parts that packs add to one guide."""
    taken = {c.id for c in files.cards.value.cards}
    known = cards_in(files)
    for part in files.parts:
        cards = as_card_file(part.file)
        ids: list[tuple[str, Path]] = [(c.id, ("cards", i, "id")) for i, c in enumerate(cards.value.cards)]
        yield from prefix_faults(part.file, part.pack, ids, taken, "card")
        taken |= {name for name, _ in ids}
        yield from card_file_faults(cards, files.shared, scope)
        yield from scope.faults(part.file, all_tests(part.file.data))
        for index, card in enumerate(cards.value.cards):
            yield from _place_faults(part.file, card, ("cards", index))
        yield from _adds_faults(files, part, known, scope)


def cards_in(files: GuideFiles) -> dict[str, Card]:
    """The cards of the library that a guide can show, by full id, with the whole condition of each."""
    own = {f"{files.id}/{c.id}": c for c in files.cards.value.cards}
    shared = {f"{SHARED}/{c.id}": c for c in files.shared.cards.value.cards}
    return own | {use.card: shared[use.card] for use in files.guide.value.shared_cards if use.card in shared}


def as_card_file(file: Checked[AdditionsFile]) -> Checked[CardFile]:
    """The new cards of an additions file in the form of ``cards.yaml``; places stay those of the file."""
    return Checked(CardFile(cards=file.value.cards), lambda: ({"cards": [], **file.data}, file.positions))


def _place_faults(file: Checked[Any], card: Card, path: Path) -> Iterator[Fault]:
    """Cards of a pack stand after those of the library that weigh as much: none is moved down by them."""
    if card.place in AHEAD:
        message = f"'place: {card.place}' would put this card before what the library puts there"
        fix = "leave it out: cards of a pack stand after those of the library that weigh as much"
        yield file.fault((*path, "place"), "pack-order", message, fix, at_key=True)
    if card.before is not None:
        message = "a card of a pack cannot stand before one of the library"
        yield file.fault((*path, "before"), "pack-order", message, "use 'after', or leave it out", at_key=True)
    if card.after is not None and "urgent" in (card.severity, *(r.to for r in card.raises)):
        message = "an urgent card of a pack stands after every urgent card of the library"
        yield file.fault((*path, "after"), "pack-order", message, "leave it out", at_key=True)
    for key, line in (("banner", card.banner), ("after_urgent", card.after_urgent)):
        if line is not None:
            message = "the lines beside the emergency line and the urgent cards are the library's"
            yield file.fault((*path, key), "pack-order", message, "put it into a point", at_key=True)


def _adds_faults(files: GuideFiles, part: PackPart, known: dict[str, Card], scope: Scope) -> Iterator[Fault]:
    file, adds = part.file, part.file.value.adds
    ids: list[tuple[str, Path]] = [(a.card, ("adds", i, "card")) for i, a in enumerate(adds)]
    yield from repeated(file, ids, "addition to the card")
    for index, addition in enumerate(adds):
        path = ("adds", index)
        card = known.get(addition.card)
        if card is None:
            yield unknown(file, (*path, "card"), addition.card, known, "card")
            continue
        if addition == CardAddition(card=addition.card):
            yield file.fault((*path, "card"), "pack-empty", "nothing is added to this card", "add something")
        yield from raise_faults(file, addition.raises, card, (*path, "raise"))
        yield from _urgent_faults(file, addition, path)
        yield from country_faults(file, path, files.shared)
        yield from _point_faults(file, addition.points, card, (*path, "points"))
        yield from _wider_faults(file, addition, card, path, scope)


def _urgent_faults(file: Checked[Any], addition: CardAddition, path: Path) -> Iterator[Fault]:
    """A card of the library that a pack made urgent would stand among the urgent ones, before some of them."""
    for index, step in enumerate(addition.raises):
        if step.to == "urgent":
            message = "a pack cannot make a card of the library urgent: it would push others down"
            fix = "raise it to 'caution', or write an urgent card of the pack's own"
            yield file.fault((*path, "raise", index, "to"), "pack-order", message, fix)


def _point_faults(file: Checked[Any], points: list[Point], card: Card, path: Path) -> Iterator[Fault]:
    ids = [(p.id, (*path, i, "id")) for i, p in enumerate(points) if p.id is not None]
    yield from badly_formed(file, ids, CARD_ID, "point")
    yield from repeated(file, ids, "point")
    for name, way in ids:
        if name in {p.id for p in card.points}:
            yield file.fault(way, "pack-collision", f"the card has a point '{name}' already", "choose another id")
    for index, point in enumerate(points):
        if point.first_when is not None:
            message = "a point of a pack cannot move before those of the library"
            yield file.fault((*path, index, "first_when"), "pack-order", message, "leave it out", at_key=True)


def _wider_faults(file: Checked[Any], addition: CardAddition, card: Card, path: Path, scope: Scope) -> Iterator[Fault]:
    """A wider card reaches the same side as before, and says so where it is not known to apply."""
    if addition.wider is None:
        return
    way = (*path, "wider")
    branches = role_branches(addition.wider)
    if not branches:
        message = "the wider condition does not say for whom the card is"
        yield file.fault(way, "no-role", message, "add the roles, in every branch of 'any'", at_key=True)
        return
    allowed = frozenset().union(*(role_branches(card.when) or ()))
    if not all(is_for_one_side(roles) and _same_side(roles, allowed) for roles in branches):
        message = "text for practitioners must not reach clients, nor the other way round"
        yield file.fault(way, "mixed-roles", message, "keep to the side that the card is for", at_key=True)
    if not lacks_lead(card, card.when, scope) and lacks_lead(card, both(card.when, addition.wider), scope):
        message = "the card is urgent and would show while this is unknown, without a line that says so"
        yield file.fault(way, "no-lead", message, "test only questions that must be answered", at_key=True)


def _same_side(roles: frozenset[str], allowed: frozenset[str]) -> bool:
    return any(is_for_one_side(roles | {role}) for role in allowed)
