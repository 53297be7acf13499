"""The help of the whole program. Drawn without the command line, so that ``therapy --help`` need not load it.

Laid out as the parser lays out the help of each command: a test compares both, at every width.
"""

from __future__ import annotations

import textwrap

from therapy_cli.commands.help_layout import FOOTER
from therapy_cli.commands.written import GROUPS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

WIDEST, NARROWEST = 98, 50
"""Columns of the text; two less than those of the window."""

ABOUT = """Structure your thinking about the therapy relationship, before supervision.

Guides ask a few questions and show what matters for your answers: safety first, then what to think about, words
to use and to avoid, what to bring to supervision, what to write down, and the source of every line. The tool
decides nothing for anybody and replaces no supervisor, code or law. No clinician from outside has signed its
text off yet.

\b
Examples:
  $ therapy boundaries
  $ therapy end-therapy --answers case.yaml --json
  $ therapy lookup gift
  $ therapy show shared/supervision
"""
VERSION_HELP = "Print program and content version."
JSON_HELP = "Short for --format json."
NO_COLOR_HELP = "No colour and no bold. Also: NO_COLOR=1."
OPTIONS = {
    "-V, --version": VERSION_HELP,
    "--json": JSON_HELP,
    "--no-color": NO_COLOR_HELP,
    "-h, --help": "Show this message and exit.",
}


def columns() -> int:
    """Columns of the text in this window."""
    from shutil import get_terminal_size

    return max(NARROWEST, min(WIDEST, get_terminal_size().columns - 2))


def front_page(guides: Mapping[str, str], width: int) -> str:
    """The page, ``width`` columns wide. ``guides``: the summary of each guide by its id, in their order."""
    lists = {"Options": OPTIONS, "Guides": guides, **GROUPS}
    parts = [
        "Usage: therapy [OPTIONS] COMMAND [ARGS]...",
        *(_paragraph(text, width) for text in ABOUT.rstrip().split("\n\n")),
        *(f"{title}:\n" + "\n".join(_rows(rows, width)) for title, rows in lists.items() if rows),
        _paragraph(FOOTER, width),
    ]
    return "\n\n".join(parts)


def _paragraph(text: str, width: int) -> str:
    """Filled, two columns in; as it is written where it begins with a line that holds a backspace alone."""
    if text.startswith("\b\n"):
        return textwrap.indent(text[2:], "  ")
    return textwrap.fill(" ".join(text.split("\n")), width, initial_indent="  ", subsequent_indent="  ")


def _rows(rows: Mapping[str, str], width: int) -> Iterable[str]:
    first = max(map(len, rows)) + 2
    for name, text in rows.items():
        begin, *more = textwrap.wrap(text, max(width - first - 2, 10)) or [""]
        yield f"  {name:{first}}{begin}".rstrip()
        yield from (" " * (first + 2) + line for line in more)
