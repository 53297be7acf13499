"""The program answers a press of TAB: quickly, from what fits, and otherwise in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.inside import inside
from tests.cli.program import Result, Therapy
from tests.cli.watcher import WATCHING, Watcher
from tests.completing.conftest import Asked
from tests.packs.making import card, pack


def loaded(done: Result) -> set[str]:
    return {line.rpartition("|")[2].strip() for line in done.err.splitlines() if "import time:" in line}


@pytest.mark.parametrize("line", [("",), ("ro", "boundaries", "--answer"), ("s", "lookup"), ("boundaries/g", "show")])
def test_a_tab_loads_neither_parser_nor_content(line: tuple[str, ...], asked: Asked) -> None:
    modules = loaded(asked(*line, PYTHONPROFILEIMPORTTIME="1"))
    assert "therapy_cli.tab" in modules
    assert not modules & {"typer", "yaml", "msgspec", "rich", "re", "json", "dataclasses", "typing"}


def test_without_an_index_that_fits_the_long_way_offers_the_same(asked: Asked) -> None:
    short = asked("danger=", "boundaries", "--answer")
    assert short.out.splitlines()[0] == "danger=now\tYes"
    assert short == asked("danger=", "boundaries", "--answer", THERAPY_LONG_WAY="1")


def test_what_a_pack_brings_is_offered(asked: Asked, tmp_path: Path) -> None:
    ours = pack(tmp_path / "ours", "ours", guides__boundaries__additions={"cards": [card()]})
    assert asked("boundaries/ours", "show").out == ""
    named = asked("boundaries/ours", "show", "--pack", str(ours))
    assert (named.code, named.err) == (0, "")
    assert named.out == "boundaries/ours-card\tA rule of ours\n"
    assert asked("boundaries/ours", "show", THERAPY_CONTENT_PATH=str(ours)).out == named.out


@pytest.mark.parametrize("place", ["nowhere", "file", "damaged"])
def test_content_that_cannot_be_read_gives_nothing(place: str, asked: Asked, tmp_path: Path) -> None:
    root = tmp_path / place
    if place == "file":
        root.write_text("x", "utf-8")
    if place == "damaged":
        (root / "guides/boundaries").mkdir(parents=True)
        for name in ("about.yaml", "guides/boundaries/guide.yaml"):
            (root / name).write_bytes(b"\xff: [")
    for line in (("role", "boundaries", "--answer"), ("x", "show"), ("g", "lookup")):
        assert asked(*line, THERAPY_CONTENT_PATH=str(root)) == Result(0, b"", b"")


def test_a_config_file_with_faults_gives_nothing(asked: Asked, therapy: Therapy) -> None:
    config = Path(therapy.environment()["XDG_CONFIG_HOME"]) / "therapy-cli" / "config.yaml"
    config.parent.mkdir(parents=True)
    config.write_text("zebra: [", "utf-8")
    assert asked("bound") == Result(0, b"", b"")


def test_a_guide_with_faults_takes_none_of_the_rest(asked: Asked, content: Path) -> None:
    (content / "guides/boundaries/guide.yaml").write_text("zebra: 1\n", "utf-8")
    place = {"THERAPY_CONTENT_PATH": str(content)}
    assert "boundaries\t\n" in asked("", **place).out
    assert asked("role", "boundaries", "--answer", **place) == Result(0, b"", b"")
    assert asked("dependency/", "show", **place).out
    assert asked("role", "autonomy", "--answer", **place).out == "role=\tWho is using this guide?\n"


@pytest.mark.parametrize("way", [{}, {"THERAPY_LONG_WAY": "1"}])
def test_a_tab_writes_nothing(way: dict[str, str], asked: Asked, therapy: Therapy, installed: Path) -> None:
    watcher, before = Watcher(), therapy.files()
    seen = watcher.env(PYTHONPATH=f"{WATCHING}:{installed}")
    for line in (("ghos", "lookup", "my", "client"), ("danger=", "boundaries", "--answer")):
        assert asked(*line, **seen, **way).out
    assert therapy.files() == before
    assert watcher.touched() == []
    assert watcher.imported(), "nobody was watching"


def test_the_asking_command_is_told_of_nowhere() -> None:
    told = inside("--help").out + inside("help").out
    assert "completion" in told
    assert "__complete" not in told
