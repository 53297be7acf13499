"""Which prompter a terminal gets."""

from __future__ import annotations

from therapy_cli.asking.lines import LinePrompter
from therapy_cli.asking.prompter import Prompter
from therapy_cli.asking.speaking import NARROWEST, size_of
from therapy_cli.terminal import Terminal

FEWEST_ROWS = 8
"""A lower window shows a menu without its lines; numbered lines can be scrolled back to."""


def prompter_for(terminal: Terminal) -> Prompter:
    """Menus where they can be drawn, else numbered lines. Only for terminals that ``can_ask``."""
    columns, rows = size_of(terminal.stderr)
    if terminal.asks_in_lines or rows < FEWEST_ROWS or columns < NARROWEST:
        return LinePrompter(terminal)
    from therapy_cli.asking.menus import MenuPrompter

    return MenuPrompter(terminal)
