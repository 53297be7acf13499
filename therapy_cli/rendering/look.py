"""How a document is to look: width, colour, signs, and how much of it is open."""

from __future__ import annotations

from dataclasses import dataclass

MEASURE = 92
"""Columns of text that still read well; wider terminals keep an empty margin on the right."""

NARROWEST_BOX = 34
"""Below this a border takes more than it gives."""


@dataclass(frozen=True, slots=True)
class Look:
    """The looks of one drawing. ``colour`` off also means no bold: no escape sequence at all."""

    width: int = 80
    colour: bool = False
    ascii_only: bool = False
    boxes: bool = True
    all_open: bool = False
    why: bool = False
    wraps: bool = False
    """Somebody reads it on a terminal: no line may be cut in the middle of a word."""

    @property
    def measure(self) -> int:
        """Columns to draw in."""
        return max(1, min(self.width, MEASURE))

    @property
    def has_boxes(self) -> bool:
        """Cards stand in borders."""
        return self.boxes and self.width >= NARROWEST_BOX

    @property
    def bullet(self) -> str:
        """The sign before an item of a list."""
        return "-" if self.ascii_only else "\u2022"

    @property
    def dash(self) -> str:
        """The sign between words to avoid and the reason."""
        return "-" if self.ascii_only else "\u2013"

    def quoted(self, words: str) -> str:
        """Words to be spoken, in quotation marks."""
        return f'"{words}"' if self.ascii_only else f"\u201c{words}\u201d"
