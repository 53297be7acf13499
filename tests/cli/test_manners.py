"""Small manners of the whole program, by their numbers in docs/manners.md."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

import pytest
from typer.main import get_command

from tests.cli.inside import inside
from tests.cli.program import CALM, ROOT, Therapy
from tests.cli.written import flags
from therapy_cli.commands.app import app
from therapy_cli.commands.reporting import run_reporting

GUIDANCE = ("boundaries", *flags(CALM), "--country", "gb")
MARKER = "zebramarker"


def commands(at: Any, name: str = "therapy") -> Iterator[tuple[str, Any]]:
    yield name, at
    for part in at.list_commands(None) if hasattr(at, "list_commands") else []:
        yield from commands(at.get_command(None, part), f"{name} {part}")


@pytest.mark.checklist(5, 43)
@pytest.mark.parametrize("arguments", [GUIDANCE, ("show", "shared/supervision"), ("guides",), ("help", "privacy")])
def test_a_result_comes_alone_and_on_standard_output(arguments: tuple[str, ...], therapy: Therapy) -> None:
    done = therapy(*arguments)
    assert (done.code, done.err) == (0, "")
    assert not re.search("Traceback|INFO|DEBUG|therapy_cli", done.out)


@pytest.mark.checklist(5, 43)
@pytest.mark.parametrize("arguments", [("zebra",), ("show", "zebra"), ("boundaries",), ("schema", "zebra")])
def test_a_message_comes_alone_and_on_standard_error(arguments: tuple[str, ...]) -> None:
    done = inside(*arguments)
    assert done.out == ""
    assert done.err.splitlines()[-1].startswith("Error: ")
    assert not re.search("Traceback|INFO|DEBUG|therapy_cli", done.err)


@pytest.mark.checklist(7)
@pytest.mark.parametrize("arguments", [("--version",), GUIDANCE, ("zebra",)])
def test_the_module_is_the_program(arguments: tuple[str, ...], therapy: Therapy) -> None:
    done = therapy.command([sys.executable, "-m", "therapy_cli", *arguments])
    assert done == therapy(*arguments)


@pytest.mark.checklist(42)
def test_quiet_takes_nothing_from_the_result() -> None:
    for answers in (CALM, {**CALM, "danger": "now"}):
        whole = inside("boundaries", *flags(answers))
        assert inside("boundaries", *flags(answers), "-q").stdout == whole.stdout
    assert "\nUrgent: " in whole.out


def _broken() -> int:
    raise RuntimeError(MARKER)


@pytest.mark.checklist(47, 85)
@pytest.mark.parametrize("debug", ["", "1"])
def test_an_unexpected_failure_is_short_and_repeats_nothing(debug: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With THERAPY_DEBUG it shows the places in the code, and still no text."""
    monkeypatch.setenv("THERAPY_DEBUG", debug)
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run_reporting(_broken, ["boundaries", "--answer", f"role={MARKER}"])
    *places, last = err.getvalue().splitlines()
    assert (code, out.getvalue()) == (1, "")
    assert last.startswith("Error: the program has a fault (RuntimeError)")
    assert any("_broken" in line for line in places) is bool(debug)
    assert MARKER not in last
    assert f'"{MARKER}"' not in err.getvalue()


@pytest.mark.checklist(85)
def test_debugging_an_ordinary_run_shows_no_answer(therapy: Therapy) -> None:
    case = therapy.file("case.yaml", {**CALM, "situation": MARKER})
    done = therapy("dv-safety", "--answers", case, env={"THERAPY_DEBUG": "1"})
    assert done.code == 2
    assert MARKER not in done.out + done.err


@pytest.mark.checklist(49, 50)
def test_every_option_has_a_long_form_and_a_usual_name() -> None:
    """Short forms are few, so that they mean the same everywhere."""
    found = list(commands(get_command(app)))
    assert len(found) > 20
    for name, command in found:
        for option in [p for p in command.params if p.param_type_name == "option"]:
            assert [o for o in option.opts if o.startswith("--")], (name, option.opts)
            assert {o for o in option.opts if not o.startswith("--")} <= {"-h", "-q", "-o", "-V"}, (name, option.opts)
            assert not set(option.opts) & {"--out", "--silent", "--yes", "--yes-all", "--verbose", "--dryrun"}


@pytest.mark.checklist(53)
def test_a_dash_is_standard_input_and_standard_output() -> None:
    assert inside("boundaries", "--answers", "-", "-o", "-", input=CALM).stdout == inside(*GUIDANCE[:5]).stdout


@pytest.mark.checklist(74)
def test_a_file_is_for_its_owner_alone(therapy: Therapy) -> None:
    assert therapy(*GUIDANCE, "-o", "note.txt").code == 0
    assert (therapy.work / "note.txt").stat().st_mode & 0o777 == 0o600


@pytest.mark.checklist(82, 84)
def test_help_tells_what_is_kept_what_is_sent_and_how_to_remove_it() -> None:
    text = " ".join(inside("help", "privacy").out.split())
    for told in ("Nothing. Guides store no answers", "no update check, no telemetry", "Removing it Delete"):
        assert told in text
    readme = " ".join((ROOT / "README.md").read_text("utf-8").split())
    assert "To remove it, delete `.venv` and this folder" in readme


@pytest.mark.checklist(87)
def test_the_version_is_one_line_and_data() -> None:
    assert len(inside("--version").out.splitlines()) == 1
    data = inside("--version", "--json").json()
    assert {"program", "content", "content_date"} <= data.keys()
    assert all(data[key] in inside("--version").out for key in ("program", "content", "content_date"))


@pytest.mark.checklist(88)
def test_in_twenty_years_it_still_runs_and_says_what_is_overdue(therapy: Therapy) -> None:
    """The clock of the machine is set ahead where Python starts; nothing of the program is touched."""
    ahead = therapy.folder / "ahead"
    ahead.mkdir()
    (ahead / "sitecustomize.py").write_text(
        "import datetime\n"
        "class date(datetime.date):\n"
        "    @classmethod\n"
        "    def today(cls):\n"
        "        return cls(2046, 11, 22)\n"
        "datetime.date = date\n",
        "utf-8",
    )
    done = therapy(*GUIDANCE, env={"PYTHONPATH": str(ahead)})
    assert done.code == 0
    assert "should have been read again by" in done.out
    assert therapy("--version", env={"PYTHONPATH": str(ahead)}).code == 0
