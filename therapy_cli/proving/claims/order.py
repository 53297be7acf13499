"""Claims on the order of cards.

"A stands first" depends on every card of a guide at once; but it is the same as: A is shown, and no other
card is ever shown before it. Each of these depends on two cards only, and together they say the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import and_, or_

from therapy_cli.guidance.combinations import ALL, NONE, Combinations
from therapy_cli.guidance.ordering import CardOrder
from therapy_cli.guidance.standing import standing
from therapy_cli.guidance.truth import World
from therapy_cli.library.model import Card, Claim
from therapy_cli.proving.claims.obligation import Cards, Obligation, Violates, none_shown, not_shown


def about_order(claim: Claim, cards: Cards, order: CardOrder) -> Iterator[Obligation]:
    """What ``claim`` says on which card stands before which."""
    for card_id, later in claim.before.items():
        for card in cards.named([card_id]):
            for other in cards.others([card_id]) if later == ["all"] else cards.named(later):
                yield Obligation(f"{other.id} stands before {card.id}", _stands_before(other, [card], order))
    if claim.first:
        firsts = cards.named(claim.first)
        yield Obligation(f"none of these is shown: {', '.join(claim.first)}", none_shown(firsts))
        for other in cards.others(claim.first):
            yield Obligation(f"{other.id} stands first", _stands_before(other, firsts, order))
    if claim.first_cards:
        for card_id in claim.first_cards.cards:
            yield Obligation(f"{card_id} is not shown", cards.of(card_id, not_shown))
        for card in cards.named(claim.first_cards.cards):
            within = claim.first_cards.within
            violates = _behind(card, cards.others([card.id]), within, order)
            yield Obligation(f"{card.id} is not among the first {within}", violates)


def _stands_before(other: Card, cards: list[Card], order: CardOrder) -> Violates:
    def violates(world: World) -> Combinations:
        ahead = (~standing(c, world).shown | order.precedes(other, c, world) for c in cards)
        some = reduce(or_, (standing(c, world).shown for c in cards), NONE)
        return standing(other, world).shown & some & reduce(and_, ahead, ALL)

    return violates


def _behind(card: Card, rivals: list[Card], within: int, order: CardOrder) -> Violates:
    """Where ``card`` is shown with at least ``within`` rivals ahead of it."""

    def violates(world: World) -> Combinations:
        counts = [ALL]
        for rival in rivals:
            ahead = standing(rival, world).shown & order.precedes(rival, card, world)
            counts = count_up(counts, ahead, within)
        return counts[within] & standing(card, world).shown if len(counts) > within else NONE

    return violates


def count_up(counts: list[Combinations], where: Combinations, most: int) -> list[Combinations]:
    """``counts[n]`` holds the combinations with at least n so far; add one in ``where``."""
    grown = [*counts, NONE][: most + 1]
    for n in range(len(grown) - 1, 0, -1):
        grown[n] |= grown[n - 1] & where
    return grown
