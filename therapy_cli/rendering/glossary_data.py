"""The glossary as data (``therapy glossary --json``) and in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from textwrap import wrap

from therapy_cli.document.gathering import source_block
from therapy_cli.document.model import SourceBlock
from therapy_cli.library.library import Library
from therapy_cli.rendering import wording
from therapy_cli.rendering.listings import Listing
from therapy_cli.rendering.shelf_text import WIDEST


class TermItem(Listing, frozen=True, kw_only=True):
    """One word with its definition. ``also``: other names; ``related``: terms; ``see``: cards."""

    id: str
    term: str
    also: list[str]
    means: str
    sources: list[str]
    related: list[str]
    see: list[str]


class GlossaryData(Listing, frozen=True, kw_only=True):
    """The words of the guides (``therapy glossary``)."""

    content_version: str
    terms: list[TermItem]
    sources: list[SourceBlock]


def glossary_data(library: Library, today: date, terms: Collection[str]) -> GlossaryData:
    """The terms of these ids in alphabetical order. ``today`` only marks overdue sources."""
    chosen = sorted((t for t in library.glossary.terms if t.id in terms), key=lambda t: t.term.casefold())
    cited = dict.fromkeys(i for t in chosen for i in t.sources)
    return GlossaryData(
        content_version=library.about.version,
        terms=[
            TermItem(
                id=t.id,
                term=t.term,
                also=list(t.also),
                means=t.means,
                sources=list(t.sources),
                related=list(t.related),
                see=list(t.see),
            )
            for t in chosen
        ],
        sources=[source_block(library.sources[i], today) for i in cited],
    )


def glossary_text(data: GlossaryData, width: int, *, wrapped: bool) -> str:
    """Each term with its definition and sources. Only for a person are lines wrapped."""
    names = {source.id: source.short for source in data.sources}
    related = {t.id: t.term for t in data.terms}
    lines: list[str] = []
    for term in data.terms:
        text = f"{term.term}: {term.means} [{'; '.join(names[i] for i in term.sources)}]"
        if wrapped:
            lines += [*wrap(text, min(width, WIDEST), subsequent_indent="  ", break_on_hyphens=False), ""]
        else:
            lines.append(text)
        if len(data.terms) == 1:
            lines += _more(term, related)
    return "\n".join(lines).rstrip("\n") + "\n"


def _more(term: TermItem, related: dict[str, str]) -> Iterator[str]:
    """For one term alone: its other names and where to go on."""
    if term.also:
        yield f"{wording.ALSO}: {', '.join(term.also)}"
    onward = [*(related.get(i, i) for i in term.related), *term.see]
    if onward:
        yield f"{wording.SEE}: {', '.join(onward)}"
