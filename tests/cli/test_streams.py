"""Streams of every kind: closed, full, narrow in their characters, with and without colour."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.program import CALM, PATIENCE, PROGRAM, Therapy
from tests.cli.written import flags
from therapy_cli.asking.wording import NOT_ON_A_SCREEN

FORMS = ("panels", "plain", "spoken", "markdown", "json")
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


@pytest.mark.fault("closed pipe")
@pytest.mark.checklist(38)
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


@pytest.mark.checklist(38)
def test_head_takes_one_line_and_nothing_is_said(therapy: Therapy) -> None:
    command = f"{PROGRAM} {' '.join(GUIDANCE)} --json | head -1"
    done = subprocess.run(
        ["bash", "-c", f"{command}; echo ${{PIPESTATUS[0]}}"],
        env=therapy.environment(),
        capture_output=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == (b"{\n0\n", b"")


FULL = [*((arguments, {}) for arguments in LONG), *((arguments, {"PYTHONUNBUFFERED": "1"}) for arguments in LONG[:4])]


@pytest.mark.fault("full disk")
@pytest.mark.checklist(39)
@pytest.mark.parametrize(("arguments", "buffering"), FULL)
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


@pytest.mark.fault("streams closed from the start")
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
