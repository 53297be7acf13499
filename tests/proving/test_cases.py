"""Cases: the vignettes of the content hold, and a case that expects the wrong thing is told so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.content import document_for, every_world, library
from tests.strategies import answers_for
from therapy_cli.library.model import Case, Claim, Invariant
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.cases import failures, printed
from therapy_cli.proving.prove import prove

ANSWERS: dict[str, str | list[str]] = {
    "role": "trainee",
    "danger": "now",
    "situation": ["gift"],
    "client_status": "current",
}
CASE = Case(case="A gift", id="a-gift", answers=ANSWERS)


def said(case: Case) -> list[str]:
    return [f.found for f in failures(library().guide("boundaries"), library(), case)]


def test_every_vignette_of_the_content_holds_and_expects_something(guide: ResolvedGuide) -> None:
    for case in library().cases(guide.id):
        assert failures(guide, library(), case) == [], case.id
        wanted = (case.first, case.shows, case.shows_full, case.lists, case.never, case.severity, case.before)
        assert any((*wanted, case.contains, case.lacks)), case.id


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (replace(CASE, first=["boundaries/gifts"]), "first is shared/emergency"),
        (replace(CASE, shows=["boundaries/touch"]), "boundaries/touch is not shown"),
        (replace(CASE, shows_full=["shared/threat-to-you"]), "shared/threat-to-you is not shown in full"),
        (replace(CASE, lists=["boundaries/touch"]), "boundaries/touch is neither shown nor listed"),
        (replace(CASE, never=["boundaries/gifts"]), "boundaries/gifts is shown or listed"),
        (replace(CASE, severity={"boundaries/gifts": "urgent"}), "boundaries/gifts is consider"),
        (replace(CASE, severity={"boundaries/touch": "info"}), "boundaries/touch is not shown"),
        (
            replace(CASE, before={"boundaries/gifts": ["shared/emergency"]}),
            "shared/emergency stands before boundaries/gifts",
        ),
        (replace(CASE, contains=["no such words anywhere"]), "nothing printed matches"),
        (replace(CASE, lacks=["local emergency number"]), "something printed matches"),
        (replace(CASE, answers={**ANSWERS, "intimacy_level": "contact"}), "does not apply"),
        (replace(CASE, answers={**ANSWERS, "nothing": "at-all"}), "does not ask"),
        (replace(CASE, answers={**ANSWERS, "situation": ["gifts"]}), "no option of that name"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_case_that_expects_the_wrong_thing_is_told_so(case: Case, words: str) -> None:
    assert said(CASE) == []
    assert len(said(case)) == 1
    assert words in said(case)[0]


def test_a_case_that_expects_the_right_thing_holds() -> None:
    right = replace(
        CASE,
        first=["shared/emergency", "shared/threat-to-you"],
        shows=["boundaries/gifts"],
        shows_full=["shared/emergency"],
        never=["boundaries/touch", "boundaries/client-check-it-out"],
        severity={"shared/emergency": "urgent", "boundaries/gifts": "info"},
        before={"shared/emergency": ["boundaries/gifts"]},
        contains=["local emergency number"],
    )
    assert said(right) == []


@given(st.data())
def test_printed_holds_every_text_of_every_card_but_words_to_avoid(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    document = document_for(guide, data.draw(answers_for(guide)))
    texts = list(printed(document))
    for card in document.cards:
        points = [p.text for p in (*card.notes, *card.points, *card.say_notes)]
        assert {card.title, *points, *card.say, *card.supervision, *card.document} <= set(texts)
    assert {*document.after_urgent, *document.banners, *document.notices} <= set(texts)
    assert {m.title for m in document.may_apply} <= set(texts)
    avoided = {a.text for c in document.cards for a in c.avoid}
    assert avoided.isdisjoint(texts)


def test_an_invariant_that_speaks_of_nobody_is_found() -> None:
    """A condition with a slip would prove anything: it has to be true of somebody."""
    guide = library().guide("boundaries")
    when = library().guide("dv-safety").question_by_id["wants"].when
    empty = Invariant(id="x", says="Nothing.", origin="here", when=when, then=Claim(any_severity="urgent"))
    lines = library().lines.lines
    [finding] = prove(guide, [empty], lines, every_world("boundaries")).findings
    assert finding.message == "it speaks of no combination of answers"
