"""Menus with arrow keys, drawn on standard error: an extra for people who see the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from therapy_cli.asking import wording
from therapy_cli.asking.lines import LinePrompter
from therapy_cli.asking.menu import Menu, menu_of, menu_of_review
from therapy_cli.asking.menu_drawing import DrawnLine, Heading, drawn, heading_of
from therapy_cli.asking.prompter import Chosen, LeftOpen, Prompt, Reply, Row, Verdict
from therapy_cli.asking.speaking import Voice
from therapy_cli.terminal import Terminal

if TYPE_CHECKING:
    from prompt_toolkit.input import Input
    from prompt_toolkit.output import Output


class MenuPrompter:
    """Asks with menus. Where the console cannot draw any, it asks with numbered lines."""

    def __init__(self, terminal: Terminal, *, keys_from: Input | None = None, draws_on: Output | None = None) -> None:
        self._terminal = terminal
        self._voice = Voice(terminal)
        self._input = keys_from
        self._output = draws_on
        self._lines: LinePrompter | None = None

    @property
    def leave_keys(self) -> str:
        """The keys that leave at once, in words."""
        return wording.LEAVE_BY_KEY

    @property
    def keys(self) -> str:
        """The keys, in one or two sentences."""
        return wording.MENU_KEYS

    def show(self, lines: Sequence[str]) -> None:
        """Print texts; they stay above the next menu."""
        self._voice.say(lines)

    def settled(self, prompt: Prompt, reply: Reply) -> None:
        """Print the question and its answer: the menu itself has gone."""
        match reply:
            case Chosen(values):
                answer = prompt.labels(values)
            case LeftOpen():
                answer = (wording.LEFT_OPEN,)
            case _:
                return
        if self._lines is None:
            self._voice.say(["", prompt.text])
            for label in answer:
                self._voice.say_item(" ", label)

    def ask(self, prompt: Prompt) -> Reply:
        """Draw the menu until there is a reply; it leaves nothing behind."""
        lines = self._lines_instead()
        if lines is not None:
            return lines.ask(prompt)
        reply = self._run(heading_of(prompt), menu_of(prompt), can_review=prompt.can_review)
        assert isinstance(reply, Reply)
        return reply

    def review(self, rows: Sequence[Row], *, midway: bool) -> Verdict:
        """Draw the answers as a menu; choosing one means changing it."""
        lines = self._lines_instead()
        if lines is not None:
            return lines.review(rows, midway=midway)
        text = wording.REVIEW_SO_FAR if midway else wording.REVIEW_HEADING
        footer = (*wording.MENU_FOOTER_ONE, wording.MENU_FOOTER_LEAVE)
        verdict = self._run(Heading(text, footer=footer), menu_of_review(rows, midway=midway))
        assert isinstance(verdict, Verdict)
        return verdict

    def _lines_instead(self) -> LinePrompter | None:
        """Numbered lines, if this console has no way to draw menus (mintty without winpty)."""
        if self._lines is not None or (self._input is not None and self._output is not None):
            return self._lines
        from therapy_cli.asking import menu_application

        try:
            self._output = self._output or menu_application.output_on(self._terminal)
            self._input = self._input or menu_application.input_from(self._terminal)
        except Exception:  # noqa: BLE001  whatever a console raises here, lines still work
            self._lines = LinePrompter(self._terminal)
        return self._lines

    def _run(self, heading: Heading, menu: Menu, *, can_review: bool = False) -> Reply | Verdict:
        from therapy_cli.asking.menu_application import run_menu

        def draw(width: int, height: int) -> list[DrawnLine]:
            return drawn(heading, menu, min(width, self._voice.width), height, self._voice.fitting)

        assert self._input is not None
        assert self._output is not None
        return run_menu(
            menu,
            draw,
            keys_from=self._input,
            draws_on=self._output,
            bold=self._terminal.colour_on(self._terminal.stderr),
            can_review=can_review,
        )
