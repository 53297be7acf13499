"""Short texts on standard error: wrapped by words, and only in characters that the stream can hold."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Iterable
from typing import TextIO

from therapy_cli.rendering.clean import clean_line
from therapy_cli.rendering.transliterate import fit
from therapy_cli.terminal import Terminal

NARROWEST = 20
USUAL = 80
WIDEST = 100
"""Lines longer than this are hard to read, however wide the window is."""


def columns(terminal: Terminal) -> int:
    """Columns of standard error, where prompts are drawn; standard output may be a file."""
    wanted = terminal.environ.get("COLUMNS", "")
    if wanted.isdigit() and int(wanted) > 0:
        return max(NARROWEST, int(wanted))
    return max(NARROWEST, size_of(terminal.stderr)[0])


def size_of(stream: TextIO) -> tuple[int, int]:
    """Columns and rows of the terminal behind ``stream``, or the usual ones."""
    try:
        size = os.get_terminal_size(stream.fileno())
    except (OSError, ValueError, AttributeError):
        return USUAL, 24
    return size.columns or USUAL, size.lines or 24


def wrapped(text: str, width: int, *, first: str = "", rest: str = "") -> list[str]:
    """``text`` in lines of at most ``width`` cells; no word is broken, so a number stays whole."""
    if not text.strip():
        return [""]
    return textwrap.wrap(
        text,
        max(1, min(width, WIDEST)),  # a window may be made smaller than anything while it is drawn
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


class Voice:
    """Writes to standard error."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    @property
    def width(self) -> int:
        """Columns to write in; the last one stays free, so that no terminal wraps by itself."""
        return columns(self._terminal) - 1

    def fitting(self, text: str) -> str:
        """``text`` as one harmless line in characters that standard error can hold."""
        encoding = getattr(self._terminal.stderr, "encoding", None) or "utf-8"
        return fit(clean_line(text), encoding)

    def say(self, lines: Iterable[str]) -> None:
        """Write lines, wrapped."""
        for line in lines:
            self.write("\n".join(wrapped(self.fitting(line), self.width)) + "\n")

    def say_item(self, mark: str, text: str) -> None:
        """Write one item of a list: its mark, then its text with a hanging indent."""
        first = f"{mark} "
        self.write("\n".join(wrapped(self.fitting(text), self.width, first=first, rest=" " * len(first))) + "\n")

    def write(self, text: str) -> None:
        """Write as it is, at once."""
        self._terminal.stderr.write(text)
        self._terminal.stderr.flush()
