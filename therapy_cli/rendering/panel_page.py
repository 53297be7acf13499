"""The parts of a page around the cards: what comes first, what is folded, what is gathered at the end."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import UNSET
from rich.console import Group

from therapy_cli.document.gathering import CLIENT_LINE
from therapy_cli.document.model import CardBlock, Document, MayApplyBlock, SourceBlock
from therapy_cli.library.model import SEVERITIES, Severity
from therapy_cli.rendering import wording
from therapy_cli.rendering.arrangement import (
    PRACTICE,
    by_severity,
    last_words,
    may_apply_heading,
    open_ends,
    page_title,
)
from therapy_cli.rendering.look import Look
from therapy_cli.rendering.own_code_words import own_code_lines
from therapy_cli.rendering.panel_parts import (
    STRONG,
    Block,
    bullets,
    rows_by_word,
    section,
    spaced,
    words,
)
from therapy_cli.rendering.source_words import overdue_words


def opening(document: Document, look: Look) -> list[Block | None]:
    """What a tired person reads first: the emergency line, then "In short"."""
    title = page_title(document)
    return [
        words(document.emergency_line, STRONG),
        *(words(banner, STRONG) for banner in document.banners),
        words(title, STRONG) if title else None,
        Group(*map(words, document.notices)) if document.notices else None,
        _in_short(document, look),
    ]


def _in_short(document: Document, look: Look) -> Block | None:
    groups: list[tuple[Severity, list[Block]]] = [
        (severity, [words(line.text) for line in lines]) for severity, lines in by_severity(document.in_short)
    ]
    return section(wording.IN_SHORT, rows_by_word(groups, look)) if groups else None


def folded(cards: Sequence[CardBlock], look: Look) -> Block | None:
    """Cards that need not be read first, one line each, with the id that opens them."""
    if not cards:
        return None
    groups: list[tuple[Severity, list[Block]]] = [
        (severity, [_folded_line(c, look) for c in cards if c.severity == severity]) for severity in SEVERITIES
    ]
    rows = rows_by_word([(severity, lines) for severity, lines in groups if lines], look)
    return section(wording.OTHER_CARDS, spaced([words(wording.OPEN_ONE), rows]))


def _folded_line(card: CardBlock, look: Look) -> Block:
    line = words(f"{card.title} ({card.id})")
    if card.from_pack is not UNSET:
        line.append(f"\n{wording.FROM_PACK.format(pack=card.from_pack)}")
    if look.why and card.because is not UNSET:
        line.append(f"\n{wording.BECAUSE}: {'; '.join(card.because)}")
    return line


def gathered(document: Document, look: Look) -> list[Block | None]:
    """The lists to take along, then what may also apply."""
    lists = ((wording.SUPERVISION, document.gathered.supervision), (wording.DOCUMENT, document.gathered.document))
    ends = open_ends(document)
    questions = [_question(q, blocks) for q, blocks in ends.questions.items()]
    return [
        *(section(heading, bullets(map(words, lines), look)) for heading, lines in lists if lines),
        section(wording.STILL_OPEN, bullets(questions, look)) if questions else None,
        section(may_apply_heading(document), bullets(map(_may_apply, ends.others), look)) if ends.others else None,
    ]


def _question(question: str, settles: list[MayApplyBlock]) -> Block:
    """An open question, and the cards that may apply once it is answered."""
    line = words(question)
    if settles:
        line.append(f"\n{wording.MAY_APPLY}: {'; '.join(f'{b.title} ({b.id})' for b in settles)}")
    return line


def _may_apply(block: MayApplyBlock) -> Block:
    line = words(block.title if block.id == CLIENT_LINE else f"{block.title} ({block.id})")
    if block.question is not UNSET:
        line.append(f"\n{wording.SETTLED_BY}: {block.question}")
    return line


def ending(document: Document, drawn: Sequence[CardBlock], look: Look) -> list[Block | None]:
    """Sources, the reader's own codes, whether anybody outside has signed the text off, and the last words."""
    own = own_code_lines(document)
    return [
        _sources(document),
        section(wording.YOUR_CODES, bullets(map(words, own), look)) if own else None,
        *map(words, last_words(document, drawn)),
    ]


def _sources(document: Document) -> Block | None:
    sources = document.sources
    named = [s for s in sources if s.id != PRACTICE]
    lines = []
    if named:
        lines.append(f"{'; '.join(map(_source, named))}.")
    if len(named) < len(sources):
        lines.append(wording.PRACTICE_POINTS)
    if named:
        # A discreet reader is not sent to type a telling name into a shell.
        hint = wording.SOURCE_HINT_DISCREET if document.discreet else wording.SOURCE_HINT
        lines.append(hint.format(id=named[0].id))
    return section(wording.SOURCES, *map(words, lines)) if lines else None


def _source(source: SourceBlock) -> str:
    overdue = overdue_words(source)
    return f"{source.short} ({overdue})" if overdue else source.short
