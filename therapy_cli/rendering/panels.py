"""A document for a person at a terminal.

The first screen holds the emergency line and "In short". Urgent and caution cards stand in full, the rest
as one line each unless everything is asked for; nothing urgent is ever folded. Where nothing is urgent or
caution the weightiest cards stand in full: nobody should have asked for a page of titles. A discreet page is
never folded: its reader should not have to type its topic into a shell to read the rest.

Output is a string: the environment is not read, so the same document and looks give the same text everywhere.
"""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.padding import Padding

from therapy_cli.document.model import Document
from therapy_cli.library.model import SEVERITIES, Severity
from therapy_cli.rendering.arrangement import is_closing, split_after_urgent
from therapy_cli.rendering.clean import change_texts, cleaned
from therapy_cli.rendering.look import Look
from therapy_cli.rendering.panel_card import CardDrawing
from therapy_cli.rendering.panel_page import ending, folded, gathered, opening
from therapy_cli.rendering.panel_parts import Block, spaced, words
from therapy_cli.rendering.transliterate import to_ascii

IN_FULL: tuple[Severity, ...] = ("urgent", "caution")


def render_panels(
    document: Document,
    *,
    width: int = 80,
    colour: bool = False,
    ascii_only: bool = False,
    boxes: bool = True,
    all_open: bool = False,
    why: bool = False,
) -> str:
    """Draw ``document``. Without ``colour`` there is no escape sequence, not even for bold."""
    look = Look(width, colour, ascii_only, boxes, all_open, why)
    document = cleaned(document)
    if ascii_only:
        document = change_texts(document, to_ascii)
    return _printed(spaced(_page(document, look)), look)


def _page(document: Document, look: Look) -> list[Block | None]:
    drawing = CardDrawing(document, look)
    in_full = _levels_in_full(document, look)
    drawn = [c for c in document.cards if c.severity in in_full]
    up_to_urgent, later = split_after_urgent(drawn)
    rest = [c for c in document.cards if c.severity not in in_full and not is_closing(c, document)]
    return [
        *opening(document, look),
        *map(drawing.draw, up_to_urgent),
        *map(words, document.after_urgent),
        *map(drawing.draw, later),
        folded(rest, look),
        *gathered(document, look),
        *ending(document, drawn, look),
    ]


def _levels_in_full(document: Document, look: Look) -> tuple[Severity, ...]:
    if look.all_open or document.discreet:
        return SEVERITIES
    present = {card.severity for card in document.cards}
    return IN_FULL if present & set(IN_FULL) else tuple(s for s in SEVERITIES if s in present)[:1]


def _printed(page: Block, look: Look) -> str:
    """The page as text. Rich pads lines to the right; that is taken off again."""
    console = Console(
        file=StringIO(),
        width=look.measure,
        color_system="standard" if look.colour else None,
        force_terminal=look.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    with console.capture() as capture:
        console.print(Padding(page, 0))
    return "\n".join(line.rstrip(" ") for line in capture.get().split("\n"))
