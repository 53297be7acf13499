"""Never-say phrases: no text that can print may hold one. Words to avoid are exempt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from therapy_cli.library.model import Line, NeverSay, Question
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.pieces import texts
from therapy_cli.proving.report import Coverage, Finding


def check_phrases(
    guide: ResolvedGuide, phrases: list[NeverSay], lines: dict[str, Line], *, every_phrase: bool = False
) -> Coverage:
    """Look for never-say phrases in every text of ``guide`` that can print.

    ``every_phrase``: those too that are meant for other guides, since nobody knows what a pack's guide is about.
    """
    coverage = Coverage()
    forbidden = [p for p in phrases if every_phrase or not p.guides or guide.id in p.guides]
    for place, text in _texts(guide, lines):
        for phrase in forbidden:
            coverage.phrases += 1
            if re.search(phrase.pattern, text.lower()):
                message = f"{place} holds a phrase that must not print (/{phrase.pattern}/): {phrase.why}"
                coverage.findings.append(Finding(guide.id, "never-say", message))
    return coverage


def _texts(guide: ResolvedGuide, lines: dict[str, Line]) -> Iterator[tuple[str, str]]:
    for name in ("title", "summary", "purpose", "not_for", "neutral_title"):
        yield f"guide.{name}", getattr(guide.meta, name) or ""
    for question in guide.questions:
        yield from _question_texts(question)
    for card in guide.cards:
        for piece in texts(card, lines):
            yield f"{card.id} {piece.name}", piece.text
        yield f"{card.id} excludes_in_words", card.excludes_in_words or ""


def _question_texts(question: Question) -> Iterator[tuple[str, str]]:
    for name in ("ask", "ask_for_client", "help", "why"):
        yield f"question {question.id} {name}", getattr(question, name) or ""
    for option in question.options:
        yield f"question {question.id} option {option.id}", f"{option.label} {option.label_for_client or ''}"
