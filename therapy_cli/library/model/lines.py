"""Sentences that stand in more than one place."""

from __future__ import annotations

from therapy_cli.library.model.entry import Entry


class Line(Entry, frozen=True, kw_only=True):
    """A sentence that several cards share."""

    text: str
    sources: list[str]


class ClientPage(Entry, frozen=True, kw_only=True):
    """A card that a client may open, under a label that tells a bystander nothing."""

    card: str
    label: str


class ClientLine(Entry, frozen=True, kw_only=True):
    """The one neutral line that every client sees, whatever was answered."""

    text: str
    sources: list[str]
    opens: list[ClientPage]


class EmergencyLine(Entry, frozen=True, kw_only=True):
    """The first line of an output. ``{numbers}`` in ``known`` stands for the country's numbers."""

    open: str
    known: str
    open_client: str
    known_client: str


class LineFile(Entry, frozen=True, kw_only=True):
    """``shared/lines.yaml``."""

    emergency: EmergencyLine
    lines: dict[str, Line]
    client_line: ClientLine
    notices: dict[str, str]
