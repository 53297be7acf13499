"""``therapy glossary``: each word once, found by each of its names, with its sources."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from tests.cli.inside import inside
from tests.cli.program import one_error_line
from tests.content import library, today
from therapy_cli.rendering.glossary_data import glossary_data, glossary_text
from therapy_cli.rendering.schema import schema_for

TERMS = library().glossary.terms


def test_every_term_is_one_line_in_order_with_its_sources() -> None:
    lines = inside("glossary").out.splitlines()
    assert len(lines) == len(TERMS) >= 40
    assert lines == sorted(lines, key=str.casefold)
    for line in lines:
        assert line.endswith("]")


@pytest.mark.parametrize("term", TERMS, ids=lambda t: t.id)
def test_a_term_is_found_by_each_of_its_names(term: object) -> None:
    for name in (term.id, term.term, *term.also):  # type: ignore[attr-defined]
        data = inside("glossary", *name.split(), "--json").json()["data"]
        assert [t["id"] for t in data["terms"]] == [term.id]  # type: ignore[attr-defined]
        assert {s["id"] for s in data["sources"]} == set(term.sources)  # type: ignore[attr-defined]


def test_one_term_says_where_to_go_on() -> None:
    text = inside("glossary", "rupture").out
    assert "Also called: alliance rupture, impasse" in text
    assert "See also: withdrawal, confrontation, repair" in text


def test_json_fits_its_schema() -> None:
    made = inside("glossary", "--json").json()
    Draft202012Validator(schema_for("glossary")).validate(made)
    assert {t["id"] for t in made["data"]["terms"]} == {t.id for t in TERMS}


@pytest.mark.parametrize("width", [40, 60, 120])
def test_it_fits_the_window(width: int) -> None:
    data = glossary_data(library(), today(), [t.id for t in TERMS])
    assert [line for line in glossary_text(data, width, wrapped=True).splitlines() if len(line) > width] == []


def test_what_does_not_exist_is_said_in_one_line() -> None:
    assert "did you mean 'rupture'" in one_error_line(inside("glossary", "ruptur"), 4)
    assert "'therapy glossary' lists them" in one_error_line(inside("glossary", "zzzz"), 4)
