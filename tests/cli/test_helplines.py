"""Helplines: only of the country that was chosen, only those that may print, each with the day it was read."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cli.editing import edit, named
from tests.cli.inside import inside
from tests.cli.program import GUIDES, Therapy, one_error_line
from tests.cli.written import cases, flags, raw

LINES: list[dict[str, Any]] = raw("helplines.yaml")["helplines"]
COUNTRIES = [o["id"] for q in raw("shared/questions.yaml")["questions"] if q["id"] == "country" for o in q["options"]]
LISTED = sorted({line["country"] for line in LINES if "country" in line})
UNCONDITIONAL = {kind["id"] for kind in raw("helplines.yaml")["kinds"] if "when" not in kind}
VERBS = {"phone": "call", "text": "text", "chat": "chat", "website": "web"}
WAYS = ("phone", "text", "chat", "email", "website", "relay")


def may_print(line: dict[str, Any]) -> bool:
    """Marked so, or rung by a person; emergency numbers always."""
    return line["print"] == "show" or "last_human_check" in line or line["kind"] == "emergency"


def digits(text: str) -> set[str]:
    """What could be dialled: runs of three digits and more, years of dates taken out."""
    without_dates = re.sub(r"\d{1,2} [A-Z][a-z]+ 20\d\d", "", text)
    return {re.sub(r"\D", "", found) for found in re.findall(r"\d[\d \-()]{1,}\d", without_dates)}


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_country_gets_all_its_lines_and_no_others(country: str) -> None:
    data = inside("helplines", "--country", country, "--json").json()["data"]
    wanted = {
        line["id"]
        for line in LINES
        if may_print(line) and line.get("country", country) == country and line["kind"] in UNCONDITIONAL
        if country in LISTED or line["kind"] == "directory"
    }
    assert {line["id"] for line in data["helplines"]} == wanted
    assert len(data["helplines"]) == len(wanted), "each once"
    assert data["country"] == country


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_number_is_its_own_and_carries_its_day(country: str) -> None:
    text = re.sub(r"-\n\s*", "-", inside("helplines", "--country", country).out)
    text = " ".join(text.split())
    shown = {
        line["id"]: line for line in inside("helplines", "--country", country, "--json").json()["data"]["helplines"]
    }
    written = {line["id"]: line for line in LINES}
    for name, block in shown.items():
        line = written[name]
        day = date.fromisoformat(line.get("last_human_check", line["page_read"]))
        assert f"{day.day} {day:%B} {day.year}" in block["checked"]
        assert line["name"] in text
        assert [w for w in WAYS if w in line and line[w] not in text] == []
        assert line.get("caution", "") in text or line["caution"].rstrip(".") in text
    allowed = {n for name in shown for way in (*WAYS, "silent_call", "caution", "for_whom") for n in
               digits(written[name].get(way, ""))}  # fmt: skip
    hours = {n for name in shown for n in digits(written[name].get("hours", ""))}
    assert digits(text) - hours <= allowed | digits(inside("helplines", "--country", country).out.splitlines()[0])


@pytest.mark.parametrize("arguments", [[], ["--country", "other"]], ids=["open", "other"])
def test_without_a_country_no_number_stands_anywhere(arguments: list[str]) -> None:
    """Neither in the list nor in any result: a number of the wrong country costs time."""
    done = inside("helplines", *arguments)
    assert digits(done.out) == set()
    assert "local emergency number" in done.out.splitlines()[0]
    assert {line["kind"] for line in inside("helplines", *arguments, "--json").json()["data"]["helplines"]} == {
        "directory"
    }
    local = [line for line in LINES if "country" in line]
    calls = {f"{verb} {line[way].lower()}" for line in local for way, verb in VERBS.items() if way in line}
    for guide in GUIDES:
        for name, answers in cases(guide)[:8]:
            closed = {k: v for k, v in answers.items() if k != "country"}
            text = inside(guide, "--answers", "-", *arguments, input=closed).out.lower()
            assert [call for call in calls if call in text] == [], name
            assert "local emergency number" in text.splitlines()[0]


@pytest.mark.parametrize("country", LISTED)
@pytest.mark.parametrize("width", ["50", "64", "80"])
def test_no_number_and_no_address_is_broken(country: str, width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is to be dialled or copied stands on one line where it fits on one."""
    monkeypatch.setenv("COLUMNS", width)
    shown = inside("helplines", "--country", country, "--json").json()["data"]["helplines"]
    wanted = [line[way] for line in LINES if line["id"] in {s["id"] for s in shown} for way in WAYS if way in line]
    words = {word for text in wanted for word in text.split() if len(word) < int(width) - 8}
    text = inside("helplines", "--country", country).out
    assert [word for word in words if word not in text] == []


def test_lines_that_wait_for_a_person_are_never_shown() -> None:
    waiting = [line for line in LINES if not may_print(line)]
    assert waiting, "the test would be empty"
    everything = "\n".join(
        inside("helplines", "--country", country, form).out for country in COUNTRIES for form in ("--json",)
    )
    for guide in GUIDES:
        for _, answers in cases(guide)[:8]:
            everything += inside(guide, "--answers", "-", "--json", input={**answers, "country": "in"}).out
    assert [line["id"] for line in waiting if f'"{line["id"]}"' in everything] == []


def test_a_line_that_a_person_has_rung_is_shown(therapy: Therapy, content: Path) -> None:
    waiting = next(line for line in LINES if not may_print(line) and line["kind"] in UNCONDITIONAL)
    edit(
        content, "helplines.yaml", lambda f: named(f["helplines"], waiting["id"]).update(last_human_check="2026-11-20")
    )
    done = therapy("helplines", "--country", waiting["country"], env={"THERAPY_CONTENT_PATH": str(content)})
    assert waiting["name"] in done.out
    assert "ung for this list on 20 November 2026" in " ".join(done.out.split())


REGION = next(q for q in raw("shared/questions.yaml")["questions"] if q["id"] == "region")


@pytest.mark.parametrize("country", REGION["when"]["country"])
def test_a_region_keeps_its_own_lines_and_those_of_the_whole_country(country: str) -> None:
    fitting = [o["id"] for o in REGION["options"] if country in o.get("when", REGION["when"])["country"]]
    for region in fitting:
        data = inside("helplines", "--country", country, "--region", region, "--json").json()["data"]
        parts = {line["part"] for line in data["helplines"]} - {None}
        assert {part.casefold().replace(" ", "_") for part in parts} <= {region}
        assert any(line["part"] is None and line["country"] == country for line in data["helplines"])
    for region in {o["id"] for o in REGION["options"]} - set(fitting):
        one_error_line(inside("helplines", "--country", country, "--region", region), 2)


@pytest.mark.parametrize("country", LISTED)
def test_the_emergency_line_names_the_numbers_of_the_country(country: str) -> None:
    own = [line["phone"] for line in LINES if line.get("country") == country and line["kind"] == "emergency"]
    first = inside("helplines", "--country", country).out.splitlines()[0]
    assert own
    assert [number for number in own if number not in first] == []
    for guide in GUIDES:
        answers = {"role": "client", **({} if guide == "dv-safety" else {"danger": "no_sign"})}
        text = inside(guide, *flags(answers), "--country", country).out
        assert [number for number in own if number not in text.splitlines()[0]] == []
