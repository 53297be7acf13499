"""One thing that can be found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from therapy_cli.library.model import CLIENT_ROLE, PRACTITIONER_ROLES

EVERYONE = (*PRACTITIONER_ROLES, CLIENT_ROLE)
Told = Callable[[int, int], None]
"""Called with how much is done, and of how much."""

TITLE, WORDS, SHORT, OPTIONS, TEXT = 6.0, 5.0, 2.5, 1.2, 1.0
"""What a word counts by the place where it stands."""


@dataclass(slots=True)
class Entry:
    """One thing that can be found. ``fields``: weight and text; ``phrases``: what people may type for it."""

    kind: str
    id: str
    guide: str
    title: str
    summary: str
    text: str
    roles: tuple[str, ...]
    sources: list[str]
    opens: str
    severity: str = ""
    label: str = ""
    excludes: str = ""
    due: str = ""
    """The day after which the text has to be drawn anew: a source is overdue then."""
    page: str = ""
    """What ``therapy show`` prints as JSON."""
    fields: list[tuple[float, str]] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)
