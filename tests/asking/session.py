"""A real pseudo-terminal with the driver in it: pexpect presses the keys, pyte is the screen."""

from __future__ import annotations

import os
import signal
import sys
import termios
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
DOWN, UP, ESC, CTRL_C, CTRL_D, ENTER = "\x1b[B", "\x1b[A", "\x1b", "\x03", "\x04", "\r"
PATIENCE = 10.0


class Session:
    """One run of the driver, or of another module. ``raw`` holds what it wrote, ``screen`` what a person sees."""

    def __init__(
        self,
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str] | None = None,
        module: str = "tests.asking.driver",
    ) -> None:
        columns, rows = size
        self.raw = ""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self.screen)
        self.child: pexpect.spawn[str] = pexpect.spawn(
            sys.executable,
            ["-m", module, *arguments],
            cwd=str(ROOT),
            env=_environment(env or {}),
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=PATIENCE,
        )
        self.child.delaybeforesend = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.child.close(force=True)

    @property
    def seen(self) -> str:
        """The screen as text, without trailing blanks."""
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()

    def wait_for(self, text: str, *, within: float = PATIENCE) -> Self:
        """Read until ``text`` stands on the screen."""
        until = time.monotonic() + within
        while text not in self.seen:
            left = until - time.monotonic()
            assert left > 0, f"{text!r} did not come; on the screen:\n{self.seen}"
            self._read(min(left, 0.05))
        return self

    def quiet(self, seconds: float = 0.3) -> Self:
        """Read for a while, whatever comes."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._read(0.05)
        return self

    def press(self, *keys: str) -> Self:
        """Press keys once they are read one by one, with a moment between them as between those of a person."""
        self._wait_for_keys()
        for key in keys:
            self.child.send(key)
            self.quiet(0.12)
        return self

    def _wait_for_keys(self, within: float = 2.0) -> None:
        """Until a prompt reads keys the terminal collects lines: a key pressed earlier would be echoed and lost."""
        until = time.monotonic() + within
        while termios.tcgetattr(self.child.child_fd)[3] & termios.ICANON and time.monotonic() < until:
            self._read(0.02)

    def end(self) -> int:
        """Read to the end; the exit status, as a shell would give it."""
        until = time.monotonic() + 3 * PATIENCE
        while self._read(PATIENCE):
            assert time.monotonic() < until, f"it did not end; on the screen:\n{self.seen}"
        self.child.close()
        status = self.child.exitstatus
        return 128 + (self.child.signalstatus or 0) if status is None else status

    def send_signal(self, number: signal.Signals) -> None:
        """Send a signal to the driver."""
        self.child.kill(number)

    def _read(self, timeout: float) -> bool:
        try:
            text = self.child.read_nonblocking(4096, timeout)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += text
        self._stream.feed(text)
        return True


def _environment(extra: Mapping[str, str]) -> os._Environ[str]:
    """Little is inherited, so that the machine of the day does not decide."""
    env = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "PROMPT_TOOLKIT_NO_CPR": "1"}
    return {**env, **extra}  # type: ignore[return-value]
