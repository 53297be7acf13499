"""Odd machines: locales, encodings, homes, sizes that are none, names that are no text."""

from __future__ import annotations

import os
import subprocess

import pytest

from tests.cli.inside import inside
from tests.cli.program import CALM, PATIENCE, PROGRAM, Therapy, one_error_line
from tests.cli.written import flags

GUIDANCE = ("boundaries", *flags(CALM), "--country", "gb")


@pytest.mark.fault("unknown locale", "C locale without UTF-8", "cp1252 streams", "Turkish letters")
@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "xx_YY.nonsense"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "utf-8:surrogateescape"},
        {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    ],
    ids=str,
)
@pytest.mark.parametrize("form", ["panels", "plain", "spoken", "json"])
def test_every_locale_gets_the_same_words(env: dict[str, str], form: str, therapy: Therapy) -> None:
    done = therapy(*GUIDANCE, "--format", form, env={"COLUMNS": "80", **env})
    assert (done.code, done.err) == (0, "")
    assert b"call 999" in done.stdout or b"all 9 9 9" in done.stdout
    assert b"Traceback" not in done.stdout


@pytest.mark.fault("bytes that are no text in arguments", "bytes that are no text in file names")
@pytest.mark.parametrize(
    "arguments",
    [
        [b"\xff\xfe"],
        [b"boundaries", b"--answers", b"\xff.yaml"],
        [b"show", b"\xed\xa0\x80"],
        [b"boundaries", b"--answer", b"role=\xff"],
        [b"help", b"\xff"],
        [b"boundaries", b"--answer", b"role=trainee", b"--answer", b"danger=no_sign", b"-o", b"\xff/\xfe.txt"],
    ],
    ids=ascii,
)
def test_bytes_that_are_no_text_are_one_line(arguments: list[bytes], therapy: Therapy) -> None:
    done = therapy.command([os.fsencode(PROGRAM), *arguments])
    assert done.code in (1, 2, 4)
    said = done.err
    assert len(said.splitlines()) == 1
    assert said.startswith("Error: ")
    assert said.rstrip("\n").isprintable()


@pytest.mark.fault("a file whose name is no text")
def test_a_file_whose_name_is_no_text_can_be_read_and_written(therapy: Therapy) -> None:
    case = therapy.work / os.fsdecode(b"caf\xe9.yaml")
    case.write_text("role: trainee\ndanger: no_sign\n", "utf-8")
    note = os.fsdecode(b"note\xff.txt")
    done = therapy("boundaries", "--answers", case.name, "-o", note)
    assert (done.code, done.stdout) == (0, b"")
    assert done.err.rstrip("\n").isprintable()
    assert (therapy.work / note).read_bytes() == inside("boundaries", *flags(CALM)).stdout


@pytest.mark.fault("no home", "read-only home", "no temporary folder")
@pytest.mark.parametrize("home", ["", "/proc", "/nowhere"])
def test_no_home_is_needed(home: str, therapy: Therapy) -> None:
    names = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TMPDIR")
    done = therapy(*GUIDANCE, env=dict.fromkeys(names, home))
    assert (done.code, done.err) == (0, "")
    bare = {"PATH": therapy.environment()["PATH"]}
    told = subprocess.run(
        [PROGRAM, *GUIDANCE],
        env=bare,
        stdin=subprocess.DEVNULL,
        cwd="/",
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, b"")
    assert told.stdout == done.stdout


@pytest.mark.fault("columns that are none")
@pytest.mark.parametrize("columns", ["0", "-5", "many", "1", "99999999999999", "\u0663", ""])
def test_columns_that_are_none_change_no_word(columns: str, therapy: Therapy) -> None:
    done = therapy(*GUIDANCE, "--format", "panels", env={"COLUMNS": columns})
    assert (done.code, done.err) == (0, "")
    wide = inside(*GUIDANCE, "--format", "panels")
    assert "".join(done.out.split()) == "".join(wide.out.split())
    assert therapy("help", "environment", env={"COLUMNS": columns}).code == 0
    assert therapy("--help", env={"COLUMNS": columns}).code == 0


@pytest.mark.fault("content that is a file", "content that is empty", "content without rights")
def test_content_that_is_none_is_one_line(therapy: Therapy) -> None:
    therapy.file("file", "text")
    for named in ("file", "file/inside", "\0".replace("\0", "nowhere")):
        line = one_error_line(therapy("guides", env={"THERAPY_CONTENT_PATH": named}), 4)
        assert "content" in line
    assert therapy("guides", env={"THERAPY_CONTENT_PATH": ""}).code == 0


@pytest.mark.fault("pager that fails")
@pytest.mark.pty
def test_a_pager_that_cannot_run_costs_no_text() -> None:
    from tests.asking.session import Session

    card = ("show", "shared/supervision", "--plain")
    for pager in ("no-such-pager", "/", "'", "/etc/passwd"):
        with Session(*card, size=(80, 5), env={"PAGER": pager}, module="therapy_cli") as session:
            assert session.end() == 0
        assert "supervision" in session.raw
        assert "Traceback" not in session.raw
