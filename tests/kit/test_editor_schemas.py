"""Schemas for editors: current, named in the first line of each file, and right about what is right and wrong."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.cli.inside import inside
from therapy_cli.library import scaffolds
from therapy_cli.library.editor_schemas import FILE_TYPES, editor_schema, file_name, header
from therapy_cli.library.editor_words import EDITOR_WORDS
from therapy_cli.library.reading import read_yaml
from therapy_cli.rendering.as_json import pretty

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
FILES = sorted(p.relative_to(CONTENT).as_posix() for p in CONTENT.rglob("*.yaml") if p.name != "lock.yaml")


def faults(name: str, data: Any) -> list[str]:
    return [e.message for e in Draft7Validator(editor_schema(Path(name).stem)).iter_errors(data)]


def data_of(name: str) -> Any:
    reading = read_yaml((CONTENT / name).read_bytes(), name)
    assert reading.faults == ()
    return reading.data


@pytest.mark.parametrize("kind", FILE_TYPES)
def test_the_schemas_that_ship_are_current(kind: str) -> None:
    """Make them anew with: therapy content schemas --write content/schemas"""
    assert (CONTENT / "schemas" / file_name(kind)).read_text("utf-8") == pretty(editor_schema(kind))
    Draft7Validator.check_schema(editor_schema(kind))


def test_no_schema_is_left_over() -> None:
    assert {p.name for p in (CONTENT / "schemas").iterdir()} == {file_name(kind) for kind in FILE_TYPES}


@pytest.mark.parametrize("name", FILES)
def test_each_content_file_names_its_schema_and_fits_it(name: str) -> None:
    """A file of a new kind needs a line in ``FILE_TYPES``; a new file needs ``header(name)`` as its first line."""
    first = (CONTENT / name).read_text("utf-8").partition("\n")[0]
    assert first == header(name)
    assert ((CONTENT / name).parent / first.partition("$schema=")[2]).resolve().is_file()
    assert faults(name, data_of(name)) == []


@pytest.mark.parametrize("name", scaffolds.GUIDE_FILES)
def test_what_is_started_names_its_schema_too(name: str, tree: Path) -> None:
    scaffolds.new_guide(tree, "sleep")
    text = (tree / "guides" / "sleep" / name).read_text("utf-8")
    assert text.partition("\n")[0] == header(f"guides/sleep/{name}")
    assert faults(name, read_yaml(text.encode(), name).data) == []


@pytest.mark.parametrize("kind", FILE_TYPES)
def test_the_strict_reader_takes_a_schema_as_it_is(kind: str) -> None:
    path = CONTENT / "schemas" / file_name(kind)
    reading = read_yaml(path.read_bytes(), path.name)
    assert reading.faults == ()
    assert reading.data == json.loads(path.read_text("utf-8"))


def test_they_ship_in_the_wheel() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included["content"] == "therapy_cli/content"


CARD = {"id": "a", "title": "A", "severity": "info", "when": {"role": ["client"]}, "points": []}


@pytest.mark.parametrize(
    "change",
    [
        {"severty": "info"},
        {"severity": "warning"},
        {"when": {}},
        {"when": {"role": "client"}},
        {"when": {"role": [7]}},
        {"when": {"any": {"role": ["client"]}}},
        {"when": {"not": [{"role": ["client"]}]}},
        {"when": {"any": [{"all": [{"not": {"role": []}}]}]}},
        {"points": [{"text": "x"}]},
        {"drop_when": None},
    ],
)
def test_an_editor_would_mark_it(change: dict[str, Any]) -> None:
    assert faults("cards.yaml", {"cards": [CARD]}) == []
    assert faults("cards.yaml", {"cards": [{**CARD, **change}]}) != []


def test_conditions_of_any_depth_are_right() -> None:
    deep = {"role": ["client"], "any": [{"a": ["b"]}, {"not": {"all": [{"c": ["d", "e"]}]}}], "not": {"f": ["g"]}}
    assert faults("cards.yaml", {"cards": [{**CARD, "when": deep, "drop_when": deep}]}) == []


def properties(schema: Any) -> set[str]:
    """Every key that some type knows, alone and with its type."""
    found: set[str] = set()
    for name, body in {**schema["$defs"], schema["title"]: schema}.items():
        keys = body.get("properties", {})
        found |= {*keys, *(f"{name}.{key}" for key in keys)}
    return found


def test_every_explanation_belongs_to_a_key_that_exists() -> None:
    known = set().union(*(properties(editor_schema(kind)) for kind in FILE_TYPES))
    assert EDITOR_WORDS.keys() <= known
    card = editor_schema("cards")["$defs"]["Card"]["properties"]
    assert card["when"]["description"] == EDITOR_WORDS["Card.when"]
    assert card["severity"]["description"] == EDITOR_WORDS["severity"]


# ---------------------------------------------------------------- the command


def test_all_are_written_into_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "schemas"
    done = inside("content", "schemas", "--write", str(folder))
    assert (done.code, done.err) == (0, "")
    assert done.out.split() == [str(folder / file_name(kind)) for kind in FILE_TYPES]
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {
        p.name: p.read_bytes() for p in (CONTENT / "schemas").iterdir()
    }
    assert inside("content", "schemas", "--write", str(folder)).code == 0


def test_one_is_printed_and_all_are_listed() -> None:
    assert json.loads(inside("content", "schemas", "cards").out) == editor_schema("cards")
    assert [line.split(":")[0] for line in inside("content", "schemas").out.splitlines()] == list(FILE_TYPES)


def test_an_unknown_kind_and_a_place_that_cannot_be(tmp_path: Path) -> None:
    wrong = inside("content", "schemas", "zebra")
    assert (wrong.code, wrong.out) == (4, "")
    assert "cards" in wrong.err
    (tmp_path / "file").write_text("", "utf-8")
    blocked = inside("content", "schemas", "--write", str(tmp_path / "file" / "below"))
    assert (blocked.code, blocked.out, len(blocked.err.splitlines())) == (1, "", 1)
