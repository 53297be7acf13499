"""A result as JSON: fixed key order, two spaces, one line break at the end, the same bytes every time."""

from __future__ import annotations

from typing import Any

import msgspec

from therapy_cli.document.model import Document
from therapy_cli.rendering.clean import change_texts, clean_text
from therapy_cli.rendering.envelope import Envelope, guidance_envelope

_LAST_SHORT = 0xFFFF


def render_json(document: Document, *, command: str | None = None) -> str:
    """Guidance as JSON. What a discreet document leaves unset is left out."""
    return encode(guidance_envelope(document, command))


def encode(envelope: Envelope[Any]) -> str:
    """Any envelope as JSON text; harmful characters are taken out of every text first."""
    return pretty(change_texts(envelope, clean_text))


def pretty(data: Any) -> str:
    """Data as indented JSON with a line break at the end."""
    return msgspec.json.format(msgspec.json.encode(data), indent=2).decode() + "\n"


def in_ascii(json: str) -> str:
    r"""The same JSON for streams that hold ASCII only: other characters as ``\uXXXX``, nothing is lost."""
    return json if json.isascii() else "".join(char if char.isascii() else _escaped(char) for char in json)


def _escaped(char: str) -> str:
    code = ord(char)
    if code <= _LAST_SHORT:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
