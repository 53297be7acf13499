"""Fixed words in another language: what a pack's ``words.yaml`` may say, and how its words come into use.

The words of ``rendering.wording`` and ``asking.wording`` are fixed for a whole run. A pack's take their place once,
when the library is opened. What the program cannot judge is the translation itself: a person who reads both
languages must. It refuses what would surely mislead: one word for two things, or a lost place for a number or name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from therapy_cli.asking import wording as asking
from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.files import refuse
from therapy_cli.library.linking.names import unknown
from therapy_cli.library.model import WordsFile
from therapy_cli.library.packs.pack import Pack
from therapy_cli.rendering import wording as rendering

ROOMS: dict[str, ModuleType] = {"rendering": rendering, "asking": asking}
_SLOT = re.compile(r"\{\w*\}")


def speak(pack: Pack) -> None:
    """Use the words of ``pack`` from now on. Raises ``ContentInvalid``."""
    refuse(word_faults(pack))
    file, _ = pack.words()
    for room, module in ROOMS.items() if file else ():
        for key, value in getattr(file.value, room).items() if file else ():
            name = key.upper()
            setattr(module, name, _in_place_of(getattr(module, name), value))


def word_faults(pack: Pack) -> list[Fault]:
    """Everything wrong with the words of ``pack``; nothing where it has none."""
    file, faults = pack.words()
    return [*faults, *(_faults(file) if file else ())]


def words_of(room: ModuleType) -> dict[str, Any]:
    """The words of a room by key: texts, and groups of texts."""
    return {name.lower(): value for name, value in vars(room).items() if name.isupper() and _is_words(value)}


def _is_words(value: Any) -> bool:
    """A text, or a group of texts; anything else that stands in capitals is no word."""
    pieces = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
    return all(isinstance(piece, str) for piece in pieces)


def _in_place_of(own: Any, value: Any) -> Any:
    return own | value if isinstance(own, dict) else tuple(value) if isinstance(own, tuple) else value


def _faults(file: Checked[WordsFile]) -> Iterator[Fault]:
    for room, module in ROOMS.items():
        own = words_of(module)
        for key, value in getattr(file.value, room).items():
            path: Path = (room, key)
            if key not in own:
                yield unknown(file, path, key, own, "word", at_key=True)
            elif _kind(value) != _kind(own[key]):
                message = f"'{key}' must be {_kind(own[key])}"
                yield file.fault(path, "words-form", message, "write it as the library does")
            else:
                yield from _group_faults(file, path, own, key, value)


def _group_faults(file: Checked[WordsFile], path: Path, own: dict[str, Any], key: str, value: Any) -> Iterator[Fault]:
    ours, theirs = _pieces(own[key]), _pieces(value)
    if isinstance(value, list) and len(value) != len(own[key]):
        yield file.fault(path, "words-form", f"'{key}' has {len(own[key])} lines", "translate each line")
        return
    for part, text in theirs.items():
        way = (*path, *part)
        if part not in ours:
            yield unknown(file, way, str(part[0]), [str(p[0]) for p in ours], "word", at_key=True)
        else:
            yield from _text_faults(file, way, text, ours[part], _other_words(own, key, part))
    merged = ours | theirs
    if isinstance(value, dict) and len(set(map(str.casefold, merged.values()))) < len(merged):
        yield file.fault(path, "words-alike", f"two words of '{key}' are the same", "give each its own")


def _text_faults(file: Checked[WordsFile], path: Path, text: str, ours: str, others: set[str]) -> Iterator[Fault]:
    wanted = sorted(_SLOT.findall(ours))
    if sorted(_SLOT.findall(text)) != wanted or _loose(text) != _loose(ours):
        places = ", ".join(wanted) or "no places in braces"
        yield file.fault(path, "words-places", "the places for numbers and names differ", f"keep: {places}")
    if text.casefold() in others:
        message = "this is the library's word for something else"
        yield file.fault(path, "words-alike", message, "a reader would take one for the other")
    if "\n" in text:
        yield file.fault(path, "words-form", "a word stands on one line", "take the line break out")


def _loose(text: str) -> int:
    """Braces that open or close no place: one too many and the sentence could not be filled in."""
    return sum(_SLOT.sub("", text).count(brace) for brace in "{}")


def _other_words(own: dict[str, Any], key: str, part: Path) -> set[str]:
    """The library's words for everything else in the room."""
    mine = _pieces(own[key])[part].casefold()
    return {text.casefold() for value in own.values() for text in _pieces(value).values()} - {mine}


def _pieces(value: Any) -> dict[Path, str]:
    if isinstance(value, dict):
        return {(name,): text for name, text in value.items()}
    return {(): value} if isinstance(value, str) else {(i,): text for i, text in enumerate(value)}


def _kind(value: Any) -> str:
    return "a mapping" if isinstance(value, dict) else "a text" if isinstance(value, str) else "a list"
