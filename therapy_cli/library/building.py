"""From the events of a YAML parser to plain data, strictly.

Events rather than composed nodes: the stack is ours, so no depth of nesting ends in a ``RecursionError``
and no alias is ever expanded. Messages name places, never values: user answers pass through here too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.positions import Position, Positions
from therapy_cli.library.scalars import AMBIGUOUS_WORDS, Scalar, name_of, resolve_plain, unsafe_places

MAX_DEPTH = 40
MAX_NODES = 250_000
MAX_FAULTS = 200


class StopReading(Exception):
    """Reading this file cannot sensibly go on."""


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    path: Path
    items: list[Any] | dict[str, Any]
    key: str | None = None
    skips: bool = False

    @property
    def expects_key(self) -> bool:
        return isinstance(self.items, dict) and self.key is None


@dataclass(slots=True)
class Builder:
    """Takes events one by one; afterwards holds the data, its positions and the faults."""

    positions: Positions
    faults: list[Fault] = field(default_factory=list)
    blank: list[Path] = field(default_factory=list)
    data: Any = None
    _stack: list[_Open] = field(default_factory=list)
    _documents: int = 0
    _nodes: int = 0

    def take(self, event: Any) -> None:
        """Work on the next event.

        Raises:
            StopReading: nothing more can be learnt from this file.
        """
        kind = type(event).__name__
        place = (event.start_mark.line + 1, event.start_mark.column + 1)
        if kind == "ScalarEvent":
            self._refuse_marks(event, place)
            self._scalar(event.value, place, event.style)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            self._refuse_marks(event, place)
            self._open({} if kind == "MappingStartEvent" else [], place)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self._stack.pop()
        elif kind == "AliasEvent":
            self._alias(place)
        elif kind == "DocumentStartEvent":
            self._start_document(place)

    def note(self, place: Position, rule: str, message: str, fix: str | None = None) -> None:
        """Keep a fault; too many of them end the reading."""
        self.faults.append(Fault(self.positions.file, *place, rule, message, fix))
        if len(self.faults) >= MAX_FAULTS:
            self.faults.append(
                Fault(self.positions.file, *place, "too-many-faults", "the rest of the file was not read")
            )
            raise StopReading

    def _stop(self, place: Position, rule: str, message: str, fix: str) -> None:
        self.note(place, rule, message, fix)
        raise StopReading

    def _start_document(self, place: Position) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(place, "several-documents", "a second document begins here", "keep one document a file")

    def _refuse_marks(self, event: Any, place: Position) -> None:
        if event.anchor is not None:
            self.note(place, "anchor", "anchors are not allowed", "write the text out where it is needed")
        if event.tag is not None:
            self.note(place, "tag", "tags (!…) are not allowed", "take the tag out")

    def _alias(self, place: Position) -> None:
        self.note(place, "alias", "aliases are not allowed", "write the text out where it is needed")
        if self._top_expects_key():
            self._refused_key()
        else:
            self._put(None, place)

    def _scalar(self, text: str, place: Position, style: str | None) -> None:
        is_plain = not style
        # The source text was looked through before: only an escape in double quotes can still hide one.
        for index in unsafe_places(text)[:1] if style == '"' else ():
            fix = "take it out, or write it in words"
            self.note(place, "hidden-character", f"the text holds the character {name_of(text[index])}", fix)
        if "\t" in text:
            self.note(place, "tab", "the text holds a tab", "use spaces")
        if self._top_expects_key():
            self._key(text, place, is_plain=is_plain)
        else:
            value = self._value(text, place) if is_plain else text
            path = self._put(value, place)
            if value is None or not text.strip():
                self.blank.append(path)

    def _value(self, text: str, place: Position) -> Scalar:
        if text.lower() in AMBIGUOUS_WORDS:
            fix = "put it in quotes if it is a word; write true or false if it is a truth value"
            self.note(place, "ambiguous-word", "many readers take this word for a truth value", fix)
        return resolve_plain(text)

    def _key(self, text: str, place: Position, *, is_plain: bool) -> None:
        top = self._stack[-1]
        path = (*top.path, text)
        if is_plain and not isinstance(resolve_plain(text), str):
            self.note(place, "key-not-text", "a key must be a word", "put it in quotes if it is one")
        if text == "<<":
            self.note(place, "merge-key", "merging with '<<' is not allowed", "write the keys out")
        top.key = text
        top.skips = text in top.items
        if top.skips:
            line = self.positions.keys[path][0]
            fix = "keep one of the two"
            self.note(place, "duplicate-key", f"the same key stands already on line {line}", fix)
        self.positions.keys.setdefault(path, place)

    def _refused_key(self) -> None:
        top = self._stack[-1]
        top.key, top.skips = "?", True

    def _open(self, items: list[Any] | dict[str, Any], place: Position) -> None:
        if len(self._stack) >= MAX_DEPTH:
            self._stop(place, "too-deep", f"more than {MAX_DEPTH} levels inside each other", "make it flatter")
        if self._top_expects_key():
            self.note(place, "key-not-text", "a key must be a word, not a list or mapping", "write a word")
            path = (*self._stack[-1].path, "?")
            self._refused_key()
        else:
            path = self._put(items, place)
        self._stack.append(_Open(path, items))

    def _top_expects_key(self) -> bool:
        return bool(self._stack) and self._stack[-1].expects_key

    def _put(self, value: Any, place: Position) -> Path:
        """Place a value into what is open and return its path."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop(place, "too-large", f"more than {MAX_NODES} values", "split the file")
        if not self._stack:
            path: Path = ()
            self.data = value
        else:
            path = self._put_into(self._stack[-1], value)
        self.positions.values.setdefault(path, place)
        return path

    def _put_into(self, top: _Open, value: Any) -> Path:
        if isinstance(top.items, list):
            top.items.append(value)
            return (*top.path, len(top.items) - 1)
        assert top.key is not None
        path = (*top.path, top.key)
        if not top.skips:
            top.items[top.key] = value
        top.key, top.skips = None, False
        return path
