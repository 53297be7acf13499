"""The one object that knows the outside world: streams, terminals, width, colour, folders, clock.

Everything else asks it. Tests hand in another one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TextIO

PLAIN_TERMINALS = ("dumb", "unknown", "")


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (ValueError, AttributeError):
        return False


@dataclass(slots=True)
class Terminal:
    """Streams and surroundings of one run. Fields are set when the object is made, not on import."""

    stdin: TextIO = field(default_factory=lambda: sys.stdin)
    stdout: TextIO = field(default_factory=lambda: sys.stdout)
    stderr: TextIO = field(default_factory=lambda: sys.stderr)
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    today: date = field(default_factory=date.today)
    no_color: bool = False
    accessible: bool = False
    no_input: bool = False
    quiet: bool = False
    no_pager: bool = False

    @property
    def can_ask(self) -> bool:
        """Prompts are possible: stdin is a terminal, so is stderr, and input was not switched off."""
        return not self.no_input and _is_terminal(self.stdin) and _is_terminal(self.stderr)

    @property
    def shows_result_to_a_person(self) -> bool:
        """Standard output is a terminal."""
        return _is_terminal(self.stdout)

    @property
    def stdin_is_terminal(self) -> bool:
        """Somebody can press keys."""
        return _is_terminal(self.stdin)

    @property
    def stderr_is_terminal(self) -> bool:
        """Messages are read by a person."""
        return _is_terminal(self.stderr)

    @property
    def is_plain(self) -> bool:
        """The terminal can neither move its cursor nor draw."""
        if os.name == "nt" and "TERM" not in self.environ:
            return False  # Windows consoles set none and can draw
        return self.environ.get("TERM", "") in PLAIN_TERMINALS

    @property
    def asks_in_lines(self) -> bool:
        """Numbered lines instead of menus: asked for, or nothing else is possible."""
        return self.accessible or self.environ.get("ACCESSIBLE", "") not in ("", "0") or self.is_plain

    def colour_on(self, stream: TextIO) -> bool:
        """Colour may be used on ``stream``. NO_COLOR wins over FORCE_COLOR; both count if not empty."""
        if self.no_color or self.environ.get("NO_COLOR"):
            return False
        if self.environ.get("FORCE_COLOR"):
            return True
        return _is_terminal(stream) and not self.is_plain

    @property
    def width(self) -> int:
        """Columns to draw in: COLUMNS, else the terminal's, at least 20."""
        wanted = self.environ.get("COLUMNS", "")
        if wanted.isdigit() and int(wanted) > 0:
            return max(20, int(wanted))
        for stream in filter(None, (self.stdout, sys.__stdout__)):
            try:
                return max(20, os.get_terminal_size(stream.fileno()).columns or 80)
            except (OSError, ValueError, AttributeError):
                continue
        return 80

    @property
    def height(self) -> int:
        """Rows of the window behind standard output, or the usual 24."""
        try:
            return os.get_terminal_size(self.stdout.fileno()).lines or 24
        except (OSError, ValueError, AttributeError):
            return 24

    def can_encode(self, text: str, stream: TextIO | None = None) -> bool:
        """The stream's encoding can hold ``text``."""
        encoding = getattr(stream or self.stdout, "encoding", None) or "ascii"
        try:
            text.encode(encoding)
        except (UnicodeEncodeError, LookupError):
            return False
        return True
