"""What a single word or number of a YAML file means, and which characters it may hold.

Fewer readings than YAML 1.1 knows: dates, octal numbers and sexagesimal numbers stay text. ``yes``,
``no``, ``on`` and ``off`` are refused without quotes, since other readers of the same file would take
them for truth values.
"""

from __future__ import annotations

import re
from typing import TypeAlias

Scalar: TypeAlias = str | int | float | bool | None

AMBIGUOUS_WORDS = frozenset({"yes", "no", "on", "off"})
_FIXED: dict[str, Scalar] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
# At most 18 digits: longer ones are no counts, and Python refuses to convert very long ones.
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})", re.ASCII)
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}", re.ASCII)

# Control characters, bidi marks and overrides, zero-width and tag characters, damaged text. All can make
# a reviewer see something else than what a program reads.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\uffff\U000e0000-\U000e0fff]",
)


def resolve_plain(text: str) -> Scalar:
    """The value of a scalar that is written without quotes."""
    if text in _FIXED:
        return _FIXED[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text


def unsafe_places(text: str) -> list[int]:
    """Where characters stand that a person does not see or that turn the direction of reading."""
    return [match.start() for match in _UNSAFE.finditer(text)]


def without_unsafe(text: str) -> str:
    """The same text with a harmless character for each unsafe one, so that all places stay the same."""
    return _UNSAFE.sub("_", text)


def name_of(character: str) -> str:
    """How a message names a character that must not be printed."""
    return f"U+{ord(character):04X}"
