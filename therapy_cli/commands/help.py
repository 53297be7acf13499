"""``therapy help``: the help of a command, or a page of the manual."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from therapy_cli.commands import options as o
from therapy_cli.commands.output import write_result
from therapy_cli.errors import NotFound
from therapy_cli.library.faults import did_you_mean
from therapy_cli.rendering.formats import encoding_of
from therapy_cli.rendering.transliterate import fit
from therapy_cli.terminal import Terminal

Words = Annotated[
    list[str] | None, typer.Argument(metavar="[TOPIC]", help="A topic, for example privacy, or a command.")
]


def help_command(context: typer.Context, words: Words = None, *, no_pager: o.NoPager = False) -> None:
    """Explain a topic or a command; without one, list both.

    Topics: privacy, accessibility, json, exit-codes, environment, packs.

    \b
    Examples:
      $ therapy help
      $ therapy help privacy
      $ therapy help boundaries
    """
    terminal = Terminal(no_pager=no_pager)
    text = _text(context, words or [], terminal.width)
    write_result(fit(text, encoding_of(terminal.stdout)), None, terminal)


def _text(context: typer.Context, words: list[str], width: int) -> str:
    from therapy_cli.manual.as_text import page_text
    from therapy_cli.manual.topics import TOPICS

    name = " ".join(words)
    if name in TOPICS:
        return page_text(TOPICS[name], width)
    found = _help_of(context, words)
    if found is None:
        known = [*TOPICS, *_commands(context)]
        hint = did_you_mean(name.casefold(), known) or f"the topics: {', '.join(TOPICS)}"
        raise NotFound("there is no topic or command of that name", hint)
    return found


def _help_of(context: typer.Context, words: list[str]) -> str | None:
    """The help of the command that these words name, as ``--help`` prints it; ``None`` if there is none."""
    at: Any = context.parent
    for word in words:
        command = at.command.get_command(at, word) if hasattr(at.command, "get_command") else None
        if command is None:
            return None
        at = command.make_context(word, [], parent=at, resilient_parsing=True)
    return str(at.command.get_help(at)) + "\n"


def _commands(context: typer.Context) -> list[str]:
    root: Any = context.parent
    return [str(name) for name in root.command.list_commands(root)]
