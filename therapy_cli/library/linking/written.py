"""Walks over a file as it is written, so that everything found has a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from therapy_cli.library.faults import Path

CONDITION_KEYS = frozenset({"when", "drop_when", "say_when", "first_when", "wider"})
REMOVING_KEY = "drop_when"
ORDERING_KEY = "first_when"


@dataclass(frozen=True, slots=True)
class WrittenTest:
    """One ``question: [options]`` of a condition.

    ``removes``: it being true takes something away. ``orders``: all it can do is move a point to the top.
    """

    question: str
    values: list[str]
    path: Path
    removes: bool
    orders: bool = False


def each_test(raw: dict[str, Any], path: Path, key: str = "when", *, negated: bool = False) -> Iterator[WrittenTest]:
    """Yield every test of a well-formed condition that stands under ``key``."""
    for word, value in raw.items():
        way = (*path, word)
        if word == "not":
            yield from each_test(value, way, key, negated=not negated)
        elif word in ("any", "all"):
            for index, part in enumerate(value):
                yield from each_test(part, (*way, index), key, negated=negated)
        else:
            yield WrittenTest(word, value, way, negated != (key == REMOVING_KEY), key == ORDERING_KEY)


def all_tests(raw: Any, path: Path = ()) -> Iterator[WrittenTest]:
    """Yield the tests of every condition inside cards, questions, uses or invariants."""
    for key, value in entries(raw):
        way = (*path, key)
        if key in CONDITION_KEYS and isinstance(value, dict):
            yield from each_test(value, way, str(key))
        elif isinstance(value, (dict, list)):
            yield from all_tests(value, way)


def all_texts(raw: Any, path: Path = ()) -> Iterator[tuple[str, Path]]:
    """Yield every text with its path; words in conditions are texts too."""
    if isinstance(raw, str):
        yield raw, path
    for key, value in entries(raw):
        yield from all_texts(value, (*path, key))


def entries(raw: Any) -> Iterator[tuple[str | int, Any]]:
    """Yield what a mapping or a list holds, with the key or the number of each."""
    if isinstance(raw, dict):
        yield from raw.items()
    elif isinstance(raw, list):
        yield from enumerate(raw)
