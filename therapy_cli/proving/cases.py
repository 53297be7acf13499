"""Cases: a vignette's answers go through the whole line, and the document must hold what the case says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from therapy_cli.document.build import Reader, build_document
from therapy_cli.document.model import Document
from therapy_cli.errors import UsageError
from therapy_cli.guidance.answers import Answers, read_answer
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.library.library import Library
from therapy_cli.library.model import SEVERITIES, Case
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.report import Coverage, Finding


def run_cases(guide: ResolvedGuide, library: Library) -> Coverage:
    """Run all cases of ``guide``."""
    coverage = Coverage()
    for case in library.cases(guide.id):
        coverage.cases += 1
        found = [*_failures(guide, library, case)]
        coverage.findings += [Finding(guide.id, f"case {case.id}", message) for message in found]
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


def _failures(guide: ResolvedGuide, library: Library, case: Case) -> Iterator[str]:
    try:
        document = case_document(guide, library, case)
    except UsageError as error:
        yield f"{error.message}; {error.hint or ''}".rstrip("; ")
        return
    order = [c.id for c in document.cards]
    full = {c.id for c in document.cards if c.form == "full"}
    present = {*order, *(m.id for m in document.may_apply)}
    if case.first and order[:1] != [order[0]] * (order[0] in case.first):
        yield f"first is {order[0]}, not {' or '.join(case.first)}"
    yield from (f"{c} is not shown" for c in case.shows if c not in order)
    yield from (f"{c} is not shown in full" for c in case.shows_full if c not in full)
    yield from (f"{c} is neither shown nor listed" for c in case.lists if c not in present)
    yield from (f"{c} is shown or listed" for c in case.never if c in present)
    yield from _severity_failures(document, case)
    for card, later in case.before.items():
        wrong = [x for x in later if card in order and x in order and order.index(x) < order.index(card)]
        yield from (f"{x} stands before {card}" for x in wrong)
    yield from _word_failures(document, case)


def _severity_failures(document: Document, case: Case) -> Iterator[str]:
    for card in document.cards:
        least = case.severity.get(card.id)
        if least and SEVERITIES.index(card.severity) > SEVERITIES.index(least):
            yield f"{card.id} is {card.severity}, below {least}"
    missing = set(case.severity) - {c.id for c in document.cards}
    yield from (f"{c} is not shown" for c in sorted(missing))


def _word_failures(document: Document, case: Case) -> Iterator[str]:
    text = "\n".join(printed(document)).lower()
    yield from (f"nothing printed matches /{p}/" for p in case.contains if not re.search(p, text))
    yield from (f"something printed matches /{p}/" for p in case.lacks if re.search(p, text))


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
