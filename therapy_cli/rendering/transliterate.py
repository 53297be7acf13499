"""Text for terminals and files whose encoding cannot hold it: near letters instead of a traceback."""

from __future__ import annotations

import unicodedata
from typing import Final

UNKNOWN = "?"

_NEAR: Final[dict[str, str]] = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u2039\u203a", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u2022\u00b7\u2023\u25cf", "*"),
    **dict.fromkeys("\u200c\u200d", ""),
    "\u2026": "...",
    "\u2190": "<-",
    "\u2192": "->",
    "\u00d7": "x",
    "\u2260": "!=",
    "\u2264": "<=",
    "\u2265": ">=",
    "\u00a3": "GBP ",
    "\u20ac": "EUR ",
    "\u00df": "ss",
    "\u00c6": "AE",
    "\u00e6": "ae",
    "\u0152": "OE",
    "\u0153": "oe",
    "\u00d8": "O",
    "\u00f8": "o",
    "\u0141": "L",
    "\u0142": "l",
    "\u0110": "D",
    "\u0111": "d",
    "\u00d0": "D",
    "\u00f0": "d",
    "\u00de": "Th",
    "\u00fe": "th",
}


def to_ascii(text: str) -> str:
    """``text`` in ASCII: accents go, typographic marks become plain ones, the rest a question mark."""
    return text if text.isascii() else "".join(map(_ascii_char, text))


def fit(text: str, encoding: str) -> str:
    """``text`` with only those characters changed that ``encoding`` cannot hold."""
    if can_hold(encoding, text):
        return text
    return "".join(char if can_hold(encoding, char) else _ascii_char(char) for char in text)


def can_hold(encoding: str, text: str) -> bool:
    """``encoding`` has all characters of ``text``; an unknown encoding has ASCII only."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    except LookupError:
        return text.isascii()
    return True


def _ascii_char(char: str) -> str:
    if char.isascii():
        return char
    if char in _NEAR:
        return _NEAR[char]
    base = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
    if not base:
        return "" if unicodedata.combining(char) else UNKNOWN
    return base if base.isascii() and base.isprintable() else UNKNOWN
