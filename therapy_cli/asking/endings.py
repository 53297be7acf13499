"""Signals that end a run: they clear the screen first."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Final

_ENDING: Final = ("SIGHUP", "SIGTERM")
"""A closed window, or somebody ends the program: clear, then end as it would have ended."""
_LEAVING: Final = ("SIGTSTP", "SIGQUIT")
"""Ctrl-Z would leave everything in place behind the shell; the other would write memory to disk."""


def clear_before_ending(clear: Callable[[], None]) -> Callable[[], None]:
    """From now on ``clear`` runs when such a signal comes. Returns how to undo that."""
    if threading.current_thread() is not threading.main_thread():
        return lambda: None

    def end(number: int, _frame: FrameType | None) -> None:
        clear()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    def leave(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = {number: signal.signal(number, end) for number in _known(_ENDING)}
    before |= {number: signal.signal(number, leave) for number in _known(_LEAVING)}

    def undo() -> None:
        for number, handler in before.items():
            signal.signal(number, handler)

    return undo


def _known(names: tuple[str, ...]) -> list[signal.Signals]:
    """The signals of these names that this system has."""
    return [signal.Signals[name] for name in names if name in signal.Signals.__members__]
