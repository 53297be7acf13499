"""What a typed line means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from therapy_cli.asking.prompter import (
    Back,
    Change,
    Choice,
    Chosen,
    Confirmed,
    Leave,
    LeftOpen,
    Prompt,
    Reply,
    ToReview,
    Verdict,
)
from therapy_cli.asking.typed import HelpWanted, Unclear, reply_in, verdict_in

ONE = Prompt(
    "timing",
    "When was it?",
    (Choice("today", "Today"), Choice("earlier", "Earlier"), Choice("none", "Never", exclusive=True)),
    may_be_left_open=True,
    can_go_back=True,
    can_review=True,
)
MANY = replace(ONE, kind="checkbox")
STRICT = replace(ONE, may_be_left_open=False, can_go_back=False, can_review=False, is_safety=True)


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("1", Chosen(("today",))),
        (" 3 ", Chosen(("none",))),
        ("2 2", Chosen(("earlier",))),
        ("b", Back()),
        ("BACK", Back()),
        ("o", LeftOpen()),
        ("skip", LeftOpen()),
        ("r", ToReview()),
        ("q", Leave()),
        ("?", HelpWanted()),
        ("why", HelpWanted()),
    ],
)
def test_short_words_and_numbers_are_understood(line: str, reply: Reply) -> None:
    assert reply_in(line, ONE) == reply


@pytest.mark.parametrize("line", ["1,2", "2 1", "1, 2", "2;1", "1 2 2"])
def test_numbers_of_a_checkbox_may_be_set_apart_in_any_way(line: str) -> None:
    assert reply_in(line, MANY) == Chosen(("today", "earlier"))


@pytest.mark.parametrize("line", ["", "   ", "\t", "yes", "today", "0", "4", "-1", "1.5", "1,2", "1x", "²"])
def test_anything_else_gets_one_line_that_says_what_would_do(line: str) -> None:
    meaning = reply_in(line, ONE)
    assert isinstance(meaning, Unclear)
    assert "\n" not in meaning.say
    assert "1 to 3" in meaning.say


def test_what_stands_alone_cannot_be_chosen_with_others() -> None:
    meaning = reply_in("1 3", MANY)
    assert isinstance(meaning, Unclear)
    assert "stands alone" in meaning.say
    assert reply_in("3", MANY) == Chosen(("none",))


@pytest.mark.parametrize("line", ["b", "o", "r", ""])
def test_what_is_not_offered_is_told(line: str) -> None:
    assert isinstance(reply_in(line, STRICT), Unclear)


@pytest.mark.parametrize(
    ("line", "verdict"),
    [("0", Confirmed()), ("2", Change("danger")), ("b", Change("danger")), ("q", Leave()), ("?", HelpWanted())],
)
def test_a_review_is_decided_by_a_number(line: str, verdict: Verdict | HelpWanted) -> None:
    assert verdict_in(line, ["role", "danger"]) == verdict


@pytest.mark.parametrize("line", ["", "3", "yes", "y"])
def test_nothing_else_decides_a_review(line: str) -> None:
    assert verdict_in(line, ["role", "danger"]) is None
