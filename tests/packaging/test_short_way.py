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
    ["--help"],
    ["-h"],
    ["-h", "guides"],
    ["boundaries", "--answers", "case.json", "--json"],
    ["boundaries", "--answers", "case.json"],
    ["boundaries", "--plain", "--answers", "case.yaml"],
    ["boundaries", "--answers", "case.yaml", "--answer", "country=gb"],
    ["end-therapy", "--answer", "role=trainee", "--answer", "danger=yes", "--json"],
    ["dv-safety", "--answers", "case.json", "--json"],
    ["dv-safety", "--answers", "case.json"],
    ["boundaries", "--answers", "client.json", "--json"],
    ["boundaries", "--answers", "twice.json", "--json"],
    ["boundaries", "--answers", "nowhere.json", "--json"],
    ["boundaries", "--answers"],
    ["boundaries", "--answers", "-", "--json"],
    ["boundaries", "--answer", "role", "--json"],
    ["boundaries", "--answer", "nothing=else"],
    ["boundaries", "--json"],
    ["boundaries", "--json", "--plain"],
    ["boundaries"],
    ["boundarys", "--json"],
    ["guide", "1"],
]
FILES = {
    "case.json": '{"role": "trainee", "danger": "no_sign"}',
    "case.yaml": "role: trainee\ndanger: no_sign\n",
    "client.json": '{"role": "client"}',
    "twice.json": '{"role": "trainee", "role": "client"}',
}


def loaded(therapy: Therapy, place: Path, *arguments: str) -> set[str]:
    """The modules that a run loads."""
    told = start(therapy, place, *arguments, env={"PYTHONPROFILEIMPORTTIME": "1"}).err
    return {line.rpartition("|")[2].strip() for line in told.splitlines() if "import time:" in line}


def long_way(therapy: Therapy, place: Path, *arguments: str) -> Result:
    return start(therapy, place, *arguments, env={"THERAPY_LONG_WAY": "1"})


@pytest.mark.parametrize("arguments", RUNS, ids=" ".join)
def test_both_ways_print_the_same(arguments: list[str], installed: Path, therapy: Therapy) -> None:
    for name, text in FILES.items():
        therapy.file(name, text)
    short = start(therapy, installed, *arguments)
    assert short == long_way(therapy, installed, *arguments)


@pytest.mark.parametrize("arguments", [["--version"], ["show", "boundaries/gifts"], ["lookup", "hug", "--json"]])
def test_the_short_way_loads_neither_parser_nor_content(
    arguments: list[str], installed: Path, therapy: Therapy
) -> None:
    modules = loaded(therapy, installed, *arguments)
    assert "therapy_cli.compiled" in modules
    assert not modules & {"typer", "yaml", "msgspec", "rich", "re", "json", "dataclasses", "typing"}


@pytest.mark.checklist(44)
def test_a_guide_goes_the_short_way_and_needs_no_yaml(installed: Path, therapy: Therapy) -> None:
    therapy.file("case.json", FILES["case.json"])
    modules = loaded(therapy, installed, "boundaries", "--answers", "case.json", "--json")
    assert "therapy_cli.commands.run" in modules
    assert not modules & {
        "typer",
        "yaml",
        "rich",
        "prompt_toolkit",
        "tempfile",
        "pathlib",
        "therapy_cli.library.linking",
    }
    assert not loaded(therapy, installed, "--help") & {"typer", "yaml", "rich", "msgspec"}


def test_one_command_loads_no_other(installed: Path, therapy: Therapy) -> None:
    modules = loaded(therapy, installed, "codes", "--json")
    assert "therapy_cli.commands.codes" in modules
    assert not modules & {"yaml", "questionary", "therapy_cli.commands.content", "therapy_cli.commands.run"}


def test_what_was_kept_is_what_stands_in_the_files(installed: Path) -> None:
    """Every kept file, typed, equals the same file read from YAML; and no guide lacks one."""
    from therapy_cli.library.files import ContentFiles
    from therapy_cli.library.library import open_library
    from therapy_cli.library.trees import Trees

    trees = Trees((installed / "therapy_cli/shipped/content.trees").read_bytes())
    anew = open_library(installed / "therapy_cli/content")
    for guide in anew.guide_ids:
        anew.guide(guide)
    _ = anew.about, anew.sources, anew.helplines, anew.codes, anew.models, anew.glossary, anew.vocabulary
    kept = ContentFiles(anew.files.place, trees)
    for name, (checked, _faults) in anew.files._loaded.items():
        assert checked is not None
        assert trees.tree(name) is not None, name
        found = kept.need(name, type(checked.value))
        assert (found.value, found.data) == (checked.value, checked.data), name
        assert found.positions == checked.positions


@pytest.mark.parametrize("damage", [b"", b"therapy-trees 1\t9\nabc", b"\n", os.urandom(2000)])
def test_damaged_trees_are_passed_over(damage: bytes, installed: Path, therapy: Therapy) -> None:
    trees = installed / "therapy_cli/shipped/content.trees"
    therapy.file("case.json", FILES["case.json"])
    run = ("boundaries", "--answers", "case.json", "--json")
    before, wanted = trees.read_bytes(), start(therapy, installed, *run)
    try:
        trees.write_bytes(damage)
        assert start(therapy, installed, *run) == wanted
        trees.write_bytes(before.replace(b"Gifts", b"Gifty"))
        assert start(therapy, installed, *run) == wanted, "a damaged text must not be printed"
    finally:
        trees.write_bytes(before)


def test_a_fault_in_a_changed_guide_is_told_with_its_place(installed: Path, therapy: Therapy) -> None:
    cards = installed / "therapy_cli/content/guides/boundaries/cards.yaml"
    before = cards.read_text("utf-8")
    try:
        cards.write_text(before.replace("severity: urgent", "severity: urgnt", 1), "utf-8")
        done = start(therapy, installed, "boundaries", "--answer", "role=trainee", "--json")
        assert done.code == 3
        assert "content/guides/boundaries/cards.yaml:" in done.err
    finally:
        cards.write_text(before, "utf-8")


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
    from therapy_cli.commands.compiling import shipped_index, shipped_trees

    assert shipped_index(CONTENT) == shipped_index(CONTENT)
    assert shipped_trees(CONTENT) == shipped_trees(CONTENT)
