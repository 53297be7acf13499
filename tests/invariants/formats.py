"""A document in every format that a reader can ask for, squeezed so that words can be looked for."""

from __future__ import annotations

import html
import re

from therapy_cli.document.model import Document
from therapy_cli.rendering.formats import FORMATS, render
from therapy_cli.rendering.look import Look

LOOK = Look(width=120, boxes=False)
TEXT_FORMATS = ("panels", "plain", "spoken", "markdown")


def in_turn(number: int) -> tuple[str, ...]:
    """All formats of text for every third document, for the others the one that nothing else is drawn from."""
    return TEXT_FORMATS if number % 3 == 0 else ("plain",)


ALL_FORMATS = tuple(FORMATS)


def drawn(document: Document, name: str) -> str:
    """The document as it would be printed, folded as at a terminal."""
    return render(document, name, LOOK)


def squeezed(text: str) -> str:
    """Letters and digits only: line breaks, markup and signs make no difference."""
    return re.sub(r"[^a-z0-9]+", "", html.unescape(text).lower())
