"""Pages of the manual as one man page, in the man macros that every system reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from therapy_cli.manual.page import Entry, Part


def man_page(name: str, summary: str, version: str, date: str, parts: Iterable[Part]) -> str:
    """The whole man page. ``date`` is that of the content: no clock, so the same source gives the same bytes."""
    lines = [
        f'.TH {name.upper()} 1 "{date}" "{name} {version}" "User Commands"',
        ".SH NAME",
        f"{name} \\- {_escaped(summary)}",
    ]
    for part in parts:
        lines += _part(part)
    return "\n".join(lines) + "\n"


def _part(part: Part) -> Iterator[str]:
    yield f'.SH "{_escaped(part.heading.upper())}"'
    for number, paragraph in enumerate(part.paragraphs):
        yield from (".PP",) if number else ()
        yield _escaped(paragraph)
    if part.examples:
        yield from (".PP",) if part.paragraphs else ()
        yield from (".nf", *(_escaped(f"    $ {line}") for line in part.examples), ".fi")
    for entry in part.entries:
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    yield ".TP"
    yield f"\\fB{_escaped(entry.name)}\\fR"
    yield _escaped(entry.says)


def _escaped(text: str) -> str:
    """Backslashes and hyphens as such; a line must not begin with a sign that is a macro."""
    safe = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    return f"\\&{safe}" if safe.startswith((".", "'")) else safe
