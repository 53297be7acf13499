"""The shelf under the same rule as the cards: no text in it may hold a phrase that must not print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from therapy_cli.library.library import Library
from therapy_cli.library.model import NeverSay
from therapy_cli.library.shelf_files import has_shelf
from therapy_cli.proving.report import Finding

Text = tuple[str, str]
"""Where a text stands, and the text."""


@dataclass(frozen=True, slots=True)
class ShelfReport:
    """What the shelf holds, and what is to mend. A file that is not there counts nothing."""

    codes: int = 0
    themes: int = 0
    models: int = 0
    terms: int = 0
    findings: tuple[Finding, ...] = ()


def check_shelf(library: Library) -> ShelfReport:
    """Look for phrases that may stand nowhere; those for single guides bind the guides only."""
    has_codes, has_models, has_terms, _ = has_shelf(library.files)
    texts = [
        *(_code_texts(library) if has_codes else ()),
        *(_model_texts(library) if has_models else ()),
        *(_term_texts(library) if has_terms else ()),
    ]
    phrases = [p for p in library.never_say if not p.guides]
    return ShelfReport(
        codes=len(library.codes.codes) if has_codes else 0,
        themes=len(library.codes.themes) if has_codes else 0,
        models=len(library.models.models) if has_models else 0,
        terms=len(library.glossary.terms) if has_terms else 0,
        findings=tuple(_findings(texts, phrases)),
    )


def _findings(texts: list[Text], phrases: list[NeverSay]) -> Iterator[Finding]:
    for place, text in texts:
        for phrase in phrases:
            if re.search(phrase.pattern, text.lower()):
                message = f"{place} holds a phrase that must not print (/{phrase.pattern}/): {phrase.why}"
                yield Finding("shelf", "never-say", message)


def _code_texts(library: Library) -> Iterator[Text]:
    yield "codes statement", library.codes.statement
    for code in library.codes.codes:
        yield f"code {code.id}", code.newer
    for theme in library.codes.themes:
        yield f"theme {theme.id}", f"{theme.title}. {theme.warning or ''}"
        yield from ((f"theme {theme.id} note", note.text) for note in theme.notes)
        yield from ((f"theme {theme.id} {cell.code}", cell.gist or "") for cell in theme.cells)


def _model_texts(library: Library) -> Iterator[Text]:
    file = library.models
    yield "models safety", f"{file.safety.ask} {file.safety.if_so} {file.privacy}"
    for kind in file.kinds:
        yield from ((f"models {kind.id}", text) for text in (kind.choose, kind.limits, *kind.closes_with))
    for model in file.models:
        yield from ((f"model {model.id}", text) for text in (model.name, model.by, model.good_for, model.limits))
        yield from ((f"model {model.id} {step.id}", f"{step.name}: {step.ask}") for step in model.steps)


def _term_texts(library: Library) -> Iterator[Text]:
    for term in library.glossary.terms:
        yield f"term {term.id}", f"{term.term}: {term.means}"
