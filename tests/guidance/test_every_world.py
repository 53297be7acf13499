"""The world of all combinations against a walk through every combination, for small guides."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from tests import reference
from tests.content import every_world, library
from tests.small_guides import small_guides
from tests.strategies import answers_for
from therapy_cli.guidance.combinations import ALL, Combinations
from therapy_cli.guidance.ordering import CardOrder
from therapy_cli.guidance.standing import leads, levels, standing, visible
from therapy_cli.guidance.truth import evaluate
from therapy_cli.guidance.world import AnswerWorld
from therapy_cli.library.model import SEVERITIES, Card
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.every_world import EveryWorld, Select

GUIDES = small_guides(most_questions=3, most_cards=3)


def inside(world: EveryWorld, found: Combinations, given_: Mapping[str, tuple[str, ...]]) -> bool:
    """Follow one combination down the diagram."""
    choices: dict[int, int] = {}
    for question_id, state in world._states.items():
        ticked = given_.get(question_id, ())
        ids = [o.id for o in state.question.options]
        if isinstance(state, Select):
            choices[state.first] = ids.index(ticked[0]) if ticked else len(ids)
        else:
            choices.update(zip(state.levels, (int(i in ticked) for i in ids), strict=True))
    node = found
    while node.branches:
        node = node.branches[choices[node.level]]
    return node is ALL


@given(GUIDES)
def test_valid_holds_exactly_what_the_interview_can_give(guide: ResolvedGuide) -> None:
    world = EveryWorld(guide)
    answers = list(reference.every_answer(guide))
    assert all(inside(world, world.valid, a) for a in answers)
    assert world.count(world.valid) == world.count(ALL) == len(answers)


@given(GUIDES)
def test_standing_and_severity_are_the_same_for_one_reader_and_for_all(guide: ResolvedGuide) -> None:
    every = EveryWorld(guide)
    for given_ in reference.every_answer(guide):
        one = AnswerWorld(guide, given_)
        for card in guide.cards:
            here, there = standing(card, one), standing(card, every)
            forms = {
                "full": (here.full, there.full),
                "short": (here.short, there.short),
                "listed": (here.listed, there.listed),
            }
            wanted = reference.standing(card, guide, given_)
            for name, (mine, sets) in forms.items():
                assert bool(mine) == inside(every, sets, given_) == (name == wanted), (name, card.id)
            _same_severity(guide, card, given_, one, every)


def _same_severity(
    guide: ResolvedGuide, card: Card, given_: dict[str, tuple[str, ...]], one: AnswerWorld, every: EveryWorld
) -> None:
    wanted = reference.severity(card, guide, given_)
    assert list(levels(card, one)) == [wanted]
    sets = levels(card, every)
    assert [level for level in SEVERITIES if level in sets and inside(every, sets[level], given_)] == [wanted]


@given(GUIDES)
def test_order_is_the_same_for_one_reader_and_for_all(guide: ResolvedGuide) -> None:
    every, order = EveryWorld(guide), CardOrder(guide.cards, guide.shared)
    for given_ in reference.every_answer(guide):
        one = AnswerWorld(guide, given_)
        wanted = [c.id for c in reference.order(guide, given_)]
        for first in guide.cards:
            for second in guide.cards:
                earlier = wanted.index(first.id) < wanted.index(second.id)
                assert bool(order.precedes(first, second, one)) == earlier, (first.id, second.id)
                assert inside(every, order.precedes(first, second, every), given_) == earlier, (first.id, second.id)


@given(GUIDES)
def test_questions_points_and_conditions_are_the_same(guide: ResolvedGuide) -> None:
    every = EveryWorld(guide)
    for given_ in reference.every_answer(guide):
        for question in guide.questions:
            asked = reference.is_asked(question, guide, given_)
            assert inside(every, every.applies(question.id).possible, given_) == asked
            left_open = asked and question.id not in given_
            assert inside(every, every.left_open(question.id), given_) == left_open
        for card in guide.cards:
            truth = evaluate(card.when, every)
            found = 2 * inside(every, truth.yes, given_) + inside(every, truth.open, given_)
            assert found == reference.truth(card.when, guide, given_)
            wanted = [p.text for p in reference.points(card, guide, given_)]
            assert {p.text for p in card.points if inside(every, visible(p, every), given_)} == set(wanted)
            first = [
                p.text for p, w in zip(card.points, leads(card.points, every), strict=True) if inside(every, w, given_)
            ]
            assert first == wanted[:1]


@given(st.data())
def test_an_example_is_an_answer_that_the_interview_can_give(guide_id: str, data: st.DataObject) -> None:
    guide, world = library().guide(guide_id), every_world(guide_id)
    answers = data.draw(answers_for(guide)).chosen
    assert inside(world, world.valid, answers)
    card = data.draw(st.sampled_from(guide.cards))
    shown = standing(card, world).full & world.valid
    if not shown:
        return
    example = {q: tuple(v) for q, v in world.example(shown).items()}
    assert inside(world, shown, example)
    assert reference.standing(card, guide, example) == "full"
    assert all(reference.is_asked(guide.question_by_id[q], guide, example) for q in example)


@given(GUIDES, st.data())
def test_whatever_is_answered_changes_one_question_only(guide: ResolvedGuide, data: st.DataObject) -> None:
    every, answers = EveryWorld(guide), list(reference.every_answer(guide))
    card = data.draw(st.sampled_from(guide.cards))
    question = data.draw(st.sampled_from(guide.questions))
    shown = standing(card, every).shown & every.valid
    found = every.whatever_is_answered(question.id, shown)
    rows = [a for a in answers if inside(every, shown, a)]
    seen = [{q: v for q, v in a.items() if q != question.id} for a in rows]
    for given_ in answers:
        rest = {q: v for q, v in given_.items() if q != question.id}
        assert inside(every, found, given_) == (rest in seen)
