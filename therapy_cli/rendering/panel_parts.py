"""The few shapes that panels are made of: headings, lists, rows with a word in front, borders.

Text enters Rich only as ``Text``, so nothing in it can be markup, and long words fold instead of being cut.
Colour is an extra: red and magenta alone are readable on light and on dark screens alike, and the words
that carry the meaning keep the terminal's own colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from therapy_cli.library.model import Severity
from therapy_cli.rendering import wording
from therapy_cli.rendering.look import Look

Block: TypeAlias = RenderableType

MARGIN: Final = 2
WORD_COLUMN: Final = 12
NARROWEST_COLUMNS: Final = 60

STRONG: Final = "bold"
WORD_STYLES: Final[dict[Severity, str]] = {
    "urgent": "bold red",
    "caution": "bold magenta",
    "consider": "bold",
    "info": "bold",
}
BORDER_STYLES: Final[dict[Severity, str]] = {"urgent": "red", "caution": "magenta", "consider": "", "info": ""}

_ASCII_STRONG: Final = box.Box("\n".join(("+==+", "|  |") * 2 + ("+==+", "+==+", "|  |", "+==+")), ascii=True)
_LINES: Final[dict[Severity, box.Box]] = {
    "urgent": box.HEAVY,
    "caution": box.DOUBLE,
    "consider": box.ROUNDED,
    "info": box.ROUNDED,
}


def words(text: str, style: str = "") -> Text:
    """Text as it is, whatever it holds."""
    return Text(text, style=style, overflow="fold")


def phrase(*parts: tuple[str, str]) -> Text:
    """Text made of pieces, each with its style."""
    return Text.assemble(*parts, overflow="fold")


def spaced(blocks: Iterable[Block | None]) -> Group:
    """Blocks with an empty line between them."""
    kept = [b for b in blocks if b is not None]
    parted = [part for b in kept for part in (Text(""), b)]
    return Group(*parted[1:])


def indented(block: Block, by: int = MARGIN) -> Padding:
    """A block moved to the right."""
    return Padding(block, (0, 0, 0, by))


def bullets(items: Iterable[Block], look: Look, *, airy: bool = False) -> Table:
    """A list. Lines after the first of an item stand under its words, not under its sign.

    ``airy`` puts an empty line between items: long ones would be a wall without it.
    """
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    for number, item in enumerate(items):
        if airy and number:
            grid.add_row()
        grid.add_row(words(look.bullet), item)
    return grid


def titled(heading: str, body: Block) -> Group:
    """A small heading and what stands under it."""
    return Group(words(heading, STRONG), body)


def section(heading: str, *blocks: Block) -> Group:
    """A part of the page: heading at the margin, the rest moved in."""
    return Group(words(heading, STRONG), *(indented(b) for b in blocks))


def rows_by_word(groups: Sequence[tuple[Severity, list[Block]]], look: Look) -> Block:
    """Lines grouped under their severity word: beside it, or below it where columns are few."""
    if look.measure < NARROWEST_COLUMNS:
        return spaced(Group(severity_word(severity), bullets(lines, look)) for severity, lines in groups)
    grid = Table.grid(padding=0)
    grid.add_column(width=WORD_COLUMN)
    grid.add_column(overflow="fold")
    for severity, lines in groups:
        grid.add_row(severity_word(severity), bullets(lines, look))
    return grid


def severity_word(severity: Severity) -> Text:
    """The word for a severity, strong."""
    return words(wording.SEVERITY_WORDS[severity], WORD_STYLES[severity])


def bordered(severity: Severity, body: Block, foot: str, look: Look) -> Panel:
    """A card in its border: the word in the upper edge, the id in the lower one where it fits."""
    fits = len(foot) <= look.measure - 2 * len("+-- ")
    content = body if fits else Group(body, Text(""), words(foot))
    return Panel(
        content,
        box=_border(severity, look),
        title=severity_word(severity),
        title_align="left",
        subtitle=words(foot) if fits else None,
        subtitle_align="right",
        border_style=BORDER_STYLES[severity],
        padding=(1, 2) if look.measure >= NARROWEST_COLUMNS else (0, 1),
        width=look.measure,
    )


def _border(severity: Severity, look: Look) -> box.Box:
    if not look.ascii_only:
        return _LINES[severity]
    return _ASCII_STRONG if severity == "urgent" else box.ASCII
