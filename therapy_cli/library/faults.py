"""What is wrong with a content file, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from therapy_cli.library.scalars import without_unsafe

Path: TypeAlias = tuple[str | int, ...]
"""The way from the top of a file to one place, for example ``("cards", 3, "points", 0, "text")``."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to mend. Faults sort by file, line and column."""

    file: str
    line: int
    column: int
    rule: str
    message: str
    fix: str | None = None

    @property
    def place(self) -> str:
        """File, line and column, safe to print."""
        return _printable(f"{self.file}:{self.line}:{self.column}")

    def __str__(self) -> str:
        """One line: place, rule, what is wrong and, where it is known, what to do."""
        text = f"{self.place}: {self.rule}: {self.message}"
        return _printable(f"{text} — {self.fix}" if self.fix else text)


def _printable(text: str) -> str:
    """Names of keys and files come from outside: they must neither steer a terminal nor break the line."""
    return without_unsafe(" ".join(text.split()))


def sorted_once(faults: Iterable[Fault]) -> list[Fault]:
    """All faults in the order of their places, each one once."""
    return sorted(set(faults), key=lambda f: (f.file, f.line, f.column, f.rule, f.message))


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """A hint with the nearest known words; ``None`` if nothing is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, sorted(known), n=2, cutoff=0.6)
    return f"did you mean {' or '.join(repr(n) for n in near)}?" if near else None
