"""A pack that nobody has checked: for answers at which it breaks a rule of safety, the library speaks alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.program import Therapy, one_error_line
from tests.content import chosen, library
from tests.packs.making import EXAMPLE, FOR_ALL, ROOT, additions, over, pack
from therapy_cli.library.library import Library
from therapy_cli.proving.at_hand import broken_here

HERE = {"PYTHONPATH": str(ROOT)}
AT_ODDS = {**FOR_ALL, "intimacy_level": ["messages"]}
LEFT_OUT = "Left out, because a rule of safety would not hold with it: The pack ours."
Answers = dict[str, str | tuple[str, ...]]
MESSAGES: Answers = {
    "role": "therapist", "danger": "no_sign", "situation": ("intimacy",), "client_status": "current",
    "intimacy_level": ("messages",),
}  # fmt: skip


def at_odds(folder: Path) -> Path:
    """A pack that brings a calm card up where a rule of the library keeps it away (d-b2-open)."""
    return additions(folder, adds=[{"card": "boundaries/think-it-through", "wider": AT_ODDS, "say": ["Ours."]}])


def broken(laid: Library, guide: str, answers: Answers) -> list[str]:
    found = broken_here(laid.guide(guide), laid.invariants(guide), laid.lines.lines, chosen(answers).chosen)
    return list(found)


def flags(answers: Answers) -> list[str]:
    pairs = [(q, v) for q, values in answers.items() for v in ([values] if isinstance(values, str) else values)]
    return [word for q, v in pairs for word in ("--answer", f"{q}={v}")]


def test_a_rule_that_breaks_for_these_answers_is_found(tmp_path: Path) -> None:
    laid = over(at_odds(tmp_path))
    assert "d-b2-open" in broken(laid, "boundaries", MESSAGES)
    assert broken(library(), "boundaries", MESSAGES) == []
    assert broken(laid, "boundaries", {"role": "therapist", "danger": "no_sign", "situation": ("gift",)}) == []


@pytest.mark.parametrize("guide", ["boundaries", "end-therapy"])
def test_no_case_of_the_library_breaks_a_rule_with_the_example(guide: str) -> None:
    laid = over(EXAMPLE)
    for case in laid.cases(guide):
        answers = {q: v if isinstance(v, str) else tuple(v) for q, v in case.answers.items()}
        assert broken(laid, guide, answers) == [], case.id


def test_the_page_is_then_the_page_of_the_library_and_says_so(tmp_path: Path) -> None:
    run = Therapy(tmp_path / "machine")
    ours = at_odds(tmp_path / "ours")
    alone = run("boundaries", *flags(MESSAGES), env=HERE)
    result = run("boundaries", *flags(MESSAGES), "--pack", str(ours), env=HERE)
    assert (result.code, result.err) == (0, "")
    assert LEFT_OUT in " ".join(result.out.split())
    more = [line for line in result.out.splitlines() if line not in alone.out.splitlines()]
    assert " ".join(more).startswith(LEFT_OUT)
    assert set(alone.out.splitlines()) <= set(result.out.splitlines())


def test_where_no_rule_breaks_the_pack_is_used(tmp_path: Path) -> None:
    run = Therapy(tmp_path / "machine")
    calm = flags({"role": "therapist", "danger": "no_sign", "situation": ("gift",)})
    assert "Left out" not in run("boundaries", *calm, "--pack", str(at_odds(tmp_path / "ours")), env=HERE).out


def test_a_guide_of_a_pack_that_breaks_a_rule_prints_nothing(tmp_path: Path) -> None:
    ours = narrowed(tmp_path / "ours")
    run = Therapy(tmp_path / "machine")
    unsure = flags({"role": "therapist", "danger": "unsure"})
    result = run("sleep", *unsure, "--pack", str(ours), env=HERE)
    assert result.out == ""
    assert LEFT_OUT.partition(":")[0].lower() in one_error_line(result, 3).lower()
    assert "n-emergency" not in result.err


def narrowed(folder: Path) -> Path:
    """A pack with a guide whose emergency card waits until danger is certain."""
    pack(folder)
    for name in ("guide", "cards", "cases", "invariants"):
        text = (EXAMPLE / "guides/lone-working" / f"{name}.yaml").read_text("utf-8").replace("lone-working", "sleep")
        text = text.replace("clinic-policy-handbook", "practice-consensus").replace("[clinic-policy-duty]", "[crisis]")
        data: dict[str, Any] = yaml.safe_load(text)
        if name == "guide":
            data["shared_cards"][0]["when"] = {"danger": ["now"]}
        target = folder / "guides/sleep" / f"{name}.yaml"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(yaml.safe_dump(data), "utf-8")
    return folder
