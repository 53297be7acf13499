"""Long results on a terminal go through the reader's own pager, as they do in git and gh.

Never in a discreet run (``asking.discreet`` has pages of its own), never where lines are read aloud, never into a
pipe. The pager is told to keep no history.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from therapy_cli.terminal import Terminal

USUAL = "less"
LESS = "-FKRX -Ps?eThe end; b goes back, q leaves:Space goes on, b goes back, q leaves.$"
"""Leave if all fits, and by Ctrl-C as everywhere else; keep colours, leave the text on the screen; say the keys,
not a bare colon."""


def is_paged(text: str, terminal: Terminal) -> bool:
    """Show ``text`` in a pager if it is longer than the window; false if it is still to be printed."""
    command = pager_command(terminal)
    if command is None:
        return False
    from therapy_cli.asking.paging import pages_of
    from therapy_cli.asking.speaking import size_of

    width, height = size_of(terminal.stdout)
    if len(pages_of(text, width, max(1, height - 1))) == 1:
        return False
    return in_pager(command, text, terminal)


def in_pager(command: list[str], text: str, terminal: Terminal) -> bool:
    """Show ``text`` in the pager; false if it could not be started."""
    terminal.stdout.flush()
    return _run(command, text, terminal)


def pager_command(terminal: Terminal) -> list[str] | None:
    """The reader's pager (``PAGER``), else less where it is installed; ``None`` where nothing should be paged."""
    person = terminal.shows_result_to_a_person and terminal.stdin_is_terminal
    if not person or terminal.no_pager or terminal.asks_in_lines:
        return None
    wanted = terminal.environ.get("PAGER", USUAL)
    if wanted == "cat":
        return None
    import shlex
    import shutil

    try:
        command = shlex.split(wanted)
    except ValueError:
        return None
    if not command or command == ["cat"] or shutil.which(command[0]) is None:
        return None
    return command


def _run(command: list[str], text: str, terminal: Terminal) -> bool:
    import signal
    import subprocess

    encoding = getattr(terminal.stdout, "encoding", None) or "utf-8"
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's while it runs
    try:
        subprocess.run(  # noqa: S603  the reader's own setting
            command, input=text.encode(encoding, "replace"), env=_surroundings(terminal.environ), check=False
        )
    except OSError:
        return False
    finally:
        signal.signal(signal.SIGINT, before)
    return True


def _surroundings(environ: Mapping[str, str]) -> dict[str, str]:
    found = {**os.environ, **environ, "LESSHISTFILE": "-"}
    found.setdefault("LESS", LESS)
    return found
