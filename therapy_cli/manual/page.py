"""A page of the manual, free of any format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A name that is typed or set, and what it does."""

    name: str
    says: str


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its heading, sentences, lines to type, and entries, in this order."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page. ``name`` is what is typed after ``therapy help``; examples stand in the first part."""

    name: str
    summary: str
    parts: tuple[Part, ...]

    @property
    def examples(self) -> Iterator[str]:
        """Every line that is said to run."""
        return (line for part in self.parts for line in part.examples)
