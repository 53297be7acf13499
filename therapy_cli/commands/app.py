"""The program: its commands, and how each run ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from therapy_cli.commands import content_coverage, content_index, content_schemas  # noqa: F401 - they add their commands
from therapy_cli.commands.codes import codes
from therapy_cli.commands.completion import completion
from therapy_cli.commands.config_group import config_app
from therapy_cli.commands.content_kit import content_app
from therapy_cli.commands.early_flags import behind_the_command
from therapy_cli.commands.glossary import glossary
from therapy_cli.commands.guide import open_by_number
from therapy_cli.commands.guide_group import GuideGroup
from therapy_cli.commands.help import help_command
from therapy_cli.commands.help_layout import FOOTER
from therapy_cli.commands.lookup import lookup
from therapy_cli.commands.models import models
from therapy_cli.commands.options import AsJson, NoColor
from therapy_cli.commands.reporting import mend_streams, run_reporting, usage_error
from therapy_cli.commands.schemas import schema
from therapy_cli.commands.shelf import guides, helplines, show, sources
from therapy_cli.commands.tour import tour
from therapy_cli.errors import ExitCode, UsageError

app = typer.Typer(
    cls=GuideGroup,
    name="therapy",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=FOOTER,
)
app.command("guide", hidden=True)(open_by_number)
app.command()(guides)
app.command()(show)
app.command()(lookup)
app.command()(sources)
app.command()(helplines)
app.command()(codes)
app.command()(models)
app.command()(glossary)
app.command()(schema)
app.command()(completion)
app.command("help")(help_command)
app.command()(tour)
app.add_typer(content_app, name="content")
app.add_typer(config_app, name="config")


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("-V", "--version", help="Print program and content version.")] = False,
    as_json: AsJson = False,
    no_color: NoColor = False,
) -> None:
    """Structure your thinking about the therapy relationship, before supervision.

    Guides ask a few questions and show what matters for your answers: safety first, then what to think about, words
    to use and to avoid, what to bring to supervision, what to write down, and the source of every line. The tool
    decides nothing for anybody and replaces no supervisor, code or law. No clinician from outside has signed its
    text off yet.

    \b
    Examples:
      $ therapy boundaries
      $ therapy end-therapy --answers case.yaml --json
      $ therapy lookup gift
      $ therapy show shared/supervision
    """
    if context.invoked_subcommand is not None:
        if version or as_json or no_color:
            raise UsageError("an option of a command stands after it", "for example: therapy guides --json")
        return
    from therapy_cli.commands.menu import open_menu, print_version

    if version:
        print_version(as_json=as_json)
    else:
        open_menu(no_color=no_color)


def main() -> None:
    """Run the program and leave with its exit code."""
    mend_streams()
    arguments = sys.argv[1:]
    code = run_reporting(lambda: _dispatch(arguments), arguments)
    # Nothing is left to do, and a closed pipe must not be complained about when Python shuts down.
    sys.stderr.flush()
    os._exit(code)


def _dispatch(arguments: Sequence[str]) -> int:
    command = typer.main.get_command(app)
    try:
        wanted = behind_the_command(arguments, command)
        result = command.main(wanted, prog_name="therapy", standalone_mode=False)
    except typer.TyperException as error:
        raise usage_error(error.format_message()) from None
    except typer.Abort:
        raise KeyboardInterrupt from None
    except SystemExit:
        raise BrokenPipeError from None  # the parser's own ending where the reader of a pipe has gone
    if result == ExitCode.INTERRUPTED:
        raise KeyboardInterrupt  # the parser made a silent code of it
    return result if isinstance(result, int) else 0
