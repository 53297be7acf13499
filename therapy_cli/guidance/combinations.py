"""Sets of answer combinations, on which conditions are decided.

One person's answers are a single combination: there a set is ``ALL`` or ``NONE``. The proof of the invariants
needs the sets of *every* combination of a guide, some 10^20 of them. They are kept as decision diagrams: one
level for each question (or tick of a checkbox), one branch for each choice, equal parts stored once. ``&``, ``|``
and ``~`` work on the diagrams, never on the single combinations, and counts are exact.

The evaluator only uses these operators, so what is proven is what runs.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final

Branches = tuple["Combinations", ...]


class Combinations:
    """A set of combinations: ``ALL``, ``NONE``, or a branching at one level of its ``book``.

    Sets of one book are interned: equal sets are the same object.
    """

    __slots__ = ("book", "branches", "level")

    def __init__(self, level: int, branches: Branches, book: Book | None) -> None:
        self.level = level
        self.branches = branches
        self.book = book

    def __bool__(self) -> bool:
        return self is not NONE

    def __and__(self, other: Combinations) -> Combinations:
        if self is NONE or other is NONE:
            return NONE
        if self is ALL or self is other:
            return other
        if other is ALL:
            return self
        assert self.book is not None
        return self.book.meet(self, other)

    def __or__(self, other: Combinations) -> Combinations:
        if self is NONE or other is ALL:
            return other
        if self is ALL or other is NONE:
            return self
        return ~(~self & ~other)

    def __invert__(self) -> Combinations:
        if self is ALL:
            return NONE
        if self is NONE:
            return ALL
        assert self.book is not None
        return self.book.opposite(self)


_BELOW_ALL_LEVELS: Final = 1 << 30
NONE: Final = Combinations(_BELOW_ALL_LEVELS, (), None)
ALL: Final = Combinations(_BELOW_ALL_LEVELS + 1, (), None)


class Book:
    """All sets over one list of levels; ``radixes`` tells how many choices each level has."""

    def __init__(self, radixes: Sequence[int]) -> None:
        self.radixes = radixes
        self._sets: dict[tuple[int, Branches], Combinations] = {}
        self._meets: dict[tuple[Combinations, Combinations], Combinations] = {}
        self._opposites: dict[Combinations, Combinations] = {}

    def where(self, level: int, choices: Collection[int]) -> Combinations:
        """The combinations in which ``level`` has one of ``choices``."""
        return self._branch(level, tuple(ALL if i in choices else NONE for i in range(self.radixes[level])))

    def meet(self, first: Combinations, second: Combinations) -> Combinations:
        """Return the combinations in both sets."""
        pair = (first, second)
        if pair not in self._meets:
            level = min(first.level, second.level)
            ways = range(self.radixes[level])
            branches = tuple(_at(first, level, i) & _at(second, level, i) for i in ways)
            self._meets[pair] = self._meets[second, first] = self._branch(level, branches)
        return self._meets[pair]

    def opposite(self, given: Combinations) -> Combinations:
        """Return the combinations outside the set."""
        if given not in self._opposites:
            found = self._branch(given.level, tuple(~b for b in given.branches))
            self._opposites[given] = found
            self._opposites[found] = given
        return self._opposites[given]

    def whatever(self, given: Combinations, levels: Collection[int]) -> Combinations:
        """The combinations that are in the set for some choice at ``levels``."""
        known: dict[Combinations, Combinations] = {ALL: ALL, NONE: NONE}

        def forget(node: Combinations) -> Combinations:
            if node not in known:
                branches = tuple(forget(b) for b in node.branches)
                known[node] = _join(branches) if node.level in levels else self._branch(node.level, branches)
            return known[node]

        return forget(given)

    def count(self, given: Combinations) -> int:
        """How many combinations the set has."""
        below: list[int] = [1]
        for radix in reversed(self.radixes):
            below.append(below[-1] * radix)
        below.reverse()
        known: dict[Combinations, int] = {}

        def size(node: Combinations, level: int) -> int:
            """Combinations of the levels from ``level`` down."""
            if node is NONE:
                return 0
            if node is ALL:
                return below[level]
            if node not in known:
                known[node] = sum(size(b, node.level + 1) for b in node.branches)
            return known[node] * (below[level] // below[node.level])

        return size(given, 0)

    def example(self, given: Combinations, usual: Callable[[int], int]) -> Iterator[int]:
        """One combination of a set that is not empty; ``usual(level)`` is preferred where free to choose."""
        node = given
        for level in range(len(self.radixes)):
            if node.level != level:
                yield usual(level)
                continue
            wanted = usual(level)
            choice = wanted if node.branches[wanted] else next(i for i, b in enumerate(node.branches) if b)
            node = node.branches[choice]
            yield choice

    def _branch(self, level: int, branches: Branches) -> Combinations:
        if all(b is branches[0] for b in branches):
            return branches[0]
        key = (level, branches)
        if key not in self._sets:
            self._sets[key] = Combinations(level, branches, self)
        return self._sets[key]


def _at(node: Combinations, level: int, choice: int) -> Combinations:
    return node.branches[choice] if node.level == level else node


def _join(branches: Branches) -> Combinations:
    found = NONE
    for branch in branches:
        found |= branch
    return found
