"""The table says what the real commands are, from whichever side it is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from typer.main import get_command

from tests.cli.program import CONTENT
from therapy_cli.commands.app import app
from therapy_cli.commands.completing_here import completion_lines, table_here
from therapy_cli.commands.completing_tree import value_of
from therapy_cli.completing.offering import offers
from therapy_cli.completing.table import Table
from therapy_cli.library.library import open_library
from therapy_cli.lookup.index import Index


def commands(at: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command that help lists, as the parser itself has it."""
    yield path, at
    for name in at.list_commands(None) if hasattr(at, "list_commands") else []:
        part = at.get_command(None, name)
        if not part.hidden:
            yield from commands(part, (*path, name))


REAL = dict(commands(get_command(app)))


@pytest.mark.parametrize("path", REAL, ids=lambda p: " ".join(p) or "therapy")
def test_every_command_and_option_is_in_the_table(path: tuple[str, ...], table: Table) -> None:
    command = REAL[path]
    named = {row[0] for row in table.rows(".".join(("commands", *path)))}
    assert named == {p[-1] for p in REAL if p and p[:-1] == path}
    taken = {row[0]: bool(row[2]) for row in table.rows(".".join(("options", *path)))}
    real = {name: not o.is_flag for o in command.params if o.param_type_name == "option" for name in o.opts}
    assert taken == {**real, "-h": False, "--help": False}
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    assert len(table.rows(".".join(("arguments", *path)))) == len(arguments)


def test_choices_are_those_of_the_parser(table: Table) -> None:
    row = table.row("options.boundaries", "--format")
    real = next(o for o in REAL[("boundaries",)].params if o.name == "form")
    assert row is not None
    assert row[2].lstrip("=").split() == [str(getattr(c, "value", c)) for c in real.type.choices]


def test_an_option_that_nobody_has_told_of_is_not_passed_over() -> None:
    class New:
        opts = ("--zebra",)
        param_type_name = "option"
        type = metavar = None

    with pytest.raises(LookupError):
        value_of(New(), ("boundaries",))


def test_the_index_finds_what_begins_with_a_text(index: bytes) -> None:
    lines = completion_lines(open_library(CONTENT))
    read = Index(index)
    assert read.completions("") == sorted(lines, key=str.encode)
    assert len(set(lines)) == len(lines)
    for prefix in ("answers.", "cards boundaries/g", "words z", "zebra", "\x00", "words"):
        assert read.completions(prefix) == sorted(line for line in lines if line.startswith(prefix))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "boundaries --",
        "boundaries --answer ",
        "boundaries --answer danger=",
        "dv-safety --answer ",
        "show ",
        "show shared/",
        "lookup s",
        "help ",
        "helplines --country ca --region ",
        "codes --code ",
        "glossary ",
        "models ",
        "sources ",
        "content new card ",
    ],
)
def test_both_ways_offer_the_same(line: str, table: Table) -> None:
    *before, word = line.split(" ")
    assert list(offers(before, word, table_here([]))) == list(offers(before, word, table))
