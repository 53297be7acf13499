"""From the key that leaves to the end of the process, at every kind of prompt, in a real pseudo-terminal.

``python benchmarks/quick_exit.py [ROUNDS] [WORDS OF A NAME] [--write]`` runs the program of this environment.
``cleared`` counts up to the moment at which the window has been cleared, where the run is discreet; ``ended`` up to the
end of the process. The floor is a bare Python that waits for one key and leaves: what this machine needs for that
whatever the program does.
"""

from __future__ import annotations

import os
import pty
import re
import select
import struct
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path
from signal import SIG_DFL, SIGINT, SIGKILL, signal
from statistics import median
from typing import NamedTuple

from quick_exit_places import PLACES, Place

ROUNDS = 5
PATIENCE = 10.0
LIMIT = 100.0
"""Milliseconds that every prompt is held to."""
ESC, CTRL_C, ENTER = "\x1b", "\x03", "\r"
CLEARED = b"\x1b[?1049l\x1b[H\x1b[2J\x1b[3J\x1b[H"
LOOKS = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]")
FLOOR = "import os,sys,tty;tty.setraw(0);sys.stdout.write('ready');sys.stdout.flush();os.read(0,1);os._exit(130)"
ENVIRON = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "PROMPT_TOOLKIT_NO_CPR": "1"}
ENVIRON |= {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
HERE = Path(__file__).with_suffix(".md")


class Left(NamedTuple):
    """Milliseconds until the window was cleared (``None``: it is not) and until the process had ended; its code."""

    cleared: float | None
    ended: float
    code: int


class Window:
    """One process in a pseudo-terminal of 100 columns and 30 rows."""

    def __init__(self, command: list[str], env: dict[str, str]) -> None:
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
            signal(SIGINT, SIG_DFL)  # a shell starts what runs in the background without it
            os.chdir("/tmp")  # noqa: S108  no folder of anybody
            os.execve(command[0], command, {**ENVIRON, **env})
        self.raw = b""

    def wait_for(self, text: str) -> None:
        """Until ``text`` was written and nothing more comes: the prompt waits for a key."""
        until = time.monotonic() + PATIENCE
        while text not in LOOKS.sub(b"", self.raw).decode("utf-8", "replace"):
            if time.monotonic() > until or not self._read(0.1):
                raise SystemExit(f"{text!r} did not come:\n{self.raw[-2000:].decode('utf-8', 'replace')}")
        while select.select([self.fd], [], [], 0.15)[0] and self._read(0.0):
            pass
        self.raw = b""

    def press(self, keys: tuple[str, ...]) -> None:
        """Press keys, one after the other, as a person does, once they are read one by one."""
        while keys and termios.tcgetattr(self.fd)[3] & termios.ICANON:
            self._read(0.02)
        time.sleep(0.05)
        for key in keys:
            os.write(self.fd, key.encode())
            time.sleep(0.12)

    def leave_by(self, key: str) -> Left:
        """Press the key that leaves, and look on until the process has ended."""
        self.raw, cleared = b"", None
        pressed = time.perf_counter()
        os.write(self.fd, key.encode())
        while self._read(PATIENCE):
            if cleared is None and CLEARED in self.raw:
                cleared = (time.perf_counter() - pressed) * 1000
        if time.perf_counter() - pressed >= PATIENCE:
            os.kill(self.pid, SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        ended = (time.perf_counter() - pressed) * 1000
        os.close(self.fd)
        return Left(cleared, ended, os.waitstatus_to_exitcode(status))

    def _read(self, timeout: float) -> bool:
        if not select.select([self.fd], [], [], timeout)[0]:
            return timeout < PATIENCE
        try:
            part = os.read(self.fd, 65536)
        except OSError:
            return False
        self.raw += part
        return bool(part)


def left(place: Place, key: str) -> Left:
    """Go to a prompt and leave there."""
    window = Window([sys.executable, "-m", "therapy_cli", *place.arguments], dict(place.env))
    for text, keys in place.way:
        window.wait_for(text)
        window.press(keys)
    window.wait_for(place.at)
    return window.leave_by(key)


def floor() -> float:
    """Milliseconds that a bare process needs to end on a key."""
    window = Window([sys.executable, "-I", "-c", FLOOR], {})
    window.wait_for("ready")
    return window.leave_by("q").ended


def row(place: Place, rounds: int) -> tuple[str, float]:
    """A line of the table, and the worst of it in milliseconds."""
    floors, cells, worst = [], [], 0.0
    for key in (ESC, CTRL_C) if place.esc else (CTRL_C,):
        found = []
        for _ in range(rounds):
            floors += [floor() for _ in range(3)]
            found.append(left(place, key))
        cleared = [one.cleared for one in found if one.cleared is not None]
        if {one.code for one in found} != {place.code} or bool(cleared) != place.clears:
            raise SystemExit(f"{place.name}: {found}")
        ended = [one.ended for one in found]
        worst = max(worst, *ended)
        cells += [f"{median(cleared):.0f}" if cleared else "", f"{median(ended):.0f}", f"{max(ended):.0f}"]
        cells.append(f"{median(ended) / median(floors):.0f}")
    if not place.esc:
        cells = ["", "", "", "", *cells]
    return f"| {place.name} | " + " | ".join(cells) + " |", worst


def main() -> None:
    """Print the table; with ``--write`` keep it beside this script."""
    given = [a for a in sys.argv[1:] if a.isdigit()]
    rounds = int(given[0]) if given else ROUNDS
    lines = [
        "| prompt | Esc: cleared | ended | worst | x floor | Ctrl-C: cleared | ended | worst | x floor |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    over = []
    wanted = next((a for a in sys.argv[1:] if not a.isdigit() and not a.startswith("-")), "")
    for place in (p for p in PLACES if wanted in p.name):
        line, worst = row(place, rounds)
        print(line, flush=True)
        lines.append(line)
        over += [f"{place.name} ({worst:.0f})"] if worst > LIMIT else []
    told = f"Over {LIMIT:.0f} ms at worst: {', '.join(over) or 'none'}."
    print(told)
    if "--write" in sys.argv:
        before, _, _ = HERE.read_text("utf-8").partition("| prompt |")
        HERE.write_text("\n".join([before + lines[0], *lines[1:], "", told, ""]), "utf-8")


if __name__ == "__main__":
    main()
