"""Cases and invariants: the questions, options and cards they name, and their patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path, did_you_mean
from therapy_cli.library.linking.names import CARD_ID, badly_formed, repeated, unknown
from therapy_cli.library.linking.references import Known
from therapy_cli.library.linking.scope import Scope
from therapy_cli.library.linking.written import all_tests
from therapy_cli.library.model import CaseFile, Guide, InvariantFile, QuestionFile

EVERY_CARD = "all"
_CARD_LISTS = (
    "first", "shows", "shows_full", "lists",
    "includes", "includes_full", "includes_any", "listed_or_shown", "only",
)  # fmt: skip
_ANY_CARD_LISTS = ("never", "excludes")
_PATTERNS = ("contains", "lacks", "must_text", "never_text")


def case_faults(
    file: Checked[CaseFile], scope: Scope, selects: frozenset[str], known: Known, here: Known
) -> Iterator[Fault]:
    """Yield what is wrong with the cases of one guide. ``here`` knows only the cards of that guide."""
    ids: list[tuple[str, Path]] = [(c.id, ("cases", i, "id")) for i, c in enumerate(file.value.cases)]
    yield from badly_formed(file, ids, CARD_ID, "case")
    yield from repeated(file, ids, "case")
    for index, raw in enumerate(file.data["cases"]):
        path = ("cases", index)
        yield from _answer_faults(file, raw["answers"], (*path, "answers"), scope, selects)
        yield from _claim_faults(file, raw, path, known, here)


def invariant_faults(file: Checked[InvariantFile], scope: Scope, known: Known) -> Iterator[Fault]:
    """Yield what is wrong with the invariants of one file."""
    ids: list[tuple[str, Path]] = [(v.id, ("invariants", i, "id")) for i, v in enumerate(file.value.invariants)]
    yield from badly_formed(file, ids, CARD_ID, "invariant")
    yield from repeated(file, ids, "invariant")
    yield from scope.faults(file, all_tests(file.data))
    for index, invariant in enumerate(file.value.invariants):
        path = ("invariants", index)
        yield from guide_list_faults(file, invariant.guides, (*path, "guides"), known)
        for k, question in enumerate(invariant.open):
            if question not in scope.asked:
                yield unknown(file, (*path, "open", k), question, scope.asked, "question")
        if invariant.then is None and invariant.proof is None:
            message = "nothing is claimed and nothing proves it"
            yield file.fault((*path, "id"), "no-claim", message, "add 'then' or 'proof'")
        raw = file.data["invariants"][index].get("then", {})
        yield from _claim_faults(file, raw, (*path, "then"), known, known)


def pattern_faults(file: Checked[Any], patterns: Iterable[tuple[str, Path]]) -> Iterator[Fault]:
    """Yield a fault for each regular expression that is none, or that can never match."""
    for pattern, path in patterns:
        try:
            re.compile(pattern)
        except re.error:
            yield file.fault(path, "pattern", "this is no regular expression", "look at its brackets and '\\'")
            continue
        if re.sub(r"\\.", "", pattern) != re.sub(r"\\.", "", pattern).lower():
            message = "a capital letter never matches: texts are compared in small letters"
            yield file.fault(path, "pattern", message, "write it small")


def guide_list_faults(file: Checked[Any], guides: list[str], path: Path, known: Known) -> Iterator[Fault]:
    """Yield a fault for each guide that does not exist."""
    for index, guide in enumerate(guides):
        if guide not in known.guides:
            yield unknown(file, (*path, index), guide, known.guides, "guide")


def option_guide_faults(file: Checked[QuestionFile] | Checked[Guide], known: Known) -> Iterator[Fault]:
    """Yield a fault for each guide that does not exist and whose menus shall offer an option."""
    for index, question in enumerate(file.value.questions):
        for k, option in enumerate(question.options):
            path = ("questions", index, "options", k, "guides")
            yield from guide_list_faults(file, option.guides, path, known)


def _answer_faults(
    file: Checked[Any], answers: dict[str, Any], path: Path, scope: Scope, selects: frozenset[str]
) -> Iterator[Fault]:
    for question, value in answers.items():
        way, values = (*path, question), value if isinstance(value, list) else [value]
        if question not in scope.asked:
            yield unknown(file, way, question, scope.asked, "question", at_key=True)
            continue
        if question in selects and len(values) > 1:
            message = f"'{question}' takes one answer"
            yield file.fault(way, "one-answer", message, "keep one option")
        for option in values:
            if option not in scope.asked[question]:
                fix = did_you_mean(option, scope.asked[question]) or "choose one that exists"
                yield file.fault(way, "unknown-option", f"'{question}' has no option '{option}'", fix)


def _claim_faults(file: Checked[Any], raw: dict[str, Any], path: Path, known: Known, here: Known) -> Iterator[Fault]:
    """What is said to be shown must be a card of the guide; what is said never to be, any card."""
    for key in _ANY_CARD_LISTS:
        for index, name in enumerate(raw.get(key, [])):
            yield from known.card_faults(file, name, (*path, key, index))
    for name, way in _named_cards(raw, path):
        yield from here.card_faults(file, name, way)
    patterns = [(p, (*path, key, i)) for key in _PATTERNS for i, p in enumerate(raw.get(key, []))]
    yield from pattern_faults(file, patterns)


def _named_cards(raw: dict[str, Any], path: Path) -> Iterator[tuple[str, Path]]:
    """Yield each card that a case or a claim expects, with its place."""
    for key in _CARD_LISTS:
        for index, name in enumerate(raw.get(key, [])):
            yield name, (*path, key, index)
    for key in ("severity", "severity_at_least"):
        for name in raw.get(key, {}):
            yield name, (*path, key, name)
    for name, later in raw.get("before", {}).items():
        yield name, (*path, "before", name)
        for index, other in enumerate(later):
            if other != EVERY_CARD:
                yield other, (*path, "before", name, index)
    for index, name in enumerate(raw.get("first_cards", {}).get("cards", [])):
        yield name, (*path, "first_cards", "cards", index)
    for index, line in enumerate(raw.get("except_say", [])):
        yield line["card"], (*path, "except_say", index, "card")
