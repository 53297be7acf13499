"""The line after a result that says how to go on with it."""

from __future__ import annotations

from therapy_cli.document.model import Document
from therapy_cli.rendering import wording
from therapy_cli.terminal import Terminal

FOR_PROGRAMS = ("json", "svg")


def say_next(document: Document, terminal: Terminal, *, form: str | None, is_file: bool) -> None:
    """Say what to do with the result, to a person who has it. A discreet run never comes here, so no client does.

    ``is_file``: it was written to a file.
    """
    is_read = (terminal.shows_result_to_a_person or is_file) and form not in FOR_PROGRAMS
    if terminal.quiet or not (terminal.stderr_is_terminal and is_read and document.gathered.supervision):
        return
    from therapy_cli.asking.speaking import Voice

    # One that stands in its short form was left open: whether it is urgent here, nobody has said.
    is_urgent = any(card.severity == "urgent" and card.form != "short" for card in document.cards)
    said = wording.NEXT_AFTER_URGENT if is_urgent else wording.NEXT
    Voice(terminal).say(["", said if is_file else f"{said} {wording.TO_KEEP}"])
