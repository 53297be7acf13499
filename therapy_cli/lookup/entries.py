"""What can be found: one entry for each card, guide, term, theme, code, model, helpline and source.

An entry passed none of the conditions of its guide, so its text is the one that ``therapy show`` prints: words to
say stay away where the card, or they, are withheld or excluded in some cases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from therapy_cli.document.helpline_blocks import HelplineShelf, may_print
from therapy_cli.document.model import Document
from therapy_cli.document.single import audience, roles_of, single_document
from therapy_cli.errors import NotFound
from therapy_cli.library.condition import tests_in
from therapy_cli.library.library import Library
from therapy_cli.library.model import CLIENT_ROLE, PRACTITIONER_ROLES, Card, Source
from therapy_cli.lookup import wording

EVERYONE = (*PRACTITIONER_ROLES, CLIENT_ROLE)
TITLE, WORDS, SHORT, OPTIONS, TEXT = 6.0, 5.0, 2.5, 1.2, 1.0
"""What a word counts by the place where it stands."""

Drawn = Callable[[Document], str]
"""A document as plain text."""


@dataclass(slots=True)
class Entry:
    """One thing that can be found. ``fields``: weight and text; ``phrases``: what people may type for it."""

    kind: str
    id: str
    guide: str
    title: str
    summary: str
    text: str
    roles: tuple[str, ...]
    sources: list[str]
    opens: str
    severity: str = ""
    label: str = ""
    excludes: str = ""
    due: str = ""
    """The day after which the text has to be drawn anew: a source is overdue then."""
    page: str = ""
    """What ``therapy show`` prints as JSON."""
    fields: list[tuple[float, str]] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)


def entries_of(library: Library, drawn: Drawn, today: date) -> list[Entry]:
    """Everything that can be found, cards first.

    Raises:
        ContentInvalid: a file has faults.
    """
    return [
        *_cards(library, drawn, today),
        *_guides(library),
        *_terms(library),
        *_codes(library),
        *_models(library),
        *_helplines(library),
        *(_source(s) for s in library.sources.values()),
    ]


def _cards(library: Library, drawn: Drawn, today: date) -> Iterator[Entry]:
    labels = {page.card: page.label for page in library.lines.client_line.opens}
    for card in library.shared_cards.values():
        yield _card(library, card, drawn, today, labels, {})
    for guide_id in library.guide_ids:
        guide = library.guide(guide_id)
        options = {(q.id, o.id): o.label for q in guide.questions for o in q.options}
        for card in guide.cards:
            if card.id not in guide.shared:
                yield _card(library, card, drawn, today, labels, options)


def _card(
    library: Library,
    card: Card,
    drawn: Drawn,
    today: date,
    labels: dict[str, str],
    options: dict[tuple[str, str], str],
) -> Entry:
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
            text="\n".join([guide.title, guide.summary, guide.purpose, guide.not_for]),
            roles=EVERYONE,
            sources=[],
            opens=f"therapy {guide.id}",
            label=guide.neutral_title or "",
            fields=[(TITLE, f"{guide.title} {guide.id}"), (WORDS, "; ".join(guide.words)), (TEXT, f"{guide.summary} {guide.purpose}")],
            phrases=[guide.title, guide.id.replace("-", " "), f"guide {guide.id}", *guide.words],
        )


def _terms(library: Library) -> Iterator[Entry]:
    try:
        terms = library.glossary.terms
    except NotFound:
        return
    for term in terms:
        also = [f"{wording.ALSO}: {', '.join(term.also)}."] if term.also else []
        yield Entry(
            kind="term",
            id=term.id,
            guide="",
            title=term.term,
            summary=term.means,
            text="\n".join([f"{term.term}: {term.means}", *also]),
            roles=EVERYONE,
            sources=list(term.sources),
            opens=f"therapy glossary {term.id}",
            fields=[(TITLE, term.term), (WORDS, "; ".join(term.also)), (TEXT, term.means)],
            phrases=[term.term, *term.also, f"what does {term.term} mean", f"definition of {term.term}"],
        )


def _codes(library: Library) -> Iterator[Entry]:
    try:
        file = library.codes
    except NotFound:
        return
    for theme in file.themes:
        notes = [note.text for note in theme.notes]
        said = [f"{library.sources[c.code].short}: {c.gist}" for c in theme.cells if c.gist]
        warning = [theme.warning] if theme.warning else []
        yield Entry(
            kind="theme",
            id=theme.id,
            guide="",
            title=wording.CODES_ON.format(title=theme.title),
            summary=theme.warning or file.statement,
            text="\n".join([theme.title, file.statement, *warning, *said, *notes]),
            roles=PRACTITIONER_ROLES,
            sources=list(dict.fromkeys([*(c.code for c in theme.cells if c.gist), *(s for n in theme.notes for s in n.sources)])),
            opens=f"therapy codes {theme.id}",
            fields=[(TITLE, f"ethics codes {theme.title}"), (WORDS, "; ".join(theme.words)), (TEXT, " ".join([*said, *notes]))],
            phrases=[f"ethics code {theme.title}", *(f"code of ethics {w}" for w in [theme.title, *theme.words])],
        )
    for code in file.codes:
        source = library.sources[code.id]
        yield Entry(
            kind="code",
            id=code.id,
            guide="",
            title=f"{source.short}: {source.title}",
            summary=code.newer,
            text="\n".join([*_source_lines(source), code.newer, file.statement]),
            roles=PRACTITIONER_ROLES,
            sources=[code.id],
            opens=f"therapy codes --code {code.id}",
            fields=[(TITLE, f"{source.short} {source.title}"), (TEXT, f"{source.authors or ''} ethics code of ethics")],
            phrases=[source.short, f"{source.short.split()[0]} code of ethics", f"{source.short.split()[0]} ethics code"],
        )


def _models(library: Library) -> Iterator[Entry]:
    try:
        file = library.models
    except NotFound:
        return
    kinds = {kind.id: kind for kind in file.kinds}
    for model in file.models:
        kind = kinds[model.kind]
        steps = [f"{n}. {step.name}: {step.ask}" for n, step in enumerate(model.steps, 1)]
        yield Entry(
            kind="model",
            id=model.id,
            guide="",
            title=f"{model.name} ({model.by})",
            summary=model.good_for,
            text="\n".join([f"{model.name} ({model.by})", file.safety.ask, file.safety.if_so, model.good_for, *steps, model.limits]),
            roles=PRACTITIONER_ROLES,
            sources=list(model.sources),
            opens=f"therapy models {model.id}",
            fields=[(TITLE, f"{model.name} {model.by} {model.id}"), (SHORT, f"{kind.title} {model.good_for}"), (TEXT, " ".join(steps))],
            phrases=[model.name, model.by, f"{model.by} model", f"{model.name} {kind.title}", f"{model.id} model"],
        )


def _helplines(library: Library) -> Iterator[Entry]:
    shelf = HelplineShelf(library.helplines, library.lines.notices)
    kinds = {kind.id: kind for kind in library.helplines.kinds}
    countries = {o.id: o.label for q in library.shared_questions if q.id == "country" for o in q.options}
    for line in library.helplines.helplines:
        if not may_print(line) or kinds[line.kind].when is not None:
            continue  # a line for one's own behaviour stands only where a guide has asked for it
        block = shelf.block(line)
        place = ", ".join(p for p in (countries.get(line.country or "", ""), line.part) if p)
        facts = [block.for_whom, block.hours, block.caution, block.silent_call, block.checked]
        reach = f"{block.name}: {', '.join(block.reach)}"
        yield Entry(
            kind="helpline",
            id=line.id,
            guide="",
            title=f"{block.name} ({place})" if place else block.name,
            summary=reach,
            text="\n".join([place or block.heading, reach, *(f for f in facts if f)]),
            roles=EVERYONE,
            sources=[],
            opens=f"therapy helplines --country {line.country}" if line.country else "therapy helplines",
            fields=[(TITLE, block.name), (SHORT, f"{block.heading} {place} {line.country or ''}"), (TEXT, line.for_whom)],
            phrases=[block.name, f"{block.heading} {place}"],
        )


def _source(source: Source) -> Entry:
    return Entry(
        kind="source",
        id=source.id,
        guide="",
        title=source.short,
        summary=source.title,
        text="\n".join(_source_lines(source)),
        roles=EVERYONE,
        sources=[source.id],
        opens=f"therapy sources {source.id}",
        fields=[(TITLE, f"{source.short} {source.id.replace('-', ' ')}"), (TEXT, f"{source.title} {source.authors or ''}")],
        phrases=[source.short, source.title],
    )


def _source_lines(source: Source) -> list[str]:
    facts = (source.authors, source.year, source.edition, source.publisher, source.url)
    return [f"{source.short}: {source.title}", *(fact for fact in facts if fact)]
