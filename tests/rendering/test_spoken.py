"""The form to be heard: sentences, headings and counts said, digits one by one, no sign that carries a meaning."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rendering.reading import BOX_SIGNS, HARMFUL
from tests.rendering.sample import HOSTILE, discreet_sample, documents, sample, with_text_everywhere
from therapy_cli.document.model import Document
from therapy_cli.rendering.spoken import render_spoken
from therapy_cli.rendering.spoken_words import digit_by_digit
from therapy_cli.rendering.wording import SEVERITY_WORDS


@pytest.mark.checklist(35)
def test_each_card_begins_with_its_word_and_says_its_place() -> None:
    lines = render_spoken(sample()).split("\n")
    heads = [line for line in lines if re.search(r"Card \d+ of \d+\.$", line)]
    assert len(heads) == len(sample().cards)
    for number, (head, card) in enumerate(zip(heads, sample().cards, strict=True), 1):
        assert head.startswith(f"{SEVERITY_WORDS[card.severity]}: {card.title}")
        assert head.endswith(f"Card {number} of {len(heads)}.")


@given(documents())
def test_every_list_says_how_many_items_follow(document: Document) -> None:
    lines = render_spoken(document).split("\n")
    for place, line in enumerate(lines):
        said = re.fullmatch(r"Heading: .*\. (\d+) items?\.|(\d+) points\.", line)
        if said:
            number = int(said[1] or said[2])
            assert [x.partition(".")[0] for x in lines[place + 1 : place + 1 + number]] == [
                str(n) for n in range(1, number + 1)
            ]
            assert not [*lines, ""][place + 1 + number].startswith(f"{number + 1}. ")


def test_every_line_is_a_sentence_and_holds_no_drawn_sign() -> None:
    for document in (sample(), discreet_sample()):
        text = render_spoken(document, why=True)
        assert [x for x in text.split("\n") if x and not re.search(r"[.!?:][\"')\u201d]*$", x)] == []
        assert not set(BOX_SIGNS + "[]*|\u2022") & set(text)
        assert "\x1b" not in text


def test_it_names_no_command_to_type_in_a_discreet_run() -> None:
    assert "therapy show" not in render_spoken(discreet_sample())


@pytest.mark.checklist(16)
@pytest.mark.parametrize("width", [40, 80])
def test_lines_on_a_terminal_break_between_words(width: int) -> None:
    text = render_spoken(sample(), width=width)
    assert [x for x in text.split("\n") if len(x) >= width and " " in x] == []
    assert text.split() == render_spoken(sample()).split()


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Call 999.", "Call 9 9 9."),
        ("call 116 123, 24 hours", "call 1 1 6, 1 2 3, 24 hours"),
        ("text START to 88788", "text START to 8 8 7 8 8"),
        ("call 1-844-762-8483 or 112", "call 1, 8 4 4, 7 6 2, 8 4 8 3 or 1 1 2"),
        ("web 1800respect.org.au, e-mail a1234@b.c", "web 1800respect.org.au, e-mail a1234@b.c"),
        ("text 31393 (SMS)", "text 3 1 3 9 3 (SMS)"),
    ],
)
def test_numbers_to_ring_are_said_digit_by_digit(printed: str, said: str) -> None:
    assert digit_by_digit(printed) == said


@given(st.text("0123456789 ,.()+-abc:/"))
def test_no_digit_is_lost_and_none_changes_its_place(text: str) -> None:
    assert [c for c in digit_by_digit(text) if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_could_steer_a_terminal_is_gone(text: str) -> None:
    assert not HARMFUL.search(render_spoken(with_text_everywhere(text), why=True))
