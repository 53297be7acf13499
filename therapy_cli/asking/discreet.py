"""The screen of a discreet run: the terminal's alternate screen, cleared on every way out.

The ways out are the normal end, an exception, Ctrl-C, a closed window (SIGHUP), SIGTERM. Afterwards the
window and its scrollback are cleared too, because the command that was typed stands there. What cannot be
cleared (shell history, logs, tmux buffers, recordings) is said beforehand. No title is set, no bell is rung, no
pager is started, nothing is written to disk, and a crash leaves no memory image.
"""

from __future__ import annotations

import atexit
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, TextIO

from therapy_cli.asking import wording
from therapy_cli.asking.window import escapes_work, keep_no_memory_image, remember_mode, send
from therapy_cli.terminal import Terminal

if TYPE_CHECKING:
    from therapy_cli.asking.paging import LongText

HOME_AND_CLEAR: Final = "\x1b[H\x1b[2J"
CLEAR: Final = "\x1b[H\x1b[2J\x1b[3J\x1b[H"
ENTER: Final = "\x1b[?1049h" + CLEAR
# Looks, cursor, line wrap and paste mode are put right too: a signal may come in the middle of a menu.
LEAVE: Final = "\x1b[0m\x1b[?25h\x1b[?7h\x1b[?2004l" + CLEAR + "\x1b[?1049l" + CLEAR


class DiscreetScreen:
    """Used with ``with``. Nothing happens until ``enter``; then every exit clears."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._is_entered = False
        self._undo: list[Callable[[], object]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.leave()

    @property
    def can_clear(self) -> bool:
        """There is a window that can be cleared, and a person with keys in front of it."""
        terminal, window = self._terminal, self._window
        if terminal.no_input or terminal.asks_in_lines or window is None:
            return False
        return terminal.stdin_is_terminal and escapes_work(window)

    @property
    def clearing(self) -> str:
        """What happens to the window on leaving; empty where ``enter`` says that nothing is cleared."""
        if not self.can_clear:
            return ""
        return wording.CLEARED if self._terminal.shows_result_to_a_person else wording.ELSEWHERE

    def enter(self) -> None:
        """Go to the alternate screen; where there is none, say so in one line before anything else."""
        if self._is_entered:
            return
        from therapy_cli.asking.endings import clear_before_ending
        from therapy_cli.asking.speaking import Voice

        self._is_entered = True
        keep_no_memory_image()
        if not self.can_clear:
            notice = wording.NOT_CLEARED if self._window is not None else wording.NOT_ON_A_SCREEN
            Voice(self._terminal).say([notice])
            return
        atexit.register(self.leave)
        self._undo += [
            lambda: atexit.unregister(self.leave),
            remember_mode(self._terminal.stdin),
            clear_before_ending(self.leave),
            lambda: self._send(LEAVE),
        ]
        self._send(ENTER)

    def fresh(self) -> None:
        """Clear what stands on the screen: one thing at a time is to be seen."""
        if self._undo:
            self._send(HOME_AND_CLEAR)

    def leave(self) -> None:
        """Clear and put the terminal back as it was. Leaving twice changes nothing."""
        while self._undo:
            # Done before it is struck off: an interruption in between does it twice rather than never.
            step = self._undo[-1]
            step()
            if step in self._undo:
                self._undo.remove(step)

    @property
    def is_read_by_a_person(self) -> bool:
        """Somebody with keys sits in front of the result."""
        terminal = self._terminal
        return terminal.shows_result_to_a_person and terminal.stdin_is_terminal and not terminal.no_input

    def read(self, text: LongText) -> bool:
        """Show the finished text until the person leaves; where nobody reads, print it.

        True if somebody read to the end, and did not leave by ``q``.

        Raises:
            Interrupted: the person used the quick exit.
        """
        from therapy_cli.asking.reading import read_in_lines, read_on_screen

        terminal = self._terminal
        if not self.is_read_by_a_person:
            terminal.stdout.write(text.text if text.text.endswith("\n") else text.text + "\n")
            terminal.stdout.flush()
            return False
        if self._undo:
            return read_on_screen(terminal, text, self._send)
        return read_in_lines(terminal, text)

    @property
    def _window(self) -> TextIO | None:
        if self._terminal.shows_result_to_a_person:
            return self._terminal.stdout
        return self._terminal.stderr if self._terminal.stderr_is_terminal else None

    def _send(self, text: str) -> None:
        if self._window is not None:
            send(self._window, text)
