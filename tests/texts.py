"""The texts of cards and documents, taken from their fields one by one, for tests on who reads what."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from tests.content import library
from therapy_cli.document.model import Document
from therapy_cli.library.condition import AllOf, AnyOf, Condition
from therapy_cli.library.condition import Test as Choice
from therapy_cli.library.model import CLIENT_ROLE, PRACTITIONER_ROLES, Card

EVERYONE = frozenset({CLIENT_ROLE, *PRACTITIONER_ROLES})


def roles_named(condition: Condition | None) -> frozenset[str]:
    """The roles that a condition asks for; a role under ``not`` is none of them."""
    if isinstance(condition, Choice):
        return condition.values if condition.question == "role" else frozenset()
    if isinstance(condition, AllOf | AnyOf):
        return frozenset().union(*(roles_named(p) for p in condition.parts))
    return frozenset()


def texts_for(card: Card, role: str) -> Iterator[str]:
    """Every text of ``card`` that a reader of this role may meet."""
    if role not in roles_named(card.when):
        return
    yield from filter(None, (card.title, card.title_unknown, card.short, card.lead_unknown, card.banner))
    yield from (p.text for p in card.points if role in (roles_named(p.when) or EVERYONE))
    yield from (*card.say, *card.supervision, *card.document)
    yield from (f"{a.text} {a.why}" for a in card.avoid)
    if card.after_urgent:
        yield card.after_urgent.text
    lines = library().lines.lines
    yield from (lines[i].text for i in (*card.opens_with, *card.say_opens_with))


def as_data(document: Document) -> dict[str, Any]:
    """The document as a program reads it: encoded as JSON and decoded again."""
    data = json.loads(msgspec.json.encode(document))
    assert isinstance(data, dict)
    return data


def keys_in(data: Any) -> Iterator[str]:
    """Every key at every depth."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield key
            yield from keys_in(value)
    elif isinstance(data, list):
        for item in data:
            yield from keys_in(item)


def strings_in(data: Any) -> Iterator[str]:
    """Every text at every depth."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from strings_in(value)
    elif isinstance(data, list):
        for item in data:
            yield from strings_in(item)
