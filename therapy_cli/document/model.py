"""The document: what a guide says for one set of answers, arranged and free of any format.

It is also the ``data`` of the JSON contract ``therapy-cli/guidance/1``: field names and their order are
part of that contract. Fields may be added in later versions, never renamed or removed within ``/1``.
A field that is ``UNSET`` is left out of JSON: so a discreet run has no ``answers``, no ``because`` and no
question texts (see ``docs/privacy.md``).

A renderer draws a document. It never decides what to show: it may fold what is not urgent on a
terminal (``in_short`` and the titles stay), and drops nothing anywhere else.
"""

from __future__ import annotations

import msgspec
from msgspec import UNSET, UnsetType

from therapy_cli.library.model import Severity


class Block(msgspec.Struct, frozen=True):
    """Common settings of every part of a document (``kw_only`` is not inherited: each class sets it)."""


class ReviewState(Block, frozen=True, kw_only=True):
    """Whether an outside clinician has signed the guide off. ``sentence`` says it in words."""

    state: str
    by: str | None
    on: str | None
    due: str
    sentence: str


class PointBlock(Block, frozen=True, kw_only=True):
    """One point. ``sources`` holds source ids; their short names stand in ``Document.sources``."""

    text: str
    sources: list[str]


class AvoidBlock(Block, frozen=True, kw_only=True):
    """Words that do harm, and why."""

    text: str
    why: str


class HelplineBlock(Block, frozen=True, kw_only=True):
    """One line or number. ``part`` names the part of the country it serves, if not all of it."""

    id: str
    kind: str
    heading: str
    name: str
    for_whom: str
    reach: list[str]
    """Ways to reach it, each ready to print: "call 116 123", "text START to 88788", "web …"."""
    country: str | None
    part: str | None
    hours: str | None
    languages: str | None
    caution: str | None
    silent_call: str | None
    checked: str
    """What was checked and when, in words: "page read on 22 November 2026, not yet rung"."""


class CardBlock(Block, frozen=True, kw_only=True):
    """One card as it is shown.

    ``form`` is ``short`` for an urgent card shown although it is not known whether it applies: then only
    title, lead and first point stand here. ``notes`` are shared lines that stand before the points,
    ``say_notes`` those before the words to say.
    """

    id: str
    guide: str
    title: str
    severity: Severity
    form: str
    lead: str | None
    notes: list[PointBlock]
    points: list[PointBlock]
    say_notes: list[PointBlock]
    say: list[str]
    avoid: list[AvoidBlock]
    supervision: list[str]
    document: list[str]
    helplines: list[HelplineBlock]
    helpline_notes: list[str] = []
    """What the list of lines lacks, in words: no line for everyone, only an emergency number."""
    see: list[str]
    because: list[str] | UnsetType = UNSET
    removed_by: list[str] | UnsetType = UNSET
    from_pack: str | UnsetType = UNSET
    """The title of the pack that brought the card."""
    added_by: list[str] | UnsetType = UNSET
    """The titles of the packs that added to a card of the library."""


class MayApplyBlock(Block, frozen=True, kw_only=True):
    """A card that may also apply, and the question that would settle it.

    For a client this is the one neutral line: then ``id`` is ``shared/client-line``.
    """

    id: str
    title: str
    question: str | UnsetType = UNSET


class SourceBlock(Block, frozen=True, kw_only=True):
    """One source cited by a shown card. ``overdue``: it should have been read again by now."""

    id: str
    short: str
    title: str
    authors: str | None
    year: str | None
    edition: str | None
    url: str | None
    read: str
    checked: str | None
    due: str | None
    overdue: bool


class OwnCode(Block, frozen=True, kw_only=True):
    """One of the reader's codes. ``cited``: a shown card names it. ``newer``: whether another edition has come."""

    id: str
    short: str
    edition: str | None
    url: str | None
    cited: bool
    newer: str


class OwnTheme(Block, frozen=True, kw_only=True):
    """A theme of the cross-walk that belongs to the guide, with those of the reader's codes that were read on it."""

    id: str
    title: str
    codes: list[str]


class YourCodesBlock(Block, frozen=True, kw_only=True):
    """The reader's own codes. A theme that does not stand here may still stand in the code."""

    codes: list[OwnCode]
    themes: list[OwnTheme]
    statement: str


class GatheredBlock(Block, frozen=True, kw_only=True):
    """What to take along: for supervision, for the notes, and what is still to find out."""

    supervision: list[str]
    document: list[str]
    open_questions: list[str] | UnsetType = UNSET


class InShortLine(Block, frozen=True, kw_only=True):
    """One line of "In short": an urgent card each, then up to five of the rest."""

    card: str
    severity: Severity
    text: str


class Document(Block, frozen=True, kw_only=True):
    """What a guide says for one set of answers."""

    guide: str
    title: str
    content_version: str
    review: ReviewState
    discreet: bool
    answers: dict[str, list[str]] | UnsetType = UNSET
    emergency_line: str
    banners: list[str]
    notices: list[str]
    in_short: list[InShortLine]
    cards: list[CardBlock]
    after_urgent: list[str]
    """Lines that print once, directly after the last urgent card (out of hours, pointers)."""
    may_apply: list[MayApplyBlock]
    gathered: GatheredBlock
    sources: list[SourceBlock]
    your_codes: YourCodesBlock | UnsetType = UNSET
    """Only where the reader named codes, and never for a client."""
    closing: list[str]
    """The last words, for a form that does not draw the closing card: they stand in that card too."""
