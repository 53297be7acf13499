"""The one place that prints errors: one line on standard error, and the JSON envelope if JSON was asked for.

No traceback reaches a person, and no message holds an answer or a free text.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from therapy_cli.errors import ExitCode, Interrupted, OutputFailed, TherapyError, UsageError

if TYPE_CHECKING:
    from therapy_cli.rendering.envelope import Kind

WAYS_TO_ASK_FOR_JSON = ("--json", "--format=json")
QUESTIONS_FLAG = "--questions"
KINDS: dict[str, Kind] = {
    "guides": "guides",
    "show": "card",
    "sources": "sources",
    "helplines": "helplines",
    "content": "check",
}
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def run_reporting(work: Callable[[], int], arguments: Sequence[str]) -> int:
    """Do ``work`` and turn whatever goes wrong into one line and an exit code."""
    try:
        return _finished(work)
    except TherapyError as error:
        return _report(error, arguments)
    except KeyboardInterrupt:
        return _report(Interrupted("Stopped."), arguments)
    except BrokenPipeError:
        _close_quietly()
        return int(ExitCode.DONE)
    except OSError as error:
        return _report(_os_error(error), arguments)
    except Exception as error:
        if os.environ.get("THERAPY_DEBUG"):
            raise
        hint = "nothing you answered is in this message; THERAPY_DEBUG=1 shows where it happened"
        return _report(TherapyError(f"the program has a fault ({type(error).__name__})", hint), arguments)


def _finished(work: Callable[[], int]) -> int:
    code = work()
    sys.stdout.flush()
    return code


def one_line(error: TherapyError) -> str:
    """The error as one line: what, and how to go on."""
    lead = "" if isinstance(error, Interrupted) else "Error: "
    message = error.message if not lead else error.message[:1].lower() + error.message[1:]
    return f"{lead}{message}{f'; {error.hint}' if error.hint else ''}"


def asks_for_json(arguments: Sequence[str]) -> bool:
    """JSON was asked for, whatever else is wrong with the arguments."""
    return any(a in WAYS_TO_ASK_FOR_JSON for a in arguments) or ("--format", "json") in pairwise(arguments)


def _report(error: TherapyError, arguments: Sequence[str]) -> int:
    try:
        for detail in error.details:
            print(detail, file=sys.stderr)  # noqa: T201
        print(one_line(error), file=sys.stderr)  # noqa: T201
        if asks_for_json(arguments) and not error.printed:
            _print_envelope(error, arguments)
        sys.stdout.flush()
    except (BrokenPipeError, ValueError):
        _close_quietly()
    return int(error.exit_code)


def _print_envelope(error: TherapyError, arguments: Sequence[str]) -> None:
    from therapy_cli.rendering.as_json import encode, in_ascii
    from therapy_cli.rendering.envelope import cancelled_envelope, error_envelope

    name = next((a for a in arguments if not a.startswith("-")), "")
    kind = _kind(name, arguments)
    command = f"therapy {name}".rstrip()
    made = cancelled_envelope(command, kind) if isinstance(error, Interrupted) else error_envelope(command, error, kind)
    sys.stdout.write(in_ascii(encode(made)))


def _kind(name: str, arguments: Sequence[str]) -> Kind:
    """The kind of JSON that the command would have printed."""
    if name in KINDS:
        return KINDS[name]
    return "questions" if QUESTIONS_FLAG in arguments else "guidance"


def _os_error(error: OSError) -> TherapyError:
    if error.errno in NO_ROOM:
        return OutputFailed("the result could not be written: no room left", "free some room and run it again")
    reason = (error.strerror or type(error).__name__).lower()
    return OutputFailed(f"the result could not be written: {reason}", "choose another place")


def _close_quietly() -> None:
    """The reader of the pipe has gone: nothing more can be said, and Python must not try at exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


def usage_error(message: str) -> UsageError:
    """A usage error from the command-line parser, in our words: one line, no full stop at its end."""
    text = " ".join(message.split()).rstrip(".")
    return UsageError(text[:1].lower() + text[1:], "see --help")
