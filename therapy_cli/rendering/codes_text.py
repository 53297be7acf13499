"""The cross-walk in words: the codes there are, one theme side by side, or all that was read in one code.

For a person at a terminal as a table, elsewhere one statement a line. A warning stands before the rows that need
it; edition and link stand with every section number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from therapy_cli.document.dates import date_in_words
from therapy_cli.rendering import wording
from therapy_cli.rendering.codes_data import CellItem, CodeItem, CodesData, ThemeItem
from therapy_cli.rendering.tables import WIDEST_TABLE, table

MARKS = (
    ("heading", wording.ONLY_HEADING),
    ("none-found", wording.NONE_FOUND),
    ("not-read", wording.NOT_READ),
)


def overview_text(data: CodesData, width: int, *, as_table: bool) -> str:
    """The codes with edition and link, then the themes."""
    lines = [wording.CODES, ""]
    for code in data.codes:
        lines += [f"{code.id}: {full_name(code)}", *(f"  {fact}" for fact in code_facts(code)), ""]
    lines += [wording.THEMES, ""]
    rows = [(t.id, t.title) for t in data.themes]
    lines += table((wording.THEME, wording.ABOUT), rows, width) if as_table else [f"{i}: {t}" for i, t in rows]
    return _text([*lines, "", wording.CODES_USAGE, ending(data)], width, as_table=as_table)


def theme_text(data: CodesData, theme: ThemeItem, width: int, *, as_table: bool) -> str:
    """One theme: what each code says, side by side; then editions and links."""
    codes = {code.id: code for code in data.codes}
    read = [cell for cell in theme.cells if cell.mark == "read"]
    lines = [theme.title, *([theme.warning] if theme.warning else []), ""]
    if read:
        rows = [(short_name(codes[c.code]), c.section or "", c.gist or "") for c in read]
        lines += _rows((wording.CODE, wording.SECTION, wording.GIST), rows, width, as_table=as_table)
        lines.append("")
    lines += others(theme.cells, codes)
    lines += [note.text for note in theme.notes]
    editions = [f"{full_name(codes[c.code])} {' '.join(code_facts(codes[c.code]))}" for c in read]
    if editions:
        lines += ["", wording.EDITIONS, *(f"  {line}" for line in editions)]
    return _text([*lines, "", ending(data)], width, as_table=as_table)


def code_text(data: CodesData, code: CodeItem, width: int, *, as_table: bool) -> str:
    """One code: all themes on which it was read, and the names of the others."""
    cells = {t.id: next(c for c in t.cells if c.code == code.id) for t in data.themes}
    read = [t for t in data.themes if cells[t.id].mark == "read"]
    lines = [full_name(code), *code_facts(code), ""]
    lines += [f"{t.title}: {t.warning}" for t in read if t.warning]
    if read:
        rows = [(t.id, cells[t.id].section or "", cells[t.id].gist or "") for t in read]
        lines += ["", *_rows((wording.THEME, wording.SECTION, wording.GIST), rows, width, as_table=as_table)]
    lines.append("")
    for mark, words in MARKS:
        names = [t.id for t in data.themes if cells[t.id].mark == mark]
        lines += [words.format(names=", ".join(names))] if names else []
    return _text([*lines, "", ending(data)], width, as_table=as_table)


def _rows(headings: tuple[str, ...], rows: list[tuple[str, str, str]], width: int, *, as_table: bool) -> list[str]:
    if as_table:
        return table(headings, rows, width)
    return [f"{name}{f' [{section}]' if section else ''}: {gist}" for name, section, gist in rows]


def others(cells: Iterable[CellItem], codes: dict[str, CodeItem]) -> Iterator[str]:
    """In one line each: the codes of which less is known."""
    kept = list(cells)
    for mark, words in MARKS:
        names = [short_name(codes[c.code]) for c in kept if c.mark == mark]
        if names:
            yield words.format(names=", ".join(names))


def short_name(code: CodeItem) -> str:
    """Its short name, and that it is an earlier edition."""
    return f"{code.short} {wording.EARLIER}" if code.replaced_by else code.short


def full_name(code: CodeItem) -> str:
    """Short name, who stands behind it, and its title."""
    return f"{short_name(code)}: {code.authors or code.title}, {code.title}."


def code_facts(code: CodeItem) -> Iterator[str]:
    """Edition, how and when it was read, whether a newer one has come, and the link."""
    edition = code.edition or code.year or wording.NO_EDITION
    how = wording.HOW_READ.get(code.read, code.read)
    read = f" {how[:1].upper()}{how[1:]} on {date_in_words(code.checked)}." if code.checked else ""
    overdue = f" {wording.OVERDUE[:1].upper()}{wording.OVERDUE[1:]}." if code.overdue else ""
    yield f"{wording.EDITION_USED.format(edition=edition)}{read}{overdue}"
    yield code.newer.text
    yield code.url or wording.NO_LINK


def ending(data: CodesData) -> str:
    """What holds for all of it: the code itself decides."""
    return f"{data.statement} {wording.CHECK_NEWER}"


def _text(lines: Iterable[str], width: int, *, as_table: bool) -> str:
    """Lines as text. Only for a person are they wrapped; a row of a table fits already."""
    if not as_table:
        return "\n".join(lines).rstrip("\n") + "\n"
    measure = min(width, WIDEST_TABLE)
    return "\n".join(row for line in lines for row in _wrapped(line, measure)).rstrip("\n") + "\n"


def _wrapped(line: str, measure: int) -> list[str]:
    if len(line) <= measure:
        return [line]
    indent = line[: len(line) - len(line.lstrip())]
    return wrap(
        line, measure, initial_indent="", subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
