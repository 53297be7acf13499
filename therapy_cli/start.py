"""Where the program starts: a closed list of reading commands is answered without loading the command line.

The list: ``--version``; ``--help``; ``show ID``, with ``--json`` or ``--plain``; ``lookup WORDS``, with ``--json``,
``--plain``, ``--list``, ``--limit N``, ``--for READER`` and ``--country CODE``; a guide by its name, see ``short_run``.
Only from what the wheel carries beside the content (look-up: or from the index that is kept for packs), and only if it
fits. Whatever else is asked, or goes wrong before anything is printed, goes the long way, which prints the same: a test
runs both.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from therapy_cli.lookup.finding import Wish
    from therapy_cli.lookup.index import Index

CONTENT_PATH = "THERAPY_CONTENT_PATH"
LONG_WAY = "THERAPY_LONG_WAY"
"""Set to anything, it makes every run go the long way: for the test that compares both."""

COMPLETE = "__complete"
"""The word by which the scripts of the shells ask what TAB offers, see ``completing``."""

UTF_8 = ("utf-8", "utf8")
FORMS = {"--json": "json", "--plain": "rows", "--list": "list"}
READERS = ("client", "therapist", "supervisor")
MOST = 50


def main() -> None:
    """Run the program and leave with its exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] == [COMPLETE]:
        from therapy_cli.tab import answer

        answer(arguments[1:], _index)
    try:
        made = None if os.environ.get(LONG_WAY) else _short_answer(arguments)
    except (OSError, ValueError, LookupError):
        made = None
    if made is None:
        from therapy_cli.commands.app import main as whole_program

        whole_program()
        return
    text, code = made
    try:
        if text:
            sys.stdout.write(text)
            sys.stdout.flush()
    except OSError as error:
        code = _told(error, arguments)
    os._exit(code)


def _short_answer(arguments: list[str]) -> tuple[str, int] | None:
    """What to print and the exit code; ``None`` where the long way has to be gone."""
    if not arguments or None in (sys.stdin, sys.stdout, sys.stderr):
        return None
    if (sys.stdout.encoding or "").lower() not in UTF_8:
        return None
    name, rest = arguments[0], arguments[1:]
    if name.startswith("-"):
        return _of_the_program(name) if not rest else None
    if name == "lookup":
        return _found(rest)
    if name == "show":
        return None if sys.stdout.isatty() else _card(rest)
    return _guided(name, rest, arguments)


def _of_the_program(flag: str) -> tuple[str, int] | None:
    if flag in ("--version", "-V"):
        return _version()
    return _front_page() if flag in ("--help", "-h") else None


def _version() -> tuple[str, int] | None:
    from therapy_cli import __version__

    index = _index()
    return None if index is None else (f"therapy {__version__}, {index.meta()['about']}\n", 0)


def _front_page() -> tuple[str, int] | None:
    index = _index()
    if index is None:
        return None
    from therapy_cli.commands.front_page import columns, front_page

    told = index.meta()["guides"].split("\t")
    return front_page(dict(zip(told[::2], told[1::2], strict=True)), columns()) + "\n", 0


def _guided(name: str, rest: list[str], arguments: list[str]) -> tuple[str, int] | None:
    """A whole run of a guide; it prints for itself, and reports what goes wrong as the long way does."""
    if _is_changed():
        return None
    from therapy_cli.commands.short_run import short_run

    code = short_run(name, rest, arguments)
    return None if code is None else ("", code)


def _card(rest: list[str]) -> tuple[str, int] | None:
    """One card by its id, as plain text or as JSON."""
    names = [a for a in rest if not a.startswith("-")]
    flags = [a for a in rest if a.startswith("-")]
    if len(names) != 1 or len(flags) > 1 or not set(flags) <= {"--json", "--plain"}:
        return None
    index = _index()
    row = index.postings(f"id {names[0]}") if index else None
    if index is None or row is None:
        return None
    from therapy_cli.lookup.finding import DUE, KIND, PAGE, ROLES, TEXT

    head = index.head(int(row[1].partition(":")[0]))
    if head[KIND] != "card" or _is_past(head[DUE]):
        return None
    if flags == ["--json"]:
        return index.body(head[PAGE], head[PAGE + 1]), 0
    meta = index.meta()
    first = meta["emergency_client" if head[ROLES] == "client" else "emergency"]
    return first + index.body(head[TEXT], head[TEXT + 1]), 0


def _found(rest: list[str]) -> tuple[str, int] | None:
    """What look-up finds, in the form that was asked for."""
    asked = _wish(rest)
    if asked is None:
        return None
    wish, form, country = asked
    index = _index() or _kept()
    if index is None or (country and f"emergency.{country}" not in index.meta()):
        return None
    from therapy_cli.lookup import answer as forms
    from therapy_cli.lookup.finding import DUE, find

    found = find(wish, index)
    if any(_is_past(hit.head[DUE]) for hit in found.hits):
        return None
    answer = forms.Answer(found, wish, index, country)
    drawers = {"json": forms.as_json, "rows": forms.as_rows, "list": forms.as_list, "": forms.as_plain}
    if sys.stdout.isatty():
        from therapy_cli.commands.answering import print_drawn

        return "", print_drawn(answer, form or None)
    return drawers[form](answer), 0 if found.hits else 4


def _wish(rest: list[str]) -> tuple[Wish, str, str] | None:
    """The words and options, if they are of the plain kind."""
    words: list[str] = []
    form, limit, reader, country = "", 5, "", ""
    waiting = iter(rest)
    for argument in waiting:
        if argument in FORMS and not form:
            form = FORMS[argument]
        elif argument == "--limit":
            value = next(waiting, "")
            if not (value.isascii() and value.isdigit() and 1 <= int(value) <= MOST):
                return None
            limit = int(value)
        elif argument == "--for":
            reader = next(waiting, "")
            if reader not in READERS:
                return None
        elif argument == "--country":
            country = next(waiting, "")
        elif argument.startswith("-"):
            return None
        else:
            words.append(argument)
    if not words:
        return None
    from therapy_cli.lookup.finding import Wish

    return Wish(" ".join(words), limit=limit, reader=reader), form, country


def _index() -> Index | None:
    if os.environ.get(LONG_WAY) or _is_changed():
        return None
    from therapy_cli.compiled import fresh_index
    from therapy_cli.freshness import package_content

    return fresh_index(package_content())


def _kept() -> Index | None:
    """The index that the reader keeps for their packs."""
    from therapy_cli.kept import kept_index

    return kept_index(short=True)


def _is_changed() -> bool:
    """Content is named, or something may be laid over it: a config file, or a package that names itself a pack."""
    from therapy_cli.pack_traces import config_file, entry_points

    if os.environ.get(CONTENT_PATH):
        return True
    config = config_file()
    if config is not None and os.path.lexists(config):
        return True
    return any(True for folder in dict.fromkeys(sys.path) for _ in entry_points(folder))


def _is_past(due: str) -> bool:
    """A source of the text is overdue by now: the text has to say so, and is drawn anew."""
    from time import localtime

    now = localtime()
    return bool(due) and due < f"{now.tm_year:04d}-{now.tm_mon:02d}-{now.tm_mday:02d}"


def _told(error: OSError, arguments: list[str]) -> int:
    """The one line that the long way prints for the same failure."""
    from therapy_cli.commands.reporting import run_reporting

    def fail() -> int:
        raise error

    return run_reporting(fail, arguments)
