"""The emergency moment: the lines in the middle of the interview, and the document of somebody who stops there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content import COUNTRIES, document_for, library
from tests.strategies import answers_for
from therapy_cli.document.emergency import emergency_lines, only_emergency
from therapy_cli.guidance.answers import Answers

DANGER = {"danger": ("now", "unsure")}


@given(st.data())
def test_who_stops_at_the_emergency_keeps_every_urgent_card_and_meets_nothing_else(
    guide_id: str, data: st.DataObject
) -> None:
    guide = library().guide(guide_id)
    whole = document_for(guide, data.draw(answers_for(guide)))
    rest = only_emergency(whole)
    assert rest.cards == [c for c in whole.cards if c.severity == "urgent"]
    assert [line.card for line in rest.in_short] == [c.id for c in rest.cards]
    assert rest.emergency_line == whole.emergency_line
    assert rest.after_urgent == whole.after_urgent
    assert rest.may_apply == []
    assert {s.id for s in rest.sources} == {
        s for c in rest.cards for p in (*c.notes, *c.points, *c.say_notes) for s in p.sources
    }


@given(st.data())
def test_the_lines_at_once_open_with_the_emergency_line_and_the_first_card(guide_id: str, data: st.DataObject) -> None:
    """They are part of what the document will say: the same line, the same card, its first points, its numbers."""
    guide = library().guide(guide_id)
    country = data.draw(st.sampled_from([None, "other", *COUNTRIES]))
    only = DANGER if "danger" in guide.question_by_id else {}
    answers = data.draw(answers_for(guide, only=only, skip=["country"]))
    lines = emergency_lines(guide, answers, library(), country)
    document = document_for(guide, answers, country=country)
    assert lines[0] == document.emergency_line
    first = next((c for c in document.cards if guide.card_by_id[c.id].place == "emergency"), None)
    if first is None:
        assert lines == [document.emergency_line]
        return
    assert lines[1:4] == ["", first.title, f"- {first.points[0].text}"]
    said = "\n".join(lines)
    assert all(h.name in said and "; ".join(h.reach) in said for h in first.helplines)
    wanted = [f"- {p.text}" for p in first.points]
    assert [x for x in lines if x in wanted] == wanted[: len([x for x in lines if x in wanted])]


@pytest.mark.parametrize("role", ["therapist", "trainee", "supervisor", "colleague", "client"])
def test_danger_is_met_as_soon_as_it_is_said(guide_id: str, role: str) -> None:
    """Role and danger are enough, whatever comes later; a client of the discreet guide is not asked at all."""
    guide = library().guide(guide_id)
    answers = Answers({"role": (role,), "danger": ("unsure",)})
    lines = emergency_lines(guide, answers, library(), None)
    assert "local emergency number" in lines[0]
    asked_nothing = guide.meta.discreet and role == "client"
    assert (len(lines) > 3) != asked_nothing
