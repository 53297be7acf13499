"""One typed line, with a key that leaves at once.

The terminal's own line editing would hand over Esc only together with Enter. So the few keys that a short
answer needs are handled here: characters, Backspace, Ctrl-U. What is echoed is what the terminal itself would
echo; there is no escape sequence and no cursor movement but the one step back of Backspace.
"""

from __future__ import annotations

from therapy_cli.asking.keys import Keys, can_read_keys, open_keys
from therapy_cli.terminal import Terminal

LONGEST = 200


class LineInput:
    """Lines typed at the terminal."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    @property
    def has_keys(self) -> bool:
        """Esc works without Enter."""
        return can_read_keys(self._terminal.stdin)

    def read(self) -> str | None:
        """The next line without its end; ``None``: the person left, or there is no more input."""
        try:
            with open_keys(self._terminal.stdin) as keys:
                return self._plain_line() if keys is None else self._edited_line(keys)
        except KeyboardInterrupt:
            self._echo("\n")
            return None

    def _plain_line(self) -> str | None:
        line = self._terminal.stdin.readline()
        return line.rstrip("\r\n") if line else None

    def _edited_line(self, keys: Keys) -> str | None:
        typed = ""
        while True:
            key = keys.read()
            if key in ("enter", "leave", "end"):
                self._echo("\n")
                return typed if key == "enter" else None
            if key == "erase":
                typed = self._erase(typed, 1)
            elif key == "erase-line":
                typed = self._erase(typed, len(typed))
            elif len(key) == 1 and len(typed) < LONGEST:
                typed += key
                self._echo(key)

    def _erase(self, typed: str, count: int) -> str:
        count = min(count, len(typed))
        self._echo("\b \b" * count)
        return typed[: len(typed) - count]

    def _echo(self, text: str) -> None:
        self._terminal.stderr.write(text)
        self._terminal.stderr.flush()
