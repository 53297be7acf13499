"""A terminal that goes away: its other end is closed while the program waits for a key."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import subprocess
import sys
import termios
from collections.abc import Mapping

from tests.cli.program import PATIENCE, Therapy


def hang_up(therapy: Therapy, *arguments: str, wait_for: str, env: Mapping[str, str] | None = None) -> int:
    """Start at a terminal, wait for a text, close the terminal; how the program ended (minus a signal's number)."""
    ours, theirs = pty.openpty()

    def take_terminal() -> None:
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    run = subprocess.Popen(
        [sys.executable, "-m", "therapy_cli", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=therapy.environment({"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1", **(env or {})}),
        cwd=therapy.work,
        start_new_session=True,
        preexec_fn=take_terminal,  # noqa: PLW1509 - one thread
    )
    os.close(theirs)
    seen = b""
    while wait_for.encode() not in seen and select.select([ours], [], [], PATIENCE)[0]:
        seen += os.read(ours, 4096)
    os.close(ours)
    return run.wait(PATIENCE)
