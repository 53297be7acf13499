"""The commands that are written down in code. Their names and first lines are known here; one is loaded when called."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

GROUPS: dict[str, dict[str, str]] = {
    "Look something up": {
        "show": "Show one card, with the emergency line first and for whom it is.",
        "lookup": "Find the card for a word or a question: the best one in full, the next few as a line each.",
        "codes": "Show what ethics codes say on a theme, side by side: edition, section where it was read, a line of "
        "paraphrase.",
        "models": "List reflection, supervision and ethical decision models, or walk through one.",
        "glossary": "Say what a word of the guides means, in a sentence or two, with its sources; without one, all "
        "words.",
        "guides": "List the guides, with what each is for.",
        "sources": "List the sources, or show one: edition, link, when it was read and when it is due again.",
        "helplines": "List emergency numbers, helplines and directories of one country, each with the day it was "
        "checked.",
    },
    "Help": {
        "help": "Explain a topic or a command; without one, list both.",
        "tour": "Show the three ways of use on an invented case, in under two minutes.",
    },
    "Content, data and settings": {
        "schema": "Print the JSON Schema of one kind of result; without a name, the names.",
        "completion": "Print the script with which a shell completes commands, options, names and answers when you "
        "press TAB.",
        "config": "Show where the config file, the content and the packs of a run come from.",
        "content": "Check the content and find its files.",
    },
}
"""Every command that help lists, in groups: its name and its first line. A test holds the lines to the commands."""

BY_NUMBER = "guide"
"""Opens a guide by its number. Help does not list it."""

NAMES = (BY_NUMBER, *(name for commands in GROUPS.values() for name in commands))


def loaded(name: str) -> Any:  # noqa: C901, PLR0911 - one for each module
    """The function of a command, or the application of a group; no other command's module is loaded."""
    match name:
        case "guides" | "show" | "sources" | "helplines":
            from therapy_cli.commands import shelf

            return getattr(shelf, name)
        case "lookup":
            from therapy_cli.commands.lookup import lookup

            return lookup
        case "codes":
            from therapy_cli.commands.codes import codes

            return codes
        case "models":
            from therapy_cli.commands.models import models

            return models
        case "glossary":
            from therapy_cli.commands.glossary import glossary

            return glossary
        case "help":
            from therapy_cli.commands.help import help_command

            return help_command
        case "tour":
            from therapy_cli.commands.tour import tour

            return tour
        case "schema":
            from therapy_cli.commands.schemas import schema

            return schema
        case "completion":
            from therapy_cli.commands.completion import completion

            return completion
        case "config":
            from therapy_cli.commands.config_group import config_app

            return config_app
        case "content":
            from therapy_cli.commands.content_commands import content_app

            return content_app
    from therapy_cli.commands.guide import open_by_number

    return open_by_number
