"""Cases: a vignette's answers go through the whole line, and the document must hold what the case says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from therapy_cli.document.build import Reader, build_document
from therapy_cli.document.model import Document
from therapy_cli.errors import UsageError
from therapy_cli.guidance.answers import Answers, read_answer
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.library.library import Library
from therapy_cli.library.model import SEVERITIES, Case
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.report import Coverage, Finding


class Failure(NamedTuple):
    """What a case expected, what was found instead, and the card that it is about, if one."""

    expected: str
    found: str
    card: str | None = None


def run_cases(guide: ResolvedGuide, library: Library) -> Coverage:
    """Run all cases of ``guide``."""
    coverage = Coverage()
    for case in library.cases(guide.id):
        coverage.cases += 1
        found = failures(guide, library, case)
        coverage.findings += [Finding(guide.id, f"case {case.id}", failure.found) for failure in found]
    return coverage


def case_answers(guide: ResolvedGuide, case: Case) -> Answers:
    """The answers of a case, validated like any other.

    Raises:
        UsageError: a question or option that the guide does not have.
    """
    answers = Answers()
    for question_id, values in case.answers.items():
        question = guide.question_by_id.get(question_id)
        if question is None:
            raise UsageError(f"the guide does not ask '{question_id}'")
        given = [values] if isinstance(values, str) else values
        answers = answers.with_answer(question_id, read_answer(question, given), "file")
    return answers


def case_document(guide: ResolvedGuide, library: Library, case: Case) -> Document:
    """The document that a case's answers give, as of the day of the content."""
    answers = case_answers(guide, case)
    country = answers.first("country")
    guidance = guide_by(guide, answers, country=country)
    reader = Reader(today=date.fromisoformat(library.about.date), country=country)
    return build_document(guidance, library, reader)


def failures(guide: ResolvedGuide, library: Library, case: Case) -> list[Failure]:
    """What a case demands and the guidance does not give; empty if the case holds."""
    try:
        document = case_document(guide, library, case)
    except UsageError as error:
        return [Failure("answers that fit the guide", f"{error.message}; {error.hint or ''}".rstrip("; "))]
    return [*_about_cards(document, case), *_about_severity(document, case), *_about_words(document, case)]


def _about_cards(document: Document, case: Case) -> Iterator[Failure]:
    order = [c.id for c in document.cards]
    full = {c.id for c in document.cards if c.form == "full"}
    present = {*order, *(m.id for m in document.may_apply)}
    if case.first and order[0] not in case.first:
        yield Failure(f"first: {' or '.join(case.first)}", f"first is {order[0]}", order[0])
    for demand, cards, found, missing in (
        ("shows", case.shows, set(order), "is not shown"),
        ("shows_full", case.shows_full, full, "is not shown in full"),
        ("lists", case.lists, present, "is neither shown nor listed"),
    ):
        yield from (Failure(f"{demand}: {c}", f"{c} {missing}", c) for c in cards if c not in found)
    yield from (Failure(f"never: {c}", f"{c} is shown or listed", c) for c in case.never if c in present)
    for card, later in case.before.items():
        wrong = [x for x in later if card in order and x in order and order.index(x) < order.index(card)]
        yield from (Failure(f"before: {card} before {x}", f"{x} stands before {card}", card) for x in wrong)


def _about_severity(document: Document, case: Case) -> Iterator[Failure]:
    found = {c.id: c.severity for c in document.cards}
    for card, least in case.severity.items():
        if card not in found:
            yield Failure(f"severity: {card} at least {least}", f"{card} is not shown", card)
        elif SEVERITIES.index(found[card]) > SEVERITIES.index(least):
            yield Failure(f"severity: {card} at least {least}", f"{card} is {found[card]}", card)


def _about_words(document: Document, case: Case) -> Iterator[Failure]:
    text = "\n".join(printed(document)).lower()
    for pattern in case.contains:
        if not re.search(pattern, text):
            yield Failure(f"contains: /{pattern}/", f"nothing printed matches /{pattern}/")
    for pattern in case.lacks:
        hit = next((t for t in printed(document) if re.search(pattern, t.lower())), None)
        if hit is not None or re.search(pattern, text):
            yield Failure(f"lacks: /{pattern}/", f"something printed matches /{pattern}/: {hit or 'over two lines'}")


def printed(document: Document) -> Iterator[str]:
    """Every text of a document that a reader sees, in print order; words to avoid are left out."""
    yield document.emergency_line
    yield from (*document.banners, *document.notices)
    yield from (line.text for line in document.in_short)
    for card in document.cards:
        yield card.title
        yield card.lead or ""
        yield from (p.text for p in (*card.notes, *card.points, *card.say_notes))
        yield from (*card.say, *card.supervision, *card.document)
    yield from document.after_urgent
    yield from (m.title for m in document.may_apply)
