"""The claims of an invariant, each broken down into obligations that can be proven one by one.

"A stands first" depends on every card of a guide at once; but it is the same as: A is shown, and no other
card is ever shown before it. Each of these depends on two cards only, and together they say the whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from therapy_cli.guidance.combinations import ALL, NONE, Combinations
from therapy_cli.guidance.ordering import CardOrder
from therapy_cli.guidance.standing import levels, standing
from therapy_cli.guidance.truth import World
from therapy_cli.library.model import SEVERITIES, Card, Claim, Line, Severity
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.pieces import is_said_to_client, pieces, texts

Violates = Callable[[World], Combinations]


@dataclass(frozen=True, slots=True)
class Obligation:
    """``violates`` gives the combinations in which it is broken, ``says`` tells how."""

    says: str
    violates: Violates


class Claims:
    """The claims that can be made about the cards of one guide."""

    def __init__(self, guide: ResolvedGuide, lines: dict[str, Line]) -> None:
        self._cards = {c.id: c for c in guide.cards}
        self._order = CardOrder(guide.cards, guide.shared)
        self._lines = lines

    def obligations(self, claim: Claim) -> Iterator[Obligation]:
        """Everything that has to be proven for ``claim``."""
        yield from self._about_showing(claim)
        yield from self._about_order(claim)
        yield from self._about_severity(claim)
        yield from self._about_words(claim)

    # ------------------------------------------------------------ shown or not

    def _about_showing(self, claim: Claim) -> Iterator[Obligation]:
        for ids, says, violates in (
            (claim.includes, "is not shown", _not_shown),
            (claim.includes_full, "is not shown in full", _not_full),
            (claim.listed_or_shown, "is neither shown nor listed", _absent),
        ):
            for card_id in ids:
                yield Obligation(f"{card_id} {says}", self._of(card_id, violates))
        for card in self._named(claim.excludes):
            yield Obligation(f"{card.id} is shown or listed", _present(card))
        if claim.only:
            for card in self._others(claim.only):
                yield Obligation(f"{card.id} is shown or listed", _present(card))
        if claim.includes_any:
            cards = self._named(claim.includes_any)
            names = ", ".join(c.id for c in cards)
            yield Obligation(f"none of these is shown: {names}", _none_shown(cards))

    # ------------------------------------------------------------ order

    def _about_order(self, claim: Claim) -> Iterator[Obligation]:
        for card_id, later in claim.before.items():
            card = self._cards.get(card_id)
            if card is None:
                continue
            for other in self._others([card_id]) if later == ["all"] else self._named(later):
                says = f"{other.id} stands before {card.id}"
                yield Obligation(says, self._stands_before(other, [card]))
        if claim.first:
            firsts = self._named(claim.first)
            yield Obligation(f"none of these is shown: {', '.join(claim.first)}", _none_shown(firsts))
            for other in self._others(claim.first):
                yield Obligation(f"{other.id} stands first", self._stands_before(other, firsts))
        if claim.first_cards:
            for card_id in claim.first_cards.cards:
                yield Obligation(f"{card_id} is not shown", self._of(card_id, _not_shown))
            for card in self._named(claim.first_cards.cards):
                yield self._among_first(card, claim.first_cards.within)

    def _among_first(self, card: Card, within: int) -> Obligation:
        rivals = self._others([card.id])

        def violates(world: World) -> Combinations:
            counts = [ALL]
            for rival in rivals:
                ahead = standing(rival, world).shown & self._order.precedes(rival, card, world)
                counts = count_up(counts, ahead, within)
            return counts[within] & standing(card, world).shown if len(counts) > within else NONE

        return Obligation(f"{card.id} is not among the first {within}", violates)

    def _stands_before(self, other: Card, cards: Iterable[Card]) -> Violates:
        cards = list(cards)

        def violates(world: World) -> Combinations:
            ahead = (~standing(c, world).shown | self._order.precedes(other, c, world) for c in cards)
            some = reduce(or_, (standing(c, world).shown for c in cards), NONE)
            return standing(other, world).shown & some & reduce(and_, ahead, ALL)

        return violates

    # ------------------------------------------------------------ severity

    def _about_severity(self, claim: Claim) -> Iterator[Obligation]:
        for card in self._named(claim.severity_at_least):
            least = claim.severity_at_least[card.id]
            yield Obligation(f"{card.id} is shown below {least}", _below(card, least))
        wanted: list[Severity | None] = [claim.any_severity, claim.first_severity]
        for level in [w for w in wanted if w is not None]:
            cards = [c for c in self._cards.values() if level in {c.severity, *(r.to for r in c.raises)}]
            yield Obligation(f"no card is {level}", _none_at(cards, level))

    # ------------------------------------------------------------ words

    def _about_words(self, claim: Claim) -> Iterator[Obligation]:
        for pattern in claim.must_text:
            cards = [c for c in self._cards.values() if self._matches(c, pattern)]
            yield Obligation(f"nothing printed matches /{pattern}/", self._not_printed(cards, pattern))
        for pattern in claim.never_text:
            for card in self._cards.values():
                if self._matches(card, pattern):
                    says = f"{card.id} prints what matches /{pattern}/"
                    yield Obligation(says, self._printed(card, pattern))
        if claim.no_say_to_client:
            excepted = {(e.card, f"say.{e.say}") for e in claim.except_say}
            for card in self._cards.values():
                yield Obligation(f"{card.id} prints words for the client", self._said(card, excepted))
        for name in claim.no_points:
            card_id, _, number = name.rpartition(".")
            for card in self._named([card_id]):
                if number not in {str(i + 1) for i in range(len(card.points))}:
                    yield Obligation(f"there is no point {name}", _everywhere)
                yield Obligation(f"{name} is printed", self._piece_printed(card, f"points.{number}"))

    def _matches(self, card: Card, pattern: str) -> bool:
        return any(re.search(pattern, p.text.lower()) for p in texts(card, self._lines))

    def _printed(self, card: Card, pattern: str) -> Violates:
        def violates(world: World) -> Combinations:
            found = (p.where for p in pieces(card, world, self._lines) if re.search(pattern, p.text.lower()))
            return reduce(or_, found, NONE)

        return violates

    def _not_printed(self, cards: list[Card], pattern: str) -> Violates:
        def violates(world: World) -> Combinations:
            return ~reduce(or_, (self._printed(c, pattern)(world) for c in cards), NONE)

        return violates

    def _said(self, card: Card, excepted: set[tuple[str, str]]) -> Violates:
        def violates(world: World) -> Combinations:
            lines = (p for p in pieces(card, world, self._lines) if is_said_to_client(p))
            return reduce(or_, (p.where for p in lines if (card.id, p.name) not in excepted), NONE)

        return violates

    def _piece_printed(self, card: Card, name: str) -> Violates:
        def violates(world: World) -> Combinations:
            return reduce(or_, (p.where for p in pieces(card, world, self._lines) if p.name == name), NONE)

        return violates

    def _of(self, card_id: str, violates: Callable[[Card], Violates]) -> Violates:
        """What must be shown and is no card of this guide is missing everywhere."""
        return violates(self._cards[card_id]) if card_id in self._cards else _everywhere

    def _named(self, ids: Iterable[str]) -> list[Card]:
        return [self._cards[i] for i in ids if i in self._cards]

    def _others(self, ids: Iterable[str]) -> list[Card]:
        return [c for c in self._cards.values() if c.id not in set(ids)]


def _everywhere(world: World) -> Combinations:
    del world
    return ALL


def _not_shown(card: Card) -> Violates:
    return lambda world: ~standing(card, world).shown


def _not_full(card: Card) -> Violates:
    return lambda world: ~standing(card, world).full


def _present(card: Card) -> Violates:
    return lambda world: standing(card, world).present


def _absent(card: Card) -> Violates:
    return lambda world: ~_present(card)(world)


def _none_shown(cards: list[Card]) -> Violates:
    return lambda world: ~reduce(or_, (standing(c, world).shown for c in cards), NONE)


def _below(card: Card, least: Severity) -> Violates:
    enough = SEVERITIES[: SEVERITIES.index(least) + 1]

    def violates(world: World) -> Combinations:
        high = reduce(or_, (where for level, where in levels(card, world).items() if level in enough), NONE)
        return standing(card, world).shown & ~high

    return violates


def _none_at(cards: list[Card], level: Severity) -> Violates:
    def violates(world: World) -> Combinations:
        at = (standing(c, world).shown & levels(c, world).get(level, NONE) for c in cards)
        return ~reduce(or_, at, NONE)

    return violates


def count_up(counts: list[Combinations], where: Combinations, most: int) -> list[Combinations]:
    """``counts[n]`` holds the combinations with at least n so far; add one in ``where``."""
    grown = [*counts, NONE][: most + 1]
    for n in range(len(grown) - 1, 0, -1):
        grown[n] |= grown[n - 1] & where
    return grown
