"""The world that holds every combination of answers to one guide, each question left open as well.

Decision diagrams rather than a list of combinations or a SAT solver: a guide has up to 10^20 combinations, too
many to list; a solver would say yes or no but not how many combinations it spoke for. A diagram is as exhaustive
as a list, gives exact counts and a counter-example, and the evaluator that serves readers runs on it unchanged.

A combination is *valid* if the interview can give it: a question that does not apply has no answer, a required
one that applies has one, an option that stands alone does.
"""

from __future__ import annotations

from dataclasses import dataclass

from therapy_cli.guidance.combinations import ALL, NONE, Book, Combinations
from therapy_cli.guidance.truth import Truth
from therapy_cli.guidance.world import SETTINGS, QuestionWorld, unknown_options
from therapy_cli.library.condition import Condition, tests_in
from therapy_cli.library.model import Question
from therapy_cli.library.resolved import ResolvedGuide

UNTICKED, TICKED = 0, 1


@dataclass(frozen=True, slots=True)
class Select:
    """A question with one answer: one level, a choice for each option and a last one for "left open"."""

    question: Question
    book: Book
    first: int

    @property
    def levels(self) -> range:
        """The levels of the question in the book."""
        return range(self.first, self.first + 1)

    @property
    def open(self) -> Combinations:
        """Where the question has no answer."""
        return self.book.where(self.first, {len(self.question.options)})

    def chosen(self, values: frozenset[str]) -> Combinations:
        """Where one of ``values`` is chosen."""
        return self.book.where(self.first, {i for i, o in enumerate(self.question.options) if o.id in values})

    def well_formed(self) -> Combinations:
        """Every choice is one that can be made."""
        return ALL

    def answer(self, choices: list[int]) -> list[str]:
        """The options chosen in one combination."""
        choice = choices[self.first]
        return [o.id for i, o in enumerate(self.question.options) if i == choice]


@dataclass(frozen=True, slots=True)
class Checkbox:
    """A question with any number of answers: one level for each tick; none ticked means left open."""

    question: Question
    book: Book
    first: int

    @property
    def levels(self) -> range:
        """The levels of the question in the book."""
        return range(self.first, self.first + len(self.question.options))

    @property
    def open(self) -> Combinations:
        """Where the question has no answer."""
        return ~self.chosen(frozenset(o.id for o in self.question.options))

    def chosen(self, values: frozenset[str]) -> Combinations:
        """Where one of ``values`` is ticked."""
        found = NONE
        for level, option in zip(self.levels, self.question.options, strict=True):
            if option.id in values:
                found |= self.book.where(level, {TICKED})
        return found

    def well_formed(self) -> Combinations:
        """Options that stand alone are ticked alone."""
        kept = ALL
        for option in self.question.options:
            if option.exclusive:
                others = frozenset(o.id for o in self.question.options if o.id != option.id)
                kept &= ~(self.chosen(frozenset({option.id})) & self.chosen(others))
        return kept

    def answer(self, choices: list[int]) -> list[str]:
        """The options chosen in one combination."""
        pairs = zip(self.levels, self.question.options, strict=True)
        return [option.id for level, option in pairs if choices[level] == TICKED]


class EveryWorld(QuestionWorld):
    """All combinations of answers to ``guide``. ``valid`` holds those that the interview can give."""

    def __init__(self, guide: ResolvedGuide) -> None:
        super().__init__(guide)
        radixes: list[int] = []
        self._book = Book(radixes)
        self._states: dict[str, Select | Checkbox] = {}
        for question in guide.questions:
            form = Select if question.type == "select" else Checkbox
            self._states[question.id] = form(question, self._book, len(radixes))
            many = len(question.options)
            radixes += [many + 1] if question.type == "select" else [2] * many
        self._usual = [r - 1 if r > 2 else UNTICKED for r in radixes]  # noqa: PLR2004 - an open select, no tick
        self.valid = self._valid()

    def chosen(self, question: Question, values: frozenset[str]) -> Truth:
        """Where one of ``values`` is chosen, and where that is open."""
        states = self._states[question.id]
        hit = states.chosen(values)
        return Truth(hit, (states.open | states.chosen(unknown_options(question))) & ~hit)

    def left_open(self, question_id: str) -> Combinations:
        """Where a question that applies has no answer."""
        return self._states[question_id].open & self.applies(question_id).possible

    def whatever_is_answered(self, question_id: str, given: Combinations) -> Combinations:
        """The combinations of ``given`` with any other answer to one question."""
        return self._book.whatever(given, self._states[question_id].levels)

    def count(self, given: Combinations) -> int:
        """How many valid combinations are in ``given``."""
        return self._book.count(given & self.valid)

    def support(self, *conditions: Condition | None) -> list[str]:
        """The questions on which ``conditions`` depend, with those on which these hang, in order."""
        found: set[str] = set()
        waiting = [c for c in conditions if c is not None]
        while waiting:
            for name in {t.question for t in tests_in(waiting.pop())} - found:
                found.add(name)
                waiting += [self._guide.derived[name]] if name in self._guide.derived else []
                question = self._guide.question_by_id.get(name)
                waiting += [question.when] if question and question.when else []
        return [q for q in self._states if q in found]

    def example(self, given: Combinations) -> dict[str, list[str]]:
        """The answers of one valid combination of ``given``; questions left open are missing."""
        choices = list(self._book.example(given & self.valid, self._usual.__getitem__))
        answers = {q: states.answer(choices) for q, states in self._states.items()}
        return {q: values for q, values in answers.items() if values}

    def _valid(self) -> Combinations:
        valid = ALL
        for question_id, states in self._states.items():
            valid &= states.well_formed()
            if question_id in SETTINGS:
                continue
            asked = self.applies(question_id).possible
            valid &= asked | states.open
            if states.question.required:
                valid &= ~(asked & states.open)
        return valid
