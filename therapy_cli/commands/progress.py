"""How far a long job is, as a few lines for a person; nothing in a pipe."""

from __future__ import annotations

import time

from therapy_cli.terminal import Terminal

STEP = 10
"""A line each so many per cent: few enough for a screen reader."""

PATIENCE = 1.0
"""Seconds after which somebody begins to wonder."""


class Progress:
    """Called with what is done and of how much. Says nothing before ``after`` seconds, and nothing in a pipe."""

    def __init__(self, terminal: Terminal, *, after: float = PATIENCE) -> None:
        self._stream = terminal.stderr if terminal.stderr_is_terminal else None
        self._start, self._after = time.monotonic(), after
        self._said = -1
        self.spoke = False

    def __call__(self, done: int, of: int) -> None:
        """``done`` of ``of`` parts."""
        if self._stream is None or time.monotonic() - self._start < self._after:
            return
        step = 100 * done // max(1, of) // STEP
        if step != self._said:
            self._said, self.spoke = step, True
            print(f"Making the index of look-up: {step * STEP} %", file=self._stream, flush=True)
