"""What stands after the cards: lines that follow the urgent ones, open matters, lists to take along, sources."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import UNSET, UnsetType

from therapy_cli.document.model import CardBlock, Document, GatheredBlock, MayApplyBlock, SourceBlock
from therapy_cli.guidance.guidance import Guidance
from therapy_cli.guidance.truth import World, holds_or_absent
from therapy_cli.library.model import CLIENT_ROLE, LineFile, Source

EMERGENCY_CARD = "shared/emergency"
CLIENT_LINE = "shared/client-line"


def after_urgent(guidance: Guidance, lines: LineFile, world: World) -> list[str]:
    """Lines for directly after the last urgent card.

    Out of hours somebody must still be reached: a practitioner with an urgent card reads how, once, unless the
    emergency card says so itself. Then the pointers of cards that stand far below.
    """
    found = []
    urgent = any(s.severity == "urgent" for s in guidance.shown)
    if urgent and not for_client(guidance) and EMERGENCY_CARD not in {s.card.id for s in guidance.shown}:
        found.append(lines.lines["nobody_answers"].text)
    pointers = (s.card.after_urgent for s in guidance.shown if s.card.after_urgent)
    return [*found, *(p.text for p in pointers if holds_or_absent(p.when, world))]


def for_client(guidance: Guidance) -> bool:
    """The reader is a client, or somebody who asks for themselves or for a person close to them."""
    return guidance.interview.role == CLIENT_ROLE


def may_apply(guidance: Guidance, lines: LineFile) -> list[MayApplyBlock]:
    """Cards that may also apply, each with the question that would settle it.

    Every client reads one neutral line instead, the same whatever was answered: someone may be reading along.
    A discreet guide asks a client nothing on which a card could hang, and needs no such line.
    """
    if for_client(guidance):
        line = MayApplyBlock(id=CLIENT_LINE, title=lines.client_line.text)
        return [] if guidance.guide.meta.discreet else [line]
    found = []
    for listed in guidance.listed:
        question: str | UnsetType = UNSET
        if listed.question and not guidance.is_discreet:
            question = guidance.interview.wording(listed.question)
        title = listed.card.title_unknown or listed.card.title
        found.append(MayApplyBlock(id=listed.card.id, title=title, question=question))
    return found


def has_client_line(document: Document) -> bool:
    """The document tells its reader that there are pages that open only if they ask."""
    return any(block.id == CLIENT_LINE for block in document.may_apply)


def gathered(guidance: Guidance, cards: list[CardBlock]) -> GatheredBlock:
    """What to bring to supervision, to write down, and still to find out; each line once."""
    open_questions = [guidance.interview.wording(q) for q in guidance.interview.still_open()]
    return GatheredBlock(
        supervision=_each_once(line for card in cards for line in card.supervision),
        document=_each_once(line for card in cards for line in card.document),
        open_questions=UNSET if guidance.is_discreet else open_questions,
    )


def cited(cards: list[CardBlock], sources: dict[str, Source], today: date) -> list[SourceBlock]:
    """The sources of these cards, each once, in the order of first use."""
    points = (p for card in cards for p in (*card.notes, *card.points, *card.say_notes))
    return [source_block(sources[i], today) for i in _each_once(i for p in points for i in p.sources)]


def source_block(source: Source, today: date) -> SourceBlock:
    """One source, marked as overdue when it should have been read again before ``today``."""
    return SourceBlock(
        id=source.id,
        short=source.short,
        title=source.title,
        authors=source.authors,
        year=source.year,
        edition=source.edition,
        url=source.url,
        read=source.read,
        checked=source.checked,
        due=source.due,
        overdue=bool(source.due) and date.fromisoformat(source.due or "") < today,
    )


def _each_once(lines: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(lines))
