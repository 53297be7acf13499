"""Every place of a content file that can be broken, with the kind of break: delete, demote, narrow, widen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

SEVERITIES = ["urgent", "caution", "consider", "info"]
LISTS = {
    "invariants.yaml": ("delete an invariant", "invariants"),
    "cases.yaml": ("delete a case", "cases"),
    "sources.yaml": ("delete a source", "sources"),
    "helplines.yaml": ("delete a helpline", "helplines"),
    "never-say.yaml": ("delete a never-say phrase", "phrases"),
}
CARD_KEYS = ("drop_when", "say_when", "lead_unknown", "raise", "unknown", "excludes_in_words", "helplines")


@dataclass(frozen=True)
class Spot:
    """One possible break: its kind, where it is, and how to make it."""

    kind: str
    place: str
    act: Callable[[], Any]


def spots_of(name: str, data: Any) -> Iterator[Spot]:
    """The spots of one file."""
    last = name.rsplit("/", 1)[-1]
    if last in LISTS:
        kind, key = LISTS[last]
        yield from _entries(kind, data, key)
    elif last == "cards.yaml":
        yield from _entries("delete a card", data, "cards")
        for card in data["cards"]:
            yield from _card(card, card["id"])
    elif last == "guide.yaml":
        yield from _guide(data)
    elif last == "questions.yaml":
        yield from _questions(data["questions"])


def _entries(kind: str, owner: Any, key: str, where: str = "") -> Iterator[Spot]:
    for i, entry in enumerate(owner.get(key, [])):
        names = [entry.get(k) for k in ("id", "card", "pattern")] if isinstance(entry, dict) else []
        label = next((n for n in names if n), str(i + 1))
        yield Spot(kind, f"{where} {label}".strip(), partial(owner[key].pop, i))


def _card(card: Any, where: str) -> Iterator[Spot]:
    yield from _entries("delete a point", card, "points", where)
    for key in ("say", "avoid"):
        yield from _entries(f"delete a line of {key}", card, key, where)
    for key in CARD_KEYS:
        if key in card:
            yield Spot(f"delete {key} of a card", where, partial(card.pop, key))
    rank = SEVERITIES.index(card["severity"])
    if rank < len(SEVERITIES) - 1:
        yield Spot("lower a severity", where, partial(card.update, severity=SEVERITIES[rank + 1]))
    if rank == 0 and card.get("unknown") != "withhold":
        yield Spot("withhold an urgent card while unknown", where, partial(card.update, unknown="withhold"))
    yield from _condition(card["when"], where)
    for number, point in enumerate(card["points"], 1):
        yield from _point(point, f"{where} point {number}")


def _point(point: Any, where: str) -> Iterator[Spot]:
    if len(point["sources"]) > 1:
        yield from _entries("delete a source of a point", point, "sources", where)
    for key in ("when", "drop_when", "first_when"):
        if key in point:
            yield Spot(f"delete {key} of a point", where, partial(point.pop, key))


def _condition(condition: Any, where: str) -> Iterator[Spot]:
    if not isinstance(condition, dict):
        return
    for key, value in condition.items():
        if key in ("any", "all"):
            if len(value) > 1:
                yield from (
                    Spot("delete a branch", f"{where} {key} {i}", partial(value.pop, i)) for i in range(len(value))
                )
            for part in value:
                yield from _condition(part, where)
        elif key == "not":
            if len(condition) > 1:
                yield Spot("delete a 'not'", where, partial(condition.pop, "not"))
            yield from _condition(value, where)
        else:
            yield from _test(condition, key, value, where)


def _test(condition: Any, key: str, value: Any, where: str) -> Iterator[Spot]:
    if len(value) > 1:
        for i, option in enumerate(value):
            yield Spot("delete an option of a test", f"{where} {key}: {option}", partial(value.pop, i))
    if len(condition) > 1:
        yield Spot("delete a test", f"{where} {key}", partial(condition.pop, key))


def _guide(data: Any) -> Iterator[Spot]:
    yield from _entries("delete a shared card", data, "shared_cards")
    yield from _questions(data.get("questions", []))
    for use in data.get("shared_cards", []):
        yield from _condition(use.get("when"), use["card"])
        for key in ("raise", "drop_when", "say_when", "first_point", "adds"):
            if key in use:
                yield Spot(f"delete {key} of a shared card", use["card"], partial(use.pop, key))


def _questions(questions: Any) -> Iterator[Spot]:
    for question in questions:
        yield from _entries("delete an option", question, "options", question["id"])
        for option in question["options"]:
            if "means" in option:
                yield Spot("an unknown becomes a no", f"{question['id']} {option['id']}", partial(option.pop, "means"))
        for key in ("required", "no_default", "when"):
            if key in question:
                yield Spot(f"delete {key} of a question", question["id"], partial(question.pop, key))
