"""Long text on a terminal goes through PAGER; discreet runs, lines, pipes and short texts never do.

The pager of these tests writes all in capitals, so that its work is seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_lowercase

import pytest

from tests.asking.session import CTRL_C, Session
from tests.cli.program import Therapy

pytestmark = pytest.mark.pty

LOUD = "tr a-z A-Z"
CARD = ("show", "shared/supervision", "--plain")
CASE = ("boundaries", "--answer", "role=therapist", "--answer", "danger=no_sign", "--no-input", "-q")


def printed(*arguments: str, rows: int = 10, env: Mapping[str, str]) -> str:
    with Session(*arguments, size=(80, rows), env={"NO_COLOR": "1", **env}, module="therapy_cli") as session:
        assert session.end() == 0
        return session.raw


@pytest.mark.checklist(37)
@pytest.mark.parametrize("arguments", [CARD, CASE, ("sources",), ("helplines", "--country", "gb"), ("guides",)])
def test_long_text_goes_through_the_pager(arguments: tuple[str, ...]) -> None:
    text = printed(*arguments, env={"PAGER": LOUD})
    assert not any(letter in text for letter in ascii_lowercase)
    assert len(text) > 500


@pytest.mark.checklist(37)
@pytest.mark.parametrize(
    ("more", "env"),
    [
        (("--no-pager",), {"PAGER": LOUD}),
        ((), {"PAGER": ""}),
        ((), {"PAGER": "cat"}),
        ((), {"PAGER": "no-such-pager-here"}),
        ((), {"PAGER": "'"}),
        ((), {"PAGER": LOUD, "TERM": "dumb"}),
        ((), {"PAGER": LOUD, "ACCESSIBLE": "1"}),
    ],
)
def test_it_is_printed_straight_where_no_pager_fits(more: tuple[str, ...], env: dict[str, str]) -> None:
    assert "supervis" in printed(*CARD, *more, env=env)


def test_short_text_is_printed_straight() -> None:
    assert "supervis" in printed(*CARD, rows=200, env={"PAGER": LOUD})


def test_a_discreet_run_has_pages_of_its_own() -> None:
    arguments = ("dv-safety", "--answer", "role=therapist", "--answer", "danger=no_sign")
    with Session(*arguments, env={"PAGER": LOUD}, module="therapy_cli") as session:
        session.wait_for("Is this a good place").press("\x1b")
        assert session.end() == 130
    assert "GOOD PLACE" not in session.raw


@pytest.mark.checklist(37)
def test_a_pipe_is_never_paged(therapy: Therapy) -> None:
    done = therapy(*CARD, env={"PAGER": LOUD})
    assert "supervis" in done.out


def test_less_keeps_no_history_and_quits_by_q() -> None:
    with Session(*CARD, size=(80, 10), env={"PAGER": "less", "LESS": "R"}, module="therapy_cli") as session:
        session.wait_for(":").press("q")
        assert session.end() == 0
    assert "Supervision" in session.raw or "supervis" in session.raw


def test_ctrl_c_leaves_less_as_it_leaves_every_prompt() -> None:
    with Session(*CARD, size=(80, 10), env={"PAGER": "less"}, module="therapy_cli") as session:
        session.wait_for("Space goes on").quiet().press(CTRL_C)
        assert session.end() == 0


def test_what_the_pager_is_told_of_its_history() -> None:
    assert "LESSHISTFILE=-" in printed(*CARD, env={"PAGER": "env"})
