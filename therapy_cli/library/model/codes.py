"""The cross-walk of ethics codes: which code says what on which theme, and how far that was looked at."""

from __future__ import annotations

from typing import Literal

from therapy_cli.library.model.entry import Entry

Mark = Literal["read", "heading", "none-found"]


class Note(Entry, frozen=True, kw_only=True):
    """A sentence with its sources."""

    text: str
    sources: list[str]


class EthicsCode(Entry, frozen=True, kw_only=True):
    """One code. ``id`` is that of its source, which holds edition and link; ``newer``: whether another has come."""

    id: str
    countries: list[str]
    newer: str
    sources: list[str]
    replaced_by: str | None = None


class Cell(Entry, frozen=True, kw_only=True):
    """One code on one theme. Only what was ``read`` has words, and a section number where the number was read too."""

    code: str
    mark: Mark
    section: str | None = None
    gist: str | None = None


class Theme(Entry, frozen=True, kw_only=True):
    """One theme. ``warning`` prints before its rows, wherever one of them prints."""

    id: str
    title: str
    cells: list[Cell]
    guides: list[str] = []
    words: list[str] = []
    warning: str | None = None
    notes: list[Note] = []


class CodeFile(Entry, frozen=True, kw_only=True):
    """``codes.yaml``."""

    statement: str
    codes: list[EthicsCode]
    themes: list[Theme]
