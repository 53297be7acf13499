"""Somebody at the keyboard: what is said while the program waits or works, and what it does without asking."""

from __future__ import annotations

import pytest

from tests.asking.session import CTRL_C, Session
from tests.cli.inside import inside
from tests.cli.program import CALM, Therapy
from tests.cli.written import flags

pytestmark = pytest.mark.pty


@pytest.mark.checklist(17)
def test_reading_a_keyboard_says_how_to_end_it() -> None:
    with Session("boundaries", "--answers", "-", "--plain", "--no-pager", module="therapy_cli") as session:
        session.wait_for("Ctrl-D on an empty line ends")
        session.child.send("role: trainee\ndanger: no_sign\n\x04")
        assert session.end() == 0
    assert "In short:" in session.raw
    with Session("boundaries", "--answers", "-", module="therapy_cli") as session:
        session.wait_for("Ctrl-C leaves").quiet(0.5).child.send(CTRL_C)
        assert session.end() == 130
    assert session.seen.splitlines()[-1] == "Stopped."


@pytest.mark.checklist(17)
def test_a_pipe_is_told_nothing_of_the_kind() -> None:
    assert inside("boundaries", "--answers", "-", input="role: trainee\ndanger: no_sign\n").err == ""


@pytest.mark.checklist(64)
def test_leaving_while_it_works_is_one_line() -> None:
    with Session("content", "check", module="therapy_cli") as session:
        session.wait_for("Checking").child.send(CTRL_C)
        assert session.end() == 130
    assert session.seen.splitlines()[-1] == "Stopped."
    assert "Traceback" not in session.raw


@pytest.mark.checklist(60)
@pytest.mark.parametrize("guide", ["boundaries", "dv-safety"])
def test_with_no_input_nothing_is_asked_at_a_terminal_either(guide: str) -> None:
    with Session(guide, "--no-input", module="therapy_cli") as session:
        assert session.end() == 5
    assert "Error: answers are needed" in " ".join(session.seen.split())


@pytest.mark.checklist(75)
def test_a_long_check_says_where_it_is_on_a_terminal_only() -> None:
    check = ("content", "check", "--guide", "alliance")
    with Session(*check, module="therapy_cli") as session:
        assert session.end() == 0
    assert "Checking alliance ..." in session.raw
    assert inside(*check).err == ""


NEXT = "Bring to supervision' with you."


@pytest.mark.checklist(24)
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["boundaries", *flags(CALM)], ["Next: take what stands", "-o FILE keeps the text."]),
        (["boundaries", *flags({**CALM, "danger": "now"})], ["Next: what is urgent, before anything else;"]),
        (["boundaries", *flags(CALM), "-q"], []),
        (["boundaries", *flags(CALM), "--json"], []),
        (["boundaries", *flags({**CALM, "role": "client"})], []),
        (["dv-safety", *flags(CALM)], []),
    ],
    ids=["calm", "urgent", "quiet", "json", "client", "discreet"],
)
def test_the_next_step_is_told_to_a_person_and_to_nobody_who_must_not_see_it(
    arguments: list[str], said: list[str]
) -> None:
    with Session(*arguments, "--no-input", env={"PAGER": "cat"}, size=(100, 30), module="therapy_cli") as session:
        assert session.end() == 0
    assert (NEXT in session.raw) == bool(said)
    assert [words for words in said if words not in session.raw] == []


@pytest.mark.checklist(24)
def test_a_pipe_is_told_no_next_step(therapy: Therapy) -> None:
    done = therapy("boundaries", *flags(CALM))
    assert (done.code, done.err) == (0, "")
    assert NEXT not in done.out
