"""Text for practitioners never reaches a client, and the other way round; not in a card, a list or a line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content import CLIENT, PRACTITIONERS, all_cards, case_chosen, document_for, library
from tests.strategies import answers_for
from tests.texts import roles_named, texts_for
from therapy_cli.document.model import Document
from therapy_cli.guidance.answers import Answers
from therapy_cli.library.model import CLIENT_ROLE, PRACTITIONER_ROLES
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.cases import printed

LEFT_OPEN = " (left open)"


def check_reader(guide: ResolvedGuide, answers: Answers) -> None:
    """Every card and every text of the document is meant for this reader."""
    role = answers.first("role") or ""
    document = document_for(guide, answers)
    for card in document.cards:
        assert role in roles_named(guide.card_by_id[card.id].when), card.id
    own = {t.removesuffix(".") for c in guide.cards for t in texts_for(c, role)}
    own |= {t.removesuffix(".") for t in fixed_texts(role)}
    strange = {t for t in everything_printed(document) if t.removesuffix(LEFT_OPEN).removesuffix(".") not in {*own, ""}}
    assert not {t for t in strange if not _is_emergency_line(t, role)}


def everything_printed(document: Document) -> Iterator[str]:
    """What the product counts as printed, and words to avoid as well."""
    yield from printed(document)
    yield from (f"{a.text} {a.why}" for c in document.cards for a in c.avoid)
    yield from (*document.gathered.supervision, *document.gathered.document, *document.closing)


def fixed_texts(role: str) -> Iterator[str]:
    """Sentences of the shared lines that this reader may meet."""
    lines = library().lines
    yield from lines.notices.values()
    yield lines.client_line.text if role == CLIENT_ROLE else lines.lines["nobody_answers"].text


def _is_emergency_line(text: str, role: str) -> bool:
    words = library().lines.emergency
    known, unknown = (words.known_client, words.open_client) if role == CLIENT_ROLE else (words.known, words.open)
    start, _, end = known.partition("{numbers}")
    return text == unknown or (text.startswith(start) and text.endswith(end))


@given(st.data(), st.sampled_from([CLIENT, PRACTITIONERS]))
def test_every_text_is_meant_for_its_reader(
    guide_id: str, data: st.DataObject, only: dict[str, tuple[str, ...]]
) -> None:
    guide = library().guide(guide_id)
    check_reader(guide, data.draw(answers_for(guide, only=only)))


def test_the_vignettes_too(guide: ResolvedGuide) -> None:
    for _, answers in case_chosen(guide):
        check_reader(guide, answers)


@given(st.data())
def test_a_client_reads_the_gentle_emergency_line_and_no_notice_for_others(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    document = document_for(guide, data.draw(answers_for(guide, only=CLIENT)))
    words = library().lines
    assert document.emergency_line not in {words.emergency.open, words.emergency.known}
    assert words.lines["nobody_answers"].text not in set(printed(document))
    assert words.notices["you_is_practitioner"] not in document.notices
    assert document.gathered.supervision == []


@pytest.mark.parametrize("role", PRACTITIONER_ROLES)
def test_you_is_explained_to_those_who_are_not_meant(role: str) -> None:
    guide = library().guide("boundaries")
    document = document_for(guide, Answers({"role": (role,), "danger": ("no_sign",)}))
    said = library().lines.notices["you_is_practitioner"] in document.notices
    assert said == (role in {"supervisor", "colleague"})


def test_no_card_is_for_nobody_and_texts_of_both_sides_stand_apart() -> None:
    """What a practitioner's card says is said in no client's card: else the test above could not see a mix-up."""
    sides: dict[str, set[str]] = {"therapist": set(), CLIENT_ROLE: set()}
    for _, card in all_cards():
        named = roles_named(card.when)
        assert named
        for role, texts in sides.items():
            texts |= {t for t in texts_for(card, role) if len(named) <= len(PRACTITIONER_ROLES)}
    assert sides["therapist"] & sides[CLIENT_ROLE] <= {"What this is"}
