"""A document for a person at a terminal.

The first screen holds the emergency line and "In short". Urgent and caution cards stand in full, the rest
as one line each unless everything is asked for; nothing urgent is ever folded. Output is a string: the
environment is not read, so the same document and looks give the same text everywhere.
"""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.padding import Padding

from therapy_cli.document.model import CardBlock, Document
from therapy_cli.rendering.arrangement import split_after_urgent
from therapy_cli.rendering.clean import change_texts, cleaned
from therapy_cli.rendering.look import Look
from therapy_cli.rendering.panel_card import CardDrawing
from therapy_cli.rendering.panel_page import ending, folded, gathered, opening
from therapy_cli.rendering.panel_parts import Block, spaced, words
from therapy_cli.rendering.transliterate import to_ascii

IN_FULL = ("urgent", "caution")


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
    up_to_urgent, later = split_after_urgent([c for c in document.cards if _stands_in_full(c, look)])
    return [
        *opening(document, look),
        *map(drawing.draw, up_to_urgent),
        *map(words, document.after_urgent),
        *map(drawing.draw, later),
        folded([c for c in document.cards if not _stands_in_full(c, look)], document, look),
        *gathered(document, look),
        *ending(document),
    ]


def _stands_in_full(card: CardBlock, look: Look) -> bool:
    return look.all_open or card.severity in IN_FULL


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
