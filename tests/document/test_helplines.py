"""Helplines: no number of a country that was not chosen, each kind once, none that nobody has checked."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content import COUNTRIES, GUIDE_IDS, case_chosen, document_for, library
from tests.strategies import answers_for
from therapy_cli.document.model import Document, HelplineBlock
from therapy_cli.library.library import Library
from therapy_cli.library.model import Helpline
from therapy_cli.proving.cases import printed

LOCAL = "your local emergency number"
# Known from memory only, or withdrawn: they may never be in the list.
WITHHELD = (
    "us-loveisrespect", "us-deaf", "us-childhelp", "us-eldercare", "us-call-for-change", "uk-stalking", "uk-hourglass",
    "uk-nspcc", "uk-fmu", "uk-revenge-porn", "uk-shout", "ie-mens-aid", "ca-qc-sos", "ca-hope-wellness", "au-mrs",
    "au-rainbow-dv", "in-ncw-whatsapp-2020", "eu-116123", "eu-116111", "intl-nomore", "intl-hotpeachpages",
    "intl-befrienders",
)  # fmt: skip


def blocks(document: Document) -> list[HelplineBlock]:
    return [b for card in document.cards for b in card.helplines]


def all_lines() -> dict[str, Helpline]:
    return {h.id: h for h in library().helplines.helplines}


def digits_printed(document: Document) -> set[str]:
    """Every run of digits a reader sees, apart from the list of sources."""
    texts = [*printed(document), *(n for c in document.cards for n in c.helpline_notes)]
    texts += [f"{b.name} {b.reach} {b.caution} {b.silent_call}" for b in blocks(document)]
    return set(re.findall(r"\d+", " ".join(re.sub(r"(?<=\d)[ \-](?=\d)", "", t) for t in texts)))


def numbers() -> set[str]:
    """The numbers of all countries, digits only."""
    ways = [way for h in all_lines().values() for way in (h.phone, h.text) if way]
    return {re.sub(r"\D", "", number) for way in ways for number in re.findall(r"\d[\d \-]*\d", way)}


@given(st.data())
@pytest.mark.parametrize("country", [None, "other"])
def test_without_a_country_no_number_of_any_prints(guide_id: str, country: str | None, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide, skip=["country"]))
    document = document_for(guide, answers, country=country)
    assert LOCAL in document.emergency_line
    assert len(numbers()) > 50
    assert not digits_printed(document) & numbers()
    assert all(b.country is None and b.kind == "directory" for b in blocks(document))
    if any(c.helplines for c in (guide.card_by_id[b.id] for b in document.cards)):
        assert {b.id for b in blocks(document)} == {h.id for h in all_lines().values() if _is_directory_of_all(h)}


def _is_directory_of_all(line: Helpline) -> bool:
    return line.country is None and line.kind == "directory" and line.print == "show"


@given(st.data())
def test_with_a_country_its_lines_print_once_under_the_first_card_that_names_them(
    guide_id: str, data: st.DataObject
) -> None:
    guide = library().guide(guide_id)
    country = data.draw(st.sampled_from(COUNTRIES))
    answers = data.draw(answers_for(guide, skip=["country"]))
    document = document_for(guide, answers, country=country)
    found = blocks(document)
    assert all(b.country in {country, None} for b in found)
    assert len({b.id for b in found}) == len(found)
    hurts = answers.first("presentation")
    seen: set[str] = set()
    for card in document.cards:
        new = [k for k in guide.card_by_id[card.id].helplines if k not in seen and _fits(k, hurts)]
        seen.update(new)
        assert {b.id for b in card.helplines} == {h for k in new for h in _printable(k, country)}, card.id


def _fits(kind: str, presentation: str | None) -> bool:
    if kind == "perpetrator":
        return presentation in {"uses_violence", "both_claim"}
    return kind not in {"domestic-abuse", "sexual-violence"} or presentation != "uses_violence"


def _printable(kind: str, country: str) -> set[str]:
    lines = [h for h in all_lines().values() if h.kind == kind and h.country in {country, None}]
    return {h.id for h in lines if h.print == "show" or h.kind == "emergency"}


@pytest.mark.parametrize("guide_id", GUIDE_IDS)
def test_lines_that_wait_for_a_call_stay_hidden(guide_id: str, rung: Library) -> None:
    guide = library().guide(guide_id)
    waiting = {h.id for h in all_lines().values() if h.print == "recheck"}
    runs = [(answers, country) for _, answers in case_chosen(guide) for country in COUNTRIES]
    for answers, country in runs:
        assert waiting.isdisjoint(b.id for b in blocks(document_for(guide, answers, country=country)))
    when_rung = (b.id for a, country in runs for b in blocks(document_for(guide, a, country=country, shelf=rung)))
    assert any(line in waiting for line in when_rung)


def test_withheld_lines_are_not_in_the_list() -> None:
    assert len(WITHHELD) == 22
    assert all_lines().keys().isdisjoint(WITHHELD)


@given(st.data())
def test_lines_on_own_behaviour_stand_apart(rung: Library, data: st.DataObject) -> None:
    """Only where the client uses violence or both accuse; then never beside lines for people who are hurt."""
    guide = library().guide("dv-safety")
    answers = data.draw(answers_for(guide, skip=["country"]))
    document = document_for(guide, answers, country=data.draw(st.sampled_from(COUNTRIES)), shelf=rung)
    kinds = {b.kind for b in blocks(document)}
    presentation = answers.first("presentation")
    if presentation not in {"uses_violence", "both_claim"}:
        assert "perpetrator" not in kinds
    if presentation == "uses_violence":
        assert not kinds & {"domestic-abuse", "sexual-violence"}
    for card in document.cards:
        headings = {b.heading for b in card.helplines if b.kind == "perpetrator"}
        assert not headings & {b.heading for b in card.helplines if b.kind != "perpetrator"}


def test_the_line_on_own_behaviour_does_print_once_somebody_has_rung_it(rung: Library) -> None:
    guide = library().guide("dv-safety")
    cases = [a for _, a in case_chosen(guide) if a.first("presentation") == "uses_violence"]
    assert cases
    for answers in cases:
        kinds = {b.kind for b in blocks(document_for(guide, answers, country="gb", shelf=rung))}
        assert "perpetrator" in kinds
        assert "domestic-abuse" not in kinds
