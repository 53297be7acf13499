"""The data of ``therapy lookup --json``; ``lookup.answer`` writes it, the schema is made from here."""

from __future__ import annotations

from typing import Literal

import msgspec

from therapy_cli.library.model import Severity
from therapy_cli.rendering.listings import Listing

KindOfHit = Literal["card", "guide", "term", "theme", "code", "model", "helpline", "source"]


class HitItem(Listing, frozen=True, kw_only=True):
    """One thing that was found. ``opens``: the command that shows it; ``score`` only orders hits of one answer.

    ``excludes_in_words`` must be read before the words to say in ``text``: it names when they do harm.
    """

    id: str
    kind: KindOfHit
    guide: str | None
    title: str
    severity: Severity | None
    for_whom: list[str]
    excludes_in_words: str | None
    summary: str
    text: str
    score: float
    opens: str
    sources: list[str]


class NearestItem(Listing, frozen=True, kw_only=True):
    """The guide to turn to where nothing fits."""

    id: str
    title: str
    opens: str


class LookupData(Listing, frozen=True, kw_only=True):
    """What was found (``therapy lookup``). What was asked does not stand here.

    The first ``led_by_danger`` results lead because the words signal danger, whatever else fits.
    """

    content_version: str
    emergency_line: str
    reader: Literal["client", "therapist", "supervisor"] | None = msgspec.field(name="for")
    led_by_danger: int
    results: list[HitItem]
    nearest: NearestItem | None
    notes: list[str]
