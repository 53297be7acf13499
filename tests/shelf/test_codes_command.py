"""``therapy codes``: one theme side by side, one code on all themes, as a table, in lines and as data."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from tests.cli.inside import inside
from tests.cli.program import one_error_line
from tests.content import library, today
from therapy_cli.rendering.codes_data import CodesData, codes_data
from therapy_cli.rendering.codes_text import code_text, overview_text, theme_text
from therapy_cli.rendering.schema import schema_for

CODES = [code.id for code in library().codes.codes]
THEMES = [theme.id for theme in library().codes.themes]


def everything() -> CodesData:
    return codes_data(library(), today(), themes=THEMES, codes=CODES)


def too_long(text: str, width: int) -> list[str]:
    """Lines wider than the window; a web address is not broken."""
    return [line for line in text.splitlines() if len(line) > width and "http" not in line]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_tables_fit_the_window(width: int) -> None:
    data = everything()
    texts = [overview_text(data, width, as_table=True)]
    texts += [theme_text(data, theme, width, as_table=True) for theme in data.themes]
    texts += [code_text(data, code, width, as_table=True) for code in data.codes]
    for text in texts:
        assert too_long(text, width) == []


def test_a_table_has_columns_where_there_is_room_and_blocks_where_there_is_not() -> None:
    data = everything()
    touch = next(t for t in data.themes if t.id == "touch")
    wide = theme_text(data, touch, 100, as_table=True).splitlines()
    assert next(line.split() for line in wide if line.startswith("NASW"))[:3] == ["NASW", "2021", "1.10"]
    narrow = theme_text(data, touch, 40, as_table=True).splitlines()
    assert "NASW 2021, 1.10" in narrow


def test_off_a_terminal_one_statement_is_one_line() -> None:
    lines = inside("codes", "touch").out.splitlines()
    row = "NASW 2021 [1.10]: No physical contact where psychological harm is possible, such as cradling or caressing."
    assert row in lines
    assert not any(line.startswith("---") for line in lines)


@pytest.mark.parametrize("theme", THEMES)
def test_the_warning_of_a_theme_stands_before_its_rows(theme: str) -> None:
    written = next(t for t in library().codes.themes if t.id == theme)
    text = inside("codes", theme).out
    first = next((c.gist for c in written.cells if c.gist), "")
    if written.warning:
        assert text.index(written.warning) < text.index(first)
    assert library().codes.statement in text
    for cell in written.cells:
        assert library().sources[cell.code].short in text


@pytest.mark.parametrize("code", CODES)
def test_one_code_shows_edition_link_and_all_that_was_read_in_it(code: str) -> None:
    text = inside("codes", "--code", code).out
    source = library().sources[code]
    assert source.short in text
    assert (source.edition or source.year or "") in text
    assert source.url is None or source.url in text
    for theme in library().codes.themes:
        assert theme.id in text
        for cell in theme.cells:
            if cell.code == code and cell.gist:
                assert cell.gist in text
                assert theme.warning is None or text.index(theme.warning) < text.index(cell.gist)


def test_json_holds_every_code_on_every_theme() -> None:
    made = inside("codes", "--json").json()
    Draft202012Validator(schema_for("codes")).validate(made)
    assert [c["id"] for c in made["data"]["codes"]] == CODES
    assert [t["id"] for t in made["data"]["themes"]] == THEMES
    for theme in made["data"]["themes"]:
        assert [c["code"] for c in theme["cells"]] == CODES
        assert all(c["mark"] == "read" or (c["section"], c["gist"]) == (None, None) for c in theme["cells"])
    assert {s["id"] for s in made["data"]["sources"]} >= set(CODES)


def test_json_is_cut_down_as_the_text_is() -> None:
    data = inside("codes", "gifts", "--code", "ukcp-2019, ACA 2014", "--json").json()["data"]
    assert [c["id"] for c in data["codes"]] == ["aca-2014", "ukcp-2019"]
    assert [(t["id"], len(t["cells"])) for t in data["themes"]] == [("gifts", 2)]
    assert [c["id"] for c in inside("codes", "--country", "nz", "--json").json()["data"]["codes"]] == ["nzac-2020"]


@pytest.mark.parametrize(
    "name", ["social-media", "social_media", "Social media", "Facebook", "Social media and online presence"]
)
def test_a_theme_is_found_by_its_other_names(name: str) -> None:
    assert inside("codes", name, "--json").json()["data"]["themes"][0]["id"] == "social-media"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["gfits"], 4, "did you mean 'gifts'"),
        (["zebra"], 4, "the themes: boundaries, sexual"),
        (["--code", "apa"], 2, "did you mean 'apa-2017'?"),
        (["--code", "bacp-2028"], 2, "did you mean 'bacp-2018'"),
        (["--code", "zebra"], 2, "'therapy codes' lists them"),
        (["--code", ""], 2, "there is no code ''"),
        (["--country", "uk"], 2, "choose from: gb"),
        (["--country", "za"], 4, "no such code of that country"),
        (["--code", "apa-2017", "--country", "gb"], 4, "no such code of that country"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else None,
)
def test_what_does_not_exist_is_said_in_one_line(arguments: list[str], code: int, said: str) -> None:
    assert said in one_error_line(inside("codes", *arguments), code)
    made = inside("codes", *arguments, "--json").json()
    Draft202012Validator(schema_for("codes")).validate(made)
    assert made["errors"][0]["exit_code"] == code
