"""Everything the program prints as JSON fits the schema that it prints itself."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any, get_args

import pytest

from tests.cli.at_terminal import AtTerminal
from tests.cli.inside import inside
from tests.cli.program import Therapy
from tests.contract.samples import SAMPLES, Sample, World, validator
from therapy_cli.errors import ExitCode
from therapy_cli.rendering.envelope import Kind

ENVELOPE = ["schema", "command", "status", "data", "errors"]
KINDS: tuple[str, ...] = get_args(Kind)


@pytest.mark.checklist(25, 26, 27)
@pytest.mark.pty
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda s: s.name)
def test_a_run_prints_what_its_schema_says(
    sample: Sample, therapy: Therapy, at_terminal: AtTerminal, content: Path
) -> None:
    done = sample.run(World(therapy, at_terminal, content))
    made = done.json()
    assert (done.code, made["status"], made["schema"]) == (
        sample.code,
        sample.status,
        f"therapy-cli/{sample.kind}/1",
    )
    validator(sample.kind).validate(made)
    assert list(made) == ENVELOPE
    if sample.status in ("error", "cancelled"):
        validator("error").validate(made)
        assert [e["exit_code"] for e in made["errors"]] == [sample.code]
        said = f"{made['errors'][0]['message']}{'; ' if made['errors'][0]['hint'] else ''}"
        last = done.err.splitlines()[-1]
        assert sample.status == "cancelled" or last.lower().startswith(f"error: {said}".lower())
    else:
        assert list(validator("error").iter_errors(made)), "a result is no error"
        assert made["errors"] == []


@pytest.mark.checklist(26)
def test_every_exit_code_has_a_sample() -> None:
    told = {s.code for s in SAMPLES}
    assert told == {int(c) for c in ExitCode} - {ExitCode.LOCKED, ExitCode.FAILED}, "1 has a test of its own"
    assert {s.status for s in SAMPLES} == {"ok", "empty", "error", "cancelled"}
    assert {s.kind for s in SAMPLES} == set(KINDS)


def test_a_result_that_cannot_be_written_is_an_error_too(therapy: Therapy) -> None:
    there = therapy.file("there.json", "mine")
    done = therapy("boundaries", "--answer", "role=trainee", "--answer", "danger=no_sign", "--json", "-o", there)
    assert done.code == 1
    validator("error").validate(done.json())
    validator("guidance").validate(done.json())
    assert done.json()["errors"][0]["code"] == "output_failed"


def test_the_schemas_are_listed_and_each_says_what_it_is(therapy: Therapy) -> None:
    assert therapy("schema").out.split() == [*KINDS, "error"]
    for name in (*KINDS, "error"):
        schema = inside("schema", name).json()
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["$id"] == f"therapy-cli/{name}/1"
        assert schema["title"]


def spoiled(made: Any) -> list[Any]:
    """The same JSON with a key too many, too few, of another kind, at every level."""
    found: list[Any] = []
    for path in ([], ["data"], ["data", "cards", 0], ["data", "cards", 0, "points", 0], ["data", "sources", 0]):
        for change in ({"zebra": 1}, None):
            one = copy.deepcopy(made)
            place = one
            for step in path:
                place = place[step]
            if change:
                place.update(change)
            else:
                place.pop(next(iter(place)))
            found.append(one)
    found += [{**made, "status": s} for s in ("error", "cancelled", "done")]
    return [*found, {**made, "schema": "therapy-cli/guidance/2"}, {**made, "data": None}]


def test_a_schema_refuses_what_it_does_not_name(therapy: Therapy) -> None:
    """Or the tests above would say nothing."""
    made = therapy("dv-safety", "--answer", "role=trainee", "--answer", "danger=now", "--json").json()
    assert validator("guidance").is_valid(made)
    assert [n for n, wrong in enumerate(spoiled(made)) if validator("guidance").is_valid(wrong)] == []
