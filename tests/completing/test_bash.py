"""Real bash: words as it parts them, lines as it completes them when TAB is pressed."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from tests.cli.program import PATIENCE, Therapy
from tests.completing.conftest import surroundings

BEGIN, END = "[LINE]", "[END]"
ASK = """
source <(therapy completion bash)
COMP_WORDS=({words}) COMP_CWORD={last} COMP_LINE={line} COMP_POINT={point}
_therapy_complete therapy
printf '%s|' "${{COMPREPLY[@]}}"
"""


def replies(
    therapy: Therapy, installed: Path, line: str, words: list[str], *, breaks: str = "=:", first: str = ":"
) -> list[str]:
    """What the function of the script puts into COMPREPLY; ``words`` are as bash parts them."""
    values = {"words": shlex.join(words), "last": len(words) - 1, "line": shlex.quote(line), "point": len(line)}
    done = subprocess.run(
        [
            "bash",
            "--norc",
            "--noprofile",
            "-c",
            f"{first}; COMP_WORDBREAKS=$' \\t\\n{breaks}'\n" + ASK.format(**values),
        ],
        env=surroundings(therapy, installed),
        cwd=therapy.work,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode().split("|")[:-1]


def test_what_bash_parts_at_its_word_breaks_is_put_together(therapy: Therapy, installed: Path) -> None:
    line = "therapy boundaries --answer danger="
    words = ["therapy", "boundaries", "--answer", "danger", "="]
    assert replies(therapy, installed, line, words) == ["now ", "unsure ", "no_sign "]
    assert replies(therapy, installed, line, [*words, ""]) == ["now ", "unsure ", "no_sign "]


def test_with_other_word_breaks_whole_words_are_put_in(therapy: Therapy, installed: Path) -> None:
    words = ["therapy", "boundaries", "--answer=role=tra"]
    assert replies(therapy, installed, " ".join(words), words, breaks="") == ["--answer=role=trainee "]


def test_what_is_not_whole_yet_gets_no_space(therapy: Therapy, installed: Path) -> None:
    assert replies(therapy, installed, "therapy show bou", ["therapy", "show", "bou"]) == ["boundaries/"]
    assert replies(therapy, installed, "therapy  bou", ["therapy", "bou"]) == ["boundaries "]


def test_only_what_stands_before_the_cursor_counts(therapy: Therapy, installed: Path) -> None:
    line = "therapy sh"
    assert replies(therapy, installed, line, ["therapy", "show"]) == ["show "]


@pytest.fixture(scope="module")
def bash(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[pexpect.spawn[str], Therapy]]:
    """A bash with somebody at it, in a home of its own."""
    therapy = Therapy(tmp_path_factory.mktemp("bash"))
    therapy.file("notes.yaml", "a: 1")
    (therapy.work / "my folder").mkdir()
    child: pexpect.spawn[str] = pexpect.spawn(
        "bash",
        ["--norc", "--noprofile", "-i"],
        env={**surroundings(therapy, installed), "TERM": "dumb", "HISTFILE": "", "INPUTRC": "/dev/null"},
        cwd=str(therapy.work),
        encoding="utf-8",
        timeout=PATIENCE,
        dimensions=(50, 400),
    )
    child.delaybeforesend = None
    tell = f'words() {{ local IFS=\'|\'; echo "{BEGIN[0]}""{BEGIN[1:]}$*{END}"; }}'
    child.sendline(f"source <(therapy completion bash); {tell}; words ready")
    child.expect_exact(f"{BEGIN}ready{END}")
    yield child, therapy
    child.close(force=True)


TYPED = {
    "therapy boun\t--answer ro\ttra\t--qui\t": "therapy|boundaries|--answer|role=trainee|--quiet",
    "therapy boundaries --answer=situation=gift,tou\t": "therapy|boundaries|--answer=situation=gift,touch",
    "therapy boundaries --format=mark\t": "therapy|boundaries|--format=markdown",
    "therapy boundaries --answers no\t": "therapy|boundaries|--answers|notes.yaml",
    "therapy boundaries --output=no\t": "therapy|boundaries|--output=notes.yaml",
    "therapy boundaries --pack my\t": "therapy|boundaries|--pack|my folder/",
    'therapy lookup "ghos\t': "therapy|lookup|ghosted",
    "therapy show bou\tgif\t--pl\t": "therapy|show|boundaries/gifts|--plain",
    "therapy zebra \tx": "therapy|zebra|x",
    "therapy lookup zebra\t": "therapy|lookup|zebra",
    "therapy boundaries </dev/null --why --qui\t": "therapy|boundaries|--why|--quiet",
    "therapy boundaries <no\t": "therapy|boundaries",
    "therapy boundaries < no\t--qui\t": "therapy|boundaries|--quiet",
}


@pytest.mark.pty
@pytest.mark.parametrize("typed", TYPED)
def test_a_line_that_is_typed_with_tabs(typed: str, bash: tuple[pexpect.spawn[str], Therapy]) -> None:
    """Another command is put before the line at last, which tells its words."""
    child, therapy = bash
    before = therapy.files()
    child.send(f"{typed}\x01words \x05\r")
    child.expect_exact(BEGIN)
    child.expect_exact(END)
    assert child.before == TYPED[typed]
    assert therapy.files() == before


def test_an_old_bash_completes_too(therapy: Therapy, installed: Path) -> None:
    """The bash of macOS is 3.2: it knows no compopt."""
    therapy.file("notes.yaml", "a: 1")
    words = ["therapy", "boundaries", "--answers", "no"]
    assert replies(therapy, installed, " ".join(words), words, first="enable -n compopt") == ["notes.yaml"]
