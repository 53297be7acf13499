"""The short way past the command line prints, byte for byte, what the long way prints; and it is never stale."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.program import Result, Therapy
from tests.packaging.test_wheel import installed, start

__all__ = ("installed",)
pytestmark = pytest.mark.slow

RUNS = [
    ["--version"],
    ["-V"],
    ["show", "boundaries/gifts"],
    ["show", "boundaries/gifts", "--plain"],
    ["show", "boundaries/repair-steps", "--json"],
    ["show", "shared/client-unsafe-at-home"],
    ["show", "shared/emergency", "--json"],
    ["show", "dv-safety/dv-screen-safety"],
    ["show", "boundaries/gift"],
    ["show", "boundaries"],
    ["show"],
    ["lookup"],
    ["lookup", "gift"],
    ["lookup", "gift", "--json"],
    ["lookup", "gift", "--plain"],
    ["lookup", "--list", "is", "it", "ok", "to", "hug", "a", "client?"],
    ["lookup", "theraputic boundries", "--limit", "3"],
    ["lookup", "he strangled her", "--json"],
    ["lookup", "my husband hits me"],
    ["lookup", "my husband hits me", "--for", "therapist", "--json"],
    ["lookup", "hug", "--for", "client", "--plain"],
    ["lookup", "gift", "--country", "gb"],
    ["lookup", "gift", "--country", "xx"],
    ["lookup", "gift", "--limit", "0"],
    ["lookup", "gift", "--limit"],
    ["lookup", "gift", "--limit", "99"],
    ["lookup", "gift", "--for", "nobody", "--json"],
    ["lookup", "gift", "--nothing"],
    ["lookup", "gift", "--kind", "term"],
    ["lookup", "M\u0101ori", "--json"],
    ["lookup", "weather"],
    ["lookup", "weather", "--json"],
    ["lookup", "sertraline dose", "--list"],
    ["lookup", ""],
]


def loaded(therapy: Therapy, place: Path, *arguments: str) -> set[str]:
    """The modules that a run loads."""
    told = start(therapy, place, *arguments, env={"PYTHONPROFILEIMPORTTIME": "1"}).err
    return {line.rpartition("|")[2].strip() for line in told.splitlines() if "import time:" in line}


def long_way(therapy: Therapy, place: Path, *arguments: str) -> Result:
    return start(therapy, place, *arguments, env={"THERAPY_LONG_WAY": "1"})


@pytest.mark.parametrize("arguments", RUNS, ids=" ".join)
def test_both_ways_print_the_same(arguments: list[str], installed: Path, therapy: Therapy) -> None:
    short = start(therapy, installed, *arguments)
    assert short == long_way(therapy, installed, *arguments)


@pytest.mark.parametrize("arguments", [["--version"], ["show", "boundaries/gifts"], ["lookup", "hug", "--json"]])
def test_the_short_way_loads_neither_parser_nor_content(
    arguments: list[str], installed: Path, therapy: Therapy
) -> None:
    modules = loaded(therapy, installed, *arguments)
    assert "therapy_cli.compiled" in modules
    assert not modules & {"typer", "yaml", "msgspec", "rich", "re", "json", "dataclasses", "typing"}


def test_a_change_of_the_same_size_is_seen(installed: Path, therapy: Therapy) -> None:
    cards = installed / "therapy_cli/content/guides/boundaries/cards.yaml"
    before = cards.read_text("utf-8")
    try:
        cards.write_text(
            before.replace('title: "Gifts"', 'title: "Gifty"').replace("title: Gifts", "title: Gifty"), "utf-8"
        )
        for arguments in (["lookup", "gift"], ["show", "boundaries/gifts"]):
            assert "Gifty" in start(therapy, installed, *arguments).out
    finally:
        cards.write_text(before, "utf-8")
    assert "Gifty" not in start(therapy, installed, "lookup", "gift").out


def test_a_guide_that_is_added_is_found(installed: Path, therapy: Therapy) -> None:
    extra = installed / "therapy_cli/content/extra.yaml"
    extra.write_text("a: 1\n", "utf-8")
    try:
        assert "typer" in loaded(therapy, installed, "lookup", "gift")
    finally:
        extra.unlink()


@pytest.mark.parametrize("damage", [b"", b"therapy-lookup 1\n", b"therapy-lookup 1\t1\t2\t3\nabc", os.urandom(2000)])
def test_a_damaged_index_is_passed_over(damage: bytes, installed: Path, therapy: Therapy) -> None:
    index = installed / "therapy_cli/shipped/lookup.index"
    before = index.read_bytes()
    try:
        index.write_bytes(damage)
        assert start(therapy, installed, "lookup", "gift").out.count("Gifts") > 0
        assert start(therapy, installed, "--version").code == 0
    finally:
        index.write_bytes(before)


def test_two_builds_give_the_same_bytes() -> None:
    from tests.cli.program import CONTENT
    from therapy_cli.commands.compiling import shipped_index

    assert shipped_index(CONTENT) == shipped_index(CONTENT)
