"""Made-up guides of a few questions and cards, written by hand in the tests."""

from __future__ import annotations

from therapy_cli.library.condition import Condition
from therapy_cli.library.model import Card, Guide, Option, Point, Question, Review, Severity
from therapy_cli.library.resolved import ResolvedGuide

ROLES = ("therapist", "client")


def question(id_: str, *options: str, when: Condition | None = None, required: bool = False) -> Question:
    """A question with one answer."""
    return Question(
        id=id_,
        ask=f"{id_}?",
        why="Because.",
        type="select",
        required=required,
        when=when,
        options=[Option(id=o, label=o.title()) for o in options],
    )


def role() -> Question:
    """The question with which every interview begins."""
    return question("role", *ROLES, required=True)


def guide_of(
    questions: list[Question],
    cards: list[Card],
    *,
    derived: dict[str, Condition] | None = None,
    discreet: bool = False,
    shared: frozenset[str] = frozenset(),
) -> ResolvedGuide:
    """A guide that asks ``questions`` and holds ``cards``."""
    meta = Guide(
        id="small",
        title="Small",
        summary="A small guide.",
        purpose="For tests.",
        not_for="Not for people.",
        review=Review(state="unreviewed", due="2027-01-01"),
        interview=[q.id for q in questions],
        discreet=discreet,
    )
    return ResolvedGuide(meta, tuple(questions), {}, {}, derived or {}, tuple(cards), shared)


def card(id_: str, severity: Severity, when: Condition, **more: object) -> Card:
    """A card with one point."""
    points = [Point(text=f"Point of {id_}.", sources=["practice-consensus"])]
    return Card(**{"id": f"small/{id_}", "title": id_, "severity": severity, "when": when, "points": points, **more})  # type: ignore[arg-type]
