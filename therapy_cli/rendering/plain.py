"""A document as plain text, for pipes and files: everything in full, one statement a line.

Nothing is wrapped, so ``grep`` finds whole sentences. Each card opens with its severity word, so
``grep '^Urgent:'`` finds what is urgent. No escape, no box; all signs that are added are ASCII.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import UNSET, UnsetType

from therapy_cli.document.gathering import CLIENT_LINE
from therapy_cli.document.model import CardBlock, Document, MayApplyBlock, PointBlock, SourceBlock
from therapy_cli.rendering import wording
from therapy_cli.rendering.arrangement import (
    by_severity,
    last_words,
    may_apply_heading,
    names_of,
    not_gathered,
    origin_words,
    page_title,
    short_names,
    split_after_urgent,
)
from therapy_cli.rendering.clean import cleaned
from therapy_cli.rendering.helpline_words import by_heading, detail_words, list_notes, reach_words, shared_check
from therapy_cli.rendering.own_code_words import own_code_lines
from therapy_cli.rendering.source_words import citation


def render_plain(document: Document, *, why: bool = False) -> str:
    """Write ``document`` out. Parts are parted by an empty line."""
    document = cleaned(document)
    blocks = [list(block) for block in _blocks(document, why=why)]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _blocks(document: Document, *, why: bool) -> Iterator[Iterable[str]]:
    up_to_urgent, later = split_after_urgent(document.cards)
    gathered, title = document.gathered, page_title(document)
    yield [document.emergency_line, *document.banners]
    yield [title] if title else []
    yield document.notices
    yield _in_short(document)
    yield from (_card(card, document, why=why) for card in up_to_urgent)
    yield document.after_urgent
    yield from (_card(card, document, why=why) for card in later)
    yield _headed(wording.SUPERVISION, gathered.supervision)
    yield _headed(wording.DOCUMENT, gathered.document)
    yield _headed(wording.STILL_OPEN, [] if gathered.open_questions is UNSET else gathered.open_questions)
    yield _headed(may_apply_heading(document), map(_may_apply, document.may_apply))
    yield _headed(wording.SOURCES, map(_source, document.sources))
    yield _headed(wording.YOUR_CODES, own_code_lines(document))
    yield last_words(document, document.cards)


def _headed(heading: str, lines: Iterable[str]) -> list[str]:
    items = [f"- {line}" for line in lines]
    return [f"{heading}:", *items] if items else []


def _in_short(document: Document) -> list[str]:
    lines = [
        f"{wording.SEVERITY_WORDS[severity]}: {line.text}"
        for severity, group in by_severity(document.in_short)
        for line in group
    ]
    return [f"{wording.IN_SHORT}:", *lines] if lines else []


def _card(card: CardBlock, document: Document, *, why: bool) -> list[str]:
    gathered, names = document.gathered, short_names(document)
    return [
        f"{wording.SEVERITY_WORDS[card.severity]}: {card.title} [{card.id}]",
        *filter(None, [origin_words(card)]),
        *([card.lead] if card.lead else []),
        *(_point(note, names) for note in card.notes),
        *(f"- {_point(point, names)}" for point in card.points),
        *_helplines(card),
        *(_point(note, names) for note in card.say_notes),
        *_headed(wording.SAY, card.say),
        *_headed(wording.AVOID, (f"{avoid.text} - {avoid.why}" for avoid in card.avoid)),
        *_headed(wording.SUPERVISION, not_gathered(card.supervision, gathered.supervision)),
        *_headed(wording.DOCUMENT, not_gathered(card.document, gathered.document)),
        *([f"{wording.SEE}: {', '.join(card.see)}"] if card.see else []),
        *(_reasons(card) if why else []),
    ]


def _point(point: PointBlock, names: dict[str, str]) -> str:
    cited = "; ".join(names_of(point, names))
    return f"{point.text} [{cited}]" if cited else point.text


def _helplines(card: CardBlock) -> list[str]:
    with_check = shared_check(card.helplines) is None
    lines = []
    for heading, group in by_heading(card.helplines).items():
        items = (f"{reach_words(h)}. {detail_words(h, with_check=with_check)}".rstrip() for h in group)
        lines += _headed(heading, items)
    return [*lines, *list_notes(card)]


def _reasons(card: CardBlock) -> list[str]:
    return [*_each(wording.BECAUSE, card.because), *_each(wording.REMOVED_BY, card.removed_by)]


def _each(heading: str, reasons: Sequence[str] | UnsetType) -> list[str]:
    return [] if reasons is UNSET else [f"{heading}: {reason}" for reason in reasons]


def _may_apply(block: MayApplyBlock) -> str:
    line = block.title if block.id == CLIENT_LINE else f"{block.title} [{block.id}]"
    return line if block.question is UNSET else f"{line}. {wording.SETTLED_BY}: {block.question}"


def _source(source: SourceBlock) -> str:
    link = f" {source.url}" if source.url else ""
    return f"{source.short} [{source.id}]: {citation(source)}{link}"
