"""A mark of the rules of a card or question: it changes when a condition or a switch does, not when a text does."""

from __future__ import annotations

from hashlib import sha256

import msgspec

from therapy_cli.library.condition import AllOf, AnyOf, Not, Test
from therapy_cli.library.model import Card, Question, SharedCardUse

LENGTH = 10
TEXTS = frozenset(
    {"id", "title", "title_unknown", "short", "banner", "text", "why", "ask", "ask_for_client", "help", "label"}
    | {"label_for_client", "say", "avoid", "supervision", "document", "words", "see", "sources"}
)
"""What may be reworded without a new mark."""


def mark_of(entry: Card | Question | SharedCardUse) -> str:
    """The mark of one entry: the first characters of a digest of its rules."""
    return sha256(repr(_rules(entry)).encode()).hexdigest()[:LENGTH]


def _rules(value: object) -> object:
    """The rules as nested tuples in a fixed order; texts only count as present or absent."""
    match value:
        case Test(question, values):
            return question, tuple(sorted(values))
        case Not(part):
            return "not", _rules(part)
        case AllOf(parts) | AnyOf(parts):
            return type(value).__name__, tuple(_rules(p) for p in parts)
        case msgspec.Struct():
            return tuple(_field(name, getattr(value, name)) for name in value.__struct_fields__)
        case list():
            return tuple(_rules(v) for v in value)
    return value


def _field(name: str, value: object) -> object:
    if name in {"lead_unknown", "excludes_in_words"}:
        return name, value is not None
    return (name, None) if name in TEXTS else (name, _rules(value))
