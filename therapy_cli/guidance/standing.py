"""How a card stands: shown in full, in short form, listed, or not at all; how severe it is; what it prints.

Decided for a whole world of combinations at once (see ``truth``). The rules:

* condition true: shown in full;
* unknown: an urgent card is shown in a short form that says so, another one that says ``unknown: show`` in
  full under its lead; ``ask`` lists it under "May also apply"; ``withhold`` does neither;
* ``drop_when`` takes a card away on true only, ``raise`` lifts its severity on true only.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import NamedTuple

from therapy_cli.guidance.combinations import ALL, NONE, Combinations
from therapy_cli.guidance.truth import World, evaluate, holds, holds_or_absent
from therapy_cli.library.model import SEVERITIES, Card, Point, Severity


class Standing(NamedTuple):
    """Combinations in which a card is shown in full, in short form, or listed; they never overlap."""

    full: Combinations
    short: Combinations
    listed: Combinations

    @property
    def shown(self) -> Combinations:
        """Shown in whatever form."""
        return self.full | self.short

    @property
    def present(self) -> Combinations:
        """Shown or listed."""
        return self.full | self.short | self.listed


def unknown_rule(card: Card) -> str:
    """What happens while it is unknown whether the card applies: urgent cards show, others ask."""
    return card.unknown or ("show" if card.severity == "urgent" else "ask")


def standing(card: Card, world: World) -> Standing:
    """How ``card`` stands in every combination of ``world``."""
    kept = ~holds(card.drop_when, world)
    truth = evaluate(card.when, world)
    true, unknown = truth.yes & kept, truth.open & kept
    rule = unknown_rule(card)
    if rule == "withhold":
        return Standing(true, NONE, NONE)
    if rule == "ask":
        return Standing(true, NONE, unknown)
    if card.severity == "urgent":
        return Standing(true, unknown, NONE)
    return Standing(true | unknown, NONE, NONE)


def levels(card: Card, world: World) -> dict[Severity, Combinations]:
    """The severity of ``card`` in every combination: each is in exactly one of the sets."""
    found: dict[Severity, Combinations] = {}
    rest = ALL
    for level in SEVERITIES[: SEVERITIES.index(card.severity)]:
        raised = reduce(or_, (holds(r.when, world) for r in card.raises if r.to == level), NONE)
        found[level] = raised & rest
        rest &= ~raised
    found[card.severity] = rest
    return {level: where for level, where in found.items() if where}


def visible(point: Point, world: World) -> Combinations:
    """Where a point of a shown card is printed, as far as its conditions go."""
    return holds_or_absent(point.when, world) & ~holds(point.drop_when, world)


def leads(points: list[Point], world: World) -> list[Combinations]:
    """For each point, the combinations in which it is the first one printed."""
    free = ALL
    first = [NONE] * len(points)
    for only_promoted in (True, False):
        for i, point in enumerate(points):
            where = visible(point, world) & free
            if only_promoted:
                where &= holds(point.first_when, world)
            first[i] |= where
            free &= ~where
    return first
