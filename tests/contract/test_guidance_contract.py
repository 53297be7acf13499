"""The keys of guidance as JSON and their order: fields may be added in later versions, never renamed or removed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.inside import inside
from tests.cli.program import CALM, GUIDES, Therapy
from tests.cli.written import flags, raw
from tests.contract.samples import VIGNETTES, guidance, is_discreet, validator

SEVERITIES = ["urgent", "caution", "consider", "info"]
DATA = [
    "guide", "title", "content_version", "review", "discreet", "answers", "emergency_line", "banners", "notices",
    "in_short", "cards", "after_urgent", "may_apply", "gathered", "sources", "closing",
]  # fmt: skip
CARD = [
    "id", "guide", "title", "severity", "form", "lead", "notes", "points", "say_notes", "say", "avoid", "supervision",
    "document", "helplines", "helpline_notes", "see", "because", "removed_by",
]  # fmt: skip
INSIDE: dict[str, list[str]] = {
    "review": ["state", "by", "on", "due", "sentence"],
    "in_short": ["card", "severity", "text"],
    "points": ["text", "sources"],
    "notes": ["text", "sources"],
    "say_notes": ["text", "sources"],
    "avoid": ["text", "why"],
    "helplines": [
        "id", "kind", "heading", "name", "for_whom", "reach", "country", "part", "hours", "languages", "caution",
        "silent_call", "checked",
    ],
    "may_apply": ["id", "title", "question"],
    "gathered": ["supervision", "document", "open_questions"],
    "sources": ["id", "short", "title", "authors", "year", "edition", "url", "read", "checked", "due", "overdue"],
}  # fmt: skip
PLACES = {f"shared/{c['id']}": c.get("place") for c in raw("shared/cards.yaml")["cards"]}
LEFT_OUT = {"answers", "because", "removed_by", "question", "open_questions"}


def keys_in_order(found: Any, wanted: list[str], *, discreet: bool) -> bool:
    """The keys of the contract in their order; a discreet run leaves some out, nothing else does."""
    left = [k for k in wanted if not (discreet and k in LEFT_OUT)]
    return list(found) == left


@pytest.mark.parametrize(("guide", "name", "answers"), VIGNETTES, ids=[f"{g}-{n}" for g, n, _ in VIGNETTES])
def test_a_vignette_keeps_the_contract(guide: str, name: str, answers: dict[str, Any]) -> None:
    made, discreet = guidance(guide, answers), is_discreet(guide, answers)
    validator("guidance").validate(made)
    assert (made["status"], made["command"]) == ("ok", f"therapy {guide}"), name
    data = made["data"]
    assert (data["guide"], data["content_version"], data["discreet"]) == (guide, raw("about.yaml")["version"], discreet)
    assert keys_in_order(data, DATA, discreet=discreet), list(data)
    assert all(keys_in_order(card, CARD, discreet=discreet) for card in data["cards"])
    assert all(keys_in_order(item, INSIDE[part], discreet=discreet) for part, item in parts(data))
    assert_urgent_first(data)
    cited = {s for c in data["cards"] for p in (*c["notes"], *c["points"], *c["say_notes"]) for s in p["sources"]}
    assert {s["id"] for s in data["sources"]} == cited
    assert all(p["sources"] for c in data["cards"] for p in c["points"])
    if not discreet:
        given = {q: v if isinstance(v, list) else [v] for q, v in answers.items()}
        assert {q: sorted(v) for q, v in data["answers"].items()} == {q: sorted(v) for q, v in given.items()}
        assert all(c["because"] for c in data["cards"])


def parts(data: Any) -> list[tuple[str, Any]]:
    """Every object inside the data and its cards, with the name of the part it belongs to."""
    found = [(name, place[name]) for place in (data, *data["cards"]) for name in INSIDE if name in place]
    listed = [(name, item) for name, items in found for item in ([items] if isinstance(items, dict) else items)]
    return [(name, item) for name, item in listed if isinstance(item, dict)]


def assert_urgent_first(data: Any) -> None:
    """ "In short" holds every urgent card and at most five more; no card stands twice, none under a lesser one."""
    ids, ranks = [c["id"] for c in data["cards"]], [SEVERITIES.index(c["severity"]) for c in data["cards"]]
    assert len(set(ids)) == len(ids)
    urgent = [c["id"] for c in data["cards"] if c["severity"] == "urgent"]
    short = [line["card"] for line in data["in_short"]]
    assert short[: len(urgent)] == urgent
    assert len(urgent) <= len(short) <= len(urgent) + 5
    closing = {card for card in ids if card.startswith("shared/closing") or PLACES.get(card) == "end"}
    in_order = [rank for card, rank in zip(ids, ranks, strict=True) if card not in closing]
    assert in_order == sorted(in_order)
    assert (raw("shared/lines.yaml")["notices"]["urgent_present"] in data["notices"]) is bool(urgent)


def test_every_part_is_met_by_some_vignette() -> None:
    """Or the order of its keys would not have been looked at."""
    some = [(g, a) for g, _, a in VIGNETTES if a.get("country") and a.get("danger") in ("now", "unsure")]
    some += [(g, a) for g, _, a in VIGNETTES if g == "boundaries"][:6]
    assert {name for guide, answers in some for name, _ in parts(guidance(guide, answers)["data"])} == set(INSIDE)


@pytest.mark.parametrize("guide", GUIDES)
def test_options_change_nothing_that_programs_read(guide: str, therapy: Therapy) -> None:
    """What is for the screen only leaves JSON as it is."""
    made = inside(guide, *flags(CALM), "--json").stdout
    for more in (["--all"], ["--quiet"], ["--no-color"], ["--accessible"], ["--no-input"]):
        assert inside(guide, *flags(CALM), "--json", *more).stdout == made
    assert therapy(guide, *flags(CALM), "--json", env={"FORCE_COLOR": "1", "COLUMNS": "30"}).stdout == made
