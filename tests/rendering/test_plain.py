from __future__ import annotations

import re

import pytest
from hypothesis import given
from msgspec.structs import replace

from therapy_cli.document.model import Document
from therapy_cli.rendering.plain import render_plain

from .reading import BOX_SIGNS, HARMFUL
from .sample import HOSTILE, discreet_sample, documents, sample, with_text_everywhere


@pytest.mark.checklist(29)
@given(documents())
def test_each_point_stands_in_one_line(document: Document) -> None:
    lines = render_plain(document).split("\n")
    for card in document.cards:
        for point in card.points:
            assert any(line.startswith(f"- {point.text} [") for line in lines)


@pytest.mark.checklist(35)
def test_each_card_opens_with_its_word_and_names_its_id() -> None:
    lines = render_plain(sample()).split("\n")
    heads = [line for line in lines if re.match(r"(Urgent|Caution|Consider|Background): .* \[.*/.*\]$", line)]
    assert [head.rpartition("[")[2].rstrip("]") for head in heads] == [card.id for card in sample().cards]
    assert heads[0] == "Urgent: Safety first: act before you read on [shared/emergency]"


def test_in_short_lines_open_with_their_word() -> None:
    block = render_plain(sample()).split("In short:\n")[1].split("\n\n")[0].split("\n")
    assert block[0] == "Urgent: Safety first: act before you read on"
    assert len(block) == len(sample().in_short)


def test_what_is_added_is_ascii() -> None:
    assert render_plain(replace(with_text_everywhere("a b"), sources=[]), why=True).isascii()


def test_no_box_no_escape() -> None:
    text = render_plain(sample(), why=True)
    assert "\x1b" not in text
    assert not set(BOX_SIGNS) & set(text)


def test_sources_stand_in_full() -> None:
    text = render_plain(sample())
    assert "NASW 2021 [nasw-2021]: National Association of Social Workers. Code of Ethics." in text
    assert "should have been read again by 1 October 2026" in text
    assert "practice point [practice-consensus]: It rests on practice, not on a study or a code." in text


def test_reasons_print_only_when_asked_for() -> None:
    assert "Shown because" not in render_plain(sample())
    assert "Shown because: Is anyone in danger now, or might they be soon? I am not sure" in render_plain(
        sample(), why=True
    )
    assert "Shown because" not in render_plain(discreet_sample(), why=True)


@pytest.mark.parametrize("text", HOSTILE)
def test_control_characters_are_gone_and_lines_stay_lines(text: str) -> None:
    drawn = render_plain(with_text_everywhere(text), why=True)
    assert not HARMFUL.search(drawn)
    assert len(drawn.split("\n")) == len(render_plain(with_text_everywhere("x"), why=True).split("\n"))
