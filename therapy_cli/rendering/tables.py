"""Tables in plain characters: columns where there is room, blocks where there is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

GAP = "  "
NARROWEST_TEXT = 28
"""Columns below which the last column would be a ribbon of words."""
WIDEST_CELL = 16
"""Columns of every cell but the last; longer words are wrapped."""
WIDEST_TABLE = 120

Row = Sequence[str]


def table(headings: Row, rows: Sequence[Row], width: int) -> list[str]:
    """Lines of a table at most ``width`` columns wide. The last column takes the room that is left."""
    widths = [min(WIDEST_CELL, max(len(row[i]) for row in (headings, *rows))) for i in range(len(headings) - 1)]
    rest = min(width, WIDEST_TABLE) - sum(widths) - len(GAP) * len(widths)
    if rest < NARROWEST_TEXT:
        return [line for row in rows for line in _block(row, width)]
    widths = [*widths, rest]
    rule = [GAP.join("-" * w for w in [*widths[:-1], max(len(headings[-1]), 4)])]
    return [*_lines(headings, widths), *rule, *(line for row in rows for line in _lines(row, widths))]


def _lines(row: Row, widths: Sequence[int]) -> Iterator[str]:
    cells = [wrap(text, width, break_on_hyphens=False) for text, width in zip(row, widths, strict=True)]
    for parts in zip_longest(*cells, fillvalue=""):
        padded = (part.ljust(width) for part, width in zip(parts, widths, strict=True))
        yield GAP.join(padded).rstrip()


def _block(row: Row, width: int) -> Iterator[str]:
    """One row without columns: its short cells in one line, the text below."""
    *short, text = row
    yield from wrap(", ".join(filter(None, short)), width, break_on_hyphens=False)
    yield from wrap(text, width, initial_indent=GAP, subsequent_indent=GAP, break_on_hyphens=False)
