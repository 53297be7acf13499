"""Reads what was rendered back, so that formats can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

BOX_SIGNS = "".join(map(chr, range(0x2500, 0x2580)))
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
HARMFUL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_PAUSES = re.compile(r"(?<=\b\d),(?=\s\d\b)")
_DRAWN = re.compile(rf"[{BOX_SIGNS}\s]")


def squeezed(text: str) -> str:
    """Text without borders, white space and pauses between digits: wrapping, folding and speech no longer matter."""
    return _DRAWN.sub("", _PAUSES.sub("", ESCAPES.sub("", text)))


def markdown_tokens(text: str) -> Iterator[Token]:
    """All tokens, inline ones too, as a parser with tables and strike-through sees them."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for token in parser.parse(text):
        yield token
        yield from token.children or ()


def markdown_words(text: str) -> str:
    """The text that a reader of the rendered Markdown sees, squeezed."""
    return squeezed(
        "".join(t.content for t in markdown_tokens(text) if t.type in ("text", "code_inline", "text_special"))
    )
