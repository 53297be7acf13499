"""Why a card is shown, and what would take it away: the answers behind it, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.interview import Interview, prune
from therapy_cli.guidance.standing import standing
from therapy_cli.guidance.truth import evaluate
from therapy_cli.guidance.world import AnswerWorld
from therapy_cli.library.condition import AllOf, AnyOf, Condition, Not, Test, tests_in
from therapy_cli.library.model import Card, Question
from therapy_cli.library.resolved import ResolvedGuide

EVERY_PATH = "it stands on every path for this reader"


@dataclass(frozen=True, slots=True)
class Reasons:
    """The reasons of the cards of one guide for one set of answers."""

    guide: ResolvedGuide
    answers: Answers
    _worlds: dict[tuple[str, tuple[str, ...]], AnswerWorld] = field(default_factory=dict, init=False, compare=False)
    """Each world is asked for by many cards, and knows again what it has decided once."""

    def because(self, card: Card) -> list[str]:
        """The answers that made the card appear; those left open where that is the reason."""
        found = [self._words(question, values) for question, values in self._behind(card).items()]
        return found or [EVERY_PATH]

    def removed_by(self, card: Card) -> list[str]:
        """Questions of which another answer alone would take the card away."""
        return [
            f"another answer to: {self._interview.wording(self.guide.question_by_id[q])}"
            for q in self._behind(card)
            if q in self.guide.question_by_id and self._goes_with_another_answer(card, q)
        ]

    def settled_by(self, card: Card) -> Question | None:
        """The first open question on which it hangs whether a card applies."""
        world = self._world()
        named = {t.question for t in self._expanded(card.when) if world.test(t).open}
        return next((q for q in self.guide.questions if q.id in named), None)

    @property
    def _interview(self) -> Interview:
        return Interview(self.guide, self.answers)

    def _behind(self, card: Card) -> Mapping[str, tuple[str, ...]]:
        world = self._world()
        found: dict[str, tuple[str, ...]] = {}
        for test in _support(card.when, world, self.guide.derived):
            if test.question != "role":
                found[test.question] = self.answers.chosen.get(test.question, ())
        return found

    def _words(self, question_id: str, values: tuple[str, ...]) -> str:
        question = self.guide.question_by_id[question_id]
        ask = self._interview.wording(question)
        if not values:
            return f"{ask} (left open)"
        labels = [self._interview.label(o) for o in question.options if o.id in values]
        return f"{ask} {'; '.join(labels)}"

    def _goes_with_another_answer(self, card: Card, question_id: str) -> bool:
        question = self.guide.question_by_id[question_id]
        named = {v for t in self._expanded(card.when) if t.question == question_id for v in t.values}
        return any(
            not standing(card, self._world(question.id, values)).shown for values in self._others(question, named)
        )

    def _world(self, question_id: str = "", values: tuple[str, ...] = ()) -> AnswerWorld:
        """The world of the answers, or of the answers with another one to a question."""
        key = (question_id, values)
        if key not in self._worlds:
            answers = self.answers
            if question_id:
                answers = prune(self.guide, answers.with_answer(question_id, values, "prompt"))
            self._worlds[key] = AnswerWorld(self.guide, answers.chosen)
        return self._worlds[key]

    def _others(self, question: Question, named: set[str]) -> list[tuple[str, ...]]:
        """What else could be answered to a question, as far as the tests that name ``named`` can tell."""
        current = self.answers.chosen.get(question.id, ())
        if question.type == "checkbox":
            rest = tuple(v for v in current if v not in named)
            return [rest] if rest else [(o.id,) for o in question.options if o.id not in named]
        return [(o.id,) for o in question.options if o.id not in current]

    def _expanded(self, condition: Condition) -> Iterator[Test]:
        for test in tests_in(condition):
            if test.question in self.guide.derived:
                yield from self._expanded(self.guide.derived[test.question])
            else:
                yield test


def _support(
    condition: Condition, world: AnswerWorld, derived: Mapping[str, Condition], *, wanted: bool = True
) -> Iterator[Test]:
    """The tests by which ``condition`` is as it is: true (or unknown) if wanted, false if not."""
    match condition:
        case Test():
            if condition.question in derived:
                yield from _support(derived[condition.question], world, derived, wanted=wanted)
            elif _speaks(condition, world, wanted=wanted):
                yield condition
        case Not(part):
            yield from _support(part, world, derived, wanted=not wanted)
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                truth = evaluate(part, world)
                if wanted and truth.possible:
                    yield from _support(part, world, derived, wanted=True)
                elif not wanted and not truth.yes:
                    yield from _support(part, world, derived, wanted=False)


def _speaks(test: Test, world: AnswerWorld, *, wanted: bool) -> bool:
    """The test says something about the reader's answers, not merely that a question does not apply."""
    truth = world.test(test)
    if wanted:
        return bool(truth.possible)
    return not truth.yes and bool(world.applies(test.question).possible)
