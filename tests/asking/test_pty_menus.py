"""Menus in a real pseudo-terminal."""

from __future__ import annotations

import re
import time

import pytest

from .session import CTRL_C, CTRL_D, DOWN, ENTER, ESC, Session

pytestmark = pytest.mark.pty


def answer(session: Session, *waits_and_keys: tuple[str, list[str]]) -> None:
    for wait, keys in waits_and_keys:
        session.wait_for(wait).press(*keys)


TO_REVIEW = (
    ("Who is using", ["2", ENTER]),
    ("Is anyone in danger", ["3", ENTER]),
    ("What has come up", ["1", " ", "2", " ", ENTER]),
    ("When was it", ["o"]),
    ("Which country", ["1", ENTER]),
)


def test_a_whole_interview_by_menus() -> None:
    with Session("tiny") as session:
        answer(session, *TO_REVIEW)
        session.wait_for("Your answers. Change any of them").press(ENTER)
        assert session.end() == 0
    assert "RESULT done" in session.seen
    assert "signs=gift,touch (prompt)" in session.seen
    assert "timing" not in session.seen.partition("RESULT")[2]


@pytest.mark.checklist(63)
def test_the_first_screen_names_the_ways_out() -> None:
    with Session("tiny") as session:
        session.wait_for("Who is using")
        for word in ("Esc", "Ctrl-C", "b goes back", "? says why"):
            assert word in session.seen


@pytest.mark.checklist(66)
def test_enter_alone_answers_no_question() -> None:
    with Session("tiny") as session:
        session.wait_for("Who is using").press(*[ENTER] * 5)
        session.wait_for("Nothing is chosen yet")
        assert "Is anyone in danger" not in session.seen
        session.press("2", ENTER).wait_for("Is anyone in danger").press(*[ENTER] * 5)
        session.wait_for("Nothing is chosen yet")
        assert "What has come up" not in session.seen


def test_nothing_is_pointed_at_when_a_menu_opens() -> None:
    with Session("tiny") as session:
        session.wait_for("Who is using").quiet()
        assert not [line for line in session.seen.splitlines() if line.startswith(">")]


def test_back_and_change_and_leave_open() -> None:
    with Session("tiny") as session:
        answer(session, *TO_REVIEW)
        session.wait_for("left open").wait_for("Show the result").press("3", ENTER)
        session.wait_for("[x] A gift").press("b").wait_for("Show the result").press("3", ENTER)
        session.wait_for("[x] A gift").press("3", " ", ENTER).wait_for("Show the result").press(ENTER)
        assert session.end() == 0
    assert "signs=none (prompt)" in session.raw


def test_an_emergency_comes_at_once_and_nobody_slides_past_it() -> None:
    with Session("tiny") as session:
        answer(session, ("Who is using", ["2", ENTER]), ("Is anyone in danger", ["1", ENTER]))
        session.wait_for("Go on with the guide?").press(*[ENTER] * 3).wait_for("Nothing is chosen yet")
        assert "call 999" in session.seen
        session.press("2", ENTER)
        assert session.end() == 0
    assert "RESULT stopped" in session.seen


def test_why_is_told_on_request() -> None:
    with Session("tiny") as session:
        session.wait_for("Who is using").press("?").wait_for("Why this is asked: Decides whom the text addresses.")


@pytest.mark.checklist(64, 65)
@pytest.mark.parametrize("key", [CTRL_C, CTRL_D, ESC, "\x11", "q"], ids=["ctrl-c", "ctrl-d", "esc", "ctrl-q", "q"])
@pytest.mark.parametrize("where", ["Who is using", "Is anyone in danger"])
def test_one_key_leaves_from_any_prompt_with_one_line(key: str, where: str) -> None:
    with Session("tiny") as session:
        if where != "Who is using":
            session.wait_for("Who is using").press("2", ENTER)
        session.wait_for(where).press(key)
        assert session.end() == 130
    assert session.seen.splitlines()[-1] == "Stopped."
    assert "Traceback" not in session.raw
    assert where not in session.seen.splitlines()[-2]


def test_an_arrow_key_is_not_taken_for_the_quick_exit() -> None:
    with Session("tiny") as session:
        session.wait_for("Who is using").press(DOWN, DOWN, "\x1bOA").wait_for("> 1  A qualified practitioner")
        session.child.send("\x1b")
        time.sleep(0.01)
        session.child.send("[B")
        session.wait_for("> 2  A trainee or student")


def test_long_labels_are_wrapped_in_a_narrow_window() -> None:
    with Session("tiny", size=(50, 24)) as session:
        session.wait_for("or a person close to them")


@pytest.mark.checklist(62)
def test_the_question_stands_on_stderr_and_the_result_goes_to_a_file(tmp_path_factory: pytest.TempPathFactory) -> None:
    target = tmp_path_factory.mktemp("out") / "note"
    with Session("tiny", f"--to={target}") as session:
        answer(session, *TO_REVIEW)
        session.wait_for("Show the result").press(ENTER)
        assert session.end() == 0
    assert "RESULT" not in session.raw
    text = target.read_text("utf-8")
    assert text.startswith("RESULT done\n")
    assert "\x1b" not in text


@pytest.mark.parametrize(("env", "bold"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_no_color_takes_bold_away_too(env: dict[str, str], bold: bool) -> None:
    with Session("tiny", env=env) as session:
        session.wait_for("Who is using").press(DOWN).wait_for("> 1")
    looks = set(re.findall(r"\x1b\[([0-9;]*)m", session.raw)) - {"0", ""}
    assert bool(looks) is bold


def test_a_terminal_in_ascii_gets_ascii() -> None:
    with Session("boundaries", env={"PYTHONIOENCODING": "ascii"}) as session:
        session.wait_for("Who is using").press(DOWN)
        session.wait_for("> 1  A qualified practitioner")
        assert session.raw.isascii()


def test_the_terminal_is_not_asked_questions() -> None:
    """Its answer could come after the program has gone and stand at the shell's prompt."""
    with Session("tiny", env={"PROMPT_TOOLKIT_NO_CPR": ""}) as session:
        session.wait_for("Who is using").quiet()
    assert "\x1b[6n" not in session.raw
    assert "\x07" not in session.raw


def test_the_quick_exit_takes_less_than_a_tenth_of_a_second() -> None:
    times = []
    for _ in range(5):
        with Session("discreet") as session:
            session.wait_for("Is this a good place").quiet(0.2)
            start = time.monotonic()
            session.child.send(ESC)
            while "\x1b[?1049l" not in session.raw:
                session._read(0.005)
            times.append(time.monotonic() - start)
    assert min(times) < 0.1
