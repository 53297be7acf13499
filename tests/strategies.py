"""Strategies: answers that an interview can give, for real guides and for made-up ones."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from hypothesis import strategies as st

from tests.reference import is_asked
from therapy_cli.guidance.answers import Answers
from therapy_cli.library.model import Question
from therapy_cli.library.resolved import ResolvedGuide


@st.composite
def answers_for(
    draw: st.DrawFn,
    guide: ResolvedGuide,
    only: Mapping[str, Collection[str]] | None = None,
    skip: Collection[str] = (),
) -> Answers:
    """Walk the interview of ``guide``: each question that applies is answered or, unless required, left open.

    ``only`` names the options that may be chosen for a question, which then is answered; ``skip`` leaves one open.
    """
    wanted = only or {}
    given: dict[str, tuple[str, ...]] = {}
    for question in guide.questions:
        if question.id in skip or not is_asked(question, guide, given):
            continue
        if question.required or question.id in wanted or draw(st.integers(0, 3)):
            given[question.id] = draw(answers_to(question, wanted.get(question.id)))
    return Answers(given, dict.fromkeys(given, "file"))


@st.composite
def answers_to(draw: st.DrawFn, question: Question, only: Collection[str] | None = None) -> tuple[str, ...]:
    """One valid answer to ``question``, in the order of its options."""
    options = [o for o in question.options if only is None or o.id in only]
    if question.type == "select":
        return (draw(st.sampled_from(options)).id,)
    ticked = draw(st.lists(st.sampled_from(options), min_size=1, max_size=5, unique_by=lambda o: o.id))
    alone = [o for o in ticked if o.exclusive]
    kept = {o.id for o in alone[:1] or ticked}
    return tuple(o.id for o in options if o.id in kept)


@st.composite
def with_one_more(draw: st.DrawFn, guide: ResolvedGuide, answers: Answers) -> Answers:
    """``answers`` and an answer to one of the questions left open; the same ones if none is open."""
    left = [q for q in guide.questions if q.id not in answers.chosen and is_asked(q, guide, answers.chosen)]
    if not left:
        return answers
    question = draw(st.sampled_from(left))
    return answers.with_answer(question.id, draw(answers_to(question)), "file")


@st.composite
def with_some_left_open(draw: st.DrawFn, guide: ResolvedGuide, answers: Answers) -> Answers:
    """``answers`` without some of those that are not required."""
    free = [q for q in answers.chosen if not guide.question_by_id[q].required]
    gone = draw(st.lists(st.sampled_from(free), unique=True)) if free else []
    return answers.without(gone)
