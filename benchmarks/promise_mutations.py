"""Breaks of what the content promises and registers: invariants, cases, phrases, helplines, sources, shared lines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from mutations import Spot, conditions, entries

WAYS = ("phone", "text", "chat", "email", "website")
EXPECTATIONS = ("first", "shows", "shows_full", "lists", "never", "contains", "lacks")


def invariant_spots(data: Any) -> Iterator[Spot]:
    """Delete an invariant, or make it say less."""
    yield from entries("delete an invariant", data, "invariants")
    for rule in data["invariants"]:
        where, claims = rule["id"], rule.get("then", {})
        for key, value in claims.items():
            if len(claims) > 1:
                yield Spot("weaken an invariant", f"{where} {key}", partial(claims.pop, key))
            if isinstance(value, (list, dict)) and len(value) > 1:
                name = 0 if isinstance(value, list) else next(iter(value))
                yield Spot("weaken an invariant", f"{where} {key}: {name}", partial(value.pop, name))
        for spot in conditions(rule.get("when"), where):
            yield Spot("change where an invariant holds", spot.place, spot.act)
        if len(rule.get("guides", [])) > 1:
            yield Spot("change where an invariant holds", where, rule["guides"].pop)


def case_spots(data: Any) -> Iterator[Spot]:
    """Delete a case, or what it expects."""
    yield from entries("delete a case", data, "cases")
    for case in data["cases"]:
        for key in EXPECTATIONS:
            if len(case.get(key, [])) > 1:
                yield Spot("weaken a case", f"{case['id']} {key}", case[key].pop)
            elif key in case:
                yield Spot("weaken a case", f"{case['id']} {key}", partial(case.pop, key))


def phrase_spots(data: Any) -> Iterator[Spot]:
    """Delete a phrase, or let it through in most guides."""
    yield from entries("delete a never-say phrase", data, "phrases")
    for phrase in data["phrases"]:
        if "guides" not in phrase:
            change = partial(phrase.update, guides=["boundaries"])
            yield Spot("narrow a never-say phrase", phrase["pattern"], change)


def helpline_spots(data: Any) -> Iterator[Spot]:
    """Delete a line, hide it, or take a way to reach it or a warning away."""
    yield from entries("delete a helpline", data, "helplines")
    for line in data["helplines"]:
        if line["print"] == "show":
            yield Spot("hide a helpline", line["id"], partial(line.update, print="recheck"))
        ways = [way for way in WAYS if way in line]
        for way in ways if len(ways) > 1 else ():
            yield Spot("delete a way to reach a helpline", f"{line['id']} {way}", partial(line.pop, way))
        for key in ("caution", "silent_call", "one_group"):
            if key in line:
                yield Spot("delete a warning of a helpline", f"{line['id']} {key}", partial(line.pop, key))
    for country in data.get("gaps", {}):
        yield Spot("delete what the helplines lack", country, partial(data["gaps"].pop, country))


def source_spots(data: Any) -> Iterator[Spot]:
    """Delete a source, or say that nobody has verified it or when."""
    yield from entries("delete a source", data, "sources")
    for source in data["sources"]:
        if source["verified"]:
            yield Spot("a source is verified no longer", source["id"], partial(source.update, verified=False))
        if "due" in source:
            yield Spot("delete when a source is due", source["id"], partial(source.pop, "due"))


def line_spots(data: Any) -> Iterator[Spot]:
    """Delete a shared line or a notice, or shorten a line."""
    for key, what in (("lines", "delete a shared line"), ("notices", "delete a notice")):
        for name in data[key]:
            yield Spot(what, name, partial(data[key].pop, name))
    for name, line in data["lines"].items():
        yield Spot("cut a shared line", name, partial(line.update, text=line["text"][: len(line["text"]) // 2]))
    for name, text in data["emergency"].items():
        yield Spot("cut the emergency line", name, partial(data["emergency"].update, {name: text[: len(text) // 2]}))


SPOTS = {
    "invariants.yaml": invariant_spots,
    "cases.yaml": case_spots,
    "never-say.yaml": phrase_spots,
    "helplines.yaml": helpline_spots,
    "sources.yaml": source_spots,
    "lines.yaml": line_spots,
}
