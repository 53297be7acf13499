"""``--output FILE``: a whole new file or none, never another one's place, and nothing left lying about."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.at_terminal import AtTerminal
from tests.cli.inside import inside
from tests.cli.program import CALM, GUIDES, PATIENCE, PROGRAM, ROOT, Therapy, one_error_line
from tests.cli.written import flags

GUIDANCE = ("boundaries", *flags(CALM), "--country", "gb")
FORMS = ("panels", "plain", "spoken", "markdown", "json")


@pytest.mark.checklist(40)
@pytest.mark.parametrize("form", FORMS)
def test_a_file_gets_what_a_pipe_gets(form: str, therapy: Therapy) -> None:
    done = therapy(*GUIDANCE, "--format", form, "--output", "note.txt", env={"COLUMNS": "80"})
    assert (done.code, done.stdout, done.err) == (0, b"", "Written: note.txt\n")
    written = (therapy.work / "note.txt").read_bytes()
    assert written.endswith(b"\n")
    assert written == therapy(*GUIDANCE, "--format", form, env={"COLUMNS": "80"}).stdout


def test_a_file_stays_utf8_and_whole_whatever_the_terminal_is(therapy: Therapy) -> None:
    therapy(*GUIDANCE, "-o", "narrow.txt", env={"PYTHONIOENCODING": "ascii", "FORCE_COLOR": "1", "TERM": "xterm"})
    assert (therapy.work / "narrow.txt").read_bytes() == inside(*GUIDANCE).stdout


@pytest.mark.pty
def test_a_file_written_from_a_terminal_holds_everything(therapy: Therapy, at_terminal: AtTerminal) -> None:
    """Neither colours nor boxes nor folded cards, although somebody sits there."""
    done = at_terminal(
        *GUIDANCE, "--answers", therapy.file("case.yaml", CALM), "-o", "note.txt", replies=[], screen=True
    )
    assert done.code == 0
    assert (therapy.work / "note.txt").read_bytes() == inside(*GUIDANCE).stdout


@pytest.mark.checklist(42)
def test_quiet_says_nothing_and_writes_the_same(therapy: Therapy) -> None:
    assert therapy(*GUIDANCE, "-o", "note.txt", "-q").err == ""
    assert (therapy.work / "note.txt").read_bytes() == inside(*GUIDANCE).stdout


@pytest.mark.checklist(69)
@pytest.mark.parametrize("there", ["a file", "an empty file", "a folder", "a link to a file", "a link to nowhere"])
def test_nothing_is_overwritten_in_silence(there: str, therapy: Therapy) -> None:
    target, other = therapy.work / "note.txt", therapy.work / "other.txt"
    if there.endswith("file"):
        other.write_text("" if "empty" in there else "mine", "utf-8")
    if there.startswith("a link"):
        target.symlink_to(other)
    elif there == "a folder":
        target.mkdir()
    else:
        other.rename(target)
    before = therapy.files()
    line = one_error_line(therapy(*GUIDANCE, "-o", "note.txt"), 1)
    assert line == "Error: 'note.txt' is there already; choose another name, or add --force"
    assert therapy.files() == before


@pytest.mark.checklist(68)
def test_force_replaces_a_file_and_only_a_file(therapy: Therapy) -> None:
    (therapy.work / "note.txt").write_text("mine", "utf-8")
    (therapy.work / "folder").mkdir()
    os.mkfifo(therapy.work / "pipe")
    assert therapy(*GUIDANCE, "-o", "note.txt", "--force").code == 0
    assert (therapy.work / "note.txt").read_bytes() == inside(*GUIDANCE).stdout
    for name in ("folder", "pipe"):
        assert "no ordinary file" in one_error_line(therapy(*GUIDANCE, "-o", name, "--force"), 1)
    assert (therapy.work / "pipe").is_fifo()
    assert sorted(p.name for p in therapy.work.iterdir()) == ["folder", "note.txt", "pipe"]


@pytest.mark.fault("read-only place for a file")
@pytest.mark.parametrize("target", ["missing/note.txt", "case.yaml/note.txt", "/proc/note.txt", "x" * 300])
def test_a_place_that_takes_no_file_is_one_line(target: str, therapy: Therapy) -> None:
    therapy.file("case.yaml", CALM)
    before = therapy.files()
    line = one_error_line(therapy(*GUIDANCE, "-o", target), 1)
    assert "could not be written" in line
    assert therapy.files() == before


@pytest.mark.fault("no room while writing a file")
@pytest.mark.checklist(70)
def test_no_half_file_stays_when_there_is_no_room(therapy: Therapy) -> None:
    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    environment = {**therapy.environment(), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [PROGRAM, *GUIDANCE, "-o", "note.txt"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment,
        cwd=therapy.work,
        timeout=PATIENCE,
        check=False,
        preexec_fn=little_room,
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().startswith("Error: 'note.txt' could not be written: ")
    assert list(therapy.work.iterdir()) == []


KILLED = """
import os, signal, sys
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
sys.argv[1:] = {arguments}
from therapy_cli.start import main
main()
"""


@pytest.mark.fault("kill -9 while writing a file")
@pytest.mark.checklist(70)
@pytest.mark.parametrize("more", [[], ["--force"]], ids=["new", "force"])
def test_a_kill_in_the_middle_leaves_the_old_file_and_nothing_beside_it(more: list[str], therapy: Therapy) -> None:
    if more:
        (therapy.work / "note.txt").write_text("mine", "utf-8")
    before = therapy.files()
    done = subprocess.run(
        [sys.executable, "-c", KILLED.format(arguments=[*GUIDANCE, "-o", "note.txt", *more])],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={**therapy.environment(), "PYTHONPATH": str(ROOT)},
        cwd=therapy.work,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert therapy.files() == before


@pytest.mark.checklist(71)
def test_of_several_at_once_one_wins_and_the_file_is_whole(therapy: Therapy) -> None:
    command = [str(PROGRAM), *GUIDANCE, "-o", "note.txt"]
    runs = [
        subprocess.Popen(command, env=therapy.environment(), cwd=therapy.work, stdin=-3, stdout=-3, stderr=-3)
        for _ in range(4)
    ]
    assert sorted(run.wait(PATIENCE) for run in runs) == [0, 1, 1, 1]
    assert [p.name for p in therapy.work.iterdir()] == ["note.txt"]
    assert (therapy.work / "note.txt").read_bytes() == inside(*GUIDANCE).stdout


@pytest.mark.parametrize("guide", GUIDES)
def test_a_discreet_run_writes_no_file(guide: str, therapy: Therapy) -> None:
    """``dv-safety`` for everyone, each other guide once a client reads; nor does it replace one."""
    role = "trainee" if guide == "dv-safety" else "client"
    answers = flags({"role": role} if role == "client" and guide == "dv-safety" else {**CALM, "role": role})
    (therapy.work / "mine.txt").write_text("mine", "utf-8")
    before = therapy.files()
    for target in (["-o", "note.txt"], ["--output", "mine.txt", "--force"]):
        line = one_error_line(therapy(guide, *answers, *target), 2)
        assert "a discreet run writes no file" in line
    assert therapy.files() == before
    assert inside(guide, *answers, "-o", "-").stdout == inside(guide, *answers).stdout


def test_a_discreet_run_is_refused_before_it_asks(therapy: Therapy, tmp_path: Path) -> None:
    assert "writes no file" in one_error_line(therapy("dv-safety", "-o", str(tmp_path / "note.txt")), 2)
