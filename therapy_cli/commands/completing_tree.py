"""Commands, options and arguments for completion, read from the very commands that run: they cannot drift apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

from typer.main import get_command

from therapy_cli.commands.completing_lists import summary_of
from therapy_cli.commands.guide import guide_command
from therapy_cli.completing.table import (
    ANSWERS,
    CARDS,
    FILES,
    FOLDERS,
    FREE,
    HELP,
    MANY,
    OWNERS,
    REGIONS,
    WORDS,
    line_of,
)
from therapy_cli.completing.table import REST as ALL_THAT_FOLLOW
from therapy_cli.library.library import Library

Path = tuple[str, ...]

BY_METAVAR: Final = {"FILE": FILES, "FOLDER": FOLDERS, "CODE": "countries", "GUIDE": "guides", "N": FREE}
"""What a value is, by the word that stands for it in the help."""

BY_NAME: Final = {
    "--code": "codes,",
    "--codes": "codes,",
    "--guide": "guides",
    "--region": REGIONS,
    "codes theme": "themes",
    "content new card card": FREE,
    "content new case case": FREE,
    "content new guide guide": FREE,
    "glossary term": "terms",
    "help words": HELP,
    "lookup --guide": OWNERS,
    "lookup words": WORDS,
    "models name": "models",
    "show card": CARDS,
    "sources source": "sources",
}
"""What a value is, by the option, or by command and option or argument, which goes first."""

ONE_NAME: Final = ("glossary term", "codes theme")
"""Several words that make one name: completion knows the name that is written in one."""


def tree_lines(library: Library) -> Iterator[str]:
    """The lines of all commands: those that are written in code, then the guides of ``library``."""
    from therapy_cli.commands.app import app

    root: Any = get_command(app)
    written = {name: root.get_command(None, name) for name in root.written()}
    guides = {g: get_command(guide_command(g, summary_of(library, g))) for g in library.guide_ids if g not in written}
    context = _context(root, None)
    yield from _options(root, context, ())
    for name, command in (written | guides).items():
        if not command.hidden:
            yield line_of("commands", name, _said(command))
            yield from _lines(command, context, (name,))


def _context(command: Any, parent: Any) -> Any:
    """As the parser has it: some settings, ``-h`` among them, come down from the program to its commands."""
    return command.make_context("therapy", [], parent=parent, resilient_parsing=True)


def _lines(command: Any, parent: Any, path: Path) -> Iterator[str]:
    context = _context(command, parent)
    yield from _options(command, context, path)
    for name, part in getattr(command, "commands", {}).items():
        if not part.hidden:
            yield line_of(".".join(("commands", *path)), name, _said(part))
            yield from _lines(part, context, (*path, name))
    places = [p for p in command.params if p.param_type_name == "argument"]
    for place, argument in enumerate(places, 1):
        named = " ".join((*path, argument.name))
        at = ALL_THAT_FOLLOW if argument.nargs == -1 and named not in ONE_NAME else str(place)
        yield line_of(".".join(("arguments", *path)), at, "", value_of(argument, path))


def _options(command: Any, context: Any, path: Path) -> Iterator[str]:
    for option in command.get_params(context):
        if option.param_type_name != "option" or option.hidden:
            continue
        value = "" if option.is_flag or option.count else value_of(option, path)
        long = next(name for name in option.opts if name.startswith("--"))
        for name in (*option.opts, *option.secondary_opts):
            says = _first_sentence(option.help or "")
            yield line_of(".".join(("options", *path)), name, says, value, long, MANY if option.multiple else "")


def value_of(param: Any, path: Path) -> str:
    """What the value of an option or an argument is, see ``completing.table``.

    Raises:
        LookupError: nobody has said so; a new option is told of here.
    """
    name = param.opts[0] if param.param_type_name == "argument" else max(param.opts, key=len)
    if name == "--answer":
        return f"{ANSWERS}{path[0]}"
    full = " ".join((*path, name))
    for known in (_fixed(), BY_NAME):
        found = known.get(full) or known.get(name)
        if found:
            return found
    choices = getattr(param.type, "choices", None)
    if choices:
        return "=" + " ".join(str(getattr(choice, "value", choice)) for choice in choices)
    return BY_METAVAR[(param.metavar or "").strip("[]")]


@cache
def _fixed() -> dict[str, str]:
    """Values that the program itself knows, by command and option or argument."""
    from therapy_cli.commands.models import NO_SHEETS
    from therapy_cli.commands.options import Format
    from therapy_cli.library.editor_schemas import FILE_TYPES
    from therapy_cli.lookup.wording import KINDS, READERS
    from therapy_cli.rendering.graphs import GRAPH_FORMS
    from therapy_cli.rendering.schema import NAMES

    known: dict[str, Iterable[str]] = {
        "content graph --format": GRAPH_FORMS,
        "content schemas name": FILE_TYPES,
        "lookup --for": READERS,
        "lookup --kind": KINDS,
        "models --format": [form for form in Format if form not in NO_SHEETS],
        "schema name": NAMES,
    }
    return {name: "=" + " ".join(values) for name, values in known.items()}


def _said(command: Any) -> str:
    return _first_sentence(command.help or "") if command.short_help is None else str(command.short_help)


def _first_sentence(text: str) -> str:
    return " ".join(text.partition("\n\n")[0].split()).partition(". ")[0].rstrip(".")
