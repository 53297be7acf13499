"""A long text cut into pages of a window. Pure: no terminal here."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ESCAPE: Final = re.compile(r"\x1b\[[0-9;:]*[A-Za-z]|\x1b\]8;[^\x1b\x07]*(?:\x1b\\|\x07)")


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
