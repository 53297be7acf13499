"""Sources, helplines, and what the content is as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from therapy_cli.library.model.entry import Entry

if TYPE_CHECKING:
    from therapy_cli.library.condition import Condition
else:
    # msgspec takes no union of dataclasses; their base makes it ask the hook of ``validating``.
    from therapy_cli.library.condition import Form as Condition


class Source(Entry, frozen=True, kw_only=True):
    """One work or page, named once and cited by id. ``due``: when it must be read again."""

    id: str
    kind: Literal[
        "ethics-code", "law", "guideline", "meta-analysis", "study", "book",
        "organisation", "commentary", "reference", "seed", "practice",
    ]  # fmt: skip
    short: str
    title: str
    verified: bool
    authors: str | None = None
    year: str | None = None
    edition: str | None = None
    publisher: str | None = None
    doi: str | None = None
    url: str | None = None
    jurisdiction: str | None = None
    read: Literal["own page", "copy", "abstract", "summary", "not read"] = "summary"
    checked: str | None = None
    due: str | None = None
    note: str | None = None


class SourceFile(Entry, frozen=True, kw_only=True):
    """``sources.yaml``."""

    sources: list[Source]


class Helpline(Entry, frozen=True, kw_only=True):
    """One line or number that may be printed, with the day its page was read.

    ``print: recheck`` stays hidden until a person has rung it and set ``last_human_check``.
    """

    id: str
    kind: str
    name: str
    for_whom: str
    print: Literal["show", "recheck"]
    page_read: str
    country: str | None = None
    part: str | None = None
    phone: str | None = None
    text: str | None = None
    chat: str | None = None
    email: str | None = None
    website: str | None = None
    hours: str | None = None
    languages: str | None = None
    relay: str | None = None
    one_group: bool = False
    caution: str | None = None
    silent_call: str | None = None
    last_human_check: str | None = None
    source_url: str | None = None


class HelplineKind(Entry, frozen=True, kw_only=True):
    """A heading under which helplines print; ``when`` and ``drop_when`` bind it to answers of a guide."""

    id: str
    title: str
    when: Condition | None = None
    drop_when: Condition | None = None


class HelplineFile(Entry, frozen=True, kw_only=True):
    """``helplines.yaml``."""

    kinds: list[HelplineKind]
    helplines: list[Helpline]
    gaps: dict[str, str] = {}


class About(Entry, frozen=True, kw_only=True):
    """``about.yaml``: the version of the content as a whole. ``locked``: its ``lock.yaml`` must be there."""

    version: str
    date: str
    language: str
    statement: str
    locked: bool = False
