"""From part to part of a long text."""

from __future__ import annotations

import pytest

from tests.content import GUIDE_IDS, document_for, library
from therapy_cli.asking.paging import LongText
from therapy_cli.guidance.answers import Answers
from therapy_cli.rendering.arrangement import opens_card
from therapy_cli.rendering.formats import render
from therapy_cli.rendering.look import Look

TEXT = LongText("a\n* one\nb\nc\nd\n* two\ne", lambda line: line.startswith("*"))


def test_the_next_part_is_the_next_page_on_which_one_begins() -> None:
    pages = TEXT.pages(80, 1)
    assert [TEXT.next_part(pages, page) for page in range(7)] == [1, 5, 5, 5, 5, 6, 6]


def test_without_parts_it_is_the_last_page() -> None:
    text = LongText("a\nb\nc")
    assert text.next_part(text.pages(80, 1), 0) == 2


@pytest.mark.parametrize("form", ["panels", "plain"])
@pytest.mark.parametrize("has_boxes", [True, False])
@pytest.mark.parametrize("is_ascii", [True, False])
@pytest.mark.parametrize("guide_id", GUIDE_IDS)
def test_each_card_of_a_page_is_a_part(guide_id: str, is_ascii: bool, has_boxes: bool, form: str) -> None:
    guide = library().guide(guide_id)
    document = document_for(guide, Answers({"role": ("therapist",), "danger": ("unsure",)}))
    look = Look(width=80, colour=True, ascii_only=is_ascii, boxes=has_boxes, all_open=True)
    drawn = render(document, form, look, encoding="ascii" if is_ascii else "utf-8")
    first = [line for line in drawn.split("\n") if opens_card(line)]
    # plain text also writes its first overview in such lines
    assert len(first) == len(document.cards) + (len(document.in_short) if form == "plain" else 0)
