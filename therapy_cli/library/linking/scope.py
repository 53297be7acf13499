"""Which questions and options a condition may name, and what is wrong with one that names others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, did_you_mean
from therapy_cli.library.guide_files import GuideFiles, SharedFiles
from therapy_cli.library.linking.names import unknown
from therapy_cli.library.linking.written import WrittenTest
from therapy_cli.library.model import Question

DERIVED_VALUE = "holds"


@dataclass(frozen=True, slots=True)
class Scope:
    """What exists. ``asked``: options by question id; ``required``: those of them that cannot stay open.

    ``silent`` names questions that exist but are not asked here.
    """

    asked: Mapping[str, frozenset[str]]
    silent: frozenset[str] = frozenset()
    derived: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()

    def faults(self, file: Checked[Any], tests: Iterable[WrittenTest]) -> Iterator[Fault]:
        """Yield a fault for each unknown question, option or use of a derived value."""
        for test in tests:
            if test.question in self.derived:
                yield from _derived_faults(file, test)
            elif test.question in self.asked:
                yield from self._option_faults(file, test)
            elif test.question in self.silent:
                message = f"'{test.question}' is not asked here: this test is never true"
                yield file.fault(test.path, "question-not-asked", message, "add it to 'interview'", at_key=True)
            else:
                known = [*self.asked, *self.derived]
                yield unknown(file, test.path, test.question, known, "question", at_key=True)

    def _option_faults(self, file: Checked[Any], test: WrittenTest) -> Iterator[Fault]:
        options = self.asked[test.question]
        for index, value in enumerate(test.values):
            if value not in options:
                message = f"'{test.question}' has no option '{value}'"
                fix = did_you_mean(value, options) or f"its options: {', '.join(sorted(options))}"
                yield file.fault((*test.path, index), "unknown-option", message, fix)


def _derived_faults(file: Checked[Any], test: WrittenTest) -> Iterator[Fault]:
    if test.values != [DERIVED_VALUE]:
        message = f"of '{test.question}' only '{DERIVED_VALUE}' can be tested"
        yield file.fault(test.path, "derived-value", message, f"write [{DERIVED_VALUE}]")
    if test.removes:
        message = f"nothing may hang on '{test.question}' not being so"
        fix = "a derived value may add a card, never take one away"
        yield file.fault(test.path, "derived-negated", message, fix, at_key=True)


def guide_scope(files: GuideFiles) -> Scope:
    """Return what a guide's own conditions may name: its own questions and the shared ones it asks."""
    guide, shared = files.guide.value, files.shared.questions.value.questions
    asked = [*(q for q in shared if q.id in guide.interview), *guide.questions]
    ids = {q.id for q in asked}
    return Scope(
        asked=_options(asked),
        silent=frozenset(q.id for q in shared if q.id not in ids),
        derived=frozenset(guide.derived),
        required=_required(asked),
    )


def shared_scope(shared: SharedFiles) -> Scope:
    """Return what the conditions of shared cards and questions may name: any shared question."""
    questions = [q for q in shared.questions.value.questions if not q.interactive_only]
    return Scope(_options(questions), required=_required(questions))


def union(scopes: Iterable[Scope]) -> Scope:
    """Return what may be named by something that holds in several guides."""
    asked: dict[str, frozenset[str]] = {}
    derived: frozenset[str] = frozenset()
    for scope in scopes:
        for question, options in scope.asked.items():
            asked[question] = asked.get(question, frozenset()) | options
        derived |= scope.derived
    return Scope(asked, derived=derived)


def _options(questions: Iterable[Question]) -> dict[str, frozenset[str]]:
    return {q.id: frozenset(o.id for o in q.options) for q in questions}


def _required(questions: Iterable[Question]) -> frozenset[str]:
    return frozenset(q.id for q in questions if q.required)
