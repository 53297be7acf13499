"""A source in words, the same in every format that people read."""

from __future__ import annotations

from therapy_cli.document.dates import date_in_words
from therapy_cli.document.model import SourceBlock
from therapy_cli.rendering import wording
from therapy_cli.rendering.arrangement import PRACTICE


def citation(source: SourceBlock) -> str:
    """Who, what, when and which edition; how it was read and when; whether it is overdue."""
    if source.id == PRACTICE:
        return wording.PRACTICE_MEANS
    parts = [source.authors, source.title, _edition(source), _reading(source)]
    return " ".join(_sentence(part) for part in parts if part)


def overdue_words(source: SourceBlock) -> str | None:
    """In words that a source should have been read again; ``None`` if it need not."""
    if not source.overdue:
        return None
    if source.due is None:
        return wording.OVERDUE
    return wording.OVERDUE_SINCE.format(date=date_in_words(source.due))


def _edition(source: SourceBlock) -> str | None:
    """Year and edition; the year alone goes where the edition names it."""
    year, edition = source.year, source.edition
    if year and edition and year not in edition:
        return f"{year}, {edition}"
    return edition or year


def _reading(source: SourceBlock) -> str | None:
    if source.checked is None:
        return overdue_words(source)
    how = wording.HOW_READ.get(source.read, source.read)
    facts = [f"{how} on {date_in_words(source.checked)}", overdue_words(source)]
    return "; ".join(fact for fact in facts if fact)


def _sentence(part: str) -> str:
    capital = part[:1].upper() + part[1:]
    return capital if capital.endswith((".", "!", "?")) else f"{capital}."
