"""Writing a result: to standard output, or to a new file."""

from __future__ import annotations

from codecs import lookup
from dataclasses import replace
from typing import TYPE_CHECKING

from therapy_cli.document.model import Document
from therapy_cli.errors import OutputFailed, TherapyError
from therapy_cli.rendering.as_json import encode, in_ascii
from therapy_cli.rendering.clean import clean_line
from therapy_cli.rendering.envelope import Kind, envelope, error_envelope
from therapy_cli.rendering.formats import FILE_LOOK, default_format, encoding_of, look_for, render
from therapy_cli.rendering.transliterate import fit
from therapy_cli.terminal import Terminal

if TYPE_CHECKING:
    pass


def drawn(
    document: Document, form: str | None, terminal: Terminal, *, all_open: bool = False, why: bool = False
) -> str:
    """The document in the format asked for, or the one that standard output calls for.

    Only a person at a terminal gets cards folded, and can open them.
    """
    look = look_for(terminal, all_open=all_open or not terminal.shows_result_to_a_person, why=why)
    return render(document, form or default_format(terminal), look, encoding=encoding_of(terminal.stdout))


def drawn_for_file(document: Document, form: str | None, *, why: bool) -> str:
    """The document for a file: everything, in UTF-8, without colour or boxes, wherever it is written from."""
    return render(document, form or "plain", replace(FILE_LOOK, all_open=True, why=why))


def print_result(kind: Kind, command: str, data: object, text: str, terminal: Terminal, *, as_json: bool) -> None:
    """Print a list: as JSON in its envelope, or as text that the stream can hold."""
    encoding = encoding_of(terminal.stdout)
    if as_json:
        made = encode(envelope(kind, command, data))
        text = made if lookup(encoding).name == "utf-8" else in_ascii(made)  # JSON is UTF-8, whatever the stream
    write_result(fit(text, encoding=encoding), None, terminal)


def print_checked(
    kind: Kind, command: str, data: object, text: str, error: TherapyError | None, *, as_json: bool
) -> None:
    """Print the result of a check, then raise what it found: the exit code says that there is something."""
    terminal = Terminal(no_pager=True)  # what a check found stays on the screen beside the mended file
    if error is None:
        print_result(kind, command, data, text, terminal, as_json=as_json)
        return
    made = in_ascii(encode(error_envelope(command, error, kind, data))) if as_json else text
    write_result(fit(made, encoding=encoding_of(terminal.stdout)), None, terminal)
    error.printed = True
    raise error


def write_result(text: str, output: str | None, terminal: Terminal, *, force: bool = False) -> None:
    """Write ``text`` to ``output``, to standard output without one or with ``-``.

    Raises:
        OutputFailed: the file is there already and ``force`` is off, or it cannot be written.
    """
    if output in (None, "-"):
        if terminal.shows_result_to_a_person:
            from therapy_cli.commands.pager import is_paged

            if is_paged(text, terminal):
                return
        terminal.stdout.write(text)
        terminal.stdout.flush()
        return
    from pathlib import Path

    from therapy_cli.commands.whole_file import write_whole

    path = Path(output)
    try:
        write_whole(path, text, force=force)
    except FileExistsError:
        raise OutputFailed(f"'{output}' is there already", "choose another name, or add --force") from None
    except OSError as error:
        reason = (error.strerror or "no rights").lower()
        raise OutputFailed(f"'{output}' could not be written: {reason}", "choose another place") from None
    if not terminal.quiet:
        print(clean_line(f"Written: {output}"), file=terminal.stderr)
