"""Damage that no reading of a file finds: the files are in order, and the proof names answers that show the harm."""
# ruff: noqa: E501 - a table: one harm a line

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.cli.editing import edit, named
from tests.cli.inside import inside
from tests.cli.program import GUIDES, Result, Therapy
from tests.cli.written import cases, raw

VIOLENCE, BORDERS, ENDING = "dv-safety", "boundaries", "end-therapy"


@dataclass(frozen=True)
class Harm:
    """What is done to the cards of a guide, the rule that must break, and what the answers that show it must hold."""

    name: str
    guide: str
    do: Callable[[Any], object]
    rule: str
    shown_by: dict[str, str]


def card(name: str, change: Callable[[Any], object]) -> Callable[[Any], object]:
    return lambda file: change(named(file["cards"], name))


def without(question: str, option: str) -> Callable[[Any], object]:
    """One option less in the condition of a card."""
    return lambda found: found["when"][question].remove(option)


def point_that_says(words: str, file: Any) -> Any:
    return next(p for c in file["cards"] for p in c["points"] if words in p["text"])


def lower(found: Any) -> None:
    found["severity"] = "caution"
    found.pop("lead_unknown", None)


HARMS = [
    Harm("condition narrowed", VIOLENCE, card("dv-immediate-danger", without("danger", "unsure")), "d-v1", {"danger": "unsure"}),
    Harm("option dropped", BORDERS, card("sexual-conduct-stop", without("intimacy_level", "contact")), "d-b2", {"intimacy_level": "contact"}),
    Harm("role dropped", VIOLENCE, card("dv-immediate-danger", without("role", "trainee")), "d-v1", {"role": "trainee"}),
    Harm("severity lowered", VIOLENCE, card("dv-high-danger", lower), "d-v6", {}),
    Harm("emergency not first", VIOLENCE, card("dv-immediate-danger", lambda c: c.pop("place")), "d-v1", {}),
    Harm("exclusion taken out", VIOLENCE, card("dv-safety-plan", lambda c: c.update(when={"role": c["when"]["role"]})), "r1", {"presentation": "uses_violence"}),
    Harm("point dropped for some", VIOLENCE, lambda f: point_that_says("neither yes nor no", f).update(drop_when={"danger": ["no_sign"]}), "n-v-caller", {"danger": "no_sign"}),
    Harm("card dropped for some", BORDERS, card("sexual-conduct-stop", lambda c: c["drop_when"]["any"].append({"danger": ["now"]})), "d-b2", {"danger": "now"}),
]  # fmt: skip


def check(content: Path, guide: str) -> Result:
    """Check one guide of a copy; its files must be in order."""
    done = inside("content", "check", "--guide", guide, "--json", str(content))
    assert done.json()["data"]["faults"] == []
    return done


@pytest.mark.parametrize("harm", HARMS, ids=lambda h: h.name)
def test_the_proof_finds_the_harm_and_answers_that_show_it(harm: Harm, few_guides: Path) -> None:
    edit(few_guides, f"guides/{harm.guide}/cards.yaml", harm.do)
    done = check(few_guides, harm.guide)
    assert done.code == 7
    told = [f for f in done.json()["data"]["findings"] if f["rule"] == harm.rule]
    assert told, done.out
    answers = told[0]["answers"]
    assert {q: [v] for q, v in harm.shown_by.items()}.items() <= answers.items()
    damaged = inside(harm.guide, "--answers", "-", "--json", input=answers, content=few_guides)
    whole = inside(harm.guide, "--answers", "-", "--json", input=answers)
    assert damaged.code == whole.code == 0, damaged.err
    assert damaged.json()["data"]["cards"] != whole.json()["data"]["cards"], "these answers show nothing"


