"""``therapy content index``: an index that is kept, for look-up over large packs."""

from __future__ import annotations

from typing import Annotated

import typer

from therapy_cli.commands import options as o
from therapy_cli.commands.content import content_app
from therapy_cli.commands.output import write_result
from therapy_cli.commands.place import library_here
from therapy_cli.terminal import Terminal

Remove = Annotated[bool, typer.Option("--remove", help="Take all kept indexes away.")]
KEPT = """\
The index is kept in {path} ({size:.1f} MB).
Look-up uses it while the content and the packs stay as they are; after a change, make it again.
To remove it: therapy content index --remove
"""
NONE = "No index is kept.\n"


@content_app.command("index")
def keep(*, pack: o.Packs = None, remove: Remove = False) -> None:
    """Keep an index of the content with its packs, so that look-up need not make it each time.

    Worth it for packs of many cards; what came with the program has its index already. It holds the content alone,
    nothing that anybody looked for, and only you can read it. Nothing else makes one.

    \b
    Examples:
      $ therapy content index
      $ therapy content index --remove
    """
    from therapy_cli.commands.keeping import keep_index, removed
    from therapy_cli.commands.progress import Progress

    terminal = Terminal()
    if remove:
        text = "".join(f"Removed: {path.as_posix()}\n" for path in removed()) or NONE
    else:
        named = tuple(pack or ())
        path = keep_index(library_here(named), named, terminal.today, Progress(terminal, after=0.0))
        text = KEPT.format(path=path.as_posix(), size=path.stat().st_size / 1e6)
    write_result(text, None, terminal)
