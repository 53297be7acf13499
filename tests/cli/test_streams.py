"""Streams of every kind: closed, full, narrow in their characters, with and without colour."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.editing import edit, named
from tests.cli.program import CALM, PATIENCE, PROGRAM, Therapy, cases, flags, inside
from therapy_cli.asking.wording import NOT_ON_A_SCREEN

FORMS = ("panels", "plain", "markdown", "json")
GUIDANCE = ["boundaries", *flags(CALM), "--country", "gb"]
LONG = [
    GUIDANCE,
    [*GUIDANCE, "--json"],
    ["dv-safety", *flags(CALM), "--plain"],
    ["guides"],
    ["sources"],
    ["helplines", "--country", "us", "--json"],
    ["show", "shared/emergency"],
    ["schema", "guidance"],
    ["boundaries", "--questions", "--json"],
    ["--help"],
    ["--version"],
    ["--version", "--json"],
    [],
]
NAMES = [" ".join(a) or "nothing" for a in LONG]


def run_with(
    therapy: Therapy,
    arguments: list[str],
    stdout: int,
    *,
    env: dict[str, str] | None = None,
    before: Callable[[], None] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [PROGRAM, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=therapy.environment(env),
        cwd=therapy.work,
        timeout=PATIENCE,
        check=False,
        preexec_fn=before,
    )


@pytest.mark.parametrize("arguments", LONG, ids=NAMES)
def test_a_reader_who_has_gone_is_no_error(arguments: list[str], therapy: Therapy) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = run_with(therapy, arguments, writing)
    finally:
        os.close(writing)
    assert done.returncode == 0
    assert is_silent(done.stderr.decode(), arguments)


def is_silent(said: str, arguments: list[str]) -> bool:
    """Nothing on standard error; a discreet run may say that it cannot clear the place to which its text went."""
    return said in ("", f"{NOT_ON_A_SCREEN}\n" if arguments[:1] == ["dv-safety"] else "")


def test_head_takes_one_line_and_nothing_is_said(therapy: Therapy) -> None:
    command = f"{PROGRAM} {' '.join(GUIDANCE)} --json | head -1"
    done = subprocess.run(
        ["bash", "-c", f"{command}; echo ${{PIPESTATUS[0]}}"],
        env=therapy.environment(),
        capture_output=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == (b"{\n0\n", b"")


@pytest.mark.parametrize("arguments", LONG, ids=NAMES)
@pytest.mark.parametrize("buffering", [{}, {"PYTHONUNBUFFERED": "1"}], ids=["buffered", "unbuffered"])
def test_a_full_disk_is_one_line(arguments: list[str], buffering: dict[str, str], therapy: Therapy) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run_with(therapy, arguments, full.fileno(), env=buffering)
    assert done.returncode == 1
    *before, last = done.stderr.decode().splitlines()
    assert last == "Error: the result could not be written: no room left; free some room and run it again"
    assert is_silent("".join(f"{line}\n" for line in before), arguments)


def closing(*numbers: int) -> Callable[[], None]:
    def close() -> None:
        for number in numbers:
            os.close(number)

    return close


def test_streams_that_are_closed_from_the_start_bring_no_traceback(therapy: Therapy) -> None:
    lost = run_with(therapy, GUIDANCE, subprocess.PIPE, before=closing(1))
    assert lost.returncode == 1
    assert lost.stderr.decode().startswith("Error: the result could not be written")
    assert len(lost.stderr.splitlines()) == 1
    silent = run_with(therapy, ["boundaries"], subprocess.PIPE, before=closing(2))
    assert (silent.returncode, silent.stdout) == (5, b"")
    deaf = run_with(therapy, ["boundaries", "--answers", "-"], subprocess.PIPE, before=closing(0))
    assert (deaf.returncode, deaf.stdout) == (2, b"")
    assert b"Traceback" not in deaf.stderr
    assert run_with(therapy, GUIDANCE, subprocess.PIPE, before=closing(0)).stdout == therapy(*GUIDANCE).stdout


@pytest.mark.parametrize("encoding", ["ascii", "ascii:strict", "cp1252", "cp437", "iso-8859-15"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("guide", ["boundaries", "dv-safety"])
def test_a_stream_with_few_characters_gets_all_words(guide: str, form: str, encoding: str, therapy: Therapy) -> None:
    """Nothing is lost or replaced by a question mark: JSON is escaped, in texts dashes and quotes become plain."""
    answers = cases(guide)[0][1]
    arguments = (guide, "--answers", "-", "--format", form)
    done = therapy(*arguments, input=answers, env={"PYTHONIOENCODING": encoding, "COLUMNS": "80"})
    assert done.code == 0
    assert is_silent(done.err, [guide])
    text, wide = done.stdout.decode(encoding.partition(":")[0]), inside(*arguments, input=answers).out
    assert text.count("?") == wide.count("?")
    if form == "json":
        assert json.loads(text) == json.loads(wide)
    else:
        assert len(words(text)) == len(words(wide))


FOREIGN = "caf\u00e9 \u2014 \u20ac \u4e2d \U0001f600"
WESTERN = "caf\u00e9"
"""Stands in every encoding for western languages, each time as another byte."""


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii", "utf-8"])
@pytest.mark.parametrize(
    "arguments",
    [["boundaries", *flags(CALM)], ["boundaries", "--questions"], ["guides"], ["show", "boundaries/gifts"]],
    ids=["guidance", "questions", "guides", "card"],
)
def test_json_is_utf8_whatever_the_stream(arguments: list[str], encoding: str, therapy: Therapy, content: Path) -> None:
    """docs/json.md says so, and programs read it so; what is ASCII is UTF-8 too. No character is lost."""
    edit(content, "guides/boundaries/guide.yaml", lambda guide: guide.update(title=WESTERN))
    edit(content, "guides/boundaries/cards.yaml", lambda file: named(file["cards"], "gifts").update(title=WESTERN))
    env = {"PYTHONIOENCODING": encoding, "THERAPY_CONTENT_PATH": str(content)}
    assert WESTERN in json.dumps(therapy(*arguments, "--json", env=env).json(), ensure_ascii=False)


def test_a_check_keeps_every_character_in_json(therapy: Therapy, content: Path) -> None:
    edit(content, "guides/boundaries/guide.yaml", lambda guide: guide.update({FOREIGN: 1}))
    done = therapy("content", "check", "--json", str(content), env={"PYTHONIOENCODING": "cp1252"})
    assert any(FOREIGN in fault["message"] for fault in done.json()["data"]["faults"])


@pytest.mark.parametrize("arguments", LONG, ids=NAMES)
def test_lists_fit_into_ascii_too(arguments: list[str], therapy: Therapy) -> None:
    done = therapy(*arguments, env={"PYTHONIOENCODING": "ascii:strict"})
    assert done.code == 0
    assert done.stdout.isascii()


ESC, BOXES = b"\x1b", "─│╭╮╰╯┏┃━".encode()


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
    assert (ESC in done.stdout) is colour
    assert any(sign.encode() in done.stdout for sign in BOXES.decode()) is boxes
    assert ESC not in therapy(*GUIDANCE, "--format", "panels", "--no-color", env=env).stdout
    for arguments in ([*GUIDANCE, "--plain"], [*GUIDANCE, "--json"], ["--help"], ["guides"], ["boundries"]):
        plain = therapy(*arguments, env=env)
        assert ESC not in plain.stdout + plain.stderr


def test_forced_colour_changes_no_word(therapy: Therapy) -> None:
    """Taken away again, the colours leave the same letters as the text without them."""
    coloured = therapy(*GUIDANCE, "--format", "panels", "--all", env={"FORCE_COLOR": "1", "COLUMNS": "100"}).out
    plain = therapy(*GUIDANCE, "--format", "panels", "--all", env={"COLUMNS": "100"}).out
    assert words(coloured) == words(plain)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"\x1b\[[0-9;]*m", "", text))
