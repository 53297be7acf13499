"""Decision diagrams against plain Python sets of tuples, for books small enough to list."""

from __future__ import annotations

from itertools import combinations as subsets
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from therapy_cli.guidance.combinations import ALL, NONE, Book, Combinations

Rows = frozenset[tuple[int, ...]]
Both = tuple[Combinations, Rows]


class Pair:
    """A book and the list of its rows; every set is made twice, as a diagram and as a set of rows."""

    def __init__(self, radixes: list[int]) -> None:
        self.radixes = radixes
        self.book = Book(radixes)
        self.rows: Rows = frozenset(product(*map(range, radixes)))

    def where(self, level: int, choices: frozenset[int]) -> Both:
        return self.book.where(level, choices), frozenset(r for r in self.rows if r[level] in choices)

    def opposite(self, both: Both) -> Both:
        return ~both[0], self.rows - both[1]

    def holds(self, found: Combinations, row: tuple[int, ...]) -> bool:
        node = found
        while node.branches:
            node = node.branches[row[node.level]]
        return node is ALL

    def listed(self, found: Combinations) -> Rows:
        return frozenset(r for r in self.rows if self.holds(found, r))


@st.composite
def pairs(draw: st.DrawFn, sets: int = 1) -> tuple[Pair, list[Both]]:
    """A small book and some sets over it, each built by the same steps in both ways."""
    pair = Pair(draw(st.lists(st.integers(2, 4), min_size=1, max_size=4)))
    return pair, [draw(_sets(pair)) for _ in range(sets)]


def _sets(pair: Pair) -> st.SearchStrategy[Both]:
    def leaf(level: int) -> st.SearchStrategy[Both]:
        return st.frozensets(st.integers(0, pair.radixes[level] - 1)).map(lambda choices: pair.where(level, choices))

    def joined(parts: st.SearchStrategy[Both]) -> st.SearchStrategy[Both]:
        two = st.tuples(parts, parts)
        meet = two.map(lambda ab: (ab[0][0] & ab[1][0], ab[0][1] & ab[1][1]))
        join = two.map(lambda ab: (ab[0][0] | ab[1][0], ab[0][1] | ab[1][1]))
        return parts.map(pair.opposite) | meet | join

    return st.recursive(st.integers(0, len(pair.radixes) - 1).flatmap(leaf), joined, max_leaves=8)


@given(pairs())
def test_and_or_and_not_hold_the_right_rows(given_: tuple[Pair, list[Both]]) -> None:
    pair, [(found, rows)] = given_
    assert pair.listed(found) == rows
    assert bool(found) == bool(rows)
    assert pair.book.count(found) == len(rows)
    assert (found is ALL) == (rows == pair.rows)


@given(pairs(sets=2))
def test_equal_sets_are_one_object(given_: tuple[Pair, list[Both]]) -> None:
    _, [(first, rows), (second, others)] = given_
    assert (first is second) == (rows == others)
    assert (first & second is NONE) == rows.isdisjoint(others)


@given(pairs(), st.data())
def test_whatever_forgets_levels(given_: tuple[Pair, list[Both]], data: st.DataObject) -> None:
    pair, [(found, rows)] = given_
    levels = data.draw(st.sets(st.integers(0, len(pair.radixes) - 1)))
    kept = [i for i in range(len(pair.radixes)) if i not in levels]
    seen = {tuple(r[i] for i in kept) for r in rows}
    wanted = {r for r in pair.rows if tuple(r[i] for i in kept) in seen}
    assert pair.listed(pair.book.whatever(found, levels)) == wanted


@given(pairs(), st.data())
def test_an_example_is_in_the_set_and_takes_the_usual_choice_where_it_can(
    given_: tuple[Pair, list[Both]], data: st.DataObject
) -> None:
    pair, [(found, rows)] = given_
    if not rows:
        return
    usual = [data.draw(st.integers(0, r - 1)) for r in pair.radixes]
    wanted = nearest(rows, tuple(usual))
    assert tuple(pair.book.example(found, usual.__getitem__)) == wanted
    assert wanted in rows


def every_set(pair: Pair) -> list[Both]:
    """All sets of rows of a small book, each built from its rows."""
    found: list[Both] = []
    rows = sorted(pair.rows)
    for size in range(len(rows) + 1):
        for some in subsets(rows, size):
            made = NONE
            for row in some:
                one = ALL
                for level, choice in enumerate(row):
                    one &= pair.book.where(level, {choice})
                made |= one
            found.append((made, frozenset(some)))
    return found


@pytest.mark.parametrize("radixes", [[2], [4], [2, 2], [3, 2], [2, 3], [2, 2, 2]])
def test_all_sets_of_a_small_book(radixes: list[int]) -> None:
    """Nothing by chance: every set, every way to forget levels, every example."""
    pair = Pair(radixes)
    sets = every_set(pair)
    assert len({id(found) for found, _ in sets}) == len(sets) == 2 ** len(pair.rows)
    levels = range(len(radixes))
    for found, rows in sets:
        assert pair.listed(found) == rows
        assert pair.listed(~found) == pair.rows - rows
        assert pair.book.count(found) == len(rows)
        for gone in (set(some) for size in range(len(radixes) + 1) for some in subsets(levels, size)):
            seen = {tuple(r[i] for i in levels if i not in gone) for r in rows}
            wanted = {r for r in pair.rows if tuple(r[i] for i in levels if i not in gone) in seen}
            assert pair.listed(pair.book.whatever(found, gone)) == wanted
        for usual in pair.rows if rows else ():
            assert tuple(pair.book.example(found, usual.__getitem__)) == nearest(rows, usual)
    for first, rows in sets[:64]:
        for second, others in sets[:64]:
            assert pair.listed(first & second) == rows & others
            assert pair.listed(first | second) == rows | others


def nearest(rows: Rows, usual: tuple[int, ...]) -> tuple[int, ...]:
    """The row that takes the usual choice at each level where the set still leaves it, else the lowest."""
    row: tuple[int, ...] = ()
    for level, choice in enumerate(usual):
        possible = {r[level] for r in rows if r[:level] == row}
        row = (*row, choice if choice in possible else min(possible))
    return row


@pytest.mark.parametrize("found", [ALL, NONE])
def test_all_and_none_belong_to_every_book(found: Combinations) -> None:
    pair = Pair([2, 3])
    assert pair.listed(found) == (pair.rows if found is ALL else frozenset())
    assert ~~found is found
    assert pair.book.count(found) == (6 if found is ALL else 0)
