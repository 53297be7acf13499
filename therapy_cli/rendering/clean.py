"""One door for text: nothing that a terminal, an editor or a reader's eye would obey gets through.

Control characters (ESC and C1 among them), characters that turn the direction of writing, and invisible
format characters are taken out. What is left of an escape sequence is harmless letters: taking more could
take words with it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")

JOINERS = "\u200c\u200d"
"""Format characters that some scripts need to spell a word."""

_BREAKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85"
_SURROGATE_STAND_IN = "\ufffd"


def clean_line(text: str) -> str:
    """``text`` as one line: harmful characters gone, each run of white space a single space."""
    if not text.isprintable():
        text = "".join(map(_safe, text))
    return " ".join(text.split())


def clean_text(text: str) -> str:
    """``text`` without harmful characters; line breaks stay."""
    if text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join("".join(map(_safe, line)) for line in lines)


def cleaned(value: T) -> T:
    """``value`` with every text in it made one clean line."""
    return change_texts(value, clean_line)


def change_texts(value: T, change: Callable[[str], str]) -> T:
    """``value`` with ``change`` made to every text inside its structs, lists and mappings."""
    return cast("T", _changed(value, change))


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, (list, tuple)):
        return type(value)(_changed(part, change) for part in value)
    if isinstance(value, dict):
        return {_changed(k, change): _changed(v, change) for k, v in value.items()}
    if isinstance(value, msgspec.Struct):
        fields = {name: _changed(getattr(value, name), change) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    return value


def _safe(char: str) -> str:
    """``char`` itself, a space for a break, or nothing."""
    if char.isprintable() or char in JOINERS:
        return char
    if char in _BREAKS:
        return " "
    match unicodedata.category(char):
        case "Cc" | "Cf":
            return ""
        case "Cs":
            return _SURROGATE_STAND_IN
        case "Zl" | "Zp" | "Zs":
            return " "
        case _:
            return char
