"""Whom to turn to: never a supervisor alone (r15), and always somebody out of hours (r22)."""

from __future__ import annotations

import re
from functools import reduce
from operator import or_

from hypothesis import given
from hypothesis import strategies as st

from tests.content import PRACTITIONERS, case_chosen, document_for, library
from tests.strategies import answers_for
from therapy_cli.document.gathering import EMERGENCY_CARD
from therapy_cli.document.model import Document
from therapy_cli.guidance.combinations import NONE
from therapy_cli.guidance.standing import levels, standing
from therapy_cli.guidance.truth import evaluate
from therapy_cli.library.condition import Test as Choice
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.cases import printed
from therapy_cli.proving.every_world import EveryWorld
from therapy_cli.proving.general import PRACTITIONER
from therapy_cli.proving.pieces import pieces

SUPERVISOR = re.compile(r"\b(your|a) supervisor\b")
SOMEBODY_ELSE = re.compile(
    r"senior colleague|not involved|manager|professional body|independent|colleague on call|safeguarding lead"
)
NOT_A_ROUTE = re.compile(r"telling a supervisor may not fulfil it")
NOBODY_ANSWERS = re.compile(r"nobody answers\?")


def test_supervisor_never_alone(guide: ResolvedGuide, world: EveryWorld) -> None:
    """r15: where there is no supervisor to turn to, no point of an urgent card names only that one."""
    nobody = evaluate(Choice("supervision", frozenset({"conflict", "no_access"})), world).yes & world.valid
    assert bool(nobody) == ("supervision" in guide.question_by_id)
    lines = library().lines.lines
    for card in guide.cards:
        urgent = levels(card, world).get("urgent", NONE)
        for piece in pieces(card, world, lines):
            text = piece.text.lower()
            if SUPERVISOR.search(text) and piece.name.startswith("points."):
                named = SOMEBODY_ELSE.search(text) or NOT_A_ROUTE.search(text)
                assert named or not piece.where & urgent & nobody, (card.id, piece.text)


def test_a_guide_without_that_question_names_no_supervisor_alone_either(
    guide: ResolvedGuide, world: EveryWorld
) -> None:
    """Nobody can say there that there is none to ask; the more the cards must not count on one."""
    if "supervision" in guide.question_by_id:
        return
    for card in guide.cards:
        if "urgent" in levels(card, world):
            for point in card.points:
                text = point.text.lower()
                assert not SUPERVISOR.search(text) or SOMEBODY_ELSE.search(text) or NOT_A_ROUTE.search(text), card.id


def test_the_emergency_card_says_it_itself_wherever_it_is_shown(guide: ResolvedGuide, world: EveryWorld) -> None:
    """r22, first half, over every combination: where that card stands, its own point on this is printed."""
    card = guide.card_by_id.get(EMERGENCY_CARD)
    if card is None:
        return
    found = (p.where for p in pieces(card, world, {}) if NOBODY_ANSWERS.search(p.text.lower()))
    printed_there = reduce(or_, found, NONE)
    silent = standing(card, world).shown & evaluate(PRACTITIONER, world).yes & world.valid & ~printed_there
    assert not silent, world.example(silent)


def check_out_of_hours(document: Document) -> None:
    if any(c.severity == "urgent" for c in document.cards):
        assert any(NOBODY_ANSWERS.search(t.lower()) for t in printed(document))


@given(st.data())
def test_nobody_answers_once(guide_id: str, data: st.DataObject) -> None:
    """r22: every page with an urgent card says whom to ring when nobody answers; the shared line at most once."""
    guide = library().guide(guide_id)
    document = document_for(guide, data.draw(answers_for(guide, only=PRACTITIONERS)))
    check_out_of_hours(document)
    shared = library().lines.lines["nobody_answers"].text
    assert document.after_urgent.count(shared) <= 1
    if EMERGENCY_CARD in {c.id for c in document.cards}:
        assert shared not in document.after_urgent


def test_nobody_answers_in_the_vignettes(guide: ResolvedGuide) -> None:
    for _, answers in case_chosen(guide):
        if answers.first("role") != "client":
            check_out_of_hours(document_for(guide, answers))
