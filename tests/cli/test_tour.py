"""``therapy tour``: three ways of use on an invented case, short, true, and left at any point."""

from __future__ import annotations

import re

import pytest

from tests.asking.session import CTRL_C, ENTER, ESC, Session
from tests.cli.inside import inside
from tests.cli.program import Therapy

FASTEST_WORDS = 480
"""Words that are read in two minutes by somebody who reads at a usual speed."""


def test_it_shows_the_three_ways_and_is_read_in_two_minutes(therapy: Therapy) -> None:
    done = therapy("tour")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("In danger now? Call your local emergency number.")
    for way in ("First way", "Second way", "Third way", "The case is invented", "No clinician".lower()):
        assert way in done.out
    assert len(done.out.split()) < FASTEST_WORDS
    assert not re.search(r"\b(999|911|112)\b", done.out), "whose number would help is not known"


def test_what_it_shows_is_what_the_program_says(therapy: Therapy) -> None:
    """Each command of the tour runs; the card that it quotes says the same."""
    text = inside("tour").out
    commands = re.findall(r"^  \$ therapy ?(.*)$", text, re.MULTILINE)
    assert len(commands) == 6
    therapy.file("case.yaml", {"role": "trainee", "danger": "no_sign"})
    for line in commands:
        assert therapy(*line.split()).code == (5 if line == "boundaries" else 0), line
    card = next(line.split()[1] for line in commands if line.startswith("show "))
    point = re.search(
        r"^- (Say and .*?) \[", " ".join(text.partition("Second way")[2].split()).replace(" - ", "\n- "), re.MULTILINE
    )
    assert point
    assert point[1] in inside("show", card, "--plain").out


@pytest.mark.pty
@pytest.mark.parametrize("env", [{}, {"ACCESSIBLE": "1"}, {"TERM": "dumb"}], ids=str)
def test_enter_goes_from_step_to_step(env: dict[str, str]) -> None:
    with Session("tour", env=env, size=(80, 80), module="therapy_cli") as session:
        for step in range(1, 6):
            session.wait_for(f"Step {step} of 6").press(ENTER)
        assert session.end() == 0
    assert "therapy help privacy" in session.seen
    assert "\x1b" not in session.raw


@pytest.mark.pty
@pytest.mark.parametrize(
    ("keys", "code"), [(["q", ENTER], 0), ([ESC], 130), ([CTRL_C], 130)], ids=["q", "esc", "ctrl-c"]
)
@pytest.mark.parametrize("step", [1, 5])
def test_it_can_be_left_at_any_point(keys: list[str], code: int, step: int) -> None:
    with Session("tour", size=(40, 60), module="therapy_cli") as session:
        for number in range(1, step):
            session.wait_for(f"Step {number} of 6").press(ENTER)
        session.wait_for(f"Step {step} of 6").press(*keys)
        assert session.end() == code
    assert f"Step {step + 1}" not in session.raw
    assert max(len(line) for line in session.seen.splitlines()) <= 40
