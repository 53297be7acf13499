"""What stands before the cards: emergency line, banners, notices, the state of review, "In short"."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.content import COUNTRIES, case_chosen, document_for, library
from tests.strategies import answers_for
from therapy_cli.document.model import Document
from therapy_cli.document.opening import review_state
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.library.model import Review
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.cases import printed

REST = 5


def check_in_short(guide: ResolvedGuide, answers: Answers) -> None:
    """One line for each urgent card, at most five for the others, weightiest first, none for the closing words."""
    document = document_for(guide, answers)
    shown = guide_by(guide, answers, country=answers.first("country")).shown
    lines = document.in_short
    urgent = [c.id for c in document.cards if c.severity == "urgent"]
    others = [s.card.id for s in shown if s.severity != "urgent" and s.card.place != "end"]
    assert [x.card for x in lines] == urgent + others[:REST]
    for line in lines:
        card = next(c for c in document.cards if c.id == line.card)
        written = guide.card_by_id[line.card]
        assert line.severity == card.severity
        wanted = (written.short or card.title).removesuffix(".")
        assert line.text.startswith(wanted)
        is_open = next(s.is_open for s in shown if s.card.id == line.card)
        assert (line.text != wanted) == is_open, "what nobody has said applies must not read like a fact"


@given(st.data())
def test_in_short_leaves_nothing_urgent_out(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    check_in_short(guide, data.draw(answers_for(guide)))


def test_in_short_of_the_vignettes(guide: ResolvedGuide) -> None:
    for _, answers in case_chosen(guide):
        check_in_short(guide, answers)


def test_some_vignette_has_more_urgent_cards_than_five() -> None:
    """The limit is only tested if it is reached; urgent lines have none."""
    counts = [
        sum(line.severity == "urgent" for line in document_for(guide, answers).in_short)
        for guide in map(library().guide, library().guide_ids)
        for _, answers in case_chosen(guide)
    ]
    assert max(counts) > REST


def emergency_numbers(country: str) -> list[str]:
    lines = [h for h in library().helplines.helplines if h.kind == "emergency" and h.country == country]
    return [h.phone for h in lines if h.phone]


@given(st.data())
def test_the_emergency_line_names_the_numbers_of_the_country_and_no_others(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    country = data.draw(st.sampled_from(COUNTRIES))
    document = document_for(guide, data.draw(answers_for(guide)), country=country)
    numbers = emergency_numbers(country)
    assert numbers
    assert " or ".join(numbers) in document.emergency_line
    others = {n for c in COUNTRIES for n in emergency_numbers(c)} - set(numbers)
    assert others.isdisjoint(re.findall(r"\d+", document.emergency_line))
    assert next(iter(printed(document))) == document.emergency_line


@given(st.data())
def test_an_urgent_card_is_announced_to_programs(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    document = document_for(guide, data.draw(answers_for(guide)))
    urgent = any(c.severity == "urgent" for c in document.cards)
    assert (library().lines.notices["urgent_present"] in document.notices) == urgent


@given(st.data())
def test_banners_are_those_of_the_cards_shown(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    document = document_for(guide, data.draw(answers_for(guide)))
    assert document.banners == [b for c in document.cards if (b := guide.card_by_id[c.id].banner)]


def test_nobody_has_signed_off_yet_and_every_document_says_so(guide: ResolvedGuide) -> None:
    """Honest until a person has: then guide.yaml changes, and this test with it."""
    document: Document = document_for(guide, case_chosen(guide)[0][1])
    assert guide.meta.review.state == document.review.state == "unreviewed"
    assert document.review.sentence == library().lines.notices["unreviewed"]
    signed = Review(state="reviewed", due="2028-01-01", by="A. Person", on="2027-03-04")
    said = review_state(signed, library().lines.notices)
    assert "A. Person" in said.sentence
    assert "4 March 2027" in said.sentence
    assert said == replace(
        document.review, state="reviewed", due="2028-01-01", by="A. Person", on="2027-03-04", sentence=said.sentence
    )
