"""Discreet runs in a real pseudo-terminal: what is left on the screen afterwards."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from .session import CTRL_C, CTRL_D, ENTER, ESC, ROOT, Session

pytestmark = pytest.mark.pty

ENTERED, LEFT, CLEARED = "\x1b[?1049h", "\x1b[?1049l", "\x1b[2J\x1b[3J"
SECRETS = ("Who is using", "secret line", "privacy", "danger", "trainee")


def outside(raw: str) -> str:
    """What was written before the alternate screen was entered and after it was left."""
    assert raw.count(ENTERED) == raw.count(LEFT) == 1
    before, _, rest = raw.partition(ENTERED)
    _, _, after = rest.partition(LEFT)
    return before + after


def assert_nothing_stays(session: Session) -> None:
    text = outside(session.raw)
    assert not [secret for secret in SECRETS if secret in text]
    inside = session.raw.partition(ENTERED)[2].partition(LEFT)[0]
    assert CLEARED in inside[-60:]
    assert CLEARED in text
    assert "\x1b]" not in session.raw
    assert "\x07" not in session.raw


def to_result(session: Session) -> Session:
    session.wait_for("Is this a good place").press("1", ENTER)
    session.wait_for("Who is using").press("3", ENTER)
    return session.wait_for("Show it, or leave?").press("1", ENTER).wait_for("secret line 1")


@pytest.mark.checklist(63)
def test_the_hint_comes_first_and_names_neither_guide_nor_topic() -> None:
    with Session("discreet") as session:
        session.wait_for("Is this a good place")
        assert "A tiny guide" not in session.raw
        assert "client" not in session.raw
        assert "headphones" in session.seen
        assert "Esc or Ctrl-C leaves at once" in session.seen


def test_n_goes_to_the_next_part() -> None:
    with Session("discreet") as session:
        to_result(session).wait_for("Page 1 of 3").press("n").wait_for("Page 3 of 3")
        assert "secret line 50" in session.seen
        session.press(ENTER)
        assert session.end() == 0


def test_a_long_result_is_read_page_by_page_and_then_cleared() -> None:
    with Session("discreet") as session:
        to_result(session).wait_for("Page 1 of 3").press(" ").wait_for("Page 2 of 3").press("b").wait_for("Page 1 of 3")
        session.press(ENTER, "\x1b[6~").wait_for("Page 3 of 3").press(" ").quiet()
        assert "secret line 59" in session.seen
        session.press(ENTER)
        assert session.end() == 0
    assert_nothing_stays(session)
    assert session.seen == ""


@pytest.mark.checklist(64, 86)
@pytest.mark.parametrize("key", [ESC, CTRL_C, CTRL_D, "\x11", "\x1a"], ids=["esc", "c-c", "c-d", "c-q", "c-z"])
@pytest.mark.parametrize("where", ["hint", "question", "result"])
def test_one_key_leaves_at_once_and_clears(key: str, where: str) -> None:
    with Session("discreet") as session:
        if where == "result":
            to_result(session)
        elif where == "question":
            session.wait_for("Is this a good place").press("1", ENTER).wait_for("Who is using")
        else:
            session.wait_for("Is this a good place")
        session.press(key)
        assert session.end() == 130
    assert_nothing_stays(session)
    assert session.seen == "Stopped."


@pytest.mark.fault("SIGHUP and SIGTERM in a discreet run")
@pytest.mark.checklist(86)
@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
@pytest.mark.parametrize("where", ["question", "result"])
def test_a_signal_clears_before_the_end(number: signal.Signals, where: str) -> None:
    with Session("discreet") as session:
        if where == "result":
            to_result(session)
        else:
            session.wait_for("Is this a good place").press("1", ENTER).wait_for("Who is using")
        session.send_signal(number)
        assert session.end() == 128 + number
    assert_nothing_stays(session)
    assert session.seen == ""


@pytest.mark.fault("SIGTSTP and SIGQUIT in a discreet run")
@pytest.mark.parametrize("number", [signal.SIGTSTP, signal.SIGQUIT])
def test_a_signal_that_would_leave_things_behind_is_leaving(number: signal.Signals) -> None:
    with Session("discreet") as session:
        to_result(session)
        session.send_signal(number)
        assert session.end() == 130
    assert_nothing_stays(session)


@pytest.mark.fault("crash in a discreet run")
def test_an_error_clears_too() -> None:
    with Session("discreet", "--crash") as session:
        session.wait_for("Is this a good place").press("1", ENTER).wait_for("Who is using").press("3", ENTER)
        session.wait_for("Show it, or leave?").press("1", ENTER)
        assert session.end() == 1
    assert_nothing_stays(session)


def test_a_result_that_goes_to_a_file_leaves_only_the_questions_to_clear(tmp_path: Path) -> None:
    target = tmp_path / "note"
    with Session("discreet", f"--to={target}") as session:
        session.wait_for("The text goes where you sent it, and stays there").press("1", ENTER)
        session.wait_for("Who is using").press("3", ENTER).wait_for("Show it, or leave?").press("1", ENTER)
        assert session.end() == 0
    assert_nothing_stays(session)
    assert "secret line 59" in target.read_text("utf-8")
    assert "\x1b" not in target.read_text("utf-8")


def test_with_no_input_nobody_waits_for_a_key() -> None:
    with Session("discreet", "--no-input", "--answer", "role=client") as session:
        assert session.end() == 0
    assert session.raw.startswith("This window is not cleared on leaving")
    assert "\x1b" not in session.raw


def test_a_client_in_any_guide_enters_it_from_the_role_on() -> None:
    with Session("tiny") as session:
        session.wait_for("Who is using").press("3", ENTER).wait_for("Is this a good place").press("1", ENTER)
        session.wait_for("Is anyone in danger").press(ESC)
        assert session.end() == 130
    assert "A client, or" not in outside(session.raw).partition("Stopped")[0].rpartition(CLEARED)[2]
    assert session.seen == "Stopped."


def test_numbered_lines_say_first_that_nothing_is_cleared() -> None:
    with Session("discreet", env={"ACCESSIBLE": "1"}) as session:
        session.wait_for("Is this a good place").press("1", ENTER).wait_for("Who is using").press("3", ENTER)
        session.wait_for("Show it, or leave?").press("1", ENTER).wait_for("Page 1 of 3").press(ENTER)
        session.wait_for("Page 2 of 3").press("b", ENTER).wait_for("Page 1 of 3").press("q", ENTER)
        assert session.end() == 0
    assert session.raw.startswith("This window is not cleared on leaving")
    assert "\x1b" not in session.raw


@pytest.mark.checklist(61)
@pytest.mark.parametrize("flags", [[], ["--answer", "role=trainee"]])
def test_piped_words_never_choose(flags: list[str]) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.asking.driver", "discreet", *flags],
        cwd=ROOT, input="1\n1\ny\n", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 5
    assert run.stdout == ""
    assert run.stderr.splitlines() == [
        "Error: answers are needed: --answer ID=VALUE for each required question, or --answers FILE|-"
    ]


def test_without_a_terminal_the_result_is_just_printed() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.asking.driver", "discreet", "--answer", "role=client"],
        cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0
    assert run.stdout.startswith("RESULT done\n")
    assert "\x1b" not in run.stdout + run.stderr


# ---------------------------------------------------------------- a terminal with a real scrollback


class Tmux:
    """A tmux of its own, with nobody's settings."""

    def __init__(self) -> None:
        self.name = f"therapy-{uuid.uuid4().hex[:8]}"
        self("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "sh")
        self("set", "-s", "escape-time", "0")

    def __call__(self, *words: str) -> str:
        done = subprocess.run(["tmux", "-L", self.name, *words], capture_output=True, text=True, check=False)
        return done.stdout

    def everything(self) -> str:
        """The window and all that can be scrolled back to."""
        return self("capture-pane", "-p", "-S", "-")

    def wait_for(self, text: str) -> None:
        until = time.monotonic() + 10
        while text not in self("capture-pane", "-p"):
            assert time.monotonic() < until, self.everything()
            time.sleep(0.05)


@pytest.fixture
def tmux() -> Iterator[Tmux]:
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    server = Tmux()
    yield server
    server("kill-server")


@pytest.mark.checklist(86)
def test_nothing_stays_in_the_scrollback(tmux: Tmux, tmp_path: Path) -> None:
    script = tmp_path / "go"
    script.write_text(f"cd {ROOT}\nexec {sys.executable} -m tests.asking.driver discreet\n", "utf-8")
    tmux("send-keys", f"seq 100; sh {script}", "Enter")
    tmux.wait_for("Is this a good place")
    tmux("send-keys", "1", "Enter")
    tmux.wait_for("Who is using")
    tmux("send-keys", "3", "Enter")
    tmux.wait_for("Show it, or leave?")
    tmux("send-keys", "1", "Enter")
    tmux.wait_for("Page 1 of 3")
    tmux("send-keys", "Space")
    tmux.wait_for("Page 2 of 3")
    tmux("send-keys", "Escape")
    tmux.wait_for("Stopped.")
    left = tmux.everything()
    assert not [secret for secret in SECRETS if secret in left]
    assert str(script) not in left, "the command that was typed must not stand there either"