def test_a_finding_is_a_line_with_its_answers(content: Path, therapy: Therapy) -> None:
    """Exit 7, not 3: the files are in order. The error line counts what stands above it."""
    edit(content, f"guides/{VIOLENCE}/cards.yaml", HARMS[0].do)
    done = therapy("content", "check", env={"THERAPY_CONTENT_PATH": str(content)})
    assert done.code == 7
    lines = [line for line in done.out.splitlines() if line.startswith(f"{VIOLENCE}: d-v1: ")]
    assert lines
    assert all(
        line.endswith("\u2014 with these answers: role: therapist; danger: unsure; presentation: disclosed")
        for line in lines
    )
    count = len(done.out.partition("\n\nAdvice (")[0].splitlines())
    assert done.err == f"Error: the check found {count} things to mend; see the lines above\n"
    assert [line for line in done.out.splitlines() if line.startswith("end-therapy: in order. ")]


def never_said() -> str:
    """A phrase that the content itself forbids, taken from the words that a card warns of."""
    patterns = [p["pattern"] for p in raw("shared/never-say.yaml")["phrases"] if not p.get("guides")]
    words = [a["text"] for g in GUIDES for c in raw(f"guides/{g}/cards.yaml")["cards"] for a in c.get("avoid", [])]
    return next(str(w) for w in words if any(re.search(p, w.lower()) for p in patterns))


PLACES: dict[str, Callable[[Any], object]] = {
    "a point": lambda f: f["cards"][0]["points"][0].update(text=never_said()),
    "words to say": lambda f: f["cards"][0].update(say=[never_said()]),
    "a title": lambda f: f["cards"][-1].update(title=never_said()),
    "a question for supervision": lambda f: f["cards"][-1].update(supervision=[never_said()]),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_phrase_that_must_not_print_is_found_wherever_it_prints(place: str, few_guides: Path) -> None:
    edit(few_guides, f"guides/{ENDING}/cards.yaml", PLACES[place])
    done = check(few_guides, ENDING)
    assert done.code == 7
    assert "never-say" in {f["rule"] for f in done.json()["data"]["findings"]}


def test_words_to_avoid_may_say_it(few_guides: Path) -> None:
    edit(
        few_guides,
        f"guides/{ENDING}/cards.yaml",
        lambda f: f["cards"][0].update(avoid=[{"text": never_said(), "why": "harm"}]),
    )
    assert check(few_guides, ENDING).code == 0


def nobody(guide: Any) -> dict[str, list[str]]:
    """A condition that no answers meet: an option of a question that only practitioners are asked, for a client."""
    question = next(q for q in guide["questions"] if q.get("when", {}).get("role", ["client"])[0] != "client")
    return {"role": ["client"], question["id"]: [question["options"][0]["id"]]}


def test_a_card_that_nobody_can_see_and_a_question_that_nobody_is_asked(few_guides: Path) -> None:
    when = nobody(raw(f"guides/{ENDING}/guide.yaml"))
    edit(few_guides, f"guides/{ENDING}/cards.yaml", lambda f: f["cards"][-1].update(when=when, unknown="withhold"))
    edit(few_guides, f"guides/{ENDING}/guide.yaml", lambda g: g["questions"][-1].update(when=when))
    rules = {f["rule"] for f in check(few_guides, ENDING).json()["data"]["findings"]}
    assert {"dead-card", "unreachable-question"} <= rules


LAST = f"{ENDING}/{raw(f'guides/{ENDING}/cards.yaml')['cards'][-1]['id']}"
BREAKS: dict[str, tuple[dict[str, Any], str]] = {
    "shows": ({"never": ["shared/supervision"]}, "shared/supervision is shown or listed"),
    "first": ({"first": [LAST]}, "first is "),
    "contains": ({"contains": ["zebra"]}, "nothing printed matches /zebra/"),
    "lacks": ({"lacks": ["supervision"]}, "something printed matches /supervision/"),
}


@pytest.mark.parametrize("way", BREAKS)
def test_a_case_that_does_not_hold_is_named(way: str, few_guides: Path) -> None:
    """The case says what it found instead of what it expected."""
    changes, message = BREAKS[way]
    name = next(n for n, answers in cases(ENDING) if answers["role"] != "client")
    edit(few_guides, f"guides/{ENDING}/cases.yaml", lambda f: named(f["cases"], name).update(changes))
    done = check(few_guides, ENDING)
    assert done.code == 7
    assert [f["rule"] for f in done.json()["data"]["findings"]] == [f"case {name}"]
    assert message in done.json()["data"]["findings"][0]["message"]
