"""One run for each kind of JSON and each way it can end: what programs will meet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from tests.cli.at_terminal import CTRL_C, AtTerminal
from tests.cli.editing import edit
from tests.cli.inside import inside
from tests.cli.program import CALM, GUIDES, Result, Therapy
from tests.cli.written import cases, flags, raw


@dataclass(frozen=True)
class World:
    """What a run may need: the program, somebody at a terminal, a copy of the content to damage."""

    therapy: Therapy
    at_terminal: AtTerminal
    content: Path

    def elsewhere(self, *arguments: str) -> Result:
        """A run with the copy of the content."""
        return self.therapy(*arguments, env={"THERAPY_CONTENT_PATH": str(self.content)})


@dataclass(frozen=True)
class Sample:
    """A run, the kind of JSON it prints, how that says it ended, and the exit code."""

    name: str
    kind: str
    status: str
    code: int
    run: Callable[[World], Result]


def damaged(*arguments: str) -> Callable[[World], Result]:
    """The same command where the content cannot be read."""

    def run(world: World) -> Result:
        for name in ("guides/boundaries/guide.yaml", "sources.yaml", "helplines.yaml", "shared/cards.yaml"):
            (world.content / name).write_text("a: [", "utf-8")
        return world.elsewhere(*arguments)

    return run


def nothing_to_show(world: World) -> Result:
    """A guide all of whose cards are for clients, read by a trainee."""

    def only_for_clients(file: Any) -> None:
        file["cards"] = file["cards"][:1]
        file["cards"][0].update(when={"role": ["client"]}, unknown="withhold")
        for key in ("before", "after", "raise", "drop_when", "say_when"):
            file["cards"][0].pop(key, None)

    edit(world.content, "guides/end-therapy/cards.yaml", only_for_clients)
    edit(world.content, "guides/end-therapy/guide.yaml", lambda guide: guide.update(shared_cards=[]))
    return world.elsewhere("end-therapy", *flags(CALM), "--json")


def found_by_the_proof(world: World) -> Result:
    """A card that must come first no longer does."""
    edit(world.content, "guides/end-therapy/cards.yaml", lambda f: f["cards"][0].update(severity="info"))
    return world.elsewhere("content", "check", "--guide", "end-therapy", "--json")


def without_content(world: World) -> Result:
    """A folder of content that is not there."""
    return world.therapy("boundaries", "--json", env={"THERAPY_CONTENT_PATH": "nowhere"})


@cache
def validator(name: str) -> Draft202012Validator:
    """The schema as a user gets it."""
    schema = inside("schema", name).json()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def plain(*arguments: str) -> Callable[[World], Result]:
    """A run as it is."""
    return lambda world: world.therapy(*arguments)


def here(*arguments: str) -> Callable[[World], Result]:
    """A run inside this process: as good where nothing of the machine is in it."""
    return lambda _: inside(*arguments)


def typed(*arguments: str, replies: tuple[str, ...]) -> Callable[[World], Result]:
    """A run at a terminal."""
    return lambda world: world.at_terminal(*arguments, "--json", replies=replies)


SAMPLES = [
    *[Sample(f"{g} with few answers", "guidance", "ok", 0, here(g, *flags(CALM), "--json")) for g in GUIDES],
    Sample("a client", "guidance", "ok", 0, plain("boundaries", *flags({**CALM, "role": "client"}), "--json")),
    Sample("with answers", "guidance", "ok", 0, plain("dv-safety", *flags(CALM), "--json", "--include-answers")),
    Sample("with a country", "guidance", "ok", 0, plain("dv-safety", *flags(CALM), "--country", "gb", "--format=json")),
    Sample("no card", "guidance", "empty", 0, nothing_to_show),
    Sample("wrong answer", "guidance", "error", 2, plain("boundaries", "--answer", "role=x", "--json")),
    Sample("wrong option", "guidance", "error", 2, plain("boundaries", "--format", "json", "--zebra")),
    Sample("no such command", "guidance", "error", 2, plain("zebra", "--json")),
    Sample("damaged guide", "guidance", "error", 3, damaged("boundaries", *flags(CALM), "--json")),
    Sample("no content", "guidance", "error", 4, without_content),
    Sample("input needed", "guidance", "error", 5, plain("boundaries", "--json")),
    Sample("input needed, discreet", "guidance", "error", 5, plain("dv-safety", "--json")),
    Sample("left at once", "guidance", "cancelled", 130, typed("dv-safety", replies=("q",))),
    Sample("left in the middle", "guidance", "cancelled", 130, typed("boundaries", replies=("1", "3", CTRL_C))),
    *[Sample(f"questions of {g}", "questions", "ok", 0, here(g, "--questions", "--json")) for g in GUIDES],
    Sample("damaged questions", "questions", "error", 3, damaged("boundaries", "--questions", "--json")),
    Sample("guides", "guides", "ok", 0, plain("guides", "--json")),
    Sample("damaged guides", "guides", "error", 3, damaged("guides", "--json")),
    Sample("card", "card", "ok", 0, plain("show", "shared/emergency", "--json")),
    Sample("no such card", "card", "error", 4, plain("show", "shared/zebra", "--json")),
    Sample("sources", "sources", "ok", 0, plain("sources", "--json")),
    Sample("one source", "sources", "ok", 0, plain("sources", "apa-2017", "--json")),
    Sample("no such source", "sources", "error", 4, plain("sources", "zebra", "--json")),
    Sample("damaged sources", "sources", "error", 3, damaged("sources", "--json")),
    Sample("helplines", "helplines", "ok", 0, plain("helplines", "--country", "ca", "--json")),
    Sample("helplines of no country", "helplines", "ok", 0, plain("helplines", "--json")),
    Sample("no such country", "helplines", "error", 2, plain("helplines", "--country", "zz", "--json")),
    Sample("codes", "codes", "ok", 0, here("codes", "--json")),
    Sample("one theme in one country", "codes", "ok", 0, here("codes", "touch", "--country", "au", "--json")),
    Sample("no such theme", "codes", "error", 4, here("codes", "zebra", "--json")),
    Sample("no such code", "codes", "error", 2, here("codes", "--code", "zebra", "--json")),
    Sample("models", "models", "ok", 0, here("models", "--json")),
    Sample("a blank sheet", "models", "ok", 0, here("models", "gibbs", "--sheet", "--json")),
    Sample("a walk that stopped", "models", "ok", 0, typed("models", "gibbs", replies=("1",))),
    Sample("a walk that was left", "models", "cancelled", 130, typed("models", "gibbs", replies=("3", CTRL_C))),
    Sample("no such model", "models", "error", 4, here("models", "zebra", "--json")),
    Sample("glossary", "glossary", "ok", 0, here("glossary", "--json")),
    Sample("lookup", "lookup", "ok", 0, here("lookup", "gift", "--json")),
    Sample("nothing fits", "lookup", "empty", 4, here("lookup", "weather", "--json")),
    Sample("no such kind of hit", "lookup", "error", 2, here("lookup", "gift", "--kind", "x", "--json")),
    Sample("no such term", "glossary", "error", 4, here("glossary", "zebra", "--json")),
    Sample("config", "config", "ok", 0, here("config", "--json")),
    Sample("config with a folder that is no pack", "config", "error", 4, here("config", "--json", "--pack", "nowhere")),
    Sample("coverage", "coverage", "ok", 0, here("content", "coverage", "--json")),
    Sample("coverage into a file", "coverage", "error", 2, here("content", "coverage", "--json", "-o", "x")),
    Sample("own codes", "guidance", "ok", 0, here("boundaries", *flags(CALM), "--json", "--codes", "ukcp-2019")),
    Sample("check", "check", "ok", 0, plain("content", "check", "--guide", "end-therapy", "--json")),
    Sample("faults", "check", "error", 3, damaged("content", "check", "--json")),
    Sample("findings", "check", "error", 7, found_by_the_proof),
    Sample("no such guide to check", "check", "error", 4, plain("content", "check", "--guide", "x", "--json")),
]  # fmt: skip


VIGNETTES = [(guide, name, answers) for guide in GUIDES for name, answers in cases(guide)]


def guidance(guide: str, answers: dict[str, Any], *more: str) -> Any:
    """The guidance JSON for some answers."""
    return inside(guide, "--answers", "-", "--json", *more, input=answers).json()


def is_discreet(guide: str, answers: dict[str, Any]) -> bool:
    """The guide is marked so, or a client reads."""
    return bool(raw(f"guides/{guide}/guide.yaml").get("discreet")) or answers["role"] == "client"
