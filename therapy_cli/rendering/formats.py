"""The formats by name, and which one a stream gets unless another is asked for.

This module is cheap to import: each renderer is loaded when it is used, Rich only for panels.
"""

from __future__ import annotations

from codecs import lookup
from collections.abc import Callable
from functools import partial
from typing import Final, TextIO, TypeAlias

from therapy_cli.document.model import Document
from therapy_cli.errors import UsageError
from therapy_cli.rendering.clean import change_texts
from therapy_cli.rendering.look import Look
from therapy_cli.rendering.transliterate import can_hold, fit
from therapy_cli.terminal import Terminal

Renderer: TypeAlias = Callable[[Document, Look, str | None], str]

SIGNS: Final = "\u250f\u2501\u2503\u2554\u2550\u2551\u256d\u2500\u2502\u2022\u2013\u201c\u201d"
"""What panels draw with; a stream that cannot hold all of them gets ASCII."""

FILE_LOOK: Final = Look(boxes=False)
"""Looks for a file: nobody's terminal."""


def render(document: Document, name: str, look: Look, *, encoding: str = "utf-8", command: str | None = None) -> str:
    """Draw ``document`` in the format ``name`` for a stream of that ``encoding``.

    Raises:
        UsageError: there is no such format.
    """
    if name not in FORMATS:
        raise UsageError(f"there is no format '{name}'", f"the formats: {', '.join(FORMATS)}")
    if name == "json":
        return _fitting_json(_json(document, look, command), encoding)
    if name == "svg":
        return _svg(document, look, command).encode(encoding, "xmlcharrefreplace").decode(encoding)
    return FORMATS[name](change_texts(document, partial(fit, encoding=encoding)), look, command)


def default_format(terminal: Terminal) -> str:
    """Panels for a person at a terminal, the spoken form for a screen reader there, plain text for pipes and files."""
    if not terminal.shows_result_to_a_person:
        return "plain"
    accessible = terminal.accessible or terminal.environ.get("ACCESSIBLE", "") not in ("", "0")
    return "spoken" if accessible else "panels"


def look_for(terminal: Terminal, *, all_open: bool = False, why: bool = False) -> Look:
    """The looks that standard output can bear. Boxes only where a person looks, or colour was forced."""
    colour = terminal.colour_on(terminal.stdout)
    return Look(
        width=terminal.width,
        colour=colour,
        ascii_only=not can_hold(encoding_of(terminal.stdout), SIGNS),
        boxes=(terminal.shows_result_to_a_person or colour) and not terminal.is_plain,
        all_open=all_open,
        why=why,
        wraps=terminal.shows_result_to_a_person,
    )


def encoding_of(stream: TextIO) -> str:
    """The encoding of a stream; one without any is in memory and holds everything."""
    return getattr(stream, "encoding", None) or "utf-8"


def _panels(document: Document, look: Look, _command: str | None) -> str:
    from therapy_cli.rendering.panels import render_panels

    return render_panels(
        document,
        width=look.width,
        colour=look.colour,
        ascii_only=look.ascii_only,
        boxes=look.boxes,
        all_open=look.all_open,
        why=look.why,
    )


def _plain(document: Document, look: Look, _command: str | None) -> str:
    from therapy_cli.rendering.plain import render_plain

    return render_plain(document, why=look.why)


def _spoken(document: Document, look: Look, _command: str | None) -> str:
    from therapy_cli.rendering.spoken import render_spoken

    return render_spoken(document, why=look.why, width=look.width if look.wraps else None)


def _markdown(document: Document, look: Look, _command: str | None) -> str:
    from therapy_cli.rendering.markdown import render_markdown

    return render_markdown(document, why=look.why)


def _svg(document: Document, look: Look, _command: str | None) -> str:
    from therapy_cli.rendering.svg import render_svg

    return render_svg(document, all_open=look.all_open)


def _json(document: Document, _look: Look, command: str | None) -> str:
    from therapy_cli.rendering.as_json import render_json

    return render_json(document, command=command)


def _fitting_json(text: str, encoding: str) -> str:
    from therapy_cli.rendering.as_json import in_ascii

    return text if lookup(encoding).name == "utf-8" else in_ascii(text)  # JSON is UTF-8, whatever the stream


FORMATS: Final[dict[str, Renderer]] = {
    "panels": _panels,
    "plain": _plain,
    "spoken": _spoken,
    "markdown": _markdown,
    "json": _json,
    "svg": _svg,
}
