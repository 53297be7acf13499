"""The interview as a pure function of the answers: what is asked, what is next, what is missing.

A question is asked while its condition is true or unknown. Changing an earlier answer can make a later
question fall away; its answer then goes too.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from therapy_cli.errors import UsageError
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.truth import evaluate
from therapy_cli.guidance.world import SETTINGS, AnswerWorld, unknown_options
from therapy_cli.library.condition import tests_in
from therapy_cli.library.model import CLIENT_ROLE, Option, Question
from therapy_cli.library.resolved import ResolvedGuide

QUESTION_LIMIT = 14


@dataclass(frozen=True, slots=True)
class Interview:
    """The questions of one guide for one set of answers."""

    guide: ResolvedGuide
    answers: Answers

    @property
    def role(self) -> str | None:
        """Whom the text addresses; ``None`` until it is known."""
        return self.answers.first("role")

    @property
    def is_discreet(self) -> bool:
        """Nothing of this run may be kept or repeated: the guide says so, or a client is reading."""
        return self.guide.meta.discreet or self.role == CLIENT_ROLE

    def asked(self) -> tuple[Question, ...]:
        """The questions that apply or may apply, in order."""
        world = AnswerWorld(self.guide, self.answers.chosen)
        return tuple(q for q in self.guide.questions if world.applies(q.id).possible)

    def next(self, passed: Collection[str] = ()) -> Question | None:
        """The first question without an answer that was not passed over; ``None`` at the end."""
        return next((q for q in self.asked() if q.id not in self.answers.chosen and q.id not in passed), None)

    def missing(self) -> tuple[Question, ...]:
        """Required questions that apply and have no answer. Without a role only ``role`` counts."""
        required = tuple(q for q in self.asked() if q.required and q.id not in self.answers.chosen)
        return required[:1] if self.role is None else required

    def still_open(self) -> tuple[Question, ...]:
        """Questions that apply and were left open, or answered with an option that means unknown."""
        return tuple(q for q in self.asked() if q.id not in SETTINGS and self._is_open(q))

    def options(self, question: Question) -> tuple[Option, ...]:
        """The options that a menu offers to this reader in this guide."""
        world = AnswerWorld(self.guide, self.answers.chosen)
        return tuple(
            o
            for o in question.options
            if (not o.guides or self.guide.id in o.guides) and evaluate(o.when, world).possible
        )

    def wording(self, question: Question) -> str:
        """The question in words for this reader."""
        return (question.ask_for_client if self.role == CLIENT_ROLE else None) or question.ask

    def label(self, option: Option) -> str:
        """The option in words for this reader."""
        return (option.label_for_client if self.role == CLIENT_ROLE else None) or option.label

    def _is_open(self, question: Question) -> bool:
        chosen = self.answers.chosen.get(question.id)
        return chosen is None or bool(unknown_options(question).intersection(chosen))


def prune(guide: ResolvedGuide, answers: Answers) -> Answers:
    """Drop answers to questions that no longer apply."""
    while True:
        gone = _not_applying(guide, answers)
        if not gone:
            return answers
        answers = answers.without(gone)


def refuse_not_applying(guide: ResolvedGuide, answers: Answers) -> None:
    """Refuse an answer to a question that does not apply.

    Raises:
        UsageError: names the question and what it hangs on; in a discreet run it names nothing.
    """
    for question_id in _not_applying(guide, answers):
        if Interview(guide, answers).is_discreet:
            raise UsageError("an answer was given to a question that does not apply", "leave it out")
        hangs_on = _hangs_on(guide, guide.question_by_id[question_id])
        raise UsageError(
            f"'{question_id}' does not apply with these answers",
            f"it hangs on: {', '.join(hangs_on)}; change that answer or leave '{question_id}' out",
        )


def _not_applying(guide: ResolvedGuide, answers: Answers) -> tuple[str, ...]:
    world = AnswerWorld(guide, answers.chosen)
    hanging = (q for q in answers.chosen if q in guide.question_by_id and q not in SETTINGS)
    return tuple(q for q in hanging if not world.applies(q).possible)


def _hangs_on(guide: ResolvedGuide, question: Question) -> list[str]:
    if question.when is None:
        return []
    return list(dict.fromkeys(t.question for t in tests_in(question.when) if t.question in guide.question_by_id))
