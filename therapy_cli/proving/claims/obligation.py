"""What has to be proven: one obligation, about one or two cards, and the cards of a guide that it may name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from therapy_cli.guidance.combinations import ALL, NONE, Combinations
from therapy_cli.guidance.standing import standing
from therapy_cli.guidance.truth import World
from therapy_cli.library.model import Card

Violates = Callable[[World], Combinations]


@dataclass(frozen=True, slots=True)
class Obligation:
    """``violates`` gives the combinations in which it is broken, ``says`` tells how."""

    says: str
    violates: Violates


class Cards:
    """The cards of one guide, by name."""

    def __init__(self, cards: Iterable[Card]) -> None:
        self.all = list(cards)
        self._by_id = {c.id: c for c in self.all}

    def named(self, ids: Iterable[str]) -> list[Card]:
        """Those of ``ids`` that the guide has."""
        return [self._by_id[i] for i in ids if i in self._by_id]

    def others(self, ids: Iterable[str]) -> list[Card]:
        """All but ``ids``."""
        return [c for c in self.all if c.id not in set(ids)]

    def of(self, card_id: str, violates: Callable[[Card], Violates]) -> Violates:
        """What must be shown and is no card of this guide is missing everywhere."""
        return violates(self._by_id[card_id]) if card_id in self._by_id else everywhere


def everywhere(world: World) -> Combinations:
    """Broken whatever is answered."""
    del world
    return ALL


def not_shown(card: Card) -> Violates:
    """Where ``card`` is not shown."""
    return lambda world: ~standing(card, world).shown


def none_shown(cards: list[Card]) -> Violates:
    """Where none of ``cards`` is shown."""
    return lambda world: ~reduce(or_, (standing(c, world).shown for c in cards), NONE)
