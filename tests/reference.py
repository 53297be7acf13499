"""A second reading of the rules, one person's answers at a time, to compare the product with.

It shares no code with ``therapy_cli.guidance``: truth is a number (0 false, 1 unknown, 2 true), so that *and* is the
least, *or* the greatest and *not* the distance from 2; there are no sets and nothing is remembered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations as subsets

from therapy_cli.library.condition import AllOf, AnyOf, Condition, Not
from therapy_cli.library.condition import Test as Choice
from therapy_cli.library.model import Card, Point, Question
from therapy_cli.library.resolved import ResolvedGuide

Given = Mapping[str, tuple[str, ...]]
FALSE, UNKNOWN, TRUE = 0, 1, 2
RANK = {"urgent": 0, "caution": 1, "consider": 2, "info": 3}
FREE = ("country", "region")
"""Questions that may be answered whoever asks."""


def truth(condition: Condition | None, guide: ResolvedGuide, given: Given) -> int:
    """0, 1 or 2; no condition is true."""
    if condition is None:
        return TRUE
    if isinstance(condition, Choice):
        return _choice(condition, guide, given)
    if isinstance(condition, Not):
        return TRUE - truth(condition.part, guide, given)
    parts = [truth(p, guide, given) for p in condition.parts]
    if isinstance(condition, AllOf):
        return min(parts, default=TRUE)
    assert isinstance(condition, AnyOf)
    return max(parts, default=FALSE)


def _choice(test: Choice, guide: ResolvedGuide, given: Given) -> int:
    if test.question in guide.derived:
        return truth(guide.derived[test.question], guide, given)
    question = guide.question_by_id.get(test.question)
    if question is None or not is_asked(question, guide, given):
        return FALSE
    if question.id not in given:
        return UNKNOWN
    ticked = set(given[question.id])
    if ticked & test.values:
        return TRUE
    return UNKNOWN if any(o.means == "unknown" for o in question.options if o.id in ticked) else FALSE


def is_asked(question: Question, guide: ResolvedGuide, given: Given) -> bool:
    """A question is asked while its condition is true or unknown."""
    return question.id in FREE or truth(question.when, guide, given) > FALSE


def standing(card: Card, guide: ResolvedGuide, given: Given) -> str:
    """``full``, ``short``, ``listed`` or ``absent``."""
    if card.drop_when is not None and truth(card.drop_when, guide, given) == TRUE:
        return "absent"
    rule = card.unknown or ("show" if card.severity == "urgent" else "ask")
    on_unknown = {"withhold": "absent", "ask": "listed", "show": "short" if card.severity == "urgent" else "full"}
    return ("absent", on_unknown[rule], "full")[truth(card.when, guide, given)]


def severity(card: Card, guide: ResolvedGuide, given: Given) -> str:
    """The highest of the card's own severity and those to which a true condition raises it."""
    raised = [r.to for r in card.raises if truth(r.when, guide, given) == TRUE]
    return min([card.severity, *raised], key=RANK.__getitem__)


def order(guide: ResolvedGuide, given: Given) -> list[Card]:
    """All cards of ``guide`` in print order, whether shown or not."""
    levels = {c.id: severity(c, guide, given) for c in guide.cards}
    beside: dict[str, tuple[str, str]] = {}
    for card in guide.cards:
        way, target = ("before", card.before.card) if card.before else ("after", card.after or "")
        wanted = truth(card.before.when, guide, given) == TRUE if card.before else True
        if wanted and levels.get(target) == levels[card.id]:
            beside[card.id] = (way, target)
    placed = sorted((c for c in guide.cards if c.id not in beside), key=lambda c: _place(c, guide, levels[c.id]))
    for way in ("before", "after"):
        movers = [c for c in guide.cards if beside.get(c.id, ("", ""))[0] == way]
        for card in movers if way == "before" else reversed(movers):
            at = next(i for i, c in enumerate(placed) if c.id == beside[card.id][1])
            placed.insert(at if way == "before" else at + 1, card)
    return placed


def _place(card: Card, guide: ResolvedGuide, level: str) -> tuple[int, ...]:
    part = {"emergency": 0, "end": 2}.get(card.place, 1)
    inside = {"first": 0 if card.id in guide.shared else 1, "last": 3}.get(card.place, 2)
    return part, RANK[level], inside, [c.id for c in guide.cards].index(card.id)


def points(card: Card, guide: ResolvedGuide, given: Given) -> list[Point]:
    """The points that a card shown in full prints, promoted ones first."""
    seen = [
        p
        for p in card.points
        if truth(p.when, guide, given) == TRUE and not (p.drop_when and truth(p.drop_when, guide, given) == TRUE)
    ]
    first = [p for p in seen if p.first_when and truth(p.first_when, guide, given) == TRUE]
    return first + [p for p in seen if p not in first]


def choices(question: Question) -> list[tuple[str, ...]]:
    """Every answer that can be given to ``question``."""
    ids = [o.id for o in question.options]
    if question.type == "select":
        return [(i,) for i in ids]
    alone = {o.id for o in question.options if o.exclusive}
    some = (s for size in range(1, len(ids) + 1) for s in subsets(ids, size))
    return [s for s in some if len(s) == 1 or not alone.intersection(s)]


def every_answer(guide: ResolvedGuide) -> Iterator[dict[str, tuple[str, ...]]]:
    """Every combination of answers that the interview of ``guide`` can give, by walking through it."""

    def walk(rest: tuple[Question, ...], given: Given) -> Iterator[dict[str, tuple[str, ...]]]:
        if not rest:
            yield dict(given)
            return
        question, later = rest[0], rest[1:]
        if is_asked(question, guide, given):
            for values in choices(question):
                yield from walk(later, {**given, question.id: values})
        if not (question.required and is_asked(question, guide, given)):
            yield from walk(later, given)

    return walk(guide.questions, {})
