"""What ``guide_by`` shows for the real guides, against a second reading of the rules."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests import reference
from tests.content import case_chosen, library
from tests.small_guides import small_guides
from tests.strategies import answers_for
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.guidance import ShownCard, guide_by
from therapy_cli.library.model import SEVERITIES
from therapy_cli.library.resolved import ResolvedGuide


def check(guide: ResolvedGuide, answers: Answers, country: str | None = None) -> None:
    """Compare everything that is shown and listed with the second reading."""
    found = guide_by(guide, answers, country=country)
    given_ = answers.chosen
    stands = {c.id: reference.standing(c, guide, given_) for c in guide.cards}
    order = [c.id for c in reference.order(guide, given_)]
    assert [s.card.id for s in found.shown] == [i for i in order if stands[i] in {"full", "short"}]
    assert [x.card.id for x in found.listed] == [i for i in order if stands[i] == "listed"]
    for shown in found.shown:
        assert shown.is_short == (stands[shown.card.id] == "short"), shown.card.id
        assert shown.severity == reference.severity(shown.card, guide, given_), shown.card.id
        assert shown.is_open == (reference.truth(shown.card.when, guide, given_) != reference.TRUE)
        _same_words(shown, guide, given_, country)


def _same_words(shown: ShownCard, guide: ResolvedGuide, given_: reference.Given, country: str | None) -> None:
    wanted = [
        p.text
        for p in reference.points(shown.card, guide, given_)
        if not p.country or country is None or country in p.country
    ]
    assert [p.text for p in shown.points] == (wanted[:1] if shown.is_short else wanted), shown.card.id
    says = reference.truth(shown.card.say_when, guide, given_) == reference.TRUE
    assert shown.shows_say == (says and not shown.is_short), shown.card.id


@given(st.data())
def test_the_real_guides_agree_with_a_second_reading(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide))
    check(guide, answers, data.draw(st.sampled_from([None, answers.first("country")])))


@given(st.data())
def test_small_guides_agree_with_a_second_reading(data: st.DataObject) -> None:
    guide = data.draw(small_guides())
    check(guide, data.draw(answers_for(guide)))


def test_the_vignettes_agree_with_a_second_reading(guide: ResolvedGuide) -> None:
    cases = case_chosen(guide)
    assert cases
    for _, answers in cases:
        check(guide, answers, answers.first("country"))


@given(st.data())
def test_a_short_card_keeps_its_lead_and_one_point(guide_id: str, data: st.DataObject) -> None:
    """What is shown although it may not apply says so, and states no more than one thing."""
    guide = library().guide(guide_id)
    for shown in guide_by(guide, data.draw(answers_for(guide))).shown:
        if shown.is_short:
            assert shown.card.severity == "urgent"
            assert shown.card.lead_unknown, shown.card.id
            assert len(shown.points) == 1
        if shown.is_open and shown.card.severity == "urgent":
            assert shown.is_short, shown.card.id


def test_every_severity_stands_in_every_real_guide() -> None:
    """The guides are rich enough for the tests above to mean something."""
    for guide_id in library().guide_ids:
        assert {c.severity for c in library().guide(guide_id).cards} == set(SEVERITIES)
