"""What stands after the cards: lines after the urgent ones, what may apply, lists to take along, sources."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests import reference
from tests.content import CLIENT, PRACTITIONERS, document_for, library, today
from tests.strategies import answers_for
from therapy_cli.document.gathering import source_block
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.guidance.interview import Interview


@given(st.data())
def test_gathered_lists_hold_each_line_of_the_cards_once(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide))
    document = document_for(guide, answers)
    for gathered, lines in (
        (document.gathered.supervision, [x for c in document.cards for x in c.supervision]),
        (document.gathered.document, [x for c in document.cards for x in c.document]),
    ):
        assert len(set(gathered)) == len(gathered)
        assert set(gathered) == set(lines)
        assert gathered == sorted(gathered, key=lines.index)
    if not document.discreet:
        interview = Interview(guide, answers)
        assert document.gathered.open_questions == [interview.wording(q) for q in interview.still_open()]


@given(st.data())
def test_what_may_apply_is_what_is_listed_with_a_title_that_claims_nothing(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide, only=PRACTITIONERS))
    document = document_for(guide, answers)
    listed = guide_by(guide, answers).listed
    assert [m.id for m in document.may_apply] == [x.card.id for x in listed]
    assert not {m.id for m in document.may_apply} & {c.id for c in document.cards}
    for block, item in zip(document.may_apply, listed, strict=True):
        assert block.title == (item.card.title_unknown or item.card.title)
        assert item.question is not None
        if not document.discreet:
            assert block.question == Interview(guide, answers).wording(item.question)


@given(st.data())
def test_every_source_of_a_printed_point_is_cited_once_in_order_of_use(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    document = document_for(guide, data.draw(answers_for(guide)))
    used = [s for c in document.cards for p in (*c.notes, *c.points, *c.say_notes) for s in p.sources]
    assert [s.id for s in document.sources] == list(dict.fromkeys(used))


def test_a_source_is_overdue_from_the_day_after_it_was_due() -> None:
    due = [s for s in library().sources.values() if s.due]
    assert due
    for source in due:
        day = today().fromisoformat(source.due or "")
        assert not source_block(source, day).overdue
        assert source_block(source, day + timedelta(days=1)).overdue
    assert not any(source_block(s, today()).overdue for s in library().sources.values()), "something is overdue already"


@given(st.data())
def test_after_urgent_cards_a_practitioner_reads_whom_to_ring_out_of_hours(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide, only=PRACTITIONERS))
    document = document_for(guide, answers)
    ring_on = library().lines.lines["nobody_answers"].text
    urgent = any(c.severity == "urgent" for c in document.cards)
    if urgent:
        texts = [*document.after_urgent, *(p.text for c in document.cards for p in c.points)]
        assert any(t.startswith("Nobody answers?") for t in texts)
    else:
        assert ring_on not in document.after_urgent
    assert document.after_urgent.count(ring_on) <= 1
    pointers = [
        p.text
        for c in document.cards
        if (p := guide.card_by_id[c.id].after_urgent)
        and reference.truth(p.when, guide, answers.chosen) == reference.TRUE
    ]
    assert [t for t in document.after_urgent if t != ring_on] == pointers


@given(st.data())
def test_a_client_reads_no_line_for_practitioners_after_the_urgent_cards(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    assert document_for(guide, data.draw(answers_for(guide, only=CLIENT))).after_urgent == []
