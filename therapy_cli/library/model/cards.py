"""Cards, their points, and how a guide uses a shared one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from therapy_cli.library.model.entry import Entry, Severity

if TYPE_CHECKING:
    from therapy_cli.library.condition import Condition
else:
    # msgspec takes no union of dataclasses; their base makes it ask the hook of ``validating``.
    from therapy_cli.library.condition import Form as Condition


class Point(Entry, frozen=True, kw_only=True):
    """One sentence or two of guidance, with its sources."""

    text: str
    sources: list[str]
    id: str | None = None
    when: Condition | None = None
    drop_when: Condition | None = None
    first_when: Condition | None = None
    country: list[str] = []


class Avoid(Entry, frozen=True, kw_only=True):
    """Words that do harm, and why."""

    text: str
    why: str


class Raise(Entry, frozen=True, kw_only=True):
    """The severity goes up to ``to`` while ``when`` is true; unknown never raises."""

    to: Severity
    when: Condition


class Before(Entry, frozen=True, kw_only=True):
    """The card stands directly before ``card`` while ``when`` is true (always, without it)."""

    card: str
    when: Condition | None = None


class Pointer(Entry, frozen=True, kw_only=True):
    """One line that stands outside the card: it points to it from nearer the top."""

    text: str
    when: Condition | None = None


class Card(Entry, frozen=True, kw_only=True):
    """One card of guidance."""

    id: str
    title: str
    severity: Severity
    when: Condition
    title_unknown: str | None = None
    short: str | None = None
    place: Literal["emergency", "first", "own", "last", "end"] = "own"
    before: Before | None = None
    after: str | None = None
    unknown: Literal["show", "ask", "withhold"] | None = None
    lead_unknown: str | None = None
    raises: list[Raise] = msgspec.field(name="raise", default_factory=list)
    drop_when: Condition | None = None
    say_when: Condition | None = None
    excludes_in_words: str | None = None
    banner: str | None = None
    after_urgent: Pointer | None = None
    opens_with: list[str] = []
    say_opens_with: list[str] = []
    points: list[Point]
    say: list[str] = []
    avoid: list[Avoid] = []
    supervision: list[str] = []
    document: list[str] = []
    helplines: list[str] = []
    see: list[str] = []
    discreet: bool = False
    words: list[str] = []


class Additions(Entry, frozen=True, kw_only=True):
    """What a guide adds to a shared card, after the card's own."""

    points: list[Point] = []
    say: list[str] = []
    avoid: list[Avoid] = []
    supervision: list[str] = []
    document: list[str] = []


class FirstPoint(Entry, frozen=True, kw_only=True):
    """The point ``id`` of a shared card moves to the top while ``when`` is true."""

    id: str
    when: Condition


class SharedCardUse(Entry, frozen=True, kw_only=True):
    """How a guide uses a shared card: shown if the card's own ``when`` and this one hold."""

    card: str
    when: Condition | None = None
    raises: list[Raise] = msgspec.field(name="raise", default_factory=list)
    drop_when: Condition | None = None
    say_when: Condition | None = None
    say_opens_with: list[str] = []
    place: Literal["emergency", "first", "own", "last", "end"] | None = None
    after: str | None = None
    first_point: FirstPoint | None = None
    adds: Additions | None = None
    see: list[str] = []
