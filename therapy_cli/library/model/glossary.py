"""The words of the guides, each with a plain definition."""

from __future__ import annotations

from therapy_cli.library.model.entry import Entry


class Term(Entry, frozen=True, kw_only=True):
    """One word. ``also`` are other names for it, ``related`` other terms, ``see`` cards."""

    id: str
    term: str
    means: str
    sources: list[str]
    also: list[str] = []
    related: list[str] = []
    see: list[str] = []


class GlossaryFile(Entry, frozen=True, kw_only=True):
    """``glossary.yaml``."""

    terms: list[Term]
