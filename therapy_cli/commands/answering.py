"""Printing what look-up found: for the command, for the menu, and for the short way past both."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from therapy_cli.errors import ExitCode
from therapy_cli.lookup import answer as forms
from therapy_cli.lookup.finding import Wish, find
from therapy_cli.lookup.index import Index
from therapy_cli.terminal import Terminal

if TYPE_CHECKING:
    from therapy_cli.library.library import Library
    from therapy_cli.lookup.entry import Told

KEEP_IT = "Hint: 'therapy content index' keeps the index, so that this need not be waited for each time."

FORMS: dict[str, Callable[[forms.Answer], str]] = {
    "json": forms.as_json,
    "plain": forms.as_plain,
    "rows": forms.as_rows,
    "list": forms.as_list,
}


def print_answer(
    wish: Wish, country: str | None, form: str | None, terminal: Terminal, packs: tuple[str, ...] = ()
) -> int:
    """Print what is found for ``wish``; the exit code says whether anything fits.

    Raises:
        ContentInvalid: the content has faults.
        OutputFailed: the result could not be written.
    """
    from therapy_cli.commands.output import write_result
    from therapy_cli.rendering.formats import encoding_of
    from therapy_cli.rendering.transliterate import fit

    index, encoding = index_here(terminal, packs), encoding_of(terminal.stdout)
    answer = forms.Answer(find(wish, index), wish, index, country)
    text = drawn_answer(answer, form, terminal)
    if form == "json":
        from codecs import lookup as codec

        from therapy_cli.rendering.as_json import in_ascii

        text = text if codec(encoding).name == "utf-8" else in_ascii(text)  # JSON is UTF-8, whatever the stream
    write_result(fit(text, encoding=encoding), None, terminal)
    return exit_code(answer)


def print_drawn(answer: forms.Answer, form: str | None) -> int:
    """Print an answer on a terminal, in the reader's pager where it is long; for a start that loaded no more than that.

    Raises:
        OSError: it could not be written.
    """
    terminal = Terminal()
    text = drawn_answer(answer, form, terminal)
    if text.count("\n") >= terminal.height:
        from therapy_cli.commands.pager import in_pager, pager_command

        command = pager_command(terminal)
        if command is not None and in_pager(command, text, terminal):
            return exit_code(answer)
    terminal.stdout.write(text)
    terminal.stdout.flush()
    return exit_code(answer)


def exit_code(answer: forms.Answer) -> int:
    """Whether anything fits."""
    return int(ExitCode.DONE if answer.found.hits else ExitCode.NOT_FOUND)


def drawn_answer(answer: forms.Answer, form: str | None, terminal: Terminal) -> str:
    """The answer in its form; without one, a panel for a person, sentences for an ear, plain text for pipes."""
    if form == "spoken" or (form is None and _is_heard(terminal)):
        from therapy_cli.commands.answering_spoken import spoken_answer

        return spoken_answer(answer, terminal, terminal.width if terminal.shows_result_to_a_person else None)
    if form is not None:
        return FORMS[form](answer)
    if not terminal.shows_result_to_a_person or terminal.asks_in_lines:
        return forms.as_plain(answer)
    from therapy_cli.lookup.panel import SIGNS, Drawing, as_panel

    colour = terminal.colour_on(terminal.stdout)
    return as_panel(answer, Drawing(terminal.width, colour=colour, ascii_only=not terminal.can_encode(SIGNS)))


def _is_heard(terminal: Terminal) -> bool:
    from therapy_cli.rendering.formats import default_format

    return default_format(terminal) == "spoken"


def index_here(terminal: Terminal | None = None, packs: tuple[str, ...] = ()) -> Index:
    """The index of the content of this run: the one that came with it or is kept, if it fits, else one made now.

    Made now it stays in memory. ``terminal``: who waits for it longer than a second is told so there; ``packs``: those
    that options name.

    Raises:
        ContentInvalid: the content has faults.
    """
    from therapy_cli.commands.place import content_root, library_here
    from therapy_cli.compiled import fresh_index
    from therapy_cli.kept import kept_index

    terminal = terminal or Terminal()
    root, today = content_root(packs), terminal.today
    index = (fresh_index(root) if root is not None else None) or kept_index(packs)
    if index is None or is_dated(index, today.isoformat()):
        from therapy_cli.commands.progress import Progress

        progress = Progress(terminal)
        index = _made_now(library_here(packs), today, progress)
        if progress.spoke:
            print(KEEP_IT, file=terminal.stderr)
    return index


_MADE: dict[tuple[Library, date], Index] = {}


def _made_now(library: Library, today: date, told: Told) -> Index:
    """The index of an open library, made once for as long as it is open: a menu asks more than once."""
    from therapy_cli.commands.compiling import compiled

    if (library, today) not in _MADE:
        _MADE.clear()
        _MADE[library, today] = Index(compiled(library, today, told=told))
    return _MADE[library, today]


def is_dated(index: Index, today: str) -> bool:
    """A source has become overdue since the index was made: its texts do not say so yet."""
    due = index.meta()["due"]
    return bool(due) and due < today
