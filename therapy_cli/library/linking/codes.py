"""The cross-walk: only what was read may speak, and no number of years stands without its warning."""

from __future__ import annotations

import re
from collections.abc import Iterator

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.linking.claims import guide_list_faults
from therapy_cli.library.linking.names import CARD_ID, badly_formed, repeated, unknown
from therapy_cli.library.linking.numbers import number_faults
from therapy_cli.library.linking.references import Known, source_faults
from therapy_cli.library.model import Cell, CodeFile, Source, Theme

YEARS = re.compile(r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)[- ]years?\b", re.IGNORECASE)
NOT_PERMISSION = "not permission"
ETHICS_CODE = "ethics-code"


def code_faults(file: Checked[CodeFile], known: Known) -> Iterator[Fault]:
    """Yield what is wrong with ``codes.yaml``."""
    codes, themes = file.value.codes, file.value.themes
    yield from repeated(file, [(c.id, ("codes", i, "id")) for i, c in enumerate(codes)], "code")
    ids: list[tuple[str, Path]] = [(t.id, ("themes", i, "id")) for i, t in enumerate(themes)]
    yield from badly_formed(file, ids, CARD_ID, "theme")
    yield from repeated(file, ids, "theme")
    yield from source_faults(file, known.sources)
    yield from number_faults(file)
    yield from _head_faults(file, known)
    for index, theme in enumerate(themes):
        yield from _theme_faults(file, theme, ("themes", index), known)


def _head_faults(file: Checked[CodeFile], known: Known) -> Iterator[Fault]:
    ids = [c.id for c in file.value.codes]
    for index, code in enumerate(file.value.codes):
        path = ("codes", index)
        for k, country in enumerate(code.countries):
            if country not in known.countries:
                yield unknown(file, (*path, "countries", k), country, known.countries, "country")
        if code.replaced_by is not None and code.replaced_by not in ids:
            yield unknown(file, (*path, "replaced_by"), code.replaced_by, ids, "code")
        if known.sources is not None and code.id not in known.sources:
            yield unknown(file, (*path, "id"), code.id, known.sources, "source")
        elif known.sources is not None and known.sources[code.id].kind != ETHICS_CODE:
            message = f"the source '{code.id}' is no ethics code"
            yield file.fault((*path, "id"), "no-ethics-code", message, f"give the source the kind {ETHICS_CODE}")


def _theme_faults(file: Checked[CodeFile], theme: Theme, path: Path, known: Known) -> Iterator[Fault]:
    ids = [c.id for c in file.value.codes]
    yield from guide_list_faults(file, theme.guides, (*path, "guides"), known)
    rows: list[tuple[str, Path]] = [(c.code, (*path, "cells", i, "code")) for i, c in enumerate(theme.cells)]
    yield from repeated(file, rows, "code")
    for index, cell in enumerate(theme.cells):
        way = (*path, "cells", index)
        if cell.code not in ids:
            yield unknown(file, (*way, "code"), cell.code, ids, "code")
        yield from _cell_faults(file, cell, way, (known.sources or {}).get(cell.code))
    yield from _year_faults(file, theme, path)


def _cell_faults(file: Checked[CodeFile], cell: Cell, path: Path, source: Source | None) -> Iterator[Fault]:
    if cell.mark != "read":
        for name in ("section", "gist"):
            if getattr(cell, name) is not None:
                fix = f"take '{name}' out, or read the clause and set 'mark: read'"
                yield file.fault((*path, name), "not-read", "only what was read has words or a number", fix)
        return
    if cell.gist is None:
        yield file.fault((*path, "code"), "no-gist", "what was read is not told", "add 'gist'")
    if source is not None and not source.verified:
        yield file.fault((*path, "mark"), "not-read", "the source was not verified", "leave the cell out")
    if cell.section is not None and source is not None and not (source.year and source.url):
        fix = "add year and url to the source, or take 'section' out"
        yield file.fault((*path, "section"), "no-edition", "a number needs an edition and a link", fix)


def _year_faults(file: Checked[CodeFile], theme: Theme, path: Path) -> Iterator[Fault]:
    """Yield a fault for each number of years that a reader could take for a permission."""
    said = [(c.gist or "", (*path, "cells", i, "gist")) for i, c in enumerate(theme.cells)]
    said += [(n.text, (*path, "notes", i, "text")) for i, n in enumerate(theme.notes)]
    for text, way in said:
        if YEARS.search(text) and NOT_PERMISSION not in (theme.warning or "").lower():
            fix = f"add a 'warning' that says '{NOT_PERMISSION}'"
            yield file.fault(way, "years-without-warning", "years could be read as a permission", fix)
        elif YEARS.search(text) and "gist" in way and NOT_PERMISSION not in text.lower():
            yield file.fault(way, "years-without-warning", "the row does not say it", f"add '{NOT_PERMISSION}'")
