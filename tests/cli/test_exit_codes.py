"""Each exit code that the README names, with a run that ends so; and that no other is documented or used."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.cli.at_terminal import CTRL_C, CTRL_D, AtTerminal
from tests.cli.program import CALM, ROOT, Result, Therapy, one_error_line
from tests.cli.written import flags
from therapy_cli.errors import ExitCode

Start = Callable[[Therapy, AtTerminal, Path], Result]


def _write_over(therapy: Therapy, _at: AtTerminal, _content: Path) -> Result:
    return therapy("boundaries", *flags(CALM), "-o", therapy.file("mine.txt", "mine"))


def _damaged(therapy: Therapy, _at: AtTerminal, content: Path) -> Result:
    (content / "guides/boundaries/cards.yaml").unlink()
    return therapy("boundaries", *flags(CALM), env={"THERAPY_CONTENT_PATH": str(content)})


def _unproven(therapy: Therapy, _at: AtTerminal, content: Path) -> Result:
    cases = content / "guides/end-therapy/cases.yaml"
    text = cases.read_text("utf-8")
    cases.write_text(text.replace("contains: [", 'contains: ["zebra", ', 1), "utf-8")
    assert text != cases.read_text("utf-8")
    return therapy("content", "check", "--guide", "end-therapy", str(content))


def _unasked(guide: str, therapy: Therapy, _at: AtTerminal, _content: Path) -> Result:
    return therapy(guide)


ENDINGS: dict[ExitCode, list[Start]] = {
    ExitCode.DONE: [lambda t, _a, _c: t("boundaries", *flags(CALM)), lambda t, _a, _c: t()],
    ExitCode.FAILED: [_write_over],
    ExitCode.USAGE: [lambda t, _a, _c: t("boundries"), lambda t, _a, _c: t("boundaries", "--answer", "role=x")],
    ExitCode.CONTENT_INVALID: [_damaged],
    ExitCode.NOT_FOUND: [
        lambda t, _a, _c: t("show", "boundaries/zebra"),
        lambda t, _a, _c: t("sources", "zebra"),
        lambda t, _a, _c: t("schema", "zebra"),
        lambda t, _a, _c: t("guide", "99"),
        lambda t, _a, _c: t("content", "check", "--guide", "zebra"),
        lambda t, _a, _c: t("guides", env={"THERAPY_CONTENT_PATH": "nowhere"}),
        lambda t, _a, _c: t("boundaries", env={"THERAPY_CONTENT_PATH": "nowhere"}),
    ],
    ExitCode.INPUT_NEEDED: [partial(_unasked, guide) for guide in ("boundaries", "dv-safety")],
    ExitCode.CHECK_FOUND: [_unproven],
    ExitCode.INTERRUPTED: [
        lambda _t, a, _c: a("boundaries", replies=["1", CTRL_C]),
        lambda _t, a, _c: a("boundaries", replies=[CTRL_D]),
        lambda _t, a, _c: a("dv-safety", replies=["2"]),
        lambda _t, a, _c: a("self-disclosure", "--json", replies=["q"]),
    ],
}
RUNS = [pytest.param(code, start, id=f"{code}-{n}") for code, runs in ENDINGS.items() for n, start in enumerate(runs)]


def documented() -> dict[int, str]:
    """The table of exit codes in the README."""
    part = (ROOT / "README.md").read_text("utf-8").partition("## Exit codes")[2].partition("\n## ")[0]
    return {int(code): meaning for code, meaning in re.findall(r"^\| (\d+) \| (.+?) \|$", part, re.MULTILINE)}


@pytest.mark.checklist(1, 2, 3, 4, 6)
@pytest.mark.pty
@pytest.mark.parametrize(("code", "start"), RUNS)
def test_a_run_ends_with_the_code_that_is_documented(
    code: ExitCode, start: Start, therapy: Therapy, at_terminal: AtTerminal, content: Path
) -> None:
    done = start(therapy, at_terminal, content)
    assert done.code == code, done
    assert int(code) in documented()
    assert "Traceback" not in done.err


@pytest.mark.checklist(3)
def test_every_code_is_documented_and_every_documented_one_can_happen() -> None:
    assert set(documented()) == {int(code) for code in ENDINGS}
    assert set(ExitCode) - set(ENDINGS) == {ExitCode.LOCKED}, "reserved: nothing can be locked yet"


def test_an_error_says_in_one_line_what_is_wrong_and_how_to_go_on(therapy: Therapy) -> None:
    line = one_error_line(therapy("sources", "apa-201"), ExitCode.NOT_FOUND)
    assert "did you mean 'apa-2017'?" in line


@pytest.mark.checklist(64)
def test_leaving_prints_no_result(at_terminal: AtTerminal) -> None:
    done = at_terminal("boundaries", replies=["1", "3", CTRL_C])
    assert (done.code, done.stdout) == (130, b"")
    assert done.err.splitlines()[-1] == "Stopped."
