"""A guide and the files it is written in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from therapy_cli.library.model.entry import Entry

if TYPE_CHECKING:
    from therapy_cli.library.condition import Condition
else:
    # msgspec takes no union of dataclasses; their base makes it ask the hook of ``validating``.
    from therapy_cli.library.condition import Form as Condition
from therapy_cli.library.model.cards import Card, SharedCardUse
from therapy_cli.library.model.questions import Question


class Review(Entry, frozen=True, kw_only=True):
    """Who outside the author group has signed the guide off. Nobody yet: ``unreviewed``."""

    state: Literal["unreviewed", "reviewed"]
    due: str
    by: str | None = None
    on: str | None = None


class Guide(Entry, frozen=True, kw_only=True):
    """``guide.yaml``: what the guide is for, what it asks, which shared cards it uses."""

    id: str
    title: str
    summary: str
    purpose: str
    not_for: str
    review: Review
    interview: list[str]
    neutral_title: str | None = None
    discreet: bool = False
    narrow: dict[str, Condition] = {}
    questions: list[Question] = []
    derived: dict[str, Condition] = {}
    shared_cards: list[SharedCardUse] = []
    words: list[str] = []


class CardFile(Entry, frozen=True, kw_only=True):
    """``cards.yaml``."""

    cards: list[Card]


class QuestionFile(Entry, frozen=True, kw_only=True):
    """``shared/questions.yaml``."""

    questions: list[Question]
