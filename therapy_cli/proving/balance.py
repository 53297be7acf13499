"""Balance: where the field disagrees, a guide prints every side, best in one card."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from therapy_cli.library.model import BalanceTopic, Line, Side
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.pieces import texts
from therapy_cli.proving.report import Advice, Finding

RULE = "balance"


def missing_sides(guide: ResolvedGuide, topics: Sequence[BalanceTopic], lines: dict[str, Line]) -> Iterator[Finding]:
    """Yield each side that prints nowhere in the guide. Words to avoid are no side."""
    for topic, places in _places(guide, topics, lines):
        for side, cards in zip(topic.sides, places, strict=True):
            if not cards:
                message = f"{topic.id}: a side of '{topic.topic}' prints nowhere: {side.says}"
                yield Finding(guide.id, RULE, message)


def sides_apart(guide: ResolvedGuide, topics: Sequence[BalanceTopic], lines: dict[str, Line]) -> Iterator[Advice]:
    """Yield each topic whose sides all print, but in no card together: a reader may meet one of them only."""
    for topic, places in _places(guide, topics, lines):
        if all(places) and not frozenset.intersection(*places):
            shown = "; ".join(f"{side.says}: {', '.join(sorted(cards))}" for side, cards in _paired(topic, places))
            message = f"the sides of '{topic.topic}' stand in different cards ({shown})"
            yield Advice(guide.id, "sides-apart", topic.id, message)


def _places(
    guide: ResolvedGuide, topics: Sequence[BalanceTopic], lines: dict[str, Line]
) -> Iterator[tuple[BalanceTopic, list[frozenset[str]]]]:
    """Yield each topic of the guide with the cards in which each of its sides prints."""
    printed = [(card.id, piece.text.lower()) for card in guide.cards for piece in texts(card, lines)]
    for topic in topics:
        if topic.guide == guide.id and topic.sides:
            found = [frozenset(card for card, text in printed if _matches(side, text)) for side in topic.sides]
            yield topic, found


def _paired(topic: BalanceTopic, places: list[frozenset[str]]) -> Iterator[tuple[Side, frozenset[str]]]:
    return zip(topic.sides, places, strict=True)


def _matches(side: Side, text: str) -> bool:
    return any(re.search(pattern, text) for pattern in side.patterns)
