"""What was due to be read again: reviews of guides, and the sources of their cards and of the shelf."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from therapy_cli.library.library import Library
from therapy_cli.library.shelf_files import cited_on_shelf
from therapy_cli.proving.report import Advice

SOURCES = "sources"


def overdue(library: Library, guide_ids: Sequence[str], today: date) -> Iterator[Advice]:
    """Yield each review and each cited source whose day has passed. ``today`` comes from the terminal."""
    for guide_id in guide_ids:
        due = library.summary(guide_id).review.due
        if date.fromisoformat(due) < today:
            yield Advice(guide_id, "overdue-review", "guide review", f"the guide was due to be reviewed by {due}")
    cards, shelf = _cited(library, guide_ids), cited_on_shelf(library.files)
    for source in library.sources.values():
        if source.due and date.fromisoformat(source.due) < today and (cards[source.id] or source.id in shelf):
            where = _where(cards[source.id], on_shelf=source.id in shelf)
            message = f"{source.short} was due to be read again by {source.due}; {where}"
            yield Advice(SOURCES, "overdue-source", source.id, message)


def _where(cards: int, *, on_shelf: bool) -> str:
    """Who cites a source, in words."""
    by_cards = "1 card cites it" if cards == 1 else f"{cards} cards cite it"
    return " and ".join([*([by_cards] if cards else []), *(["it stands on the shelf"] if on_shelf else [])])


def _cited(library: Library, guide_ids: Sequence[str]) -> Counter[str]:
    """How many different cards cite each source."""
    by_card: dict[str, set[str]] = {}
    for guide_id in guide_ids:
        for card in library.guide(guide_id).cards:
            by_card.setdefault(card.id, set()).update(s for p in card.points for s in p.sources)
    return Counter(source for sources in by_card.values() for source in sources)
