"""The data behind the shelf commands, taken from the library."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches

from therapy_cli.document.helpline_blocks import DIRECTORY, HelplineShelf
from therapy_cli.document.model import Document
from therapy_cli.document.opening import emergency_line, review_state
from therapy_cli.document.single import roles_of
from therapy_cli.errors import NotFound
from therapy_cli.library.library import Library
from therapy_cli.rendering.listings import (
    CardData,
    GuidesData,
    HelplinesData,
    SourcesData,
    guide_item,
    source_item,
)


def all_guides(library: Library) -> GuidesData:
    """Every guide in its own words."""
    notices = library.lines.notices
    items = [guide_item(g, review_state(g.review, notices), library.pack_of(g.id)) for g in library.guide_summaries]
    return GuidesData(content_version=library.about.version, guides=items)


def one_card(library: Library, card_id: str, document: Document) -> CardData:
    """One card outside any answers; ``document`` is the card on its own."""
    card = library.card(card_id)
    return CardData(
        emergency_line=document.emergency_line,
        card=document.cards[0],
        for_whom=roles_of(card),
        excludes_in_words=card.excludes_in_words,
        review=document.review,
        sources=document.sources,
        your_codes=document.your_codes,
    )


def some_sources(library: Library, source_id: str | None, today: date) -> SourcesData:
    """All sources, or the one named by its id or by its short name.

    Raises:
        NotFound: there is no source of that id.
    """
    known = library.sources
    by_short = {s.short.casefold(): s.id for s in known.values()}
    source_id = by_short.get((source_id or "").casefold(), source_id)
    if source_id is not None and source_id not in known:
        near = get_close_matches(source_id, known, n=1)
        hint = f"did you mean '{near[0]}'?" if near else "'therapy sources' lists them"
        raise NotFound("there is no source of that name", hint)
    wanted = known.values() if source_id is None else [known[source_id]]
    return SourcesData(content_version=library.about.version, sources=[source_item(s, today) for s in wanted])


def all_helplines(library: Library, country: str | None, region: str | None) -> HelplinesData:
    """The lines of a country under all kinds that have no condition; the directories while it is open."""
    lines = library.lines
    shelf = HelplineShelf(library.helplines, lines.notices, country, region)
    blocks, notes = shelf.take([k.id for k in library.helplines.kinds], None)
    if DIRECTORY not in {b.kind for b in blocks}:
        blocks += shelf.take([DIRECTORY], None)[0]
    if not shelf.numbers():
        notes = [lines.notices["country_open"], *notes]
    return HelplinesData(
        emergency_line=emergency_line(lines.emergency, shelf, for_client=False),
        country=country,
        region=region,
        helplines=blocks,
        notes=[*notes, *(lines.notices[n] for n in ("numbers_change", "professionals_may_call", "hand_over_safely"))],
    )
