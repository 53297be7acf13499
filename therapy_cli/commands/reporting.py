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

from therapy_cli.errors import ContentInvalid, ExitCode, Interrupted, OutputFailed, TherapyError, UsageError
from therapy_cli.terminal import Terminal

if TYPE_CHECKING:
    from therapy_cli.rendering.envelope import Kind

WAYS_TO_ASK_FOR_JSON = ("--json", "--format=json")
QUESTIONS_FLAG = "--questions"
KINDS: dict[str, Kind] = {
    "guides": "guides",
    "show": "card",
    "lookup": "lookup",
    "sources": "sources",
    "helplines": "helplines",
    "codes": "codes",
    "models": "models",
    "glossary": "glossary",
    "content": "check",
    "config": "config",
}
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
MOST_DETAILS = 20
"""Details of an error that are printed; a hostile answers file can have thousands of faults. JSON holds them all."""


def mend_streams() -> None:
    """Stand-ins for streams that were closed before the start, where Python leaves ``None``.

    A closed standard output must fail when something is written to it, as it does for other programs.
    """
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stdout is None:
        sys.stdout = open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def run_reporting(work: Callable[[], int], arguments: Sequence[str]) -> int:
    """Do ``work`` and turn whatever goes wrong into one line and an exit code."""
    try:
        return _finished(work)
    except TherapyError as error:
        return _report(error, arguments)
    except KeyboardInterrupt:
        if Terminal().stderr_is_terminal:
            sys.stderr.write("\n")  # the terminal has just written ^C
        return _report(Interrupted("Stopped."), arguments)
    except BrokenPipeError:
        _close_quietly()
        return int(ExitCode.DONE)
    except OSError as error:
        return _report(_os_error(error), arguments)
    except Exception as error:  # noqa: BLE001 - the last one that can say it in a line
        if os.environ.get("THERAPY_DEBUG"):
            _show_where(error)
        hint = "nothing you answered is in this message; THERAPY_DEBUG=1 shows where it happened"
        return _report(TherapyError(f"the program has a fault ({type(error).__name__})", hint), arguments)


def _show_where(error: Exception) -> None:
    """The places in the code, without the message of the error and without values: both could hold an answer."""
    import traceback

    traceback.print_tb(error.__traceback__, file=sys.stderr)


def _finished(work: Callable[[], int]) -> int:
    code = work()
    sys.stdout.flush()
    return code


def one_line(error: TherapyError) -> str:
    """The error as one line: what, and how to go on. What was typed may stand in it, but steers no terminal."""
    from therapy_cli.rendering.clean import clean_line

    lead = "" if isinstance(error, Interrupted) else "Error: "
    message = error.message if not lead else error.message[:1].lower() + error.message[1:]
    return clean_line(f"{lead}{message}{f'; {error.hint}' if error.hint else ''}")


def _details(error: TherapyError) -> tuple[str, ...]:
    """The lines before the last one. A single detail is in that line already; content faults are told in full."""
    if isinstance(error, ContentInvalid):
        return error.details
    return error.details[:MOST_DETAILS] if len(error.details) > 1 else ()


def asks_for_json(arguments: Sequence[str]) -> bool:
    """JSON was asked for, whatever else is wrong with the arguments."""
    return any(a in WAYS_TO_ASK_FOR_JSON for a in arguments) or ("--format", "json") in pairwise(arguments)


def _report(error: TherapyError, arguments: Sequence[str]) -> int:
    try:
        for detail in _details(error):
            print(detail, file=sys.stderr)  # noqa: T201
        print(one_line(error), file=sys.stderr)  # noqa: T201
        if asks_for_json(arguments) and not error.printed:
            _print_envelope(error, arguments)
        sys.stdout.flush()
    except (OSError, ValueError):
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
    if name == "content" and "coverage" in arguments:
        return "coverage"
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
