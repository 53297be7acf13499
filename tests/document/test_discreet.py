"""Discreet documents hold no answers, no reasons and no open questions: neither by key nor by value."""

from __future__ import annotations

from functools import cache

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET
from msgspec.structs import replace

from tests.content import CLIENT, case_chosen, document_for, library
from tests.strategies import answers_for
from tests.texts import as_data, keys_in, strings_in, texts_for
from therapy_cli.document.model import Document
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.interview import Interview
from therapy_cli.library.model import CLIENT_ROLE, PRACTITIONER_ROLES
from therapy_cli.library.resolved import ResolvedGuide

SILENT_KEYS = {"answers", "because", "removed_by", "question", "open_questions"}


@cache
def written(guide_id: str) -> frozenset[str]:
    """Every text of the content that is no question and no option: it is the same whatever was answered."""
    here = library()
    others = (here.lines, here.helplines, list(here.sources.values()), here.about)
    found = [t for part in others for t in strings_in(msgspec.to_builtins(part))]
    for card in here.guide(guide_id).cards:
        found += [card.id, card.id.split("/")[0], *card.see, *(s for p in card.points for s in p.sources)]
        found += [t for role in (CLIENT_ROLE, *PRACTITIONER_ROLES) for t in texts_for(card, role)]
        found += [t for a in card.avoid for t in (a.text, a.why)]
    return frozenset(t.removesuffix(".") for t in found)


def check_silent(guide: ResolvedGuide, answers: Answers) -> None:
    """Nothing of what was asked and answered can be read off this document, by key or by value."""
    document = document_for(guide, answers)
    assert document.discreet
    data = as_data(document)
    assert not SILENT_KEYS.intersection(keys_in(data))
    made_up = {t for t in strings_in(data) if t.removesuffix(" (left open)").removesuffix(".") not in written(guide.id)}
    interview = Interview(guide, answers)
    for question in guide.questions:
        asked = [question.id, interview.wording(question)]
        ticked = [o for o in question.options if o.id in answers.chosen.get(question.id, ())]
        for words in (*asked, *(o.id for o in ticked), *(interview.label(o) for o in ticked)):
            assert not {t for t in made_up if words == t or (" " in words and words in t)}, words


@given(st.data())
def test_a_client_run_is_silent(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    check_silent(guide, data.draw(answers_for(guide, only=CLIENT)))


@given(st.data())
def test_every_run_of_a_discreet_guide_is_silent(data: st.DataObject) -> None:
    guide = library().guide("dv-safety")
    check_silent(guide, data.draw(answers_for(guide)))


def test_vignettes_of_discreet_runs_are_silent(guide: ResolvedGuide) -> None:
    for _, answers in case_chosen(guide):
        if document_for(guide, answers).discreet:
            check_silent(guide, answers)


@given(st.data())
def test_asked_for_by_name_answers_come_back_as_option_ids_and_nothing_else_does(
    guide_id: str, data: st.DataObject
) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide))
    silent = document_for(guide, answers)
    asked_for = document_for(guide, answers, asked_for=True)
    wanted = {q.id: list(answers.chosen[q.id]) for q in guide.questions if q.id in answers.chosen}
    assert asked_for.answers == wanted
    assert list(asked_for.answers or ()) == list(wanted)
    assert replace(asked_for, answers=silent.answers) == silent
    assert (silent.answers is UNSET) == silent.discreet
    ids = {q.id: {o.id for o in q.options} for q in guide.questions}
    assert all(set(values) <= ids[q] for q, values in (asked_for.answers or {}).items())


@given(st.data())
def test_other_runs_do_tell_why_and_what_is_open(data: st.DataObject) -> None:
    """Silence is for discreet runs only: else these tests could pass on empty documents."""
    guide = library().guide("boundaries")
    document = document_for(guide, data.draw(answers_for(guide, only={"role": ("trainee",)}, skip=["supervision"])))
    assert not document.discreet
    assert document.answers
    assert all(c.because for c in document.cards)
    assert guide.question_by_id["supervision"].ask in (document.gathered.open_questions or [])


def test_discreet_is_who_reads_or_what_is_read(guide: ResolvedGuide) -> None:
    for role in (o.id for o in guide.question_by_id["role"].options):
        answers = (
            Answers({"role": (role,)})
            if guide.meta.discreet and role == "client"
            else Answers({"role": (role,), "danger": ("no_sign",)})
        )
        assert document_for(guide, answers).discreet == (guide.meta.discreet or role == "client")


def test_the_title_of_a_discreet_document_does_not_name_the_topic() -> None:
    for guide in map(library().guide, library().guide_ids):
        if guide.meta.neutral_title is None:
            continue
        for _, answers in case_chosen(guide):
            assert document_for(guide, answers).title == guide.meta.neutral_title


@pytest.mark.parametrize("role", ["therapist", "client"])
def test_a_discreet_document_says_what_is_kept(role: str) -> None:
    guide = library().guide("dv-safety")
    answers = Answers({"role": (role,)} if role == "client" else {"role": (role,), "danger": ("no_sign",)})
    document: Document = document_for(guide, answers)
    assert any("keeps nothing" in text or "writes nothing" in text for text in strings_in(as_data(document)["closing"]))
    assert library().lines.notices["names_tell"] in document.notices
