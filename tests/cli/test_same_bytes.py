"""The same input gives the same bytes: run twice, in another language, place, time zone, order of hashing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.program import GUIDES, Therapy
from tests.cli.written import cases

FORMS = [
    *((guide, "json") for guide in GUIDES),
    *((guide, form) for guide in ("boundaries", "dv-safety") for form in ("plain", "panels", "spoken", "markdown")),
]


def same_day_elsewhere() -> str:
    """A time zone in which it is the same day as in UTC: sources may be overdue from one day to the next."""
    return "AAA-9" if datetime.now(UTC).hour < 12 else "AAA+9"


@pytest.mark.parametrize(("guide", "form"), FORMS)
def test_the_same_answers_give_the_same_bytes(guide: str, form: str, therapy: Therapy, tmp_path: Path) -> None:
    _, answers = cases(guide)[0]
    case = therapy.work / therapy.file("case.yaml", answers)
    arguments = (guide, "--answers", str(case), "--format", form, "--why")
    first = therapy(*arguments, env={"TZ": "UTC", "PYTHONHASHSEED": "0", "COLUMNS": "80"})
    assert first.code == 0
    assert first.stdout
    elsewhere = {
        "TZ": same_day_elsewhere(),
        "PYTHONHASHSEED": "12345",
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "de_DE.UTF-8",
        "LANGUAGE": "fr",
        "USER": "somebody",
        "TERM": "xterm-256color",
        "COLUMNS": "80",
    }
    assert therapy(*arguments, env=elsewhere, cwd=tmp_path) == first


@pytest.mark.parametrize(
    "arguments",
    [
        ["guides", "--json"],
        ["sources", "--json"],
        ["helplines", "--country", "gb"],
        ["show", "shared/emergency", "--country", "nz"],
        ["boundaries", "--questions", "--json"],
        ["schema", "guidance"],
        ["--help"],
        ["dv-safety", "--help"],
        ["content", "check", "--json", "--guide", "end-therapy"],
        ["show", "boundaries/zebra"],
    ],
    ids=" ".join,
)
def test_lists_and_checks_too(arguments: list[str], therapy: Therapy) -> None:
    first = therapy(*arguments, env={"TZ": "UTC", "PYTHONHASHSEED": "1"})
    assert (
        therapy(*arguments, env={"TZ": same_day_elsewhere(), "PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8"}) == first
    )


@pytest.mark.parametrize("form", ["plain", "spoken", "markdown", "json"])
def test_the_width_of_no_terminal_changes_a_text_for_a_pipe(form: str, therapy: Therapy) -> None:
    arguments = ("boundaries", *("--answer", "role=trainee", "--answer", "danger=no_sign"), "--format", form)
    assert therapy(*arguments, env={"COLUMNS": "40"}) == therapy(*arguments, env={"COLUMNS": "200"})


def test_the_order_in_which_answers_are_given_changes_nothing(therapy: Therapy) -> None:
    _, answers = cases("boundaries")[0]
    turned = dict(reversed(answers.items()))
    one = therapy("boundaries", "--answers", "-", "--json", input=answers)
    other = therapy("boundaries", "--answers", "-", "--json", input=turned)
    assert one.code == 0
    assert one == other
