"""Breaks of cards, guides and questions, each with its place: delete, demote, narrow, widen, cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

SEVERITIES = ["urgent", "caution", "consider", "info"]
CARD_KEYS = ("drop_when", "say_when", "lead_unknown", "raise", "unknown", "excludes_in_words", "helplines")


@dataclass(frozen=True)
class Spot:
    """One possible break: its kind, where it is, and how to make it."""

    kind: str
    place: str
    act: Callable[[], Any]


def card_spots(data: Any) -> Iterator[Spot]:
    """Delete or demote a card, narrow or widen it, take something out of it."""
    yield from entries("delete a card", data, "cards")
    for card in data["cards"]:
        yield from _card(card, card["id"])


def question_spots(data: Any) -> Iterator[Spot]:
    """Delete an option, or what makes a question a careful one."""
    yield from _questions(data["questions"])


def entries(kind: str, owner: Any, key: str, where: str = "") -> Iterator[Spot]:
    """Delete one entry of the list under ``key``."""
    for i, entry in enumerate(owner.get(key, [])):
        names = [entry.get(k) for k in ("id", "card", "pattern")] if isinstance(entry, dict) else []
        label = next((n for n in names if n), str(i + 1))
        yield Spot(kind, f"{where} {label}".strip(), partial(owner[key].pop, i))


def _card(card: Any, where: str) -> Iterator[Spot]:
    yield from entries("delete a point", card, "points", where)
    for key in ("say", "avoid"):
        yield from entries(f"delete a line of {key}", card, key, where)
    for key in ("supervision", "document"):
        yield from entries(f"delete a line of {key}", card, key, where)
    for key in CARD_KEYS:
        if key in card:
            yield Spot(f"delete {key} of a card", where, partial(card.pop, key))
    rank = SEVERITIES.index(card["severity"])
    if rank < len(SEVERITIES) - 1:
        yield Spot("lower a severity", where, partial(card.update, severity=SEVERITIES[rank + 1]))
    if rank == 0 and card.get("unknown") != "withhold":
        yield Spot("withhold an urgent card while unknown", where, partial(card.update, unknown="withhold"))
    yield from conditions(card["when"], where)
    for number, point in enumerate(card["points"], 1):
        yield from _point(point, f"{where} point {number}", urgent=_can_be_urgent(card))


def _can_be_urgent(card: Any) -> bool:
    return "urgent" in (card["severity"], *(step["to"] for step in card.get("raise", [])))


def _point(point: Any, where: str, *, urgent: bool) -> Iterator[Spot]:
    first, stop, rest = point["text"].partition(". ")
    if rest:
        kind = f"cut a sentence of {'an urgent' if urgent else 'another'} card"
        yield Spot(kind, where, partial(point.update, text=first + stop.strip()))
    if len(point["sources"]) > 1:
        yield from entries("delete a source of a point", point, "sources", where)
    for key in ("when", "drop_when", "first_when"):
        if key in point:
            yield Spot(f"delete {key} of a point", where, partial(point.pop, key))


def conditions(condition: Any, where: str) -> Iterator[Spot]:
    """Take one part of a condition away, at any depth."""
    if not isinstance(condition, dict):
        return
    for key, value in condition.items():
        if key in ("any", "all"):
            if len(value) > 1:
                yield from (
                    Spot("delete a branch", f"{where} {key} {i}", partial(value.pop, i)) for i in range(len(value))
                )
            for part in value:
                yield from conditions(part, where)
        elif key == "not":
            if len(condition) > 1:
                yield Spot("delete a 'not'", where, partial(condition.pop, "not"))
            yield from conditions(value, where)
        else:
            yield from _test(condition, key, value, where)


def _test(condition: Any, key: str, value: Any, where: str) -> Iterator[Spot]:
    if len(value) > 1:
        for i, option in enumerate(value):
            yield Spot("delete an option of a test", f"{where} {key}: {option}", partial(value.pop, i))
    if len(condition) > 1:
        yield Spot("delete a test", f"{where} {key}", partial(condition.pop, key))


def guide_spots(data: Any) -> Iterator[Spot]:
    """Delete the use of a shared card, or change it; break the interview, what is narrowed and derived."""
    yield from entries("delete the use of a shared card", data, "shared_cards")
    yield from entries("delete a question of the interview", data, "interview")
    if data.get("discreet"):
        yield Spot("a guide is discreet no longer", data["id"], partial(data.pop, "discreet"))
    for key in ("narrow", "derived"):
        for name, condition in data.get(key, {}).items():
            yield from conditions(condition, f"{key} {name}")
            if key == "narrow":
                yield Spot("ask a question of everybody", name, partial(data[key].pop, name))
    yield from _questions(data.get("questions", []))
    for use in data.get("shared_cards", []):
        yield from conditions(use.get("when"), use["card"])
        for key in ("raise", "drop_when", "say_when", "first_point", "adds"):
            if key in use:
                yield Spot(f"delete {key} of a shared card", use["card"], partial(use.pop, key))


def _questions(questions: Any) -> Iterator[Spot]:
    for question in questions:
        yield from entries("delete an option", question, "options", question["id"])
        for option in question["options"]:
            if "means" in option:
                yield Spot("an unknown becomes a no", f"{question['id']} {option['id']}", partial(option.pop, "means"))
        for key in ("required", "no_default", "when"):
            if key in question:
                yield Spot(f"delete {key} of a question", question["id"], partial(question.pop, key))


SPOTS = {"cards.yaml": card_spots, "guide.yaml": guide_spots, "questions.yaml": question_spots}
