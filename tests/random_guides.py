"""Random guides, small enough that every combination of answers can be walked through."""

from __future__ import annotations

from math import prod

from hypothesis import strategies as st

from tests.reference import choices
from tests.small_guides import ROLES, card, guide_of, role
from therapy_cli.library.condition import AllOf, AnyOf, Condition, Not
from therapy_cli.library.condition import Test as Choice
from therapy_cli.library.model import SEVERITIES, Before, Card, Option, Point, Question, Raise, Severity
from therapy_cli.library.resolved import ResolvedGuide

MOST_COMBINATIONS = 200


@st.composite
def small_guides(draw: st.DrawFn, *, most_questions: int = 3, most_cards: int = 4) -> ResolvedGuide:
    """A guide with a role, up to ``most_questions`` more questions and up to ``most_cards`` cards."""
    questions = [role()]
    for index in range(draw(st.integers(1, most_questions))):
        more = [*questions, draw(_questions(f"q{index}", questions))]
        if prod(len(choices(q)) + 1 for q in more[1:]) <= MOST_COMBINATIONS // len(ROLES):
            questions = more
    derived = {"value": draw(conditions(questions))}
    ids = [f"c{i}" for i in range(draw(st.integers(1, most_cards)))]
    cards = [draw(_cards(i, ids, questions)) for i in ids]
    shared = frozenset(f"small/{i}" for i in ids if draw(st.booleans()))
    return guide_of(questions, cards, derived=derived, shared=shared)


@st.composite
def conditions(draw: st.DrawFn, questions: list[Question], derived: str | None = None) -> Condition:
    """A condition that names some of ``questions``, and perhaps the derived value."""
    leaves = st.sampled_from(questions).flatmap(_tests)
    if derived:
        leaves |= st.just(Choice(derived, frozenset({"holds"})))
    return draw(st.recursive(leaves, _joined, max_leaves=4))


def _tests(asked: Question) -> st.SearchStrategy[Condition]:
    ids = [o.id for o in asked.options]
    return st.frozensets(st.sampled_from(ids), min_size=1).map(lambda values: Choice(asked.id, values))


def _joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return parts.map(Not) | several.map(AllOf) | several.map(AnyOf)


@st.composite
def _questions(draw: st.DrawFn, id_: str, earlier: list[Question]) -> Question:
    is_select = draw(st.booleans())
    ids = ["a", "b", "c"][: draw(st.integers(2, 3))]
    special = draw(st.sampled_from(["", "unknown", "exclusive"]))
    options = [
        Option(
            id=i,
            label=f"{id_} {i}",
            means="unknown" if special == "unknown" and i == ids[-1] else None,
            exclusive=not is_select and special == "exclusive" and i == ids[-1],
        )
        for i in ids
    ]
    when = draw(st.none() | conditions(earlier))
    required = draw(st.booleans()) if is_select else False
    return Question(
        id=id_,
        ask=f"{id_}?",
        why="Because.",
        type="select" if is_select else "checkbox",
        required=required,
        when=when,
        options=options,
    )


@st.composite
def _cards(draw: st.DrawFn, id_: str, ids: list[str], questions: list[Question]) -> Card:
    severity = draw(st.sampled_from(SEVERITIES))
    condition = conditions(questions, "value")
    maybe = st.none() | condition
    higher = SEVERITIES[: SEVERITIES.index(severity)]
    raises = [Raise(to=to, when=draw(condition)) for to in higher if draw(st.booleans())]
    gate = Choice("role", draw(st.frozensets(st.sampled_from(ROLES), min_size=1)))
    points = [
        Point(text=f"{id_} {n}", sources=["s"], when=draw(maybe), drop_when=draw(maybe), first_when=draw(maybe))
        for n in range(draw(st.integers(1, 3)))
    ]
    # Only even cards may stand beside another one, and only beside odd ones: no chains.
    beside = [f"small/{i}" for i in ids if i[1] in "13"] if id_[1] in "02" else []
    target = draw(st.sampled_from([None, *beside]))
    way = draw(st.sampled_from(["before", "after"]))
    return card(
        id_,
        severity,
        AllOf((gate, draw(condition))),
        unknown=draw(st.sampled_from([None, "show", "ask", "withhold"])),
        raises=raises,
        drop_when=draw(maybe),
        say_when=draw(maybe),
        say=["Words."],
        points=points,
        place=draw(st.sampled_from(_places(severity, raises))),
        before=Before(card=target, when=draw(maybe)) if target and way == "before" else None,
        after=target if target and way == "after" else None,
    )


def _places(severity: Severity, raises: list[Raise]) -> list[str]:
    """Only what is always urgent stands with the emergency cards, only what is never raised at the end."""
    places = ["own", "first", "last"]
    if severity == "urgent":
        places.append("emergency")
    if severity == "info" and not raises:
        places.append("end")
    return places
