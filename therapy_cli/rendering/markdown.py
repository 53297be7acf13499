"""A document as Markdown: everything in full, and no text in it can become markup.

The whole document is escaped before it is written, so a title with stars stays a title with stars.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
    open_ends,
    origin_words,
    short_names,
    split_after_urgent,
)
from therapy_cli.rendering.clean import change_texts, cleaned
from therapy_cli.rendering.escaping import escape, link
from therapy_cli.rendering.helpline_words import by_heading, detail_words, list_notes, reach_words, shared_check
from therapy_cli.rendering.own_code_words import own_code_lines
from therapy_cli.rendering.source_words import citation


def render_markdown(document: Document, *, why: bool = False) -> str:
    """Write ``document`` as CommonMark."""
    document = cleaned(document)
    links = [link(source.url) for source in document.sources]
    blocks = _blocks(change_texts(document, escape), links, why=why)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _blocks(document: Document, links: list[str], *, why: bool) -> Iterator[str]:
    up_to_urgent, later = split_after_urgent(document.cards)
    yield _bold(document.emergency_line)
    yield from map(_bold, document.banners)
    yield f"# {document.title}" if document.title else ""
    yield from document.notices
    yield _headed(2, wording.IN_SHORT, _in_short(document))
    for card in up_to_urgent:
        yield from _card(card, document, why=why)
    yield from document.after_urgent
    for card in later:
        yield from _card(card, document, why=why)
    yield from _gathered(document)
    yield _headed(2, wording.SOURCES, map(_source, document.sources, links))
    yield _headed(2, wording.YOUR_CODES, own_code_lines(document))
    yield from last_words(document, document.cards)


def _in_short(document: Document) -> Iterator[str]:
    for severity, lines in by_severity(document.in_short):
        yield from (f"{_bold(f'{wording.SEVERITY_WORDS[severity]}:')} {line.text}" for line in lines)


def _card(card: CardBlock, document: Document, *, why: bool) -> Iterator[str]:
    gathered, names = document.gathered, short_names(document)
    yield f"## {wording.SEVERITY_WORDS[card.severity]}: {card.title} ({card.id})"
    yield origin_words(card) or ""
    yield card.lead or ""
    yield from (_point(note, names) for note in card.notes)
    yield _list(_point(point, names) for point in card.points)
    yield from _helplines(card)
    yield from (_point(note, names) for note in card.say_notes)
    yield _headed(3, wording.SAY, card.say)
    yield _headed(3, wording.AVOID, (f"{avoid.text} - {avoid.why}" for avoid in card.avoid))
    yield _headed(3, wording.SUPERVISION, not_gathered(card.supervision, gathered.supervision))
    yield _headed(3, wording.DOCUMENT, not_gathered(card.document, gathered.document))
    yield f"{wording.SEE}: {', '.join(card.see)}" if card.see else ""
    if why:
        yield _headed(3, wording.BECAUSE, _known(card.because))
        yield _headed(3, wording.REMOVED_BY, _known(card.removed_by))


def _gathered(document: Document) -> Iterator[str]:
    ends = open_ends(document)
    yield _headed(2, wording.SUPERVISION, document.gathered.supervision)
    yield _headed(2, wording.DOCUMENT, document.gathered.document)
    yield _headed(2, wording.STILL_OPEN, (_question(q, blocks) for q, blocks in ends.questions.items()))
    yield _headed(2, may_apply_heading(document), map(_may_apply, ends.others))


def _question(question: str, settles: list[MayApplyBlock]) -> str:
    lines = (f"  - {wording.MAY_APPLY}: {block.title} ({block.id})" for block in settles)
    return "\n".join((question, *lines))


def _may_apply(block: MayApplyBlock) -> str:
    line = block.title if block.id == CLIENT_LINE else f"{block.title} ({block.id})"
    return line if block.question is UNSET else f"{line}. {wording.SETTLED_BY}: {block.question}"


def _helplines(card: CardBlock) -> Iterator[str]:
    with_check = shared_check(card.helplines) is None
    for heading, lines in by_heading(card.helplines).items():
        items = (f"{_bold(reach_words(h))} {detail_words(h, with_check=with_check)}".rstrip() for h in lines)
        yield _headed(3, heading, items)
    yield " ".join(list_notes(card))


def _point(point: PointBlock, names: dict[str, str]) -> str:
    cited = "; ".join(names_of(point, names))
    return f"{point.text} *({cited})*" if cited else point.text


def _source(source: SourceBlock, address: str) -> str:
    return f"{_bold(source.short)}: {citation(source)} {address}".rstrip()


def _bold(text: str) -> str:
    return f"**{text}**" if text else ""


def _headed(level: int, heading: str, items: Iterable[str]) -> str:
    listed = _list(items)
    return f"{'#' * level} {heading}\n\n{listed}" if listed else ""


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _known(reasons: list[str] | UnsetType) -> list[str]:
    return [] if reasons is UNSET else reasons
