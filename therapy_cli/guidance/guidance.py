"""Guidance: what a guide shows for one set of answers, chosen and in order, not yet arranged."""

from __future__ import annotations

from dataclasses import dataclass

from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.interview import Interview, refuse_not_applying
from therapy_cli.guidance.ordering import CardOrder
from therapy_cli.guidance.reasons import Reasons
from therapy_cli.guidance.standing import levels, standing, visible
from therapy_cli.guidance.truth import holds, holds_or_absent
from therapy_cli.guidance.world import AnswerWorld
from therapy_cli.library.model import Card, Point, Question, Severity
from therapy_cli.library.resolved import ResolvedGuide


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card as it is shown. ``is_open``: it is not known whether it applies; ``is_short``: only its lead."""

    card: Card
    severity: Severity
    is_open: bool
    is_short: bool
    points: tuple[Point, ...]
    shows_say: bool
    because: tuple[str, ...]
    removed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedCard:
    """A card that may also apply, with the open question that would settle it."""

    card: Card
    question: Question | None


@dataclass(frozen=True, slots=True)
class Guidance:
    """What a guide shows for one set of answers. ``is_discreet``: nothing of it may be kept."""

    guide: ResolvedGuide
    answers: Answers
    interview: Interview
    is_discreet: bool
    shown: tuple[ShownCard, ...]
    listed: tuple[ListedCard, ...]


def guide_by(guide: ResolvedGuide, answers: Answers, *, country: str | None = None) -> Guidance:
    """Select and order the cards of ``guide`` for ``answers``.

    ``country`` chooses which country's lines print; left open, the lines of all countries do.

    Raises:
        UsageError: an answer to a question that does not apply.
    """
    refuse_not_applying(guide, answers)
    interview = Interview(guide, answers)
    world = AnswerWorld(guide, answers.chosen)
    reasons = Reasons(guide, answers)
    shown = tuple(_show(c, world, reasons, country) for c in _in_order(guide, world) if standing(c, world).shown)
    listed = tuple(ListedCard(c, reasons.settled_by(c)) for c in _in_order(guide, world) if standing(c, world).listed)
    is_discreet = interview.is_discreet or any(s.card.discreet for s in shown)
    return Guidance(guide, answers, interview, is_discreet, shown, listed)


def _in_order(guide: ResolvedGuide, world: AnswerWorld) -> list[Card]:
    order = CardOrder(guide.cards, guide.shared)
    return sorted(guide.cards, key=lambda card: next(key for where, key in order.keys(card, world) if where))


def _show(card: Card, world: AnswerWorld, reasons: Reasons, country: str | None) -> ShownCard:
    stands = standing(card, world)
    points = _points(card, world, country)
    return ShownCard(
        card=card,
        severity=next(iter(levels(card, world))),
        is_open=not holds(card.when, world),
        is_short=bool(stands.short),
        points=points[:1] if stands.short else points,
        shows_say=not stands.short and bool(holds_or_absent(card.say_when, world)),
        because=tuple(reasons.because(card)),
        removed_by=tuple(reasons.removed_by(card)),
    )


def _points(card: Card, world: AnswerWorld, country: str | None) -> tuple[Point, ...]:
    kept = [p for p in card.points if visible(p, world) and (not p.country or country in (None, *p.country))]
    return tuple(sorted(kept, key=lambda p: not holds(p.first_when, world)))
