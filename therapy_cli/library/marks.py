"""A mark of the rules of an entry: it changes when a condition, a switch or a source does, not when a text does."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

import msgspec

from therapy_cli.library.condition import AllOf, AnyOf, Not, Test

LENGTH = 10
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
"""Letters alone: YAML takes some strings of digits for numbers."""
REWORDED = frozenset(
    {"title", "title_unknown", "short", "banner", "text", "why", "ask", "ask_for_client", "help", "label", "says"}
    | {"label_for_client", "say", "avoid", "supervision", "document", "words", "summary", "purpose", "not_for"}
    | {"lead_unknown", "excludes_in_words", "case", "story", "origin", "neutral_title"}
    | {"name", "for_whom", "hours", "languages", "caution", "page_read", "last_human_check", "source_url"}
    | {"authors", "year", "edition", "publisher", "doi", "url", "jurisdiction", "checked", "due", "note", "read"}
)
"""What may be worded or dated anew: only whether it is there counts, and of lists how long they are."""


def mark_of(value: object, *, without: frozenset[str] = frozenset(), to_the_letter: bool = False) -> str:
    """The first characters of a digest of the rules of ``value``; with its words too, if ``to_the_letter``.

    Fields ``without`` do not count at all.
    """
    rules = _rules(value, frozenset() if to_the_letter else REWORDED, without)
    return sha256(repr(rules).encode()).hexdigest()[:LENGTH].translate(_LETTERS)


def _rules(value: object, reworded: frozenset[str], without: frozenset[str] = frozenset()) -> object:
    """The rules as nested tuples in a fixed order."""
    found = value
    match value:
        case Test(question, values):
            found = question, tuple(sorted(values))
        case Not(part):
            found = "not", _rules(part, reworded)
        case AllOf(parts) | AnyOf(parts):
            found = type(value).__name__, tuple(_rules(p, reworded) for p in parts)
        case msgspec.Struct():
            names = [n for n in value.__struct_fields__ if n not in without]
            found = tuple(_field(n, getattr(value, n), reworded) for n in names)
        case list() | tuple():
            found = tuple(_rules(v, reworded) for v in value)
        case Mapping():
            found = tuple((key, _rules(v, reworded)) for key, v in sorted(value.items()))
    return found


def _field(name: str, value: object, reworded: frozenset[str]) -> object:
    if name not in reworded:
        return name, _rules(value, reworded)
    return name, len(value) if isinstance(value, list) else value is not None
