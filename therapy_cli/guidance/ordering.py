"""The order of cards: emergency, urgent, caution, consider, info; authored order inside each.

``place`` moves a card inside its level only (``end``: the closing words). ``before`` and ``after`` set a card
directly beside another one of the same severity. Nothing here can bring a card below a less severe one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from therapy_cli.guidance.combinations import ALL, NONE, Combinations
from therapy_cli.guidance.standing import levels
from therapy_cli.guidance.truth import World, holds_or_absent
from therapy_cli.library.model import SEVERITIES, Card, Severity

Key = tuple[int, int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class CardOrder:
    """Places of the cards of one guide. ``authored`` holds them in file order, shared ones last."""

    authored: tuple[Card, ...]
    shared: frozenset[str]

    def keys(self, card: Card, world: World) -> list[tuple[Combinations, Key]]:
        """Where the card stands: sets of combinations that do not overlap, each with its sort key."""
        places: list[tuple[Combinations, Key]] = []
        for level, where in levels(card, world).items():
            places += self._beside(card, level, where, world)
        return places

    def precedes(self, first: Card, second: Card, world: World) -> Combinations:
        """Combinations in which ``first`` stands before ``second``, if both are shown."""
        seconds = self.keys(second, world)
        found = NONE
        for where_first, key_first in self.keys(first, world):
            for where_second, key_second in seconds:
                if key_first < key_second:
                    found |= where_first & where_second
        return found

    def _beside(self, card: Card, level: Severity, where: Combinations, world: World) -> list[tuple[Combinations, Key]]:
        own = self._key(card, level)
        target = self._by_id().get(card.before.card if card.before else card.after or "")
        if target is None:
            return [(where, own)]
        wanted = holds_or_absent(card.before.when, world) if card.before else ALL
        same = levels(target, world).get(level, NONE) & wanted & where
        step = -1 if card.before else 1
        beside = (*self._key(target, level)[:4], step, own[3])
        return [(same, beside), (where & ~same, own)]

    def _key(self, card: Card, level: Severity) -> Key:
        group = {"emergency": 0, "end": 2}.get(card.place, 1)
        position = {"first": 0 if card.id in self.shared else 1, "last": 3}.get(card.place, 2)
        index = next(i for i, c in enumerate(self.authored) if c.id == card.id)
        return group, SEVERITIES.index(level), position, index, 0, 0

    def _by_id(self) -> Mapping[str, Card]:
        return {c.id: c for c in self.authored}
