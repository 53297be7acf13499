"""The program: what stands before its commands, and how each run ends. The commands: ``written``, ``guide_group``."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from therapy_cli.commands.early_flags import behind_the_command
from therapy_cli.commands.front_page import ABOUT, VERSION_HELP
from therapy_cli.commands.guide_group import GuideGroup
from therapy_cli.commands.help_layout import FOOTER
from therapy_cli.commands.options import AsJson, NoColor
from therapy_cli.commands.reporting import mend_streams, run_reporting, usage_error
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


@app.callback(invoke_without_command=True, help=ABOUT)
def start(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("-V", "--version", help=VERSION_HELP)] = False,
    as_json: AsJson = False,
    no_color: NoColor = False,
) -> None:
    """Go on to the command; without one, open the menu or print the version. Its help is the front page."""
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
