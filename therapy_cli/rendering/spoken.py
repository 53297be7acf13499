"""A document to be heard: for screen readers and for speech.

Whole sentences, one statement a line. Headings are said as such, a list opens with the number of its items, and
each item with its own number. No brackets, bullets or boxes: nothing is meant by a sign or by a place. Telephone
numbers stand digit by digit, because "116 123" is else read as two large numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import UNSET, UnsetType

from therapy_cli.document.gathering import CLIENT_LINE
from therapy_cli.document.model import CardBlock, Document, HelplineBlock, MayApplyBlock, PointBlock, SourceBlock
from therapy_cli.rendering import spoken_words as words
from therapy_cli.rendering import wording
from therapy_cli.rendering.arrangement import (
    PRACTICE,
    by_severity,
    last_words,
    may_apply_heading,
    names_of,
    not_gathered,
    page_title,
    short_names,
    split_after_urgent,
)
from therapy_cli.rendering.clean import cleaned
from therapy_cli.rendering.helpline_words import by_heading, detail_words, list_notes, reach_words, shared_check
from therapy_cli.rendering.own_code_words import own_code_lines
from therapy_cli.rendering.source_words import citation
from therapy_cli.rendering.spoken_words import digit_by_digit, heading, numbered, sentence


def render_spoken(document: Document, *, why: bool = False, width: int | None = None) -> str:
    """Write ``document`` out, wrapped at words to ``width`` columns where one is given."""
    document = cleaned(document)
    blocks = [list(block) for block in _blocks(document, why=why)]
    lines = "\n\n".join(words.in_full("\n".join(block)) for block in blocks if block) + "\n"
    return lines if width is None else words.wrapped(lines, width)


def _blocks(document: Document, *, why: bool) -> Iterator[Iterable[str]]:
    up_to_urgent, later = split_after_urgent(document.cards)
    places = {card.id: number for number, card in enumerate(document.cards, 1)}
    gathered, title = document.gathered, page_title(document)
    yield [sentence(digit_by_digit(line)) for line in (document.emergency_line, *document.banners)]
    yield [heading(title)] if title else []
    yield map(sentence, document.notices)
    yield _in_short(document)
    yield from (_card(card, places[card.id], document, why=why) for card in up_to_urgent)
    yield map(sentence, document.after_urgent)
    yield from (_card(card, places[card.id], document, why=why) for card in later)
    yield _listed(wording.SUPERVISION, gathered.supervision)
    yield _listed(wording.DOCUMENT, gathered.document)
    yield _listed(wording.STILL_OPEN, _known(gathered.open_questions))
    yield _listed(may_apply_heading(document), map(_may_apply, document.may_apply))
    yield _listed(wording.SOURCES, map(_source, document.sources))
    yield _listed(wording.YOUR_CODES, own_code_lines(document))
    yield map(sentence, last_words(document, document.cards))


def _listed(title: str, items: Iterable[str]) -> list[str]:
    told = list(items)
    return [f"{heading(title)} {words.count(len(told), 'item')}", *numbered(told)] if told else []


def _in_short(document: Document) -> list[str]:
    return _listed(
        wording.IN_SHORT,
        (
            f"{wording.SEVERITY_WORDS[severity]}: {line.text}"
            for severity, group in by_severity(document.in_short)
            for line in group
        ),
    )


def _card(card: CardBlock, number: int, document: Document, *, why: bool) -> list[str]:
    gathered, names = document.gathered, short_names(document)
    place = words.PLACE.format(number=number, total=len(document.cards))
    return [
        f"{sentence(f'{wording.SEVERITY_WORDS[card.severity]}: {card.title}')} {place}",
        *([sentence(card.lead)] if card.lead else []),
        *(_point(note, names) for note in card.notes),
        *_points(card, names),
        *_helplines(card),
        *(_point(note, names) for note in card.say_notes),
        *_inner(wording.SAY, card.say),
        *_inner(wording.AVOID, (f"{sentence(a.text)} {words.REASON} {a.why}" for a in card.avoid)),
        *_inner(wording.SUPERVISION, not_gathered(card.supervision, gathered.supervision)),
        *_inner(wording.DOCUMENT, not_gathered(card.document, gathered.document)),
        *([sentence(f"{wording.SEE}: {', '.join(card.see)}")] if card.see else []),
        *(_reasons(card) if why else []),
        words.NAMED.format(id=card.id),
    ]


def _points(card: CardBlock, names: dict[str, str]) -> list[str]:
    points = [_point(point, names) for point in card.points]
    return points if len(points) == 1 else [words.count(len(points), "point"), *numbered(points)] if points else []


def _inner(title: str, items: Iterable[str]) -> list[str]:
    """A list inside a card: its title and how many follow; one alone stands behind its title."""
    told = list(items)
    if len(told) == 1:
        return [f"{title}: {sentence(told[0])}"]
    return [f"{title}, {len(told)} items:", *numbered(told)] if told else []


def _point(point: PointBlock, names: dict[str, str]) -> str:
    cited = names_of(point, names)
    if not cited:
        return sentence(point.text)
    label = words.SOURCE if len(cited) == 1 else words.SOURCES
    told = cited[0].capitalize() if point.sources == [PRACTICE] else f"{label} {'; '.join(cited)}"
    return f"{sentence(point.text)} {sentence(told)}"


def _helplines(card: CardBlock) -> list[str]:
    with_check = shared_check(card.helplines) is None
    lines: list[str] = []
    for title, group in by_heading(card.helplines).items():
        lines += _inner(title, (_helpline(h, with_check=with_check) for h in group))
    return [*lines, *map(sentence, list_notes(card))]


def _helpline(line: HelplineBlock, *, with_check: bool) -> str:
    details = digit_by_digit(detail_words(line, with_check=with_check), words.LONG_NUMBER)
    return f"{sentence(digit_by_digit(reach_words(line)))} {details}".rstrip()


def _reasons(card: CardBlock) -> list[str]:
    return [
        sentence(f"{title}: {reason}")
        for title, reasons in ((wording.BECAUSE, card.because), (wording.REMOVED_BY, card.removed_by))
        for reason in _known(reasons)
    ]


def _may_apply(block: MayApplyBlock) -> str:
    line = block.title if block.id == CLIENT_LINE else f"{sentence(block.title)} {words.NAMED.format(id=block.id)}"
    return line if block.question is UNSET else f"{sentence(line)} {wording.SETTLED_BY}: {block.question}"


def _source(source: SourceBlock) -> str:
    link = f" {words.LINK} {source.url}" if source.url else ""
    return f"{sentence(source.short[:1].upper() + source.short[1:])} {citation(source)}{link}"


def _known(items: Sequence[str] | UnsetType) -> Sequence[str]:
    return () if items is UNSET else items
