"""Write ``docs/reference`` and ``docs/therapy.1``: ``python docs/make_reference.py``.

A test checks that they are current. All of it comes from the help texts of the commands and the pages in
``therapy_cli/manual``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.core import TyperGroup
from typer.main import get_command

from therapy_cli import __version__
from therapy_cli.commands.app import app
from therapy_cli.library.library import open_library
from therapy_cli.manual.as_markdown import MADE, overview_markdown, page_markdown
from therapy_cli.manual.as_roff import man_page
from therapy_cli.manual.page import Entry, Part
from therapy_cli.manual.topics import TOPICS

FOLDER = Path(__file__).parent
SUMMARY = "structure your thinking about the therapy relationship, before supervision"


def pages() -> dict[Path, str]:
    """Every file that is made, with what stands in it."""
    made = {FOLDER / f"reference/{name}.md": page_markdown(page) for name, page in TOPICS.items()}
    commands = list(_commands(get_command(app), "therapy"))
    return {
        **made,
        FOLDER / "reference/README.md": overview_markdown(TOPICS.values()),
        FOLDER / "reference/commands.md": _commands_page(commands),
        FOLDER / "therapy.1": _manual(commands),
    }


def _commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    """Every command with its full name; groups first, then what is in them."""
    yield name, command
    if isinstance(command, TyperGroup):
        for part in command.list_commands(None):  # type: ignore[arg-type]
            found = command.get_command(None, part)  # type: ignore[arg-type]
            if found and not found.hidden:
                yield from _commands(found, f"{name} {part}")


def _commands_page(commands: list[tuple[str, Any]]) -> str:
    blocks = [MADE, "# Commands", "Examples first, then options. `therapy help COMMAND` prints the same."]
    for name, command in commands:
        told, examples = _help(command)
        blocks += [f"## {name}", *told]
        blocks += ["\n".join(["```sh", *examples, "```"])] if examples else []
        blocks += ["\n".join(f"- `{o.name}`: {o.says}" for o in _options(command))]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _manual(commands: list[tuple[str, Any]]) -> str:
    told, examples = _help(commands[0][1])
    parts = [
        Part("Synopsis", ("therapy COMMAND [OPTIONS]",)),
        Part("Description", tuple(told)),
        Part("Examples", examples=tuple(examples)),
        Part("Commands", entries=tuple(Entry(name, _help(c)[0][0]) for name, c in commands[1:])),
        Part("Options", ("Each is told in full by therapy COMMAND --help.",), entries=_every_option(commands)),
    ]
    for page in TOPICS.values():
        parts += [Part(f"{page.name}: {part.heading}", part.paragraphs, (), part.entries) for part in page.parts[1:]]
    return man_page("therapy", SUMMARY, __version__, open_library().about.date, parts)


def _every_option(commands: list[tuple[str, Any]]) -> tuple[Entry, ...]:
    found = {option.name: option for _, command in commands for option in _options(command)}
    return tuple(found[name] for name in sorted(found, key=lambda n: n.rpartition("--")[2]))


def _help(command: Any) -> tuple[list[str], list[str]]:
    """The paragraphs of a help text, and its examples."""
    before, _, after = (command.help or "").partition("\b")
    paragraphs = [" ".join(p.split()) for p in before.split("\n\n") if p.strip()]
    return paragraphs, [line.strip().removeprefix("$ ") for line in after.splitlines() if line.strip().startswith("$ ")]


def _options(command: Any) -> Iterator[Entry]:
    for option in command.params:
        if option.param_type_name == "option":
            value = f" {option.metavar}" if option.metavar else ""
            yield Entry(", ".join(option.opts) + value, option.help or "")


if __name__ == "__main__":
    for path, text in pages().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
