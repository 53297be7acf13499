"""``--codes``: the reader's own codes stand first among the sources of a point, and nothing else moves."""

from __future__ import annotations

import json

import pytest

from tests.cli.inside import inside
from tests.cli.program import CALM, one_error_line
from tests.cli.written import flags
from tests.content import library

ANSWERS = {**CALM, "situation": "gift", "client_status": "current"}
MINE = "ukcp-2019,aca-2014"


def guidance(*more: str, **answers: str) -> dict[str, object]:
    data = inside("boundaries", *flags({**ANSWERS, **answers}), "--no-input", "--json", *more).json()["data"]
    assert isinstance(data, dict)
    return data


def sources_of(data: dict[str, object]) -> list[list[str]]:
    return [p["sources"] for c in data["cards"] for p in c["points"]]  # type: ignore[attr-defined]


def test_own_codes_stand_first_in_the_order_that_was_given() -> None:
    before, after = sources_of(guidance()), sources_of(guidance("--codes", MINE))
    moved = 0
    for old, new in zip(before, after, strict=True):
        mine = [i for i in MINE.split(",") if i in old]
        assert new == [*mine, *(i for i in old if i not in mine)]
        moved += old != new
    assert moved


def test_nothing_else_changes() -> None:
    before, after = guidance(), guidance("--codes", MINE)
    assert after.pop("your_codes")
    for data in (before, after):
        for card in data["cards"]:  # type: ignore[attr-defined]
            for point in card["points"]:
                point["sources"].sort()
    assert {**before, "sources": None} == {**after, "sources": None}
    assert sorted(s["id"] for s in before["sources"]) == sorted(s["id"] for s in after["sources"])  # type: ignore[attr-defined]


def test_the_block_is_honest() -> None:
    data = guidance("--codes", "ukcp-2019,bpc-2025")
    block = data["your_codes"]
    cited = {s["id"] for s in data["sources"]}  # type: ignore[attr-defined]
    assert [(c["id"], c["cited"]) for c in block["codes"]] == [("ukcp-2019", "ukcp-2019" in cited), ("bpc-2025", False)]  # type: ignore[index]
    read = {t.id for t in library().codes.themes for c in t.cells if c.code == "ukcp-2019" and c.mark == "read"}
    here = {t.id for t in library().codes.themes if "boundaries" in t.guides}
    assert {t["id"] for t in block["themes"]} == read & here  # type: ignore[index]
    assert all(t["codes"] == ["ukcp-2019"] for t in block["themes"])  # type: ignore[index]
    assert "The code itself decides; law may be stricter." in block["statement"]  # type: ignore[index]


@pytest.mark.parametrize("form", ["plain", "spoken", "markdown", "panels"])
def test_the_block_stands_in_every_format_that_people_read(form: str) -> None:
    shown = inside("boundaries", *flags(ANSWERS), "--no-input", "--format", form, "--codes", MINE).out
    text = " ".join(shown.replace("\\", "").split())
    assert "Your codes" in text
    assert "UKCP 2019: cited here." in text
    assert "The code itself decides; law may be stricter." in text
    assert text.index("In danger now?") < text.index("Your codes")


def test_a_single_card_takes_them_too() -> None:
    text = inside("show", "boundaries/gifts", "--plain", "--codes", "camft-2022,ukcp-2019").err
    assert "there is no code 'camft-2022'" in text, "a source that is no code of the cross-walk is none of yours"
    shown = inside("show", "boundaries/gifts", "--json", "--codes", "nasw-2021").json()["data"]
    assert shown["your_codes"]["codes"][0]["cited"] is False
    assert "your_codes" not in inside("show", "boundaries/gifts", "--json").json()["data"]


def test_a_client_never_meets_text_for_practitioners() -> None:
    plain = inside("boundaries", "--answer", "role=client", "--answer", "danger=no_sign", "--no-input", "--json")
    given = inside(
        "boundaries", "--answer", "role=client", "--answer", "danger=no_sign", "--no-input", "--json", "--codes", MINE
    )
    assert json.loads(given.stdout) == json.loads(plain.stdout)
    for_clients = inside("show", "shared/client-rights", "--json", "--codes", MINE).json()["data"]
    assert "your_codes" not in for_clients


def test_a_discreet_page_sends_nobody_to_the_shell() -> None:
    answers = {**CALM, "screen_private": "private"}
    shown = inside("dv-safety", *flags(answers), "--no-input", "--plain", "--codes", "nasw-2021").out
    assert "NASW 2021:" in shown
    assert "therapy codes" not in shown


@pytest.mark.parametrize("command", [["boundaries", *flags(ANSWERS)], ["show", "boundaries/gifts"], ["dv-safety"]])
@pytest.mark.parametrize(
    ("codes", "said"),
    [("bacp-2019", "did you mean 'bacp-2018'"), ("nasw-2021,", "there is no code ''"), ("ukcp", "'ukcp-2019'")],
)
def test_an_unknown_code_is_wrong_usage(command: list[str], codes: str, said: str) -> None:
    assert said in one_error_line(inside(*command, "--codes", codes), 2)
