"""Claims on what is shown, listed or neither, and how urgent it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_

from therapy_cli.guidance.combinations import NONE, Combinations
from therapy_cli.guidance.standing import levels, standing
from therapy_cli.guidance.truth import World
from therapy_cli.library.model import SEVERITIES, Card, Claim, Severity
from therapy_cli.proving.claims.obligation import Cards, Obligation, Violates, none_shown, not_shown


def about_showing(claim: Claim, cards: Cards) -> Iterator[Obligation]:
    """What ``claim`` says on cards being there."""
    for ids, says, violates in (
        (claim.includes, "is not shown", not_shown),
        (claim.includes_full, "is not shown in full", _not_full),
        (claim.listed_or_shown, "is neither shown nor listed", _absent),
    ):
        for card_id in ids:
            yield Obligation(f"{card_id} {says}", cards.of(card_id, violates))
    for card in cards.named(claim.excludes):
        yield Obligation(f"{card.id} is shown or listed", _present(card))
    if claim.only:
        for card in cards.others(claim.only):
            yield Obligation(f"{card.id} is shown or listed", _present(card))
    if claim.includes_any:
        wanted = cards.named(claim.includes_any)
        names = ", ".join(c.id for c in wanted)
        yield Obligation(f"none of these is shown: {names}", none_shown(wanted))


def about_severity(claim: Claim, cards: Cards) -> Iterator[Obligation]:
    """What ``claim`` says on how urgent cards are shown."""
    for card in cards.named(claim.severity_at_least):
        least = claim.severity_at_least[card.id]
        yield Obligation(f"{card.id} is shown below {least}", _below(card, least))
    wanted: list[Severity | None] = [claim.any_severity, claim.first_severity]
    for level in [w for w in wanted if w is not None]:
        able = [c for c in cards.all if level in {c.severity, *(r.to for r in c.raises)}]
        yield Obligation(f"no card is {level}", _none_at(able, level))


def _not_full(card: Card) -> Violates:
    return lambda world: ~standing(card, world).full


def _present(card: Card) -> Violates:
    return lambda world: standing(card, world).present


def _absent(card: Card) -> Violates:
    return lambda world: ~_present(card)(world)


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
