"""A walk through pages: safety first, then Enter goes on. What is typed besides is neither used nor kept."""

from __future__ import annotations

from collections.abc import Sequence

from therapy_cli.asking import wording
from therapy_cli.asking.line_input import LineInput
from therapy_cli.asking.prompter import Choice, Chosen, Prompt, Prompter
from therapy_cli.asking.speaking import Voice
from therapy_cli.errors import Interrupted
from therapy_cli.terminal import Terminal

NO_SIGN = "no_sign"


class Walk:
    """Shows pages at a terminal, one after the other."""

    def __init__(self, terminal: Terminal, prompter: Prompter) -> None:
        self._voice = Voice(terminal)
        self._input = LineInput(terminal)
        self._prompter = prompter

    def show(self, lines: Sequence[str]) -> None:
        """Print texts."""
        self._voice.say(lines)

    def is_danger_near(self, question: str) -> bool:
        """Ask before anything else; a doubt counts as danger, and Enter alone is no answer.

        Raises:
            Interrupted: the person leaves.
        """
        choices = tuple(Choice(i, label) for i, label in wording.DANGER_CHOICES)
        reply = self._prompter.ask(Prompt("danger", question, choices, is_safety=True))
        if not isinstance(reply, Chosen):
            raise Interrupted(wording.STOPPED)
        return reply.values != (NO_SIGN,)

    def through(self, pages: Sequence[Sequence[str]]) -> None:
        """Show each page and wait for Enter, but not after the last.

        Raises:
            Interrupted: the person leaves.
        """
        leave = wording.LEAVE_BY_KEY if self._input.has_keys else wording.LEAVE_BY_LINE
        for number, page in enumerate(pages, 1):
            self.show(["", *page])
            if number < len(pages):
                self._voice.write(f"\n{wording.WALK_ON.format(leave=leave)} ")
                if self._input.read() is None:
                    raise Interrupted(wording.STOPPED)
