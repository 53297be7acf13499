"""The state of a menu, and how it is drawn: without a terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from therapy_cli.asking.menu import Menu, menu_of, menu_of_review
from therapy_cli.asking.menu_drawing import drawn, heading_of
from therapy_cli.asking.prompter import Back, Change, Choice, Chosen, Confirmed, LeftOpen, Prompt, Row

CHOICES = tuple(Choice(f"o{n}", f"Option number {n} with a few more words to wrap") for n in range(1, 13))
ASK = Prompt("when", "When was it?", CHOICES, help="Some help.", why="A reason.", may_be_left_open=True)
SAFETY = replace(ASK, is_safety=True, may_be_left_open=False)
MANY = replace(ASK, kind="checkbox", choices=(*CHOICES[:3], Choice("none", "None of these", exclusive=True)))


@pytest.mark.parametrize("prompt", [ASK, SAFETY, MANY, replace(SAFETY, previous=("o2",))])
def test_enter_alone_chooses_nothing(prompt: Prompt) -> None:
    menu = menu_of(prompt)
    assert menu.enter() is None
    assert "Nothing is" in menu.note


def test_an_earlier_answer_to_an_ordinary_question_is_pointed_at_again() -> None:
    assert menu_of(replace(ASK, previous=("o2",))).enter() == Chosen(("o2",))
    assert menu_of(replace(MANY, previous=("o2", "o3"))).enter() == Chosen(("o2", "o3"))


def test_earlier_ticks_on_safety_come_back_but_need_another_key() -> None:
    menu = menu_of(replace(MANY, previous=("o2",), is_safety=True))
    assert menu.enter() is None
    assert menu.enter() is None
    assert menu.note.startswith("These are your ticks")
    menu.type("3")
    menu.tick()
    assert menu.enter() == Chosen(("o2", "o3"))


def test_the_pointer_goes_round() -> None:
    menu = menu_of(SAFETY)
    menu.move(-1)
    assert menu.enter() == Chosen(("o12",))
    menu.move(1)
    assert menu.enter() == Chosen(("o1",))


def test_two_digits_make_one_number_within_reach() -> None:
    menu = menu_of(ASK)
    menu.type("1")
    assert menu.enter() == Chosen(("o1",))
    menu.type("1")
    menu.type("2")
    assert menu.enter() == Chosen(("o12",))
    menu.type("2")
    menu.type("3")
    assert menu.enter() == Chosen(("o3",))
    menu.type("0")
    assert menu.pointed == 2


def test_another_key_ends_a_number() -> None:
    menu = menu_of(ASK)
    menu.type("1")
    menu.move(1)
    menu.type("2")
    assert menu.enter() == Chosen(("o2",))


def test_ticks_come_back_in_the_order_of_the_question() -> None:
    menu = menu_of(MANY)
    for number in "3", "1":
        menu.type(number)
        menu.tick()
    assert menu.enter() == Chosen(("o1", "o3"))


def test_an_exclusive_option_stands_alone() -> None:
    menu = menu_of(MANY)
    for number in "1", "2", "4":
        menu.type(number)
        menu.tick()
    assert menu.enter() == Chosen(("none",))
    menu.type("2")
    menu.tick()
    assert menu.enter() == Chosen(("o2",))


def test_space_before_any_line_says_what_to_do() -> None:
    menu = menu_of(MANY)
    menu.tick()
    assert "Go to a line first" in menu.note


def test_letters_act_at_once_where_they_are_offered() -> None:
    menu = menu_of(replace(ASK, can_go_back=True))
    assert menu.act_of("o") == LeftOpen()
    assert menu.act_of("B") == Back()
    assert menu_of(SAFETY).act_of("o") is None
    assert menu_of(SAFETY).act_of("b") is None


def test_the_review_points_at_going_on_and_offers_every_change() -> None:
    menu = menu_of_review([Row("role", "Who?", "Me"), Row("when", "When?", "left open")], midway=False)
    assert menu.enter() == Confirmed()
    menu.type("2")
    assert menu.enter() == Change("when")
    assert menu.act_of("b") == Change("when")


# ---------------------------------------------------------------- drawing


def shown(prompt: Prompt, menu: Menu, width: int, height: int) -> list[str]:
    return [line.text for line in drawn(heading_of(prompt), menu, width, height)]


@pytest.mark.parametrize("width", [20, 34, 50, 80, 200])
@pytest.mark.parametrize("height", [16, 24, 60])
@pytest.mark.parametrize("prompt", [ASK, MANY, SAFETY])
def test_it_fits_the_window_and_every_row_can_be_seen(width: int, height: int, prompt: Prompt) -> None:
    menu = menu_of(prompt)
    seen: set[str] = set()
    for _ in menu.rows:
        menu.move(1)
        lines = shown(prompt, menu, width, height)
        assert all(len(line) <= width for line in lines)
        if width >= 34:
            assert len(lines) <= height
        seen |= {line[2:].split()[0] for line in lines if line.startswith(">")}
    assert seen == {row.key for row in menu.rows}


def test_words_are_wrapped_with_a_hanging_indent_and_none_is_lost() -> None:
    menu = menu_of(SAFETY)
    lines = shown(SAFETY, menu, 34, 60)
    start = next(i for i, line in enumerate(lines) if " 1  Option" in line)
    assert lines[start + 1].startswith("      more")
    assert "to wrap" in " ".join(lines[start : start + 2])


def test_a_list_too_long_says_that_there_is_more() -> None:
    menu = menu_of(ASK)
    assert "  (more below)" in shown(ASK, menu, 50, 20)
    menu.jump(-1)
    assert "  (more above)" in shown(ASK, menu, 50, 20)


def test_a_low_window_hides_the_help_but_says_so() -> None:
    prompt = replace(ASK, help="Some help. " * 20)
    menu = menu_of(prompt)
    assert "(? shows the help to this question)" in shown(prompt, menu, 50, 14)
    menu.explain()
    assert any("Some help." in line for line in shown(prompt, menu, 50, 14))


def test_no_hint_is_broken_in_two() -> None:
    lines = shown(MANY, menu_of(MANY), 60, 24)
    assert lines[-2:] == ["Arrow keys or a number | Space ticks | Enter when done", "? why | Esc leaves"]


def test_why_is_shown_on_request_only() -> None:
    menu = menu_of(ASK)
    assert not any("A reason." in line for line in shown(ASK, menu, 80, 24))
    menu.explain()
    assert any("Why this is asked: A reason." in line for line in shown(ASK, menu, 80, 24))


def test_what_was_said_before_is_named_on_a_safety_question() -> None:
    prompt = replace(SAFETY, previous=("o2",))
    assert any(line.startswith("So far: Option number 2") for line in shown(prompt, menu_of(prompt), 80, 24))


def test_no_meaning_rests_on_the_look() -> None:
    menu = menu_of(MANY)
    menu.move(1)
    menu.tick()
    assert any(line.startswith("> 1 [x]") for line in shown(MANY, menu, 80, 24))
