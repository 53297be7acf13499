"""Answers from a file or a pipe, as bytes; what they mean is decided in ``library.answers_file``."""

from __future__ import annotations

import sys

from therapy_cli.asking.speaking import Voice
from therapy_cli.errors import UsageError
from therapy_cli.library.answers_file import MAX_ANSWER_BYTES, read_answers_text
from therapy_cli.terminal import Terminal

HOW_TO_END = "Reading answers from the keyboard. Ctrl-D on an empty line ends, Ctrl-C leaves."


def read_answers(name: str) -> dict[str, object]:
    """The answers that stand in the file ``name``, or come from a pipe with ``-``.

    Raises:
        UsageError: the file cannot be read, or is not a list of answers.
    """
    enough = MAX_ANSWER_BYTES + 1  # more is refused, so more is not read either
    if name == "-":
        _say_how_to_end(Terminal())
        return read_answers_text(sys.stdin.buffer.read(enough), "standard input")
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - pathlib costs a tenth of the start
            return read_answers_text(file.read(enough), name)
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise UsageError(f"the answers file cannot be read: {reason}", f"look at the path: {name}") from None


def _say_how_to_end(terminal: Terminal) -> None:
    """A program that waits for a keyboard in silence looks broken."""
    if terminal.stdin_is_terminal and terminal.stderr_is_terminal:
        Voice(terminal).say([HOW_TO_END])
