"""A long text cut into pages of a window. Pure: no terminal here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

_ESCAPE: Final = re.compile(r"\x1b\[[0-9;:]*[A-Za-z]|\x1b\]8;[^\x1b\x07]*(?:\x1b\\|\x07)")


@dataclass(frozen=True, slots=True)
class LongText:
    """A finished text to be read page by page.

    ``is_heading`` tells lines with which a part begins, so that a reader can go from part to part.
    ``more_follows``: after the last page comes something else.
    """

    text: str
    is_heading: Callable[[str], bool] = field(default=lambda _line: False)
    more_follows: bool = False

    def pages(self, width: int, height: int) -> list[list[str]]:
        """The pages for a window of this size."""
        return pages_of(self.text, width, height)

    def next_part(self, pages: list[list[str]], page: int) -> int:
        """The next page on which a part begins; the last page if there is none."""
        later = range(page + 1, len(pages))
        return next((n for n in later if any(map(self.is_heading, pages[n]))), len(pages) - 1)


def pages_of(text: str, width: int, height: int) -> list[list[str]]:
    """``text`` in pages of at most ``height`` rows. A line wider than the window counts as several rows."""
    pages: list[list[str]] = []
    page: list[str] = []
    used = 0
    for line in text.rstrip("\n").split("\n"):
        rows = -(-max(1, _cells(line)) // max(1, width))
        if page and used + rows > height:
            pages.append(page)
            page, used = [], 0
        page.append(line)
        used += rows
    return [*pages, page]


def _cells(line: str) -> int:
    plain = _ESCAPE.sub("", line)
    if plain.isascii():
        return len(plain)
    return sum(_width(char) for char in plain)


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
