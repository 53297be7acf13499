"""r25 and n-missing, over every combination: leaving a question open takes no safety card away and lowers nothing."""

from __future__ import annotations

from functools import reduce
from operator import or_

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import reference
from tests.content import CLIENT, every_world, library
from tests.strategies import answers_for, with_some_left_open
from therapy_cli.guidance.combinations import NONE, Combinations
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.guidance.interview import prune
from therapy_cli.guidance.standing import levels, standing
from therapy_cli.guidance.truth import evaluate
from therapy_cli.library.model import SEVERITIES, Card, Severity
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.every_world import EveryWorld
from therapy_cli.proving.general import CLIENT as IS_CLIENT
from therapy_cli.proving.general import PRACTITIONER


def at_least(card: Card, level: Severity, world: EveryWorld) -> Combinations:
    """Where ``card`` has this severity or a higher one."""
    found = levels(card, world)
    return reduce(or_, (found.get(x, NONE) for x in SEVERITIES[: SEVERITIES.index(level) + 1]), NONE)


def answered(question_id: str, world: EveryWorld) -> Combinations:
    """Where the interview can give an answer to this question."""
    return world.valid & ~world._states[question_id].open


def lost(card: Card, question_id: str, world: EveryWorld) -> Combinations:
    """Practitioners who left the question open and lost what some answer to it, all else equal, would show."""
    stands = standing(card, world)
    left_open = world.left_open(question_id) & world.valid & evaluate(PRACTITIONER, world).yes
    named = stands.shown & at_least(card, "urgent", world) & answered(question_id, world)
    kept = stands.present
    if card.severity != "urgent":
        kept = (stands.shown & at_least(card, "caution", world)) | stands.listed
    return left_open & world.whatever_is_answered(question_id, named) & ~kept


def test_open_answer_removes_no_safety_card(guide: ResolvedGuide, world: EveryWorld) -> None:
    """r25: urgent cards are shown or listed; those raised to urgent stand at caution or above, or are listed."""
    asked = [q.id for q in guide.questions if not q.required]
    assert asked
    gone = {}
    for card in guide.cards:
        if "urgent" in {card.severity, *(r.to for r in card.raises)}:
            for question_id in asked:
                where = lost(card, question_id, world)
                if where:
                    gone[f"{card.id}, {question_id} open"] = world.example(where)
    assert gone == {}


def test_an_open_answer_brings_up_no_card_for_a_client(guide: ResolvedGuide, world: EveryWorld) -> None:
    """r25, the other half: what a client sees with a question open they see with every answer to it."""
    clients = evaluate(IS_CLIENT, world).yes & world.valid
    for card in guide.cards:
        present = standing(card, world).present
        for question in guide.questions:
            absent = world.whatever_is_answered(question.id, answered(question.id, world) & ~present)
            extra = world.left_open(question.id) & clients & present & absent
            assert not extra, (card.id, question.id, world.example(extra))


@given(st.data())
def test_for_one_client_too(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    full = data.draw(answers_for(guide, only=CLIENT))
    fewer = prune(guide, data.draw(with_some_left_open(guide, full)))
    assert {s.card.id for s in guide_by(guide, fewer).shown} <= {s.card.id for s in guide_by(guide, full).shown}


@pytest.mark.parametrize("level", SEVERITIES[:-1])
def test_missing_answers_never_lower(guide: ResolvedGuide, world: EveryWorld, level: Severity) -> None:
    """n-missing: with a question open a card is no milder than it is, or would be, under the mildest answer."""
    everybody = world.valid
    for card in guide.cards:
        stands, high = standing(card, world), at_least(card, level, world)
        if not stands.shown & ~high:
            continue
        for question in guide.questions:
            any_answer = answered(question.id, world)
            mild = world.whatever_is_answered(question.id, any_answer & ~(stands.shown & high))
            some = world.whatever_is_answered(question.id, any_answer)
            fallen = world.left_open(question.id) & everybody & stands.shown & ~high & some & ~mild
            assert not fallen, (card.id, question.id, world.example(fallen))


@given(st.data())
def test_any_answers_left_out_take_away_only_what_a_raise_gave(guide_id: str, data: st.DataObject) -> None:
    """n-missing for many answers at once: a ``raise`` may come to be unknown, never false; nothing else lowers."""
    guide, _ = library().guide(guide_id), every_world(guide_id)
    full = data.draw(answers_for(guide))
    fewer = prune(guide, data.draw(with_some_left_open(guide, full)))
    before = {s.card.id: s for s in guide_by(guide, full).shown}
    for shown in guide_by(guide, fewer).shown:
        was = before.get(shown.card.id)
        if was is None or reference.RANK[shown.severity] <= reference.RANK[was.severity]:
            continue
        raised = [r for r in shown.card.raises if reference.truth(r.when, guide, full.chosen) == reference.TRUE]
        assert raised
        assert {reference.truth(r.when, guide, fewer.chosen) for r in raised if r.to == was.severity} <= {
            reference.UNKNOWN,
            reference.TRUE,
        }
        assert shown.severity in {shown.card.severity, *(r.to for r in shown.card.raises)}
