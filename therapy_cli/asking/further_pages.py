"""Pages that open only if somebody asks for them: which one, and whether this is a moment to read it.

Every client is offered the same pages under the same labels, whatever was answered; nothing of the choice is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from therapy_cli.asking import moments, wording
from therapy_cli.asking.prompter import Back, Choice, Chosen, Leave, Prompt, Prompter
from therapy_cli.asking.surroundings import Screen
from therapy_cli.errors import Interrupted
from therapy_cli.library.model import Question

_LEAVE: Final = "leave"


@dataclass(frozen=True, slots=True)
class FurtherPages:
    """The pages on offer. ``alone`` is the question before each of them; ``emergency`` stands above it."""

    prompter: Prompter
    screen: Screen
    pages: Sequence[Choice]
    alone: Question
    emergency: Sequence[str]

    def choose(self, first: Sequence[str] = ()) -> str | None:
        """The id of the page to show; ``None`` when the person is done. ``first`` stands above the choice.

        Raises:
            Interrupted: the quick exit.
        """
        choices = (*self.pages, Choice(_LEAVE, wording.LEAVE))
        which = Prompt("further", wording.FURTHER_QUESTION, choices, why=wording.FURTHER_WHY, is_safety=True)
        while True:
            self.screen.fresh()
            if first:
                self.prompter.show(first)
            page = self._chosen(which)
            if page in (None, _LEAVE):
                return None
            self.screen.fresh()
            self.prompter.show(self.emergency)
            answer = self._chosen(self._show_or_leave())
            if answer is not None:
                return page if moments.way_of(self.alone.id, answer) == "on" else None

    def _show_or_leave(self) -> Prompt:
        choices = tuple(Choice(o.id, o.label) for o in self.alone.options)
        return Prompt(self.alone.id, self.alone.ask, choices, why=self.alone.why, is_safety=True, can_go_back=True)

    def _chosen(self, prompt: Prompt) -> str | None:
        """The one option chosen; ``None`` on the way back."""
        while True:
            try:
                reply = self.prompter.ask(prompt)
            except KeyboardInterrupt:
                raise Interrupted(wording.STOPPED) from None
            match reply:
                case Chosen((value,)):
                    return value
                case Back() if prompt.can_go_back:
                    return None
                case Leave():
                    raise Interrupted(wording.STOPPED)
                case _:
                    pass  # not offered here: it is asked again
