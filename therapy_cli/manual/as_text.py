"""A page of the manual for a terminal: wrapped at words, without any sign that is not read aloud."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from therapy_cli.manual.page import Entry, Page, Part

WIDEST = 92
"""Columns beyond which a line is hard to read."""
LONGEST_NAME = 22
"""A longer name of an entry stands on a line of its own."""
NARROW = 60
"""Below this entries stand under their names, not beside them."""


def page_text(page: Page, width: int) -> str:
    """The page in lines of at most ``width`` columns; examples are never broken."""
    columns = min(width, WIDEST)
    lines = [*_wrapped(f"therapy help {page.name}: {page.summary}", columns)]
    for part in page.parts:
        lines += ["", part.heading, *_part(part, columns)]
    return "\n".join(lines) + "\n"


def _part(part: Part, width: int) -> Iterator[str]:
    for paragraph in part.paragraphs:
        yield from _wrapped(paragraph, width, "  ")
    for line in part.examples:
        yield f"  $ {line}"
    names = 2 + max((len(e.name) for e in part.entries if len(e.name) <= LONGEST_NAME), default=0)
    for entry in part.entries:
        yield from _entry(entry, width, names)


def _entry(entry: Entry, width: int, names: int) -> Iterator[str]:
    """One entry; ``names`` is the width of the column for names."""
    if width < NARROW or len(entry.name) > LONGEST_NAME:
        yield f"  {entry.name}"
        yield from _wrapped(entry.says, width, " " * 6)
        return
    first, *rest = _wrapped(entry.says, width, " " * (names + 2))
    yield f"  {entry.name:<{names}}{first.strip()}"
    yield from rest


def _wrapped(text: str, width: int, indent: str = "") -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
