"""Every command of the README runs, prints what it is said to print, and the set-up lines stand there once."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.cli.program import GUIDES, ROOT, Result, Therapy
from tests.docs import readme

TEXT = readme.text()
COMMANDS = readme.commands(TEXT)
SET_UP = {b.mark: b.body.strip() for b in readme.blocks(TEXT) if b.mark}


def opens_an_interview(line: str) -> bool:
    """A guide by name or number, without answers and without a question about itself."""
    words = line.partition("|")[0].partition(">")[0].partition("<")[0].split()
    guide = words[:1] == ["therapy"] and (words[1:2] == ["guide"] or (len(words) > 1 and words[1] in GUIDES))
    return guide and not {"--answers", "--answer", "--questions", "-h", "--help"} & set(words)


def run(line: str, therapy: Therapy) -> Result:
    """The line in a shell, in a folder with the files of the README, with nobody at the keyboard."""
    for name, content in readme.files(TEXT).items():
        therapy.file(name, content)
    return therapy.shell(line)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.line)
def test_a_command_of_the_readme_runs(command: readme.Command, therapy: Therapy) -> None:
    done = run(command.line, therapy)
    if opens_an_interview(command.line):
        assert done.code == 5, done.err
        assert len(done.err.splitlines()) == 1
    else:
        assert done.code == 0, done.err
        assert done.out or "-o " in command.line or ">" in command.line
    assert "Traceback" not in done.err


def test_what_the_readme_shows_is_what_is_printed(therapy: Therapy) -> None:
    """In their order; dots stand for what was left out, line breaks may differ."""
    for command in [c for c in COMMANDS if c.shown]:
        done = run(command.line, therapy)
        printed, place = " ".join(f"{done.out}{done.err}".split()), 0
        for piece in re.split(r"\.\.\.|\u2026", command.shown):
            words = " ".join(piece.split())
            assert words in printed[place:], (command.line, words)
            place = printed.index(words, place) + len(words)


def test_the_readme_has_commands_of_every_kind() -> None:
    assert len(COMMANDS) >= 10
    joined = "\n".join(c.line for c in COMMANDS)
    for word in (
        *GUIDES,
        "show",
        "guides",
        "--answers -",
        "--json",
        "--questions",
        "content check",
        "| python3 -m json.tool",
    ):
        assert word in joined, word
    assert any(opens_an_interview(c.line) for c in COMMANDS)


def test_the_files_of_the_readme_are_answers(therapy: Therapy) -> None:
    assert readme.files(TEXT)
    for name, content in readme.files(TEXT).items():
        assert therapy("boundaries", "--answers", therapy.file(name, content)).code == 0


def test_two_lines_set_everything_up_and_stand_there_once() -> None:
    """One opens a guide, one passes the tests; each is one line that works in a fresh copy."""
    assert set(SET_UP) == {"start", "test"}
    for line in SET_UP.values():
        assert "\n" not in line
        assert TEXT.count(line) == 1
        assert line.startswith("python3 -m venv .venv && .venv/bin/pip install ")
        assert not re.search(r"sudo|curl|wget|https?:|~|\$HOME", line)
    assert SET_UP["start"].endswith(tuple(f".venv/bin/therapy {guide}" for guide in GUIDES))
    assert ".venv/bin/pytest" in SET_UP["test"]
    assert "[test]" in SET_UP["test"]


def test_the_continuous_check_runs_the_line_of_the_readme_and_no_other() -> None:
    """``.ci/run`` takes the test command out of the README; it holds no copy that could drift away."""
    script = (ROOT / ".ci/run").read_text("utf-8")
    taken = re.search(r"test_command=\$\((?P<pipe>sed .*)\)$", script, re.MULTILINE)
    assert taken, "the script takes the command out of README.md"
    done = subprocess.run(["bash", "-c", taken["pipe"]], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == SET_UP["test"]
    assert re.search(r'^bash \S+ "\$test_command"$', script, re.MULTILINE)
    assert "pytest" not in script.replace(taken[0], "")
    for line in SET_UP.values():
        assert line not in script
    assert "set -euo pipefail" in script


def test_the_check_script_is_sound_and_may_be_run() -> None:
    script = ROOT / ".ci/run"
    assert script.stat().st_mode & 0o111
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0
    for step in ("ruff check", "ruff format --check", "mypy", "content check", "--wheel"):
        assert step in script.read_text("utf-8"), step
