"""The files that list things: sources, helplines, never-say phrases; and every date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.linking.claims import guide_list_faults, pattern_faults
from therapy_cli.library.linking.names import CARD_ID, badly_formed, repeated, unknown
from therapy_cli.library.linking.references import Known
from therapy_cli.library.linking.written import entries
from therapy_cli.library.model import Helpline, HelplineFile, NeverSayFile, SourceFile

_DATES = frozenset({"checked", "due", "on", "page_read", "last_human_check", "date"})
_WAYS = ("phone", "text", "chat", "email", "website")


def source_file_faults(file: Checked[SourceFile]) -> Iterator[Fault]:
    """Yield what is wrong with ``sources.yaml``."""
    ids: list[tuple[str, Path]] = [(s.id, ("sources", i, "id")) for i, s in enumerate(file.value.sources)]
    yield from badly_formed(file, ids, CARD_ID, "source")
    yield from repeated(file, ids, "source")
    yield from date_faults(file)


def helpline_file_faults(file: Checked[HelplineFile], known: Known) -> Iterator[Fault]:
    """Yield what is wrong with ``helplines.yaml``."""
    kinds: list[tuple[str, Path]] = [(k.id, ("kinds", i, "id")) for i, k in enumerate(file.value.kinds)]
    yield from repeated(file, kinds, "kind of helpline")
    yield from line_file_faults(file, file.value.helplines, known)
    for country in file.value.gaps:
        if country not in known.countries:
            yield unknown(file, ("gaps", country), country, known.countries, "country", at_key=True)


def line_file_faults(file: Checked[Any], lines: list[Helpline], known: Known) -> Iterator[Fault]:
    """Yield what is wrong with the lines of a file, the library's or a pack's."""
    kinds = known.kinds or frozenset()
    ids: list[tuple[str, Path]] = [(h.id, ("helplines", i, "id")) for i, h in enumerate(lines)]
    yield from badly_formed(file, ids, CARD_ID, "helpline")
    yield from repeated(file, ids, "helpline")
    for index, line in enumerate(lines):
        path = ("helplines", index)
        if line.kind not in kinds:
            yield unknown(file, (*path, "kind"), line.kind, kinds, "kind of helpline")
        if line.country is not None and line.country not in known.countries:
            yield unknown(file, (*path, "country"), line.country, known.countries, "country")
        if all(getattr(line, way) is None for way in _WAYS):
            yield file.fault((*path, "id"), "no-way-to-reach", "nobody can reach this line", f"add one of {_WAYS}")
    yield from date_faults(file)


def never_say_faults(file: Checked[NeverSayFile], known: Known) -> Iterator[Fault]:
    """Yield what is wrong with ``shared/never-say.yaml``."""
    phrases = file.value.phrases
    yield from pattern_faults(file, [(p.pattern, ("phrases", i, "pattern")) for i, p in enumerate(phrases)])
    for index, phrase in enumerate(phrases):
        yield from guide_list_faults(file, phrase.guides, ("phrases", index, "guides"), known)


def date_faults(file: Checked[Any], path: Path = (), raw: Any = None) -> Iterator[Fault]:
    """Yield a fault for each date that is not written as year-month-day."""
    for key, value in entries(file.data if raw is None else raw):
        way = (*path, key)
        if key in _DATES and isinstance(value, str):
            if not _is_date(value):
                fix = 'write it like "2026-11-22"'
                yield file.fault(way, "date", "this is not a date", fix)
        elif isinstance(value, (dict, list)):
            yield from date_faults(file, way, value)


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
