"""Points that say nearly the same in different cards: two guides that agree should share a card.

Sets of words choose the few pairs that can be alike, ``difflib`` compares these: no library is needed for it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from math import ceil
from typing import Final, NamedTuple

from therapy_cli.proving.addressed import Text
from therapy_cli.proving.report import Advice

ALIKE: Final = 0.88
"""From this share of equal letters (words in order of the alphabet) two points count as the same."""
SHARED_WORDS: Final = 0.7
LEAST_WORDS: Final = 8
"""Shorter points ("Note it.") may stand anywhere."""
KEPT: Final = 2
"""The same words from so many cards are remembered: one of them is another card than that of any later point."""

_WORD = re.compile(r"[a-z']+")


class _Point(NamedTuple):
    text: Text
    words: list[str]
    set: frozenset[str]


def near_duplicates(texts: Sequence[Text]) -> Iterator[Advice]:
    """Yield each point that says nearly what a point of another card for the same readers said before it."""
    points = [
        _Point(t, words, frozenset(words)) for t in texts if t.is_point and len(words := _words(t)) >= LEAST_WORDS
    ]
    seen = _Seen(points)
    for point in points:
        first = next((earlier for earlier in seen.like(point) if _is_double(earlier, point)), None)
        if first:
            message = f"says nearly the same as {first.text.place}; if it is the same, let one card say it for both"
            yield Advice(point.text.owner, "near-duplicate", point.text.place, message)
        seen.add(point)


def _is_double(earlier: _Point, point: _Point) -> bool:
    if _card(earlier.text) == _card(point.text) or earlier.text.reads != point.text.reads:
        return False
    return SequenceMatcher(None, " ".join(earlier.words), " ".join(point.words), autojunk=False).ratio() >= ALIKE


class _Seen:
    """The points seen so far, found again by their rarest words.

    Where two points share enough words, the rarest few words of both have one in common: only these are looked up. The
    very words of an earlier point are kept twice at most, so that a library of copies costs no more than its size.
    """

    def __init__(self, every: Sequence[_Point]) -> None:
        self._frequency = Counter(word for point in every for word in point.set)
        self._kept: list[_Point] = []
        self._holders: dict[str, list[int]] = defaultdict(list)
        self._cards: dict[tuple[object, ...], set[str]] = defaultdict(set)

    def like(self, point: _Point) -> Iterator[_Point]:
        """Yield the points that share enough words with this one, in their order."""
        for number in sorted({n for word in self._rarest(point) for n in self._holders.get(word, ())}):
            earlier = self._kept[number]
            if len(point.set & earlier.set) >= SHARED_WORDS * max(len(point.set), len(earlier.set)):
                yield earlier

    def add(self, point: _Point) -> None:
        """Remember a point, unless its very words are known from enough cards."""
        cards = self._cards[point.text.reads, *point.words]
        if len(cards) == KEPT or _card(point.text) in cards:
            return
        cards.add(_card(point.text))
        for word in self._rarest(point):
            self._holders[word].append(len(self._kept))
        self._kept.append(point)

    def _rarest(self, point: _Point) -> list[str]:
        words = sorted(point.set, key=lambda word: (self._frequency[word], word))
        return words[: len(words) - ceil(SHARED_WORDS * len(words)) + 1]


def _words(text: Text) -> list[str]:
    return sorted(_WORD.findall(text.text.lower()))


def _card(text: Text) -> str:
    return text.place.partition(" ")[0]
