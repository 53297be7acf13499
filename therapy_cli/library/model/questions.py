"""Questions and their options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from therapy_cli.library.model.entry import Entry

if TYPE_CHECKING:
    from therapy_cli.library.condition import Condition
else:
    # msgspec takes no union of dataclasses; their base makes it ask the hook of ``validating``.
    from therapy_cli.library.condition import Form as Condition


class Option(Entry, frozen=True, kw_only=True):
    """One possible answer."""

    id: str
    label: str
    label_for_client: str | None = None
    means: Literal["unknown"] | None = None
    exclusive: bool = False
    when: Condition | None = None
    guides: list[str] = []


class Question(Entry, frozen=True, kw_only=True):
    """One question of an interview. ``when`` false: it does not apply, tests on it are false."""

    id: str
    ask: str
    ask_for_client: str | None = None
    help: str | None = None
    why: str
    type: Literal["select", "checkbox"]
    required: bool = False
    no_default: bool = False
    interactive_only: bool = False
    setting_only: bool = False
    when: Condition | None = None
    options: list[Option]
