"""Conditions: strong Kleene logic, and the rules on questions that do not apply and on options that mean unknown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import reference
from tests.content import library
from tests.random_guides import conditions, small_guides
from tests.small_guides import guide_of, question, role
from tests.strategies import answers_for
from therapy_cli.guidance.combinations import ALL, NONE
from therapy_cli.guidance.truth import Truth, evaluate, holds, holds_or_absent
from therapy_cli.guidance.world import AnswerWorld
from therapy_cli.library.condition import ALWAYS, NEVER, AllOf, AnyOf, Condition, Not
from therapy_cli.library.condition import Test as Choice
from therapy_cli.library.model import Option, Question
from therapy_cli.library.resolved import ResolvedGuide

VALUES = (reference.FALSE, reference.UNKNOWN, reference.TRUE)
GUIDE = guide_of([role(), question("left", "a", "b"), question("right", "a", "b")], [])
GIVEN = {reference.FALSE: ("b",), reference.TRUE: ("a",)}
LEFT, RIGHT = Choice("left", frozenset("a")), Choice("right", frozenset("a"))


def number(truth: Truth) -> int:
    """Turn a truth value of the product into 0, 1 or 2; it must be exactly one of the three."""
    assert (truth.yes, truth.open) in {(NONE, NONE), (NONE, ALL), (ALL, NONE)}
    return reference.TRUE if truth.yes else reference.UNKNOWN if truth.open else reference.FALSE


def world_of(left: int, right: int) -> AnswerWorld:
    """A reader for whom the tests LEFT and RIGHT have these truth values."""
    return AnswerWorld(GUIDE, {q: GIVEN[v] for q, v in (("left", left), ("right", right)) if v in GIVEN})


@pytest.mark.parametrize("left", VALUES)
@pytest.mark.parametrize("right", VALUES)
def test_the_tables_of_and_or_and_not(left: int, right: int) -> None:
    world = world_of(left, right)
    assert number(evaluate(LEFT, world)) == left
    assert number(evaluate(AllOf((LEFT, RIGHT)), world)) == min(left, right)
    assert number(evaluate(AnyOf((LEFT, RIGHT)), world)) == max(left, right)
    assert number(evaluate(Not(LEFT), world)) == 2 - left


def test_no_condition_no_parts_and_no_such_question() -> None:
    world = world_of(reference.UNKNOWN, reference.UNKNOWN)
    assert number(evaluate(None, world)) == number(evaluate(ALWAYS, world)) == reference.TRUE
    assert number(evaluate(NEVER, world)) == reference.FALSE
    assert number(evaluate(Choice("nobody-asks-this", frozenset("a")), world)) == reference.FALSE
    assert holds(None, world) is NONE
    assert holds_or_absent(None, world) is ALL


@given(st.data())
def test_evaluate_agrees_with_a_second_reading(data: st.DataObject) -> None:
    guide = data.draw(small_guides(most_cards=1))
    some = data.draw(st.lists(conditions(list(guide.questions), "value"), min_size=10, max_size=10))
    for answers in reference.every_answer(guide):
        world = AnswerWorld(guide, answers)
        for condition in some:
            assert number(evaluate(condition, world)) == reference.truth(condition, guide, answers)


@given(st.data())
def test_conditions_of_the_content_agree_with_a_second_reading(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide)).chosen
    world = AnswerWorld(guide, answers)
    for card in guide.cards:
        for condition in (card.when, card.drop_when, card.say_when, *(r.when for r in card.raises)):
            assert number(evaluate(condition, world)) == reference.truth(condition, guide, answers), card.id


@given(st.data())
def test_the_laws_of_de_morgan_double_negation_and_order(data: st.DataObject) -> None:
    guide = data.draw(small_guides(most_cards=1))
    world = AnswerWorld(guide, data.draw(answers_for(guide)).chosen)
    parts = tuple(data.draw(st.lists(conditions(list(guide.questions), "value"), min_size=1, max_size=4)))

    def value(condition: Condition) -> int:
        return number(evaluate(condition, world))

    assert value(Not(AllOf(parts))) == value(AnyOf(tuple(map(Not, parts))))
    assert value(Not(AnyOf(parts))) == value(AllOf(tuple(map(Not, parts))))
    assert value(Not(Not(parts[0]))) == value(parts[0])
    for form in (AllOf, AnyOf):
        assert value(form(parts)) == value(form(parts[::-1])) == value(form((*parts, parts[0])))
    assert value(AllOf((parts[0], AnyOf(parts)))) == value(parts[0]) == value(AnyOf((parts[0], AllOf(parts))))


@given(st.data())
def test_one_more_answer_settles_what_was_unknown_and_turns_nothing_round(data: st.DataObject) -> None:
    guide = data.draw(small_guides(most_cards=1))
    some = data.draw(st.lists(conditions(list(guide.questions), "value"), min_size=5, max_size=5))
    for answers in reference.every_answer(guide):
        before = [number(evaluate(c, AnswerWorld(guide, answers))) for c in some]
        for more in _one_more(guide, answers):
            world = AnswerWorld(guide, more)
            for condition, was in zip(some, before, strict=True):
                assert was in (reference.UNKNOWN, number(evaluate(condition, world)))


def _one_more(guide: ResolvedGuide, answers: reference.Given) -> Iterator[reference.Given]:
    """The same answers and one more, as long as all of them still apply."""
    left = [q for q in guide.questions if q.id not in answers and reference.is_asked(q, guide, answers)]
    for asked in left:
        for values in reference.choices(asked):
            more = {**answers, asked.id: values}
            if all(reference.is_asked(q, guide, more) for q in guide.questions if q.id in more):
                yield more


def test_an_option_that_means_unknown() -> None:
    options = [Option(id="a", label="A"), Option(id="b", label="B"), Option(id="not_asked", label="-", means="unknown")]
    asked = Question(id="q", ask="?", why=".", type="checkbox", options=options)
    guide = guide_of([role(), asked], [])

    def value(given: tuple[str, ...], *named: str) -> int:
        return number(evaluate(Choice("q", frozenset(named)), AnswerWorld(guide, {"q": given})))

    assert value(("not_asked",), "not_asked") == reference.TRUE
    assert value(("not_asked",), "a") == reference.UNKNOWN
    assert value(("a", "not_asked"), "a") == reference.TRUE
    assert value(("a", "not_asked"), "b") == reference.UNKNOWN
    assert value(("a",), "b") == value(("a",), "not_asked") == reference.FALSE


def test_a_question_that_does_not_apply_makes_tests_false_never_unknown() -> None:
    hanging = question("right", "a", "b", when=LEFT)
    guide = guide_of([role(), question("left", "a", "b"), hanging], [])
    values = {
        given: number(evaluate(RIGHT, AnswerWorld(guide, {"left": (given,)} if given else {})))
        for given in ("", "a", "b")
    }
    assert values == {"": reference.UNKNOWN, "a": reference.UNKNOWN, "b": reference.FALSE}
