"""One key at a time from a terminal. The terminal is put back as it was, whatever happens.

A key is its character, or one of these names: ``enter``, ``erase``, ``erase-line``, ``up``, ``down``,
``page-up``, ``page-down``, ``leave`` (Esc, Ctrl-C, Ctrl-Q, Ctrl-Z), ``end`` (end of input); an empty string is a
key without a meaning here.

Esc is also the first byte of the arrow keys. A byte that follows within ``ESCAPE_WAIT`` tells them apart, so
Esc takes effect after that time, and at once if what follows is no such sequence: someone who hits Esc in a
hurry often hits another key with it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Protocol, TextIO

ESCAPE_WAIT: Final = 0.05

_PLAIN: Final = {
    "\r": "enter",
    "\n": "enter",
    "\x04": "end",
    "\x08": "erase",
    "\x7f": "erase",
    "\x15": "erase-line",
    "\x03": "leave",
    "\x11": "leave",
    "\x1a": "leave",
    "\x1c": "leave",
}
_AFTER_ESC: Final = {"A": "up", "B": "down", "5~": "page-up", "6~": "page-down"}


class Keys(Protocol):
    """Reads keys."""

    def read(self) -> str:
        """Wait for the next key."""
        ...


def named(char: str) -> str:
    """The key behind one character."""
    return _PLAIN.get(char, char if char.isprintable() else "")


if sys.platform == "win32":
    import msvcrt

    class _ConsoleKeys:
        """Keys of a Windows console."""

        _AFTER_PREFIX: Final = {"H": "up", "P": "down", "I": "page-up", "Q": "page-down"}

        def read(self) -> str:
            """Wait for the next key."""
            char = msvcrt.getwch()
            if char in ("\x00", "\xe0"):
                return self._AFTER_PREFIX.get(msvcrt.getwch(), "")
            return "leave" if char == "\x1b" else named(char)

    @contextmanager
    def open_keys(stdin: TextIO) -> Iterator[Keys | None]:
        """Keys of the terminal behind ``stdin``; ``None`` where it has none to give."""
        yield _ConsoleKeys() if stdin.isatty() else None

else:
    import os
    import select
    import termios

    class _TerminalKeys:
        """Keys of a terminal that is in character mode."""

        def __init__(self, fd: int) -> None:
            self._fd = fd

        def read(self) -> str:
            """Wait for the next key."""
            char = self._char()
            if char == "":
                return "end"
            return self._escape() if char == "\x1b" else named(char)

        def _escape(self) -> str:
            if not self._more():
                return "leave"
            if self._char() not in ("[", "O"):
                return "leave"
            sequence = ""
            while self._more():
                sequence += self._char()
                if "@" <= sequence[-1:] <= "~":
                    break
            return _AFTER_ESC.get(sequence, "") if sequence else "leave"

        def _char(self) -> str:
            data = self._byte()
            for _ in range(_bytes_after(data)):
                data += self._byte()
            return data.decode("utf-8", "replace")

        def _byte(self) -> bytes:
            try:
                return os.read(self._fd, 1)
            except OSError:  # the terminal is gone
                return b""

        def _more(self) -> bool:
            return bool(select.select([self._fd], [], [], ESCAPE_WAIT)[0])

    def _bytes_after(first: bytes) -> int:
        """How many bytes of a UTF-8 character follow its first one."""
        return sum(first >= lead for lead in (b"\xc0", b"\xe0", b"\xf0"))

    @contextmanager
    def open_keys(stdin: TextIO) -> Iterator[Keys | None]:
        """Keys of the terminal behind ``stdin``; ``None`` where it has none to give."""
        try:
            fd = stdin.fileno()
            before = termios.tcgetattr(fd)
        except (OSError, ValueError, AttributeError, termios.error):
            yield None
            return
        mode = termios.tcgetattr(fd)
        mode[0] &= ~termios.IXON  # Ctrl-Q arrives
        mode[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)  # Ctrl-V swallows no Esc
        mode[6][termios.VMIN], mode[6][termios.VTIME] = 1, 0
        # A stopped program or a memory image would keep answers; and Ctrl-C leaves as a key, since the signal does
        # nothing where whoever started the program had it ignored.
        for key in (termios.VINTR, termios.VSUSP, termios.VQUIT):
            mode[6][key] = bytes([os.fpathconf(fd, "PC_VDISABLE") & 0xFF])
        try:
            # Not TCSAFLUSH: it would throw away an Esc that was already pressed.
            termios.tcsetattr(fd, termios.TCSANOW, mode)
            yield _TerminalKeys(fd)
        finally:
            termios.tcsetattr(fd, termios.TCSANOW, before)


def can_read_keys(stdin: TextIO) -> bool:
    """Single keys can be read: Esc works without Enter."""
    with open_keys(stdin) as keys:
        return keys is not None
