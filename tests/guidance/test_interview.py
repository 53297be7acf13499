"""The interview: what is asked next, what is missing, what falls away, what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import reference
from tests.content import chosen, library
from tests.random_guides import small_guides
from tests.strategies import answers_for, answers_to
from therapy_cli.errors import UsageError
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.guidance.interview import Interview, prune, refuse_not_applying
from therapy_cli.library.resolved import ResolvedGuide


@given(st.data())
def test_the_interview_asks_in_order_what_applies_and_ends(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers, passed, asked = Answers(), set[str](), []
    while (question := Interview(guide, answers).next(passed)) is not None:
        asked.append(question.id)
        if question.required or data.draw(st.booleans()):
            answers = answers.with_answer(question.id, data.draw(answers_to(question)), "prompt")
        else:
            passed.add(question.id)
    order = [q.id for q in guide.questions]
    assert asked == sorted(set(asked), key=order.index)
    assert asked == [q.id for q in Interview(guide, answers).asked()]
    assert Interview(guide, answers).missing() == ()
    assert prune(guide, answers) == answers


@given(st.data())
def test_asked_are_the_questions_that_apply_or_may_apply(data: st.DataObject) -> None:
    guide = data.draw(small_guides(most_cards=1))
    answers = data.draw(answers_for(guide))
    wanted = [q.id for q in guide.questions if reference.truth(q.when, guide, answers.chosen) != reference.FALSE]
    interview = Interview(guide, answers)
    assert [q.id for q in interview.asked()] == wanted
    left = [q for q in wanted if q not in answers.chosen]
    assert interview.next() == (guide.question_by_id[left[0]] if left else None)
    assert interview.next(passed=left) is None
    means_unknown = {(q.id, o.id) for q in guide.questions for o in q.options if o.means}
    unsure = [q for q in wanted if any((q, v) in means_unknown for v in answers.chosen.get(q, ()))]
    assert {q.id for q in interview.still_open()} == {*left, *unsure}


def test_only_the_role_is_missing_until_it_is_known(guide: ResolvedGuide) -> None:
    assert [q.id for q in Interview(guide, Answers()).missing()] == ["role"]
    assert [q.id for q in Interview(guide, chosen({"danger": "now"})).missing()] == ["role"]
    assert Interview(guide, chosen({"role": "trainee"})).missing() == (guide.question_by_id["danger"],)
    assert Interview(guide, chosen({"role": "trainee", "danger": "unsure"})).missing() == ()


@given(st.data())
def test_prune_drops_what_no_longer_applies_and_nothing_else(data: st.DataObject) -> None:
    guide = data.draw(small_guides(most_cards=1))
    answers = data.draw(answers_for(guide))
    question = data.draw(st.sampled_from(guide.questions))
    changed = answers.with_answer(question.id, data.draw(answers_to(question)), "prompt")
    pruned = prune(guide, changed)
    kept = pruned.chosen
    assert kept.items() <= changed.chosen.items()
    assert pruned.origins.keys() == kept.keys()
    assert all(reference.is_asked(guide.question_by_id[q], guide, kept) for q in kept)
    refuse_not_applying(guide, pruned)
    if all(reference.is_asked(guide.question_by_id[q], guide, changed.chosen) for q in changed.chosen):
        assert pruned == changed
    else:
        with pytest.raises(UsageError):
            refuse_not_applying(guide, changed)
        with pytest.raises(UsageError):
            guide_by(guide, changed)


def test_an_answer_that_does_not_apply_is_refused_with_what_it_hangs_on() -> None:
    guide = library().guide("boundaries")
    answers = chosen({"role": "therapist", "danger": "no_sign", "situation": ("gift",), "intimacy_level": "contact"})
    with pytest.raises(UsageError, match="'intimacy_level' does not apply") as caught:
        guide_by(guide, answers)
    assert "situation" in (caught.value.hint or "")
    assert prune(guide, answers) == answers.without(["intimacy_level"])


@pytest.mark.parametrize(
    ("guide_id", "answers"),
    [
        (
            "dv-safety",
            {"role": "therapist", "danger": "now", "presentation": "third_party", "relationship_status": "returned"},
        ),
        ("dv-safety", {"role": "client", "danger": "now"}),
        ("boundaries", {"role": "client", "danger": "now", "danger_who": ("me",)}),
    ],
)
def test_a_discreet_run_refuses_without_naming_anything(
    guide_id: str, answers: dict[str, str | tuple[str, ...]]
) -> None:
    guide = library().guide(guide_id)
    with pytest.raises(UsageError) as caught:
        guide_by(guide, chosen(answers))
    said = f"{caught.value.message} {caught.value.hint}"
    names = {q.id for q in guide.questions} | {o.id for q in guide.questions for o in q.options}
    assert not {name for name in names if "_" in name and name in said}
    assert said == "an answer was given to a question that does not apply leave it out"


@given(st.data())
def test_menus_offer_what_belongs_to_the_guide_and_reader(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    interview = Interview(guide, data.draw(answers_for(guide)))
    for question in interview.asked():
        offered = interview.options(question)
        assert offered
        for option in question.options:
            here = not option.guides or guide.id in option.guides
            may = reference.truth(option.when, guide, interview.answers.chosen) != reference.FALSE
            assert (option in offered) == (here and may)


def test_a_client_reads_the_words_for_clients() -> None:
    guide = library().guide("end-therapy")
    question = guide.question_by_id["c_reason"]
    client, therapist = (Interview(guide, chosen({"role": r})) for r in ("client", "therapist"))
    assert client.wording(question) == question.ask_for_client != therapist.wording(question) == question.ask
    for option in question.options:
        assert (client.label(option), therapist.label(option)) == (option.label_for_client, option.label)
