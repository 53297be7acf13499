"""Menus by prompt_toolkit's own pipe: fast, without a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from therapy_cli.asking.menus import MenuPrompter
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
    Row,
    ToReview,
    Verdict,
)
from therapy_cli.terminal import Terminal

ASK = Prompt(
    "when",
    "When was it?",
    (Choice("today", "Today"), Choice("earlier", "Earlier"), Choice("none", "None", exclusive=True)),
    may_be_left_open=True,
    can_go_back=True,
    can_review=True,
)
MANY = Prompt("signs", "What?", ASK.choices, kind="checkbox")
DOWN, UP, ESC = "\x1b[B", "\x1b[A", "\x1b"


@contextmanager
def menus(keys: str) -> Iterator[MenuPrompter]:
    """A prompter whose keys were pressed already."""
    with create_pipe_input() as pipe:
        pipe.send_text(keys)
        terminal = Terminal(stderr=StringIO(), environ={"TERM": "xterm"})
        yield MenuPrompter(terminal, keys_from=pipe, draws_on=DummyOutput())


@pytest.mark.parametrize(
    ("keys", "reply"),
    [
        (DOWN + "\r", Chosen(("today",))),
        (DOWN + DOWN + UP + "\r", Chosen(("today",))),
        ("\r\r\r2\r", Chosen(("earlier",))),
        ("xyz!\x1b[15~\x1b[200~1\r\x1b[201~3\r", Chosen(("none",))),
        ("o", LeftOpen()),
        ("b", Back()),
        ("r", ToReview()),
        ("?\rr", ToReview()),
        (UP + "\r", Back()),
        (ESC, Leave()),
        ("\x03", Leave()),
        ("\x04", Leave()),
        ("\x11", Leave()),
        ("\x1a", Leave()),
        ("q", Leave()),
        (DOWN + ESC, Leave()),
    ],
)
def test_keys_of_a_select_question(keys: str, reply: Reply) -> None:
    with menus(keys) as prompter:
        assert prompter.ask(ASK) == reply


@pytest.mark.parametrize(
    ("keys", "reply"),
    [
        (DOWN + " " + DOWN + " \r", Chosen(("today", "earlier"))),
        ("1 2 3 \r", Chosen(("none",))),
        ("1\r \r", Chosen(("today",))),
        ("1  \r2 \r", Chosen(("earlier",))),
    ],
)
def test_keys_of_a_checkbox_question(keys: str, reply: Reply) -> None:
    with menus(keys) as prompter:
        assert prompter.ask(MANY) == reply


@pytest.mark.parametrize(
    ("keys", "verdict"), [("\r", Confirmed()), (DOWN + "\r", Change("role")), ("1\r", Change("role")), (ESC, Leave())]
)
def test_keys_of_the_review(keys: str, verdict: Verdict) -> None:
    with menus(keys) as prompter:
        assert prompter.review([Row("role", "Who?", "Me")], midway=False) == verdict


def test_keys_pressed_ahead_reach_the_next_question() -> None:
    with menus("1\r2\r") as prompter:
        assert prompter.ask(ASK) == Chosen(("today",))
        assert prompter.ask(ASK) == Chosen(("earlier",))


def test_a_console_that_cannot_draw_gets_numbered_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_terminal: Terminal) -> None:
        raise RuntimeError("no console")

    monkeypatch.setattr("therapy_cli.asking.menu_application.output_on", broken)
    stderr = StringIO()
    prompter = MenuPrompter(Terminal(stdin=StringIO("2\n"), stderr=stderr, environ={"TERM": "xterm"}))
    assert prompter.ask(ASK) == Chosen(("earlier",))
    assert "2. Earlier" in stderr.getvalue()


def test_a_trace_is_left_where_the_menu_has_gone() -> None:
    stderr = StringIO()
    prompter = MenuPrompter(Terminal(stderr=stderr, environ={"TERM": "xterm"}))
    prompter.settled(ASK, Chosen(("earlier",)))
    prompter.settled(ASK, LeftOpen())
    assert stderr.getvalue() == "\nWhen was it?\n  Earlier\n\nWhen was it?\n  left open\n"
