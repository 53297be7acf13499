"""Guidance arranged as a document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msgspec import UNSET

from therapy_cli.document.card_blocks import card_block, origin_of, statements, with_origin
from therapy_cli.document.gathering import after_urgent, cited, for_client, gathered, may_apply
from therapy_cli.document.helpline_blocks import HelplineShelf
from therapy_cli.document.model import Document
from therapy_cli.document.opening import emergency_line, in_short, notices, review_state
from therapy_cli.document.own_codes import own_first, your_codes
from therapy_cli.guidance.guidance import Guidance
from therapy_cli.guidance.world import AnswerWorld
from therapy_cli.library.library import Library


@dataclass(frozen=True, slots=True)
class Reader:
    """What a document needs to know beside the guidance. ``today`` only marks overdue sources."""

    today: date
    country: str | None = None
    region: str | None = None
    wants_answers: bool = False
    """A discreet document leaves answers out; asked for by name they stand in it as option ids."""
    for_person: bool = False
    """A person sees what stands first; only a program must be told in words (``notices``)."""
    codes: tuple[str, ...] = ()
    """The reader's own ethics codes, by id. They are for practitioners: a client's page knows of none."""


def build_document(guidance: Guidance, library: Library, reader: Reader) -> Document:
    """Arrange ``guidance``. Same input, same document."""
    lines = library.lines
    shelf = HelplineShelf(library.helplines, lines.notices, reader.country, reader.region)
    world = AnswerWorld(guidance.guide, guidance.answers.chosen)
    is_open = not guidance.is_discreet
    codes = () if for_client(guidance) else reader.codes
    origins = [origin_of(s, guidance.guide.origins.get(s.card.id)) for s in guidance.shown]
    blocks = (card_block(s, lines.lines, shelf, world, with_reasons=is_open) for s in guidance.shown)
    cards = [own_first(with_origin(block, origin), codes) for block, origin in zip(blocks, origins, strict=True)]
    sources = cited(cards, library.sources, reader.today)
    return Document(
        guide=guidance.guide.id,
        title=_title(guidance),
        content_version=library.about.version,
        review=review_state(guidance.guide.meta.review, lines.notices),
        discreet=guidance.is_discreet,
        answers=_answers(guidance) if is_open or reader.wants_answers else UNSET,
        emergency_line=emergency_line(lines.emergency, shelf, for_client=for_client(guidance)),
        banners=[s.card.banner for s in guidance.shown if s.card.banner],
        notices=notices(guidance, lines.notices, for_person=reader.for_person),
        in_short=in_short(guidance.shown),
        cards=cards,
        after_urgent=after_urgent(guidance, lines, world),
        may_apply=may_apply(guidance, lines),
        gathered=gathered(guidance, cards),
        sources=sources,
        your_codes=your_codes(library, codes, sources, guidance.guide.id) or UNSET,
        closing=[*_closing(guidance, lines.notices), *statements(origins)],
    )


def _closing(guidance: Guidance, words: dict[str, str]) -> list[str]:
    """What the closing card says; a practitioner in a discreet run also reads what is kept."""
    said = [p.text for s in guidance.shown if s.card.place == "end" for p in s.points]
    return [*said, words["keeps_nothing"]] if guidance.is_discreet and not for_client(guidance) else said


def _title(guidance: Guidance) -> str:
    """In a discreet run the title on the screen does not name the topic, where the guide has such a title."""
    meta = guidance.guide.meta
    return meta.neutral_title or meta.title if guidance.is_discreet else meta.title


def _answers(guidance: Guidance) -> dict[str, list[str]]:
    chosen = guidance.answers.chosen
    return {q.id: list(chosen[q.id]) for q in guidance.guide.questions if q.id in chosen}
