"""Points that say nearly the same in different cards: two guides that agree should share a card.

Word sets choose the few pairs that can be alike, ``difflib`` compares these: no library is needed for it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from therapy_cli.proving.addressed import Text
from therapy_cli.proving.report import Advice

ALIKE: Final = 0.88
"""From this share of equal letters (words in order of the alphabet) two points count as the same."""
SHARED_WORDS: Final = 0.7
LEAST_WORDS: Final = 8
"""Shorter points ("Note it.") may stand anywhere."""

_WORD = re.compile(r"[a-z']+")


def near_duplicates(texts: Sequence[Text]) -> Iterator[Advice]:
    """Yield each pair of like points from two cards for the same readers, the second one named first."""
    points = [(text, words) for text in texts if text.is_point and len(words := _words(text)) >= LEAST_WORDS]
    for one, other in _candidates(points):
        (first, first_words), (second, second_words) = points[one], points[other]
        if _card(first) == _card(second) or first.reads != second.reads:
            continue
        likeness = SequenceMatcher(None, " ".join(first_words), " ".join(second_words), autojunk=False).ratio()
        if likeness >= ALIKE:
            message = f"says nearly the same as {first.place}; if it is the same, let one card say it for both"
            yield Advice(second.owner, "near-duplicate", second.place, message)


def _candidates(points: Sequence[tuple[Text, list[str]]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that have enough words in common to be alike, in the order of the texts."""
    sets = [frozenset(words) for _, words in points]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(sets):
        common: Counter[int] = Counter()
        for word in words:
            common.update(holders[word])
            holders[word].append(number)
        for earlier in sorted(common):
            if common[earlier] >= SHARED_WORDS * max(len(words), len(sets[earlier])):
                yield earlier, number


def _words(text: Text) -> list[str]:
    return sorted(_WORD.findall(text.text.lower()))


def _card(text: Text) -> str:
    return text.place.partition(" ")[0]
