"""Numbered lines: the reference way of asking, for screen readers and every terminal there is.

Text is only ever added at the end. No cursor is moved, nothing is redrawn, and no escape sequence is written.
Everything can be answered with digits; the few letters are told at the first question and by ``?``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from therapy_cli.asking import wording
from therapy_cli.asking.line_input import LineInput
from therapy_cli.asking.prompter import Leave, Prompt, Reply, Row, Verdict
from therapy_cli.asking.speaking import Voice
from therapy_cli.asking.typed import HelpWanted, Unclear, reply_in, verdict_in
from therapy_cli.terminal import Terminal


class LinePrompter:
    """Asks with numbered lines on standard error and reads a typed line."""

    def __init__(self, terminal: Terminal) -> None:
        self._voice = Voice(terminal)
        self._input = LineInput(terminal)

    @property
    def leave_keys(self) -> str:
        """The keys that leave at once, in words."""
        return wording.LEAVE_BY_KEY if self._input.has_keys else wording.LEAVE_BY_LINE

    @property
    def keys(self) -> str:
        """The keys, in one or two sentences."""
        return wording.LINE_KEYS.format(leave=self.leave_keys)

    def show(self, lines: Sequence[str]) -> None:
        """Print texts."""
        self._voice.say(lines)

    def settled(self, prompt: Prompt, reply: Reply) -> None:
        """Nothing to do: what was typed stands on the screen already."""

    def ask(self, prompt: Prompt) -> Reply:
        """Print the question and its numbered options; read lines until one is a reply."""
        self._print(prompt)
        while True:
            self._voice.write(f"{_invitation(prompt)} ({wording.HELP_KEY}): ")
            line = self._input.read()
            if line is None:
                return Leave()
            match reply_in(line, prompt):
                case HelpWanted():
                    self._voice.say(["", *self._help(prompt), "", prompt.text])
                    self._print_choices(prompt)
                case Unclear(say):
                    self._voice.say([say])
                case reply:
                    return reply

    def review(self, rows: Sequence[Row], *, midway: bool) -> Verdict:
        """Print the answers as a numbered list; read lines until one decides."""
        self._print_review(rows, midway=midway)
        while True:
            self._voice.write(f"{wording.REVIEW_LINE} ({wording.HELP_KEY}): ")
            line = self._input.read()
            if line is None:
                return Leave()
            match verdict_in(line, [row.question_id for row in rows]):
                case HelpWanted():
                    leave = wording.LINE_HELP_LEAVE.format(leave=self.leave_keys)
                    self._voice.say([wording.REVIEW_HELP, leave])
                case None:
                    self._voice.say([wording.REVIEW_AGAIN.format(leave=self.leave_keys)])
                case verdict:
                    return verdict

    def _print(self, prompt: Prompt) -> None:
        self._voice.say(["", *([f"{prompt.position}."] if prompt.position else []), prompt.text])
        if prompt.help:
            self._voice.say([prompt.help])
        if prompt.previous:
            # With the numbers, so that they can be typed again and none is lost.
            numbered = (f"{n} {c.label}" for n, c in enumerate(prompt.choices, 1) if c.id in prompt.previous)
            self._voice.say([wording.SO_FAR.format("; ".join(numbered))])
        self._print_choices(prompt)

    def _print_choices(self, prompt: Prompt) -> None:
        for number, choice in enumerate(prompt.choices, 1):
            self._voice.say_item(f"{number}.", choice.label)

    def _print_review(self, rows: Sequence[Row], *, midway: bool) -> None:
        self._voice.say(["", wording.REVIEW_SO_FAR if midway else wording.REVIEW_HEADING])
        for number, row in enumerate(rows, 1):
            self._voice.say_item(f"{number}.", f"{row.text} {row.answer}")
        self._voice.say_item("0.", wording.MORE_QUESTIONS if midway else wording.SHOW_RESULT)

    def _help(self, prompt: Prompt) -> Iterator[str]:
        if prompt.help:
            yield prompt.help
        if prompt.why:
            yield wording.WHY.format(prompt.why)
        yield wording.LINE_HELP_MANY if prompt.kind == "checkbox" else wording.LINE_HELP_ONE
        if prompt.may_be_left_open:
            yield wording.LINE_HELP_OPEN
        if prompt.can_go_back:
            yield wording.LINE_HELP_BACK
        if prompt.can_review:
            yield wording.LINE_HELP_REVIEW
        yield wording.LINE_HELP_LEAVE.format(leave=self.leave_keys)


def _invitation(prompt: Prompt) -> str:
    numbers = wording.SOME_NUMBERS if prompt.kind == "checkbox" else wording.ONE_NUMBER
    return f"{numbers}, or o to leave it open" if prompt.may_be_left_open else numbers
