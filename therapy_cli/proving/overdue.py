"""What was due to be read again: reviews of guides, and sources that they cite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from therapy_cli.library.library import Library
from therapy_cli.proving.report import Advice

SOURCES = "sources"


def overdue(library: Library, guide_ids: Sequence[str], today: date) -> Iterator[Advice]:
    """Yield each review and each cited source whose day has passed. ``today`` comes from the terminal."""
    for guide_id in guide_ids:
        due = library.summary(guide_id).review.due
        if date.fromisoformat(due) < today:
            yield Advice(guide_id, "overdue-review", "guide review", f"the guide was due to be reviewed by {due}")
    cited = _cited(library, guide_ids)
    for source in library.sources.values():
        if source.id in cited and source.due and date.fromisoformat(source.due) < today:
            cards = "1 card cites it" if cited[source.id] == 1 else f"{cited[source.id]} cards cite it"
            message = f"{source.short} was due to be read again by {source.due}; {cards}"
            yield Advice(SOURCES, "overdue-source", source.id, message)


def _cited(library: Library, guide_ids: Sequence[str]) -> dict[str, int]:
    """How many different cards cite each source."""
    by_card: dict[str, set[str]] = {}
    for guide_id in guide_ids:
        for card in library.guide(guide_id).cards:
            by_card.setdefault(card.id, set()).update(s for p in card.points for s in p.sources)
    counts: dict[str, int] = {}
    for sources in by_card.values():
        for source in sources:
            counts[source] = counts.get(source, 0) + 1
    return counts
