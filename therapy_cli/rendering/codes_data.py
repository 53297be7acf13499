"""The cross-walk of ethics codes as data (``therapy codes --json``)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Literal

from therapy_cli.document.gathering import source_block
from therapy_cli.document.model import PointBlock, SourceBlock
from therapy_cli.library.library import Library
from therapy_cli.library.model import EthicsCode, Theme
from therapy_cli.rendering.listings import Listing


class CodeItem(Listing, frozen=True, kw_only=True):
    """One ethics code: who stands behind it, edition and link, how it was read, whether a newer one has come."""

    id: str
    short: str
    title: str
    authors: str | None
    year: str | None
    edition: str | None
    url: str | None
    jurisdiction: str | None
    countries: list[str]
    read: str
    checked: str | None
    due: str | None
    overdue: bool
    newer: PointBlock
    replaced_by: str | None


class CellItem(Listing, frozen=True, kw_only=True):
    """One code on one theme.

    ``read``: looked at, ``gist`` paraphrases it; ``heading``: only a heading under which it may fall was seen;
    ``none-found``: no clause of that name was found; ``not-read``: nobody looked. A section number stands only
    where it was read.
    """

    code: str
    mark: Literal["read", "heading", "none-found", "not-read"]
    section: str | None
    gist: str | None


class ThemeItem(Listing, frozen=True, kw_only=True):
    """One theme with a cell for each code, in the order of the codes. ``warning`` must be read before the rows."""

    id: str
    title: str
    warning: str | None
    cells: list[CellItem]
    notes: list[PointBlock]
    guides: list[str]


class CodesData(Listing, frozen=True, kw_only=True):
    """Ethics codes side by side. Nothing in it is advice, and no number of years is permission."""

    content_version: str
    statement: str
    codes: list[CodeItem]
    themes: list[ThemeItem]
    sources: list[SourceBlock]


def codes_data(library: Library, today: date, *, themes: Collection[str], codes: Collection[str]) -> CodesData:
    """The cross-walk cut down to these themes and codes, each by id. ``today`` only marks overdue sources."""
    file = library.codes
    items = [_code(library, c, today) for c in file.codes if c.id in codes]
    found = [_theme(t, [i.id for i in items]) for t in file.themes if t.id in themes]
    notes = [*(i.newer for i in items), *(n for t in found for n in t.notes)]
    cited = dict.fromkeys([*(i.id for i in items), *(s for n in notes for s in n.sources)])
    return CodesData(
        content_version=library.about.version,
        statement=file.statement,
        codes=items,
        themes=found,
        sources=[source_block(library.sources[i], today) for i in cited],
    )


def _code(library: Library, code: EthicsCode, today: date) -> CodeItem:
    source = library.sources[code.id]
    block = source_block(source, today)
    shared = {f: getattr(block, f) for f in CodeItem.__struct_fields__ if f in SourceBlock.__struct_fields__}
    return CodeItem(
        **shared,
        jurisdiction=source.jurisdiction,
        countries=list(code.countries),
        newer=PointBlock(text=code.newer, sources=list(code.sources)),
        replaced_by=code.replaced_by,
    )


def _theme(theme: Theme, codes: list[str]) -> ThemeItem:
    cells = {cell.code: cell for cell in theme.cells}
    rows = []
    for code in codes:
        cell = cells.get(code)
        if cell is None:
            rows.append(CellItem(code=code, mark="not-read", section=None, gist=None))
        else:
            rows.append(CellItem(code=code, mark=cell.mark, section=cell.section, gist=cell.gist))
    return ThemeItem(
        id=theme.id,
        title=theme.title,
        warning=theme.warning,
        cells=rows,
        notes=[PointBlock(text=n.text, sources=list(n.sources)) for n in theme.notes],
        guides=list(theme.guides),
    )
