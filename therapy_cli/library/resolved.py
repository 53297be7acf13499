"""A guide as it runs: its own content and what it shares, put together and in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from therapy_cli.library.condition import Condition
from therapy_cli.library.model import Card, Guide, PackAbout, Question


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose words a card holds: a pack's own card, or one of the library to which packs have added."""

    pack: PackAbout | None = None
    added_by: tuple[PackAbout, ...] = ()


@dataclass(frozen=True)
class ResolvedGuide:
    """One guide with full card ids, conditions combined and defaults filled in.

    ``questions`` holds the interview in its order, ``interactive`` and ``settings`` those questions that
    are no part of it: asked only at a terminal, or given only by flag or file. ``cards`` stand in
    authored order: the guide's own, then the shared ones; ``shared`` holds the ids of the latter. Cards of
    packs come after all of them; ``origins`` names, by card, the packs that had a hand in it.
    """

    meta: Guide
    questions: tuple[Question, ...]
    interactive: Mapping[str, Question]
    settings: Mapping[str, Question]
    derived: Mapping[str, Condition]
    cards: tuple[Card, ...]
    shared: frozenset[str]
    origins: Mapping[str, Origin] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id of the guide."""
        return self.meta.id

    @cached_property
    def question_by_id(self) -> Mapping[str, Question]:
        """The questions of the interview by their ids."""
        return {q.id: q for q in self.questions}

    @cached_property
    def card_by_id(self) -> Mapping[str, Card]:
        """The cards by their full ids."""
        return {c.id: c for c in self.cards}
