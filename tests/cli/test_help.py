"""Help: everywhere, by both flags, examples before options, every example runs, and it fits a narrow terminal."""

from __future__ import annotations

import re
import shlex

import pytest

from tests.cli.inside import inside
from tests.cli.program import CALM, GUIDES, PROGRAM, Therapy

COMMANDS = [
    (),
    *[(guide,) for guide in GUIDES],
    ("guides",),
    ("show",),
    ("lookup",),
    ("sources",),
    ("helplines",),
    ("codes",),
    ("models",),
    ("glossary",),
    ("schema",),
    ("help",),
    ("tour",),
    ("completion",),
    ("config",),
    ("guide",),
    ("content", "check"),
]
NAMES = [" ".join(c) or "therapy" for c in COMMANDS]
EXAMPLE = re.compile(r"^ *\$ (therapy.*)$", re.MULTILINE)
EXAMPLES = sorted({line for command in COMMANDS for line in EXAMPLE.findall(inside(*command, "--help").out)})


@pytest.mark.checklist(8, 15)
@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_both_flags_give_the_same_help_on_standard_output(
    command: tuple[str, ...], therapy: Therapy, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = therapy(*command, "-h", env={"COLUMNS": "80"})
    monkeypatch.setenv("COLUMNS", "80")
    assert short == inside(*command, "--help")
    assert (short.code, short.err) == (0, "")
    assert short.out.startswith("Usage: therapy ")
    assert "\x1b" not in short.out
    assert not re.search("[\u2500-\u257f]", short.out)


@pytest.mark.checklist(11)
@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_examples_stand_before_the_options(command: tuple[str, ...]) -> None:
    text = inside(*command, "--help").out
    assert EXAMPLE.search(text), "no example"
    assert text.index("Examples:") < EXAMPLE.search(text).start() < text.index("\nOptions:")  # type: ignore[union-attr]


@pytest.mark.checklist(16)
@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
@pytest.mark.parametrize("width", ["60", "80", "200"])
def test_help_fits_the_terminal(command: tuple[str, ...], width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    text = inside(*command, "--help").out
    assert [line for line in text.splitlines() if len(line) > int(width)] == []


@pytest.mark.checklist(14)
def test_every_command_is_listed_and_has_help(therapy: Therapy) -> None:
    """The list of the program itself; a command added later needs a line in ``COMMANDS`` here."""
    listed = re.findall(r"^  ([a-z-]+) ", listed_part(inside("--help").out), re.MULTILINE)
    assert set(listed) == {c[0] for c in COMMANDS if c} - {"guide"}
    assert listed[: len(GUIDES)] == list(GUIDES), "guides first"
    assert therapy("content", "--help").out.count("check") >= 1


@pytest.mark.checklist(12)
@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_runs(example: str, therapy: Therapy, monkeypatch: pytest.MonkeyPatch) -> None:
    """An example that opens an interview cannot ask here: it ends with the documented 5."""
    therapy.file("case.yaml", CALM)
    monkeypatch.chdir(therapy.work)
    program, *arguments = shlex.split(example)
    assert program == PROGRAM.name
    done = inside(*arguments)
    opens_an_interview = arguments in [[guide] for guide in GUIDES] or arguments[:1] == ["guide"]
    assert done.code == (5 if opens_an_interview else 0), done
    assert opens_an_interview or done.stdout


def test_enough_examples_are_found() -> None:
    assert len(EXAMPLES) >= len(COMMANDS)


@pytest.mark.checklist(50, 51)
@pytest.mark.parametrize("command", COMMANDS[1:], ids=NAMES[1:])
def test_options_are_called_and_told_the_same_everywhere(command: tuple[str, ...]) -> None:
    """One name, one meaning: the line of an option in one command is its line in every other."""
    own, guide = options(inside(*command, "--help").out), options(inside("boundaries", "--help").out)
    shared = own.keys() & guide.keys() - ({"--plain"} if command == ("lookup",) else set())  # rows there, not a page
    assert {name: own[name] for name in shared} == {name: guide[name] for name in shared}
    assert not own.keys() & {"--out", "--silent", "--yes", "--verbose", "--dryrun"}
    assert "--help" in own


def listed_part(text: str) -> str:
    """The groups of commands, without the options before them and the last lines."""
    return text.partition("\nGuides:\n")[2].partition("\n\n  More:")[0]


def options(text: str) -> dict[str, str]:
    """The help of each option by its long name, on one line."""
    found: dict[str, str] = {}
    for entry in re.split(r"\n(?=  -)", text.partition("\nOptions:\n")[2].partition("\n\n")[0]):
        name = re.search(r"--[a-z-]+", entry)
        assert name, entry
        found[name[0]] = " ".join(entry.split())
    return found
