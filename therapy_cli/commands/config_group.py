"""``therapy config``: what this run is made of, and where that comes from. Nothing is changed or made here."""

from __future__ import annotations

from pathlib import Path

import typer

from therapy_cli.commands import options as o
from therapy_cli.terminal import Terminal

config_app = typer.Typer(
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@config_app.callback()
def config(context: typer.Context, *, pack: o.Packs = None, as_json: o.AsJson = False) -> None:
    """Show where the config file, the content and the packs of a run come from. It changes nothing.

    \b
    Examples:
      $ therapy config
      $ therapy config path
      $ therapy config --json
    """
    if context.invoked_subcommand is not None:
        return
    from therapy_cli.commands.output import print_result
    from therapy_cli.commands.place import library_here
    from therapy_cli.rendering.config_data import config_data, config_text

    terminal = Terminal()
    data = config_data(library_here(pack), _place())
    print_result("config", "therapy config", data, config_text(data), terminal, as_json=as_json)


@config_app.command()
def path() -> None:
    """Print where the config file is looked for; it need not be there, and is never made.

    \b
    Examples:
      $ therapy config path
    """
    from therapy_cli.commands.output import write_result
    from therapy_cli.errors import NotFound

    place = _place()
    if place is None:
        raise NotFound("there is no home for a config file", "set HOME or XDG_CONFIG_HOME")
    write_result(f"{place}\n", None, Terminal())


def _place() -> Path | None:
    from therapy_cli.pack_traces import config_file

    named = config_file()
    return Path(named) if named is not None else None
