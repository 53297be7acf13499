"""How far a conversation is, and the way back. Pure: it asks nobody and shows nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from therapy_cli.asking import moments
from therapy_cli.guidance.answers import Answers, read_answer
from therapy_cli.guidance.interview import Interview, prune
from therapy_cli.library.model import Question
from therapy_cli.library.resolved import ResolvedGuide


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand. ``passed``: questions left open; ``met``: moments that lie behind."""

    answers: Answers
    passed: frozenset[str] = frozenset()
    met: frozenset[str] = frozenset()

    @property
    def settled(self) -> frozenset[str]:
        """Questions that were answered or left open."""
        return self.passed.union(self.answers.chosen)


@dataclass(frozen=True, slots=True)
class _Step:
    """One reply that can be taken back: what was asked, and how things stood before."""

    asked: str
    before: Standing


@dataclass(slots=True)
class Trail:
    """Where a conversation stands, and every step that led there."""

    guide: ResolvedGuide
    now: Standing
    _steps: list[_Step] = field(default_factory=list, init=False)
    _earlier: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False)

    @property
    def interview(self) -> Interview:
        """The interview as it stands."""
        return Interview(self.guide, self.now.answers)

    def can_go_back_from(self, asked: str) -> bool:
        """There is a step to take back, or a change to give up."""
        return bool(self._steps) or asked in self.now.settled

    def earlier(self, question_id: str) -> tuple[str, ...]:
        """What was answered before going back; shown again when the question comes again."""
        return self._earlier.get(question_id, ())

    def answer(self, question: Question, values: Sequence[str]) -> None:
        """Take an answer. What no longer applies falls away with it."""
        chosen = read_answer(question, values, discreet=self.interview.is_discreet)
        self._earlier[question.id] = chosen
        is_same = self.now.answers.chosen.get(question.id) == chosen
        answers = self.now.answers.with_answer(question.id, chosen, "prompt")
        self._settle(question.id, answers, self.now.passed - {question.id}, is_same=is_same)

    def leave_open(self, question: Question) -> None:
        """Pass a question over: not known, never *no*."""
        answers = self.now.answers.without([question.id])
        is_same = question.id not in self.now.answers.chosen
        self._settle(question.id, answers, self.now.passed | {question.id}, is_same=is_same)

    def meet(self, moment: str) -> None:
        """A moment lies behind."""
        self._step(moment, replace(self.now, met=self.now.met | {moment}))

    def back(self, asked: str) -> str | None:
        """Take the last reply back; the id of what it answered.

        From a question that was only being changed there is nothing to take back: it stays as it was.
        """
        if asked in self.now.settled or not self._steps:
            return None
        step = self._steps.pop()
        self.now = step.before
        return step.asked

    def _settle(self, question_id: str, answers: Answers, passed: frozenset[str], *, is_same: bool) -> None:
        answers = prune(self.guide, answers)
        applying = {q.id for q in Interview(self.guide, answers).asked()}
        met = self.now.met if is_same else self.now.met - moments.hang_on(self.guide, question_id)
        self._step(question_id, Standing(answers, passed & applying, met))

    def _step(self, asked: str, after: Standing) -> None:
        self._steps.append(_Step(asked, self.now))
        self.now = after
