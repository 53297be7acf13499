"""Terminals that are small, change their size, are put aside or go away while a prompt is open."""

from __future__ import annotations

import signal

import pytest

from tests.asking.session import CTRL_C, ENTER, ESC, Session
from tests.cli.program import Therapy
from tests.faults.hanging_up import hang_up

pytestmark = pytest.mark.pty

MENUS: dict[str, str] = {}
LINES = {"ACCESSIBLE": "1"}
WAYS = pytest.mark.parametrize("env", [MENUS, LINES], ids=["menus", "lines"])


def to_the_third_question(session: Session) -> Session:
    """Typed without looking, as in a window that shows one row."""
    session.quiet(1).press("1", ENTER).quiet(0.3)
    return session.press("3", ENTER).quiet(0.3)


@pytest.mark.fault("1-row terminal", "1-column terminal", "3-row terminal")
@pytest.mark.parametrize("size", [(80, 1), (20, 1), (1, 1), (40, 3)], ids=str)
def test_a_window_too_small_for_a_menu_gets_numbered_lines(size: tuple[int, int]) -> None:
    with Session("boundaries", size=size, module="therapy_cli") as session:
        to_the_third_question(session)
        assert "What is it about?" in " ".join(session.raw.split())
        session.press(ESC)
        assert session.end() == 130
    assert "Traceback" not in session.raw
    assert "\x1b[" not in session.raw, "nothing moves the cursor in a window of one row"


@pytest.mark.checklist(16)
@pytest.mark.fault("40 columns")
@WAYS
def test_forty_columns_hold_every_word(env: dict[str, str]) -> None:
    with Session("boundaries", size=(40, 60), env=env, module="therapy_cli") as session:
        session.wait_for("Who is using").press("1", ENTER).wait_for("Question 2")
        session.press("3", ENTER).wait_for("Question 3").quiet(0.3)
        assert max(len(line) for line in session.seen.splitlines()) <= 40
        words = {word.strip(".,;:") for word in session.seen.split()}
        assert {"colleagues", "supervision"} <= words or "touch" in words.union({w.lower() for w in words})
        session.press(CTRL_C)
        assert session.end() == 130


@pytest.mark.fault("resize while a prompt is open")
@WAYS
def test_a_prompt_outlives_every_change_of_size(env: dict[str, str]) -> None:
    with Session("boundaries", env=env, module="therapy_cli") as session:
        session.wait_for("Who is using")
        for columns, rows in ((40, 10), (20, 3), (1, 1), (200, 60), (80, 24)):
            session.child.setwinsize(rows, columns)
            session.quiet(0.15)
        session.screen.resize(24, 80)
        session.press("1", ENTER, "3", ENTER).quiet(0.5).press(ESC)
        assert session.end() == 130
    assert "What is it about?" in session.raw
    assert "Traceback" not in session.raw


@pytest.mark.fault("resize while a discreet page is open")
def test_a_page_outlives_it_too() -> None:
    answers = ("--answer", "role=therapist", "--answer", "danger=no_sign")
    with Session("dv-safety", *answers, module="therapy_cli") as session:
        session.wait_for("Is this a good place").press("1", ENTER).quiet(1)
        for columns, rows in ((40, 10), (10, 2), (80, 24)):
            session.child.setwinsize(rows, columns)
            session.quiet(0.15).press("?")
        session.press(ESC)
        assert session.end() == 130
    assert "Traceback" not in session.raw
    assert session.seen == "Stopped."


@pytest.mark.fault("stopped from outside and continued")
@WAYS
def test_a_run_that_is_put_aside_goes_on_where_it_was(env: dict[str, str]) -> None:
    with Session("boundaries", env=env, module="therapy_cli") as session:
        session.wait_for("Who is using").send_signal(signal.SIGSTOP)
        session.quiet(0.3).send_signal(signal.SIGCONT)
        session.quiet(0.3).press("1", ENTER).wait_for("danger now, or").press(ESC)
        assert session.end() == 130
    assert "Traceback" not in session.raw


@pytest.mark.fault("Ctrl-Z at a prompt")
@WAYS
def test_ctrl_z_leaves_and_nothing_stays_behind_the_shell(env: dict[str, str]) -> None:
    with Session("boundaries", env=env, module="therapy_cli") as session:
        session.wait_for("Who is using").press("\x1a")
        assert session.end() == 130
    assert session.seen.splitlines()[-1] == "Stopped."


@pytest.mark.checklist(86)
@pytest.mark.fault("closed window or lost connection")
@pytest.mark.parametrize("guide", ["boundaries", "dv-safety"])
@WAYS
def test_a_terminal_that_goes_away_ends_the_run_and_leaves_nothing(
    guide: str, env: dict[str, str], therapy: Therapy
) -> None:
    before = therapy.files()
    ended = hang_up(therapy, guide, wait_for="Is this a" if guide == "dv-safety" else "Who is", env=env)
    assert ended in (-signal.SIGHUP, 130, 1)
    assert therapy.files() == before
