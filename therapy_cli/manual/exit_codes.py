"""What the exit codes mean."""

from __future__ import annotations

from typing import Final

from therapy_cli.errors import ExitCode
from therapy_cli.manual.page import Entry, Page, Part

MEANINGS: Final[dict[ExitCode, str]] = {
    ExitCode.DONE: "done",
    ExitCode.FAILED: "failed: the result could not be written, or the program has a fault",
    ExitCode.USAGE: "wrong usage",
    ExitCode.CONTENT_INVALID: "content invalid",
    ExitCode.NOT_FOUND: "nothing of that name, or nothing fits",
    ExitCode.INPUT_NEEDED: "answers are needed and nobody can be asked",
    ExitCode.LOCKED: "reserved: locked, or a wrong passphrase",
    ExitCode.CHECK_FOUND: "a check found something",
    ExitCode.INTERRUPTED: "interrupted",
}

EXIT_CODES = Page(
    "exit-codes",
    "how a run can end, for scripts",
    (
        Part("Examples", examples=("therapy show shared/supervision >card.txt && echo done",)),
        Part(
            "Codes",
            ("They carry no clinical meaning: an urgent result is 0 like any other.",),
            entries=tuple(Entry(str(int(code)), meaning) for code, meaning in MEANINGS.items()),
        ),
        Part(
            "Messages",
            (
                "Results go to standard output, messages to standard error. What failed, and how to go on, stands in "
                "the last line, which begins with 'Error:'. A reader of a pipe who has gone is no error.",
            ),
        ),
    ),
)
