"""The forms of an answer: panel, text, lines, rows, JSON; and what narrows it."""

from __future__ import annotations

import re

import pytest

from tests.cli.at_terminal import AtTerminal
from tests.cli.inside import inside
from tests.cli.program import Therapy, one_error_line
from tests.contract.samples import validator
from tests.lookup.asked import asked, ids

EMERGENCY = "In danger now? Call your local emergency number."


@pytest.mark.parametrize("form", [(), ("--list",), ("--plain",), ("--json",)])
def test_the_emergency_line_stands_before_every_hit(form: tuple[str, ...]) -> None:
    for words in ("gift", "weather"):
        text = inside("lookup", words, *form).out
        assert EMERGENCY in text
        assert "Gifts" not in text.partition(EMERGENCY)[0]


def test_text_holds_the_best_in_full_and_a_line_for_each_other() -> None:
    text = inside("lookup", "gift").out
    shown = inside("show", "boundaries/gifts", "--plain").out
    assert text.startswith(shown.rstrip("\n"))
    lines = text.partition("Also found:\n")[2].splitlines()
    assert len(lines) == 4
    assert all(re.fullmatch(r"- .+ \(for .+\): therapy .+", line) for line in lines)


def test_every_command_that_is_named_opens_something() -> None:
    for words in ("gift", "rupture", "gibbs", "samaritans", "ACA code of ethics", "norcross"):
        for hit in asked(words)["results"]:
            command = hit["opens"].removeprefix("therapy ").split()
            assert inside(*command, *(["--help"] if hit["kind"] == "guide" else [])).code == 0, hit["opens"]


def test_rows_hold_six_parts_each() -> None:
    rows = [line.split("\t") for line in inside("lookup", "hug", "--plain").out.splitlines()]
    assert {len(row) for row in rows} == {6}
    assert rows[0][:2] == ["emergency", "line"]
    assert rows[1][:5] == ["boundaries/touch", "card", "boundaries", "Touch", "for practitioners"]


@pytest.mark.parametrize("words", ["gift", "weather", "my husband hits me", "sertraline dose", "he strangled her"])
def test_json_fits_its_schema_and_is_written_as_all_json_here(words: str) -> None:
    from therapy_cli.rendering.as_json import pretty

    done = inside("lookup", words, "--json")
    validator("lookup").validate(done.json())
    assert done.out == pretty(done.json())
    assert done.json()["status"] == ("ok" if done.json()["data"]["results"] else "empty")
    assert done == inside("lookup", words, "--json")


def test_what_narrows_it() -> None:
    assert len(ids("rupture", "--limit", "2")) == 2
    assert {h["guide"] for h in asked("hug", "--guide", "boundaries")["results"]} == {"boundaries"}
    assert {h["kind"] for h in asked("rupture", "--kind", "term")["results"]} == {"term"}
    assert all("client" in h["for_whom"] for h in asked("hug", "--for", "client")["results"])
    assert all("therapist" in h["for_whom"] for h in asked("hug", "--for", "therapist")["results"])
    assert ids("hug", "--for", "client") != [] != ids("hug", "--for", "therapist")


def test_the_number_of_a_country_stands_in_the_line() -> None:
    assert "999" in inside("lookup", "gift", "--country", "gb").out.splitlines()[0]


@pytest.mark.parametrize(
    "wrong", [("--kind", "crad"), ("--guide", "boundarys"), ("--for", "me"), ("--list", "--plain")]
)
def test_a_wrong_option_is_told(wrong: tuple[str, ...], therapy: Therapy) -> None:
    line = one_error_line(therapy("lookup", "zyxwv", *wrong), 2)
    assert "zyxwv" not in line


@pytest.mark.pty
def test_a_person_gets_a_panel_with_the_best_and_lines_for_the_others(at_terminal: AtTerminal) -> None:
    env = {"TERM": "xterm-256color", "NO_COLOR": "1", "COLUMNS": "80"}
    done = at_terminal("lookup", "hug", "--no-pager", replies=(), env=env, screen=True)
    lines = done.err.splitlines()
    assert lines[0] == EMERGENCY
    [top] = [line for line in lines if line.startswith("\u2554")]
    [bottom] = [line for line in lines if line.startswith("\u255a")]
    assert "Caution" in top
    assert "boundaries/touch" in bottom
    assert {len(line) for line in lines[lines.index(top) : lines.index(bottom) + 1]} == {80}
    assert max(map(len, lines)) <= 80
    assert any(line.startswith("- What ethics codes say on: Touch") for line in lines[lines.index(bottom) :])
    assert "\x1b" not in done.err


@pytest.mark.pty
@pytest.mark.parametrize("columns", ["24", "40", "140"])
def test_a_panel_fits_its_terminal(columns: str, at_terminal: AtTerminal) -> None:
    env = {"TERM": "xterm-256color", "COLUMNS": columns, "NO_COLOR": "1"}
    done = at_terminal("lookup", "he strangled her", "--no-pager", replies=(), env=env, screen=True)
    words = [line for line in done.err.splitlines() if "http" not in line and "therapy " not in line]
    assert max(map(len, words)) <= int(columns)
