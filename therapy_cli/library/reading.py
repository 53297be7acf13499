"""Strict reading of YAML (and so of JSON) from bytes, for content and for users' answers alike.

Faults are collected, not raised: a person who writes content wants all of them at once. Only a syntax
error, a file that is too large or one that is not UTF-8 ends the reading of that file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from therapy_cli.library.building import Builder, StopReading
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.positions import Position, Positions
from therapy_cli.library.scalars import name_of, unsafe_places, without_unsafe

MAX_BYTES = 2_000_000
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

# The parser's own words, told to somebody who does not know YAML. Its text is never passed on: it may
# quote what stands in the file.
_SYNTAX_HINTS = (
    ("mapping values are not allowed", "a ': ' stands where none can be", "put the text in double quotes"),
    ("could not find expected ':'", "a ':' is missing after this key", "write 'key: value', or use quotes"),
    ("end of stream", "a quote or bracket was not closed", "close it"),
    ("escape", "this '\\' sequence is not known", "write '\\\\' for a backslash, or use single quotes"),
    ("did not find expected ',' or", "a bracket was not closed, or a comma is missing", "close or add it"),
    ("did not find expected key", "the indentation or a quote is wrong here", "align it with its neighbours"),
    ("did not find expected '-'", "the indentation of this list is wrong", "align it with its neighbours"),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds as plain data, where everything stands, and what is wrong with it."""

    file: str
    data: Any
    positions: Positions
    faults: tuple[Fault, ...]
    blank: tuple[Path, ...]
    """Paths of values that are empty: nothing, ``null`` or only spaces."""
    is_whole: bool
    """False when reading had to end before the end of the file; ``data`` is then ``None``."""


def read_yaml(raw: bytes, file: str, *, max_bytes: int = MAX_BYTES) -> Reading:
    """Read one file. ``file`` is the name that faults carry. Raises nothing."""
    builder = Builder(Positions(file))
    try:
        text = _decoded(raw, builder, max_bytes)
        _feed(text, builder)
        is_whole = True
    except StopReading:
        is_whole = False
    data = builder.data if is_whole else None
    return Reading(file, data, builder.positions, tuple(builder.faults), tuple(builder.blank), is_whole)


def _decoded(raw: bytes, builder: Builder, max_bytes: int) -> str:
    if len(raw) > max_bytes:
        builder.note((1, 1), "too-large", f"the file has more than {max_bytes} bytes", "split it")
        raise StopReading
    raw = raw.removeprefix(_BYTE_ORDER_MARK)
    try:
        text = raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", errors="replace")
        fix = "save the file as UTF-8"
        builder.note(_place(before, len(before)), "not-utf8", "this is not UTF-8 text", fix)
        raise StopReading from None
    for index in unsafe_places(text):
        message = f"the character {name_of(text[index])} is not allowed"
        builder.note(_place(text, index), "hidden-character", message, "take it out")
    return without_unsafe(text)


def _feed(text: str, builder: Builder) -> None:
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except yaml.YAMLError as error:
        _note_syntax(error, text, builder)
        raise StopReading from None
    if builder.data is None:
        fix = "fill it, or take it away"
        builder.note((1, 1), "empty-file", "the file holds nothing", fix)
        raise StopReading


def _note_syntax(error: Exception, text: str, builder: Builder) -> None:
    mark = getattr(error, "problem_mark", None)
    if mark and not text[mark.index :].strip():
        # Something was not closed up to the very end: the place where it was opened helps more.
        mark = getattr(error, "context_mark", None) or mark
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if mark and text[mark.index : mark.index + 1] == "\t":
        builder.note(place, "tab", "a tab stands where only spaces can be", "indent with spaces")
        return
    problem = str(getattr(error, "problem", ""))
    for words, message, fix in _SYNTAX_HINTS:
        if words in problem:
            builder.note(place, "syntax", message, fix)
            return
    builder.note(place, "syntax", "this is not valid YAML here", "look at the quotes and the indentation")


def _place(text: str, index: int) -> Position:
    """Line and column of a character, both from 1."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
