"""r23: "In short" has one line for each urgent card, in every format; no line calls anybody safe or low risk."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content import GUIDE_IDS, case_chosen, document_for, library
from tests.invariants.formats import TEXT_FORMATS, drawn, in_turn, squeezed
from tests.strategies import answers_for
from therapy_cli.document.model import Document
from therapy_cli.proving.cases import printed

CALMING = re.compile(
    r"(?<!\bno )(?<!no safe or )\blow[- ]risk\b|\bno danger\b(?! sign was named)|\bis safe now\b"
    r"|\bfree of danger\b|\brisk level\b"
)


def check_every_urgent_line(document: Document, formats: tuple[str, ...] = TEXT_FORMATS) -> None:
    """Each urgent card has its line, and each format holds it, before the card's own points, like every other line."""
    lines = {line.card: line.text for line in document.in_short}
    urgent = [c for c in document.cards if c.severity == "urgent"]
    assert [c.id for c in urgent] == [line.card for line in document.in_short if line.severity == "urgent"]
    for name in formats:
        text = squeezed(drawn(document, name))
        for card in urgent:
            line = squeezed(lines[card.id])
            assert line in text, (name, card.id)
            point = squeezed(card.points[0].text)
            assert text.index(line) < text.index(point), (name, card.id)
        assert all(squeezed(line) in text for line in lines.values()), name


@given(st.data())
def test_in_short_holds_every_urgent_card(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    check_every_urgent_line(document_for(guide, data.draw(answers_for(guide))))


@pytest.mark.parametrize("guide_id", GUIDE_IDS)
def test_in_short_of_the_vignettes_in_every_format(guide_id: str) -> None:
    guide = library().guide(guide_id)
    for number, (_, answers) in enumerate(case_chosen(guide)):
        document = document_for(guide, answers)
        check_every_urgent_line(document, in_turn(number))
        data = squeezed(drawn(document, "json"))
        assert all(squeezed(line.text) in data for line in document.in_short)


@given(st.data())
def test_no_line_of_a_page_calls_anybody_safe(guide_id: str, data: st.DataObject) -> None:
    """The proof over all answers looks at cards; here are the lines around them as well."""
    guide = library().guide(guide_id)
    document = document_for(guide, data.draw(answers_for(guide)))
    for text in (*printed(document), *document.closing, document.review.sentence):
        assert not CALMING.search(text.lower()), text
    assert not CALMING.search(drawn(document, "plain").lower().replace("words to avoid", ""))


def test_no_shared_line_or_notice_calls_anybody_safe() -> None:
    words = library().lines
    texts = [*words.notices.values(), *(x.text for x in words.lines.values()), words.client_line.text]
    assert not [t for t in texts if CALMING.search(t.lower())]
