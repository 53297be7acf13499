"""The last lines under every help text."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FOOTER = (
    "More: therapy help privacy, accessibility, json, exit-codes, environment, packs. Problems and corrections: as an "
    "issue of therapy-cli. If a line could hurt somebody, say so in the title."
)


def with_footer(command: Any) -> Any:
    """The command, with the last lines under its help and under that of its own commands."""
    command.epilog = FOOTER
    for part in getattr(command, "commands", {}).values():
        with_footer(part)
    return command
