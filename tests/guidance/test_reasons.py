"""Reasons: the answers behind a card, and the questions of which another answer takes it away."""

from __future__ import annotations

from itertools import combinations as subsets

from hypothesis import given
from hypothesis import strategies as st

from tests import reference
from tests.content import library
from tests.strategies import answers_for
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.guidance import ShownCard, guide_by
from therapy_cli.guidance.interview import Interview, prune
from therapy_cli.guidance.reasons import EVERY_PATH
from therapy_cli.library.condition import Condition
from therapy_cli.library.condition import tests_in as parts_of
from therapy_cli.library.model import Question
from therapy_cli.library.resolved import ResolvedGuide

LEFT_OPEN = " (left open)"


def named(condition: Condition, guide: ResolvedGuide) -> set[str]:
    """The questions that a condition names, through derived values too."""
    found = set()
    for part in parts_of(condition):
        found |= named(guide.derived[part.question], guide) if part.question in guide.derived else {part.question}
    return found


@given(st.data())
def test_because_names_answers_that_were_given_and_that_the_card_hangs_on(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide))
    interview = Interview(guide, answers)
    for shown in guide_by(guide, answers).shown:
        assert shown.because
        for reason in shown.because:
            if reason == EVERY_PATH:
                assert shown.because == (EVERY_PATH,)
                continue
            question = next(q for q in guide.questions if reason.startswith(interview.wording(q)))
            assert question.id in named(shown.card.when, guide)
            words = reason.removeprefix(interview.wording(question))
            if question.id in answers.chosen:
                ticked = [o for o in question.options if o.id in answers.chosen[question.id]]
                assert words == " " + "; ".join(map(interview.label, ticked))
            else:
                assert words == LEFT_OPEN


@given(st.data())
def test_every_path_is_said_only_where_no_answer_but_the_role_matters(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide))
    bare = answers.without(q for q in answers.chosen if not guide.question_by_id[q].required)
    for shown in guide_by(guide, answers).shown:
        if shown.because == (EVERY_PATH,):
            assert reference.truth(shown.card.when, guide, bare.chosen) == reference.TRUE, shown.card.id


@given(st.data())
def test_another_answer_to_a_question_named_there_does_take_the_card_away(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide))
    interview = Interview(guide, answers)
    asks = {f"another answer to: {interview.wording(q)}": q for q in guide.questions}
    for shown in guide_by(guide, answers).shown:
        for words in shown.removed_by:
            assert _can_go(guide, answers, shown, asks[words]), (shown.card.id, words)


def _can_go(guide: ResolvedGuide, answers: Answers, shown: ShownCard, question: Question) -> bool:
    ticked = answers.chosen.get(question.id, ())
    fewer = (s for size in range(1, len(ticked)) for s in subsets(ticked, size))
    others = ((o.id,) for o in question.options)
    return any(
        reference.standing(shown.card, guide, prune(guide, answers.with_answer(question.id, v, "flag")).chosen)
        in {"absent", "listed"}
        for v in (*others, *fewer)
    )


@given(st.data())
def test_a_listed_card_names_the_open_question_that_would_settle_it(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide))
    still_open = Interview(guide, answers).still_open()
    for listed in guide_by(guide, answers).listed:
        assert listed.question in still_open, listed.card.id
        assert listed.question.id in named(listed.card.when, guide)
