"""What can be found: one entry for each card, guide, term, theme, code, model, helpline and source.

An entry passed none of the conditions of its guide, so its text is the one that ``therapy show`` prints: words to
say stay away where the card, or they, are withheld or excluded in some cases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from therapy_cli.document.model import Document
from therapy_cli.document.single import roles_of, single_document
from therapy_cli.library.condition import tests_in
from therapy_cli.library.library import Library
from therapy_cli.library.model import Card
from therapy_cli.lookup.entry import EVERYONE, OPTIONS, SHORT, TEXT, TITLE, WORDS, Entry, Told
from therapy_cli.lookup.shelf_entries import shelf_entries

Drawn = Callable[[Document], str]
"""A document as plain text."""


def entries_of(library: Library, drawn: Drawn, today: date, told: Told | None = None) -> list[Entry]:
    """Everything that can be found, cards first. ``told`` hears how many guides are read, and of how many.

    Raises:
        ContentInvalid: a file has faults.
    """
    return [
        *_cards(library, drawn, today, told),
        *_guides(library),
        *shelf_entries(library),
    ]


def _cards(library: Library, drawn: Drawn, today: date, told: Told | None) -> Iterator[Entry]:
    for card in library.shared_cards.values():
        yield _card(library, card, drawn, today, {})
    for number, guide_id in enumerate(library.guide_ids, 1):
        guide = library.guide(guide_id)
        options = {(q.id, o.id): o.label for q in guide.questions for o in q.options}
        for card in guide.cards:
            if card.id not in guide.shared:
                yield _card(library, card, drawn, today, options)
        if told is not None:
            told(number, len(library.guide_ids))


def _card(
    library: Library,
    card: Card,
    drawn: Drawn,
    today: date,
    options: dict[tuple[str, str], str],
) -> Entry:
    labels = {page.card: page.label for page in library.lines.client_line.opens}
    document = single_document(library, card.id, today, None)
    block = document.cards[0]
    chosen = [options.get((t.question, v), "") for t in tests_in(card.when) for v in sorted(t.values)]
    said = [p.text for p in block.points] + [a.text for a in block.avoid] + block.supervision + block.document
    return Entry(
        kind="card",
        id=card.id,
        guide=block.guide,
        title=card.title,
        summary=card.short or block.points[0].text,
        text=drawn(document).removeprefix(document.emergency_line),
        due=min((s.due for s in document.sources if s.due and not s.overdue), default=""),
        roles=tuple(roles_of(card)),
        sources=[s.id for s in document.sources],
        opens=f"therapy show {card.id}",
        severity=card.severity,
        label=labels.get(card.id, ""),
        excludes=card.excludes_in_words or "",
        fields=[
            (TITLE, card.title),
            (WORDS, "; ".join(card.words)),
            (SHORT, f"{card.short or ''} {card.id.partition('/')[2].replace('-', ' ')}"),
            (OPTIONS, "; ".join(chosen)),
            # Words to say are looked through even where they are not printed: they tell what the card is about.
            (TEXT, "; ".join([*said, *card.say])),
        ],
        phrases=[card.title, *card.words],
    )


def _guides(library: Library) -> Iterator[Entry]:
    for guide in library.guide_summaries:
        yield Entry(
            kind="guide",
            id=guide.id,
            guide=guide.id,
            title=guide.title,
            summary=guide.summary,
            text=f"{guide.title}\n{guide.summary}\n{guide.purpose}\n{guide.not_for}",
            roles=EVERYONE,
            sources=[],
            opens=f"therapy {guide.id}",
            label=guide.neutral_title or "",
            fields=[
                (TITLE, f"{guide.title} {guide.id}"),
                (WORDS, "; ".join(guide.words)),
                (TEXT, f"{guide.summary} {guide.purpose}"),
            ],
            phrases=[guide.title, guide.id.replace("-", " "), f"guide {guide.id}", *guide.words],
        )
