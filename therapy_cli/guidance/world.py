"""Tests on questions: what a chosen, an open and a not applying answer mean.

Three rules (dossier index, section 4):

* A question whose own condition is false does not apply: tests on it are false. If that condition is
  unknown, an unanswered question is unknown.
* An option that means unknown: a test that names it is true, tests that name other options are unknown.
* No answer is unknown, never *no*.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from therapy_cli.guidance.truth import FALSE, TRUE, UNKNOWN, Truth, evaluate
from therapy_cli.library.condition import Condition, Test
from therapy_cli.library.model import Question

DERIVED_VALUE = "holds"
SETTINGS = ("country", "region")
"""May be given by flag or file whoever asks: they choose services, never guidance."""


class Asked(Protocol):
    """What a world needs of a guide."""

    @property
    def question_by_id(self) -> Mapping[str, Question]:
        """The questions of the interview."""
        ...

    @property
    def derived(self) -> Mapping[str, Condition]:
        """Values that follow from answers."""
        ...


class QuestionWorld:
    """A world made of questions. Sub-classes say which options are chosen in which combinations."""

    def __init__(self, guide: Asked) -> None:
        self._guide = guide
        self._applies: dict[str, Truth] = {}
        self._tests: dict[Test, Truth] = {}

    def test(self, test: Test) -> Truth:
        """Where one of the options of ``test`` was chosen, and where that is unknown."""
        found = self._tests.get(test)
        if found is None:
            found = self._tests[test] = self._decide(test)
        return found

    def applies(self, question_id: str) -> Truth:
        """Where the question is asked at all; it is asked while this is true or unknown."""
        if question_id not in self._applies:
            question = self._guide.question_by_id.get(question_id)
            self._applies[question_id] = FALSE if question is None else evaluate(question.when, self)
        return self._applies[question_id]

    def chosen(self, question: Question, values: frozenset[str]) -> Truth:
        """Where one of ``values`` is among the chosen options, and where that is open."""
        raise NotImplementedError

    def _decide(self, test: Test) -> Truth:
        if test.question in self._guide.derived:
            return evaluate(self._guide.derived[test.question], self)
        question = self._guide.question_by_id.get(test.question)
        if question is None:
            return FALSE
        truth = self.chosen(question, test.values)
        if test.question in SETTINGS:
            return truth
        asked = self.applies(test.question).possible
        return Truth(truth.yes & asked, truth.open & asked)


class AnswerWorld(QuestionWorld):
    """The world of one set of answers."""

    def __init__(self, guide: Asked, chosen: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(guide)
        self._chosen = chosen

    def chosen(self, question: Question, values: frozenset[str]) -> Truth:
        """One of ``values`` was chosen; open without an answer, or beside one that means unknown."""
        answer = self._chosen.get(question.id)
        if answer is None:
            return UNKNOWN
        if values.intersection(answer):
            return TRUE
        return UNKNOWN if unknown_options(question).intersection(answer) else FALSE


def unknown_options(question: Question) -> frozenset[str]:
    """The options of a question that mean unknown."""
    return frozenset(o.id for o in question.options if o.means == "unknown")
