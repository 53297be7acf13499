"""How help is laid out: commands in groups, common ones first, and the same last lines under every help text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "Look something up": ("show", "lookup", "codes", "models", "glossary", "guides", "sources", "helplines"),
    "Help": ("help", "tour"),
}
GUIDES: Final = "Guides"
REST: Final = "Content, data and settings"

FOOTER: Final = (
    "More: therapy help privacy, accessibility, json, exit-codes, environment, packs. Problems and corrections: as an "
    "issue of therapy-cli. If a line could hurt somebody, say so in the title."
)


def with_footer(command: Any) -> Any:
    """The command, with the last lines under its help and under that of its own commands."""
    command.epilog = FOOTER
    for part in getattr(command, "commands", {}).values():
        with_footer(part)
    return command


def write_groups(formatter: Any, guides: Sequence[str], commands: Mapping[str, Any]) -> None:
    """Write the commands in groups: guides first. One that no group names stands in the last."""
    grouped = {GUIDES: [name for name in guides if name in commands]}
    grouped |= {title: [name for name in names if name in commands] for title, names in GROUPS.items()}
    taken = {name for names in grouped.values() for name in names}
    grouped[REST] = [name for name in commands if name not in taken]
    for title, names in grouped.items():
        if names:
            with formatter.section(title):
                formatter.write_dl([(name, _first_sentence(commands[name])) for name in names])


def _first_sentence(command: Any) -> str:
    if command.short_help:
        return str(command.short_help)
    return " ".join((command.help or "").partition("\n\n")[0].split()).partition(". ")[0].rstrip(".") + "."
