"""The errors a person can meet. Each carries its exit code and a hint how to go on.

One place prints them (``therapy_cli.commands.app``), as one line on stderr or as the JSON envelope.
No message holds what somebody answered in a discreet guide, and none holds free text.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the program. They carry no clinical meaning."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    CONTENT_INVALID = 3
    NOT_FOUND = 4
    INPUT_NEEDED = 5
    LOCKED = 6
    CHECK_FOUND = 7
    INTERRUPTED = 130


class TherapyError(Exception):
    """Something went wrong that a person can mend. ``code`` is a stable word for JSON."""

    exit_code = ExitCode.FAILED
    code = "failed"
    printed = False
    """The command printed its result, errors included, before it raised: no second envelope follows."""

    def __init__(self, message: str, hint: str | None = None, *, details: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.details = details


class OutputFailed(TherapyError):
    """The result could not be written: no rights, no room, or the file is there already."""

    code = "output_failed"


class UsageError(TherapyError):
    """A flag, a file or an answer is not what the program takes."""

    exit_code = ExitCode.USAGE
    code = "usage"


class ContentInvalid(TherapyError):
    """Content files have faults; ``details`` names each, with file, line and column."""

    exit_code = ExitCode.CONTENT_INVALID
    code = "content_invalid"


class NotFound(TherapyError):
    """There is no guide, card or source of that name."""

    exit_code = ExitCode.NOT_FOUND
    code = "not_found"


class InputNeeded(TherapyError):
    """Answers are missing and nobody can be asked. ``details`` lists the flags."""

    exit_code = ExitCode.INPUT_NEEDED
    code = "input_needed"


class CheckFound(TherapyError):
    """A check found something; the findings were already printed."""

    exit_code = ExitCode.CHECK_FOUND
    code = "check_found"
    printed = True


class Interrupted(TherapyError):
    """The person left (Ctrl-C, end of input, quick exit)."""

    exit_code = ExitCode.INTERRUPTED
    code = "interrupted"
