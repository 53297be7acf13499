"""Which prompter a terminal gets."""

from __future__ import annotations

from therapy_cli.asking.lines import LinePrompter
from therapy_cli.asking.prompter import Prompter
from therapy_cli.terminal import Terminal


def prompter_for(terminal: Terminal) -> Prompter:
    """Menus where they can be drawn, else numbered lines. Only for terminals that ``can_ask``."""
    if terminal.asks_in_lines:
        return LinePrompter(terminal)
    from therapy_cli.asking.menus import MenuPrompter

    return MenuPrompter(terminal)
