"""The window of a terminal, at its lowest: bytes straight to it, its input mode, and no memory image.

Everything here may run inside a signal handler or while the window is going away, so nothing raises.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from typing import TextIO

if sys.platform == "win32":
    import ctypes
    import msvcrt

    def remember_mode(_stdin: TextIO) -> Callable[[], None]:
        """The console keeps its own mode."""
        return lambda: None

    def keep_no_memory_image() -> None:
        """There is none by default."""

    def escapes_work(stream: TextIO) -> bool:
        """Ask the console to obey escape sequences; older ones cannot."""
        obey_escapes = 0x0004
        mode = ctypes.c_ulong()
        try:
            handle = msvcrt.get_osfhandle(stream.fileno())
        except (OSError, ValueError):
            return False
        console = ctypes.windll.kernel32
        return bool(
            console.GetConsoleMode(handle, ctypes.byref(mode))
            and console.SetConsoleMode(handle, mode.value | obey_escapes)
        )

else:

    def remember_mode(stdin: TextIO) -> Callable[[], None]:
        """How to put the input mode back as it is now."""
        import termios

        try:
            fd = stdin.fileno()
            mode = termios.tcgetattr(fd)
        except (OSError, ValueError, AttributeError, termios.error):
            return lambda: None

        def restore() -> None:
            with contextlib.suppress(OSError, termios.error):
                termios.tcsetattr(fd, termios.TCSANOW, mode)

        return restore

    def keep_no_memory_image() -> None:
        """A crash must not write the memory of this process, answers and all, to disk."""
        import resource

        with contextlib.suppress(OSError, ValueError):
            _, hard = resource.getrlimit(resource.RLIMIT_CORE)
            resource.setrlimit(resource.RLIMIT_CORE, (0, hard))

    def escapes_work(_stream: TextIO) -> bool:
        """Terminals here do, unless they are plain."""
        return True


def send(stream: TextIO, text: str) -> None:
    """Write to the terminal at once, past any buffer that a signal may have interrupted."""
    # RuntimeError: the signal came while the buffer was being written. ValueError: the stream is closed.
    with contextlib.suppress(OSError, RuntimeError, ValueError):
        stream.flush()
    data = text.encode(getattr(stream, "encoding", None) or "utf-8", "replace")
    with contextlib.suppress(OSError, ValueError):
        while data:
            data = data[os.write(stream.fileno(), data) :]
