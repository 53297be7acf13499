"""Reading answers: the same checks for prompt, flag, file and standard input; discreet ones name nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content import GUIDE_IDS, library
from tests.strategies import answers_for, answers_to
from therapy_cli.errors import ExitCode, UsageError
from therapy_cli.guidance.answers import Answers, read_answer
from therapy_cli.library.model import Question

QUESTIONS = [q for g in GUIDE_IDS for q in library().guide(g).questions]
asked = st.sampled_from(QUESTIONS)


def wrong_answers(question: Question) -> list[list[str]]:
    """Answers that must be refused: none, unknown ones, too many, one that stands alone beside another."""
    ids = [o.id for o in question.options]
    found = [[], ["nothing-of-the-kind"], [ids[0], ids[0] + "x"], [""]]
    if question.type == "select":
        found.append(ids[:2])
    found += [[o.id, other] for o in question.options if o.exclusive for other in ids if other != o.id]
    return found


@given(st.data())
def test_a_valid_answer_comes_back_once_and_in_the_order_of_the_question(data: st.DataObject) -> None:
    question = data.draw(asked)
    values = data.draw(answers_to(question))
    shuffled = data.draw(st.permutations([*values, *values]))
    assert read_answer(question, shuffled, discreet=data.draw(st.booleans())) == values


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_everything_else_is_refused(question: Question) -> None:
    for wrong in wrong_answers(question):
        for discreet in (False, True):
            with pytest.raises(UsageError) as caught:
                read_answer(question, wrong, discreet=discreet)
            assert caught.value.exit_code == ExitCode.USAGE


@given(st.data())
def test_no_free_text_is_ever_an_answer(data: st.DataObject) -> None:
    question = data.draw(asked)
    ids = {o.id for o in question.options}
    text = data.draw(st.text().filter(lambda t: t not in ids))
    values = data.draw(st.permutations([text, *data.draw(st.lists(st.sampled_from(sorted(ids)), max_size=2))]))
    with pytest.raises(UsageError):
        read_answer(question, values, discreet=data.draw(st.booleans()))


def test_messages_of_a_discreet_run_are_one_message_for_all() -> None:
    """Neither the question, nor an option, nor what was typed, nor the kind of mistake can be told from it."""
    said = set()
    for question in library().guide("dv-safety").questions:
        for wrong in wrong_answers(question):
            with pytest.raises(UsageError) as caught:
                read_answer(question, wrong, discreet=True)
            said.add((caught.value.message, caught.value.hint, caught.value.details))
    assert len(said) == 1


def test_other_messages_name_the_question_and_help() -> None:
    question = library().guide("boundaries").question_by_id["timing"]
    with pytest.raises(UsageError) as caught:
        read_answer(question, ["hapened"])
    assert "timing" in caught.value.message
    assert "did you mean 'happened'?" in (caught.value.hint or "")
    assert "hapened" not in caught.value.message


@given(st.data())
def test_answers_keep_their_origin_and_give_way(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide))
    question = data.draw(st.sampled_from(guide.questions))
    values = data.draw(answers_to(question))
    more = answers.with_answer(question.id, values, "flag")
    assert more.chosen == {**answers.chosen, question.id: values}
    assert more.origins == {**answers.origins, question.id: "flag"}
    assert more.first(question.id) == values[0]
    less = more.without([question.id])
    assert question.id not in less.chosen
    assert less.chosen.keys() == less.origins.keys() == answers.chosen.keys() - {question.id}
    assert less.first(question.id) is None
    assert Answers().chosen == {}
