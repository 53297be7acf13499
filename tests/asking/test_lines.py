"""Numbered lines, read from a stream that is no terminal: the plain path."""

from __future__ import annotations

from io import BytesIO, StringIO, TextIOWrapper

import pytest

from therapy_cli.asking.lines import LinePrompter
from therapy_cli.asking.prompter import Change, Choice, Chosen, Confirmed, Leave, LeftOpen, Prompt, Reply, Row, Verdict
from therapy_cli.terminal import Terminal

ASK = Prompt(
    "when",
    "When was it?",
    (Choice("today", "Today"), Choice("earlier", "Earlier \N{EM DASH} last \N{LEFT DOUBLE QUOTATION MARK}week")),
    help="Some help.",
    why="A reason.",
    position="Question 2",
    may_be_left_open=True,
)


def asked(typed: str) -> tuple[Reply, str]:
    stderr = StringIO()
    prompter = LinePrompter(Terminal(stdin=StringIO(typed), stderr=stderr, environ={}))
    return prompter.ask(ASK), stderr.getvalue()


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("1\n", Chosen(("today",))),
        ("\n\n2\n", Chosen(("earlier",))),
        ("hm\no\n", LeftOpen()),
        ("?\nq\n", Leave()),
        ("", Leave()),
        ("\n\n\n", Leave()),
    ],
)
def test_it_asks_until_there_is_a_reply(typed: str, reply: Reply) -> None:
    assert asked(typed)[0] == reply


def test_the_question_stands_as_plain_lines() -> None:
    _, text = asked("1\n")
    assert text.startswith("\nQuestion 2.\nWhen was it?\nSome help.\n1. Today\n2. Earlier")
    assert text.endswith("Number, or o to leave it open (h for help): ")


def test_help_gives_the_reason_and_the_keys() -> None:
    _, text = asked("?\n1\n")
    assert "Why this is asked: A reason.\n" in text
    assert "never as no" in text


def test_every_unclear_line_gets_exactly_one_line_back() -> None:
    _, text = asked("hm\n1\n")
    assert text.count("\n") == asked("1\n")[1].count("\n") + 1


@pytest.mark.parametrize(
    ("typed", "verdict"), [("0\n", Confirmed()), ("\nyes\n1\n", Change("role")), ("?\nq\n", Leave()), ("", Leave())]
)
def test_the_review_asks_until_it_is_decided(typed: str, verdict: Verdict) -> None:
    prompter = LinePrompter(Terminal(stdin=StringIO(typed), stderr=StringIO(), environ={}))
    assert prompter.review([Row("role", "Who?", "Me")], midway=True) == verdict


def test_a_stream_in_ascii_gets_ascii() -> None:
    raw = BytesIO()
    stderr = TextIOWrapper(raw, encoding="ascii")
    LinePrompter(Terminal(stdin=StringIO("1\n"), stderr=stderr, environ={})).ask(ASK)
    stderr.flush()
    assert b'2. Earlier - last "week' in raw.getvalue()


def test_escape_sequences_in_content_do_no_harm() -> None:
    stderr = StringIO()
    prompter = LinePrompter(Terminal(stdin=StringIO("1\n"), stderr=stderr, environ={}))
    prompter.show(["\x1b[2Jred \x1b]0;title\x07 \N{RIGHT-TO-LEFT OVERRIDE}end"])
    assert "\x1b" not in stderr.getvalue()
    assert "\x07" not in stderr.getvalue()
