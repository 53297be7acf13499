"""Colour and boxes: for a person at a terminal, and nowhere else unless they are forced."""

from __future__ import annotations

import re

import pytest

from tests.cli.at_terminal import AtTerminal
from tests.cli.inside import inside
from tests.cli.program import CALM, Therapy
from tests.cli.written import cases, flags

GUIDANCE = ["boundaries", *flags(CALM), "--country", "gb"]
ESC = "\x1b"
BOXES = re.compile("[\u2500-\u257f]")


@pytest.mark.checklist(30)
@pytest.mark.parametrize(
    ("env", "colour", "boxes"),
    [
        ({}, False, False),
        ({"TERM": "xterm-256color"}, False, False),
        ({"FORCE_COLOR": "1", "TERM": "xterm"}, True, True),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "1", "TERM": "xterm", "NO_COLOR": "1"}, False, False),
        ({"FORCE_COLOR": "1", "TERM": "xterm", "NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": ""}, False, False),
        ({"TERM": "dumb"}, False, False),
        ({"CLICOLOR_FORCE": "1", "TERM": "dumb"}, False, False),
    ],
    ids=str,
)
def test_colour_off_a_terminal_only_where_it_is_forced(
    env: dict[str, str], colour: bool, boxes: bool, therapy: Therapy
) -> None:
    done = therapy(*GUIDANCE, "--format", "panels", env=env)
    assert (ESC in done.out) is colour
    assert bool(BOXES.search(done.out)) is boxes
    assert ESC not in therapy(*GUIDANCE, "--format", "panels", "--no-color", env=env).out


@pytest.mark.parametrize(
    "arguments",
    [
        [*GUIDANCE, "--plain"],
        [*GUIDANCE, "--json"],
        [*GUIDANCE, "--format", "markdown"],
        ["--help"],
        ["guides"],
        ["boundries"],
    ],
    ids=lambda a: a[-1],
)
def test_other_forms_are_never_coloured(arguments: list[str], therapy: Therapy) -> None:
    done = therapy(*arguments, env={"FORCE_COLOR": "1", "TERM": "xterm-256color", "CLICOLOR_FORCE": "1"})
    assert ESC not in done.out + done.err
    assert done.stdout == therapy(*arguments).stdout


def test_forced_colour_changes_no_word(therapy: Therapy) -> None:
    """Taken away again, the colours leave the same letters as the text without them; a box moves the id of a card."""
    coloured = therapy(
        *GUIDANCE, "--format", "panels", "--all", env={"FORCE_COLOR": "1", "TERM": "xterm", "COLUMNS": "100"}
    ).out
    plain = therapy(*GUIDANCE, "--format", "panels", "--all", env={"COLUMNS": "100"}).out
    assert sorted(letters(coloured)) == sorted(letters(plain))


@pytest.mark.checklist(31, 32, 33)
@pytest.mark.pty
@pytest.mark.parametrize(
    ("env", "colour", "boxes"),
    [
        ({"TERM": "xterm-256color"}, True, True),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, False, True),
        ({"TERM": "xterm-256color", "NO_COLOR": "1", "FORCE_COLOR": "1"}, False, True),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, False, False),
    ],
    ids=str,
)
def test_at_a_terminal_the_environment_decides(
    env: dict[str, str], colour: bool, boxes: bool, therapy: Therapy, at_terminal: AtTerminal
) -> None:
    arguments = ("boundaries", "--answers", therapy.file("case.yaml", CALM))
    done = at_terminal(*arguments, replies=[], env=env, screen=True)
    assert (done.code, ESC in done.err, bool(BOXES.search(done.err))) == (0, colour, boxes)
    assert ESC not in at_terminal(*arguments, "--no-color", replies=[], env=env, screen=True).err


@pytest.mark.checklist(34, 62)
@pytest.mark.pty
def test_standard_output_is_judged_for_itself(therapy: Therapy, at_terminal: AtTerminal) -> None:
    done = at_terminal("boundaries", "--answers", therapy.file("case.yaml", CALM), replies=[], env={"TERM": "xterm"})
    assert done.stdout == inside("boundaries", *flags(CALM)).stdout


@pytest.mark.checklist(35, 42)
@pytest.mark.pty
@pytest.mark.parametrize("more", [[], ["--quiet"], ["--accessible"], ["--no-color", "--why"]], ids=str)
def test_no_option_folds_what_is_urgent(more: list[str], therapy: Therapy, at_terminal: AtTerminal) -> None:
    """At a terminal other cards may be folded to a line; an urgent one stands there with every point."""
    for _, answers in cases("boundaries")[:2]:
        case = therapy.file("case.yaml", answers)
        seen = letters(at_terminal("boundaries", "--answers", case, *more, replies=[], screen=True).err)
        cards = inside("boundaries", "--answers", "-", "--json", input=answers).json()["data"]["cards"]
        urgent = [p["text"] for card in cards if card["severity"] == "urgent" for p in card["points"]]
        assert [text for text in urgent if letters(text) not in seen] == []
        titled = [c for c in cards if not c["id"].startswith("shared/closing")]  # of these only the words stand there
        assert [c["title"] for c in titled if letters(c["title"]) not in seen] == []


def letters(text: str) -> str:
    """What is read aloud, without colours, boxes and breaks."""
    return re.sub(r"[\W_]+", "", re.sub(r"\x1b\[[0-9;]*m", "", text))
