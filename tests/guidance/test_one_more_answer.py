"""Leaving a question open, or answering one more: no safety card gets lost, no severity falls."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from tests import reference
from tests.content import library
from tests.small_guides import small_guides
from tests.strategies import answers_for, with_one_more, with_some_left_open
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.guidance.interview import prune
from therapy_cli.library.resolved import ResolvedGuide


def check_one_more(guide: ResolvedGuide, before: Answers, after: Answers) -> None:
    """Every card shown before is shown after, no less severe, unless the answer rules it out."""
    shown = {s.card.id: s.severity for s in guide_by(guide, after).shown}
    for card in guide_by(guide, before).shown:
        if _is_ruled_out(guide, card.card.id, after):
            assert card.card.id not in shown
            continue
        assert card.card.id in shown, f"{card.card.id} is gone"
        assert reference.RANK[shown[card.card.id]] <= reference.RANK[card.severity], f"{card.card.id} has fallen"


def _is_ruled_out(guide: ResolvedGuide, card_id: str, answers: Answers) -> bool:
    card = guide.card_by_id[card_id]
    dropped = card.drop_when and reference.truth(card.drop_when, guide, answers.chosen) == reference.TRUE
    return bool(dropped) or reference.truth(card.when, guide, answers.chosen) == reference.FALSE


@given(st.data())
def test_one_more_answer_takes_no_card_away_unless_it_rules_it_out(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    before = data.draw(answers_for(guide))
    after = data.draw(with_one_more(guide, before))
    assume(prune(guide, after) == after)
    check_one_more(guide, before, after)


@given(st.data())
def test_the_same_in_small_guides(data: st.DataObject) -> None:
    guide = data.draw(small_guides())
    before = data.draw(answers_for(guide))
    after = data.draw(with_one_more(guide, before))
    assume(prune(guide, after) == after)
    check_one_more(guide, before, after)


@given(st.data())
def test_answers_left_out_lower_no_severity_below_the_one_written(guide_id: str, data: st.DataObject) -> None:
    """A card may only lose what a ``raise`` gave it, and only if that can no longer be known to hold."""
    guide = library().guide(guide_id)
    full = data.draw(answers_for(guide))
    fewer = prune(guide, data.draw(with_some_left_open(guide, full)))
    before = {s.card.id: s.severity for s in guide_by(guide, full).shown}
    for shown in guide_by(guide, fewer).shown:
        assert reference.RANK[shown.severity] <= reference.RANK[shown.card.severity]
        if shown.is_open or reference.RANK[shown.severity] <= reference.RANK[before.get(shown.card.id, "info")]:
            continue
        lost = [r for r in shown.card.raises if reference.truth(r.when, guide, full.chosen) == reference.TRUE]
        assert lost
        assert all(reference.truth(r.when, guide, fewer.chosen) != reference.FALSE for r in lost), shown.card.id


@given(st.data())
def test_unknown_removes_nothing_that_drop_when_names(data: st.DataObject) -> None:
    """``drop_when`` and a ``raise`` act on true only: leaving everything open drops and raises nothing."""
    guide = data.draw(small_guides())
    answers = data.draw(answers_for(guide))
    for card in guide.cards:
        unsure = card.drop_when and reference.truth(card.drop_when, guide, answers.chosen) == reference.UNKNOWN
        if unsure and reference.truth(card.when, guide, answers.chosen) == reference.TRUE:
            assert card.id in {s.card.id for s in guide_by(guide, answers).shown}
