"""The real content, loaded once, and the way from answers to a document that every reader goes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from therapy_cli.document.build import Reader, build_document
from therapy_cli.document.model import Document
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.library.library import Library, open_library
from therapy_cli.library.model import CLIENT_ROLE, PRACTITIONER_ROLES, Card
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.cases import case_answers
from therapy_cli.proving.every_world import EveryWorld

GUIDE_IDS = open_library().guide_ids
COUNTRIES = ("gb", "ie", "us", "ca", "au", "nz", "za", "in", "eu")
PRACTITIONERS = {"role": PRACTITIONER_ROLES}
CLIENT = {"role": (CLIENT_ROLE,)}


@cache
def library() -> Library:
    """The content of this checkout."""
    return open_library()


@cache
def every_world(guide_id: str) -> EveryWorld:
    """All combinations of answers to one of the real guides."""
    return EveryWorld(library().guide(guide_id))


def document_for(
    guide: ResolvedGuide,
    answers: Answers,
    *,
    country: str | None = None,
    region: str | None = None,
    asked_for: bool = False,
    shelf: Library | None = None,
) -> Document:
    """The document for ``answers``; the country is the one that was answered unless another one is set."""
    place = country or answers.first("country")
    reader = Reader(today(), place, region, wants_answers=asked_for)
    return build_document(guide_by(guide, answers, country=place), shelf or library(), reader)


def today() -> date:
    """The day of the content: so no test depends on the day on which it runs."""
    return date.fromisoformat(library().about.date)


def all_cards() -> list[tuple[ResolvedGuide, Card]]:
    """Every card as it stands in each guide that uses it."""
    guides = [library().guide(g) for g in GUIDE_IDS]
    return [(guide, card) for guide in guides for card in guide.cards]


def cards_once() -> dict[str, Card]:
    """Every card of the library by its full id, as look-up shows it."""
    own = {c.id: c for guide, c in all_cards() if c.id not in guide.shared}
    return {**own, **library().shared_cards}


def case_chosen(guide: ResolvedGuide) -> list[tuple[str, Answers]]:
    """The answers of every vignette of ``guide``, with the name of the vignette."""
    return [(case.id, case_answers(guide, case)) for case in library().cases(guide.id)]


def chosen(answers: Mapping[str, str | tuple[str, ...]]) -> Answers:
    """Answers written short: one option as a word, several as a tuple."""
    return Answers({q: (v,) if isinstance(v, str) else v for q, v in answers.items()})
