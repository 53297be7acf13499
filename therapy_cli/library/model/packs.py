"""Packs: what others lay over the library. They can add and widen; nothing here can take away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from therapy_cli.library.model.cards import Avoid, Card, Point, Raise
from therapy_cli.library.model.entry import Entry
from therapy_cli.library.model.promises import Case, Invariant
from therapy_cli.library.model.registers import Helpline, HelplineKind

if TYPE_CHECKING:
    from therapy_cli.library.condition import Condition
else:
    # msgspec takes no union of dataclasses; their base makes it ask the hook of ``validating``.
    from therapy_cli.library.condition import Form as Condition


class PackAbout(Entry, frozen=True, kw_only=True):
    """``pack.yaml``: whose pack it is. ``statement`` says who has checked it; it prints with every result."""

    id: str
    title: str
    version: str
    by: str
    statement: str


class CardAddition(Entry, frozen=True, kw_only=True):
    """What a pack adds to one card of a guide. ``wider``: the card is also shown where this holds."""

    card: str
    points: list[Point] = []
    say: list[str] = []
    avoid: list[Avoid] = []
    supervision: list[str] = []
    document: list[str] = []
    see: list[str] = []
    wider: Condition | None = None
    raises: list[Raise] = msgspec.field(name="raise", default_factory=list)


class AdditionsFile(Entry, frozen=True, kw_only=True):
    """``guides/<guide of the library>/additions.yaml``."""

    cards: list[Card] = []
    adds: list[CardAddition] = []
    words: list[str] = []
    cases: list[Case] = []
    invariants: list[Invariant] = []


class PackHelplineFile(Entry, frozen=True, kw_only=True):
    """``helplines.yaml`` of a pack. The gaps of the library's list stay: a pack cannot talk them away."""

    kinds: list[HelplineKind] = []
    helplines: list[Helpline]


class WordsFile(Entry, frozen=True, kw_only=True):
    """``words.yaml``: fixed words of two rooms by key, in another language."""

    rendering: dict[str, str | dict[str, str] | list[str]] = {}
    asking: dict[str, str | dict[str, str] | list[str]] = {}


class ConfigFile(Entry, frozen=True, kw_only=True):
    """``config.yaml`` of one person: what is laid over the library in every run."""

    packs: list[str] = []
