"""Numbered lines in a real pseudo-terminal."""

from __future__ import annotations

import signal
import time

import pytest

from .session import CTRL_C, CTRL_D, ENTER, ESC, Session

pytestmark = pytest.mark.pty

LINES = {"ACCESSIBLE": "1"}


@pytest.mark.checklist(33, 67)
@pytest.mark.parametrize("env", [LINES, {"TERM": "dumb"}, {"TERM": ""}], ids=["accessible", "dumb", "none"])
def test_a_whole_interview_by_digits_without_one_escape(env: dict[str, str]) -> None:
    with Session("tiny", env=env, size=(80, 60)) as session:
        for wait, typed in (
            ("Who is using", "2"),
            ("Is anyone in danger", "1"),
            ("Go on with the guide?", "1"),
            ("Choose all that fit.", "1 3"),
            ("What has come up", "1,2"),
            ("When was it", "3"),
            ("Which country", "1"),
            ("0. Show the result", "0"),
        ):
            session.wait_for(wait).press(typed, ENTER)
        assert session.end() == 0
    assert "RESULT done" in session.seen
    assert "who=client,me (prompt)" in session.seen
    assert "\x1b" not in session.raw
    assert "\x07" not in session.raw


@pytest.mark.checklist(66)
def test_an_empty_line_answers_nothing() -> None:
    with Session("tiny", env=LINES) as session:
        session.wait_for("Who is using").press(ENTER).wait_for("Nothing was typed.")
        session.press("2", ENTER).wait_for("Is anyone in danger").press(ENTER, ENTER)
        assert session.raw.count("Nothing was typed.") == 3
        assert "What has come up" not in session.raw


def test_help_back_open_review_and_leave() -> None:
    with Session("tiny", env=LINES, size=(80, 80)) as session:
        session.wait_for("Who is using").press("?", ENTER).wait_for("Why this is asked: Decides")
        session.press("2", ENTER).wait_for("Question 2").press("b", ENTER).wait_for("So far: 2 A trainee")
        session.press("1", ENTER, "3", ENTER, "o", ENTER, "r", ENTER).wait_for("What has come up? left open")
        session.press("2", ENTER).wait_for("So far: 3 No sign of it").press("b", ENTER)
        session.wait_for("When was it?").press("q", ENTER)
        assert session.end() == 130
    assert session.seen.splitlines()[-1] == "Stopped."


@pytest.mark.checklist(64, 65)
@pytest.mark.parametrize(
    "key", [CTRL_C, CTRL_D, ESC, "\x11", "\x1a", "\x1c"], ids=["c-c", "c-d", "esc", "c-q", "c-z", "c-backslash"]
)
def test_one_key_leaves_without_enter(key: str) -> None:
    with Session("tiny", env=LINES) as session:
        session.wait_for("h for help").press(key)
        assert session.end() == 130
    assert session.seen.splitlines()[-1] == "Stopped."
    assert "Traceback" not in session.raw


def test_arrow_keys_do_nothing_and_backspace_takes_back() -> None:
    with Session("tiny", env=LINES) as session:
        session.wait_for("h for help").press("\x1b[A", "\x1b[D", "9", "8", "\x7f", "\x7f", "\x15", "2", ENTER)
        session.wait_for("Is anyone in danger").child.send("\x1b")
        time.sleep(0.01)
        session.press("[A", "2", ENTER).wait_for("Go on with the guide?")
        assert "\x1b" not in session.raw


def test_the_terminal_is_put_back_as_it_was() -> None:
    with Session("tiny", "--stty", env=LINES) as session:
        session.wait_for("h for help").press(ESC)
        session.end()
    before, after = (line for line in session.raw.splitlines() if line.startswith("mode "))
    assert before == after


def test_a_narrow_window_breaks_between_words() -> None:
    with Session("tiny", env=LINES, size=(40, 40)) as session:
        session.wait_for("or a person close to them").wait_for("h for help")
        assert max(len(line) for line in session.seen.splitlines()) < 40


@pytest.mark.parametrize("env", [LINES, {}], ids=["lines", "menus"])
def test_ctrl_c_leaves_also_where_its_signal_was_switched_off_before_the_start(env: dict[str, str]) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a shell does for what it starts in the background
    try:
        session = Session("tiny", env=env)
    finally:
        signal.signal(signal.SIGINT, before)
    with session:
        session.wait_for("Who is using").press(CTRL_C)
        assert session.end() == 130
