"""Flags that stand before the command: ``therapy --json guides`` is ``therapy guides --json``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Any, Final

SHARED: Final = frozenset(
    {
        "--json",
        "--plain",
        "--no-color",
        "--no-input",
        "--no-pager",
        "--accessible",
        "--quiet",
        "-q",
    }
)
"""Flags without a value. One that the command does not take is refused by the command itself."""


def behind_the_command(arguments: Sequence[str], program: Any) -> list[str]:
    """The arguments with early flags moved directly behind the words that name the command."""
    early = list(takewhile(SHARED.__contains__, arguments))
    rest = list(arguments[len(early) :])
    if not early or not rest or rest[0].startswith("-"):
        return list(arguments)
    words, at = 0, program
    while words < len(rest) and hasattr(at, "get_command"):
        at = at.get_command(None, rest[words])
        words += 1
    return [*rest[:words], *early, *rest[words:]]
