"""``therapy schema``: the JSON Schema of each kind of JSON that the program prints."""

from __future__ import annotations

from typing import Annotated

import typer

from therapy_cli.commands.output import write_result
from therapy_cli.terminal import Terminal

SchemaName = Annotated[str | None, typer.Argument(metavar="[NAME]", help="guidance, questions, error, …")]


def schema(name: SchemaName = None) -> None:
    """Print the JSON Schema of one kind of result; without a name, the names.

    \b
    Examples:
      $ therapy schema
      $ therapy schema guidance
    """
    from therapy_cli.rendering.as_json import pretty
    from therapy_cli.rendering.schema import NAMES, schema_for

    text = "\n".join(NAMES) + "\n" if name is None else pretty(schema_for(name))
    write_result(text, None, Terminal())
