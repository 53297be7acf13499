"""A conversation: leads one person through the interview of a guide with any prompter.

Keeps the order of the questions, the way back, the moments of safety, and the review before the result. What
applies is decided in ``guidance.interview``; every answer passes the same validation as one from a flag.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeAlias

from therapy_cli.asking import moments, wording
from therapy_cli.asking.phrasing import prompt_for, rows_of
from therapy_cli.asking.prompter import (
    Back,
    Change,
    Chosen,
    Confirmed,
    Leave,
    LeftOpen,
    Prompt,
    Prompter,
    Reply,
    ToReview,
)
from therapy_cli.errors import Interrupted
from therapy_cli.guidance.answers import Answers, read_answer
from therapy_cli.guidance.interview import Interview, prune
from therapy_cli.library.model import Question
from therapy_cli.library.resolved import ResolvedGuide

Emergency: TypeAlias = Callable[[Answers], Sequence[str]]


class Screen(Protocol):
    """The screen of a run that may become discreet (``discreet.DiscreetScreen``)."""

    @property
    def clearing(self) -> str:
        """The honest word on what happens to the window on leaving."""
        ...

    def enter(self) -> None:
        """From here on nothing stays on the screen. Entering twice changes nothing."""
        ...

    def fresh(self) -> None:
        """Clear what stands on the screen, if it was entered."""
        ...


class Draft(Protocol):
    """Where unfinished answers are kept. Never used in a discreet run."""

    def keep(self, answers: Answers) -> None:
        """Keep these answers; called after every change."""
        ...

    def forget(self) -> None:
        """Remove what was kept: the run has become discreet."""
        ...


@dataclass(frozen=True, slots=True)
class Stopped:
    """The person stopped after the emergency lines: only the emergency card is to be shown."""

    answers: Answers


@dataclass(frozen=True, slots=True)
class _Standing:
    """How far the conversation is. ``passed``: questions left open; ``met``: moments that lie behind."""

    answers: Answers
    passed: frozenset[str] = frozenset()
    met: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Step:
    """One reply that can be taken back: what was asked, and how things stood before."""

    asked: str
    before: _Standing


@dataclass(slots=True)
class Conversation:
    """One run. ``emergency`` gives the emergency lines that fit the answers."""

    guide: ResolvedGuide
    prompter: Prompter
    emergency: Emergency
    screen: Screen
    draft: Draft | None = None
    was_discreet: bool = field(default=False, init=False)
    _now: _Standing = field(default_factory=lambda: _Standing(Answers()), init=False)
    _trail: list[_Step] = field(default_factory=list, init=False)
    _earlier: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False)
    _wanted: str | None = field(default=None, init=False)

    @property
    def answers(self) -> Answers:
        """The answers so far; also after an interruption."""
        return self._now.answers

    def run(self, given: Answers) -> Answers | Stopped:
        """Ask what ``given`` leaves unanswered.

        Raises:
            Interrupted: the person left.
        """
        self._now = _Standing(prune(self.guide, given))
        try:
            self._open()
            while True:
                outcome = self._turn()
                if outcome is not None:
                    return outcome
        except KeyboardInterrupt:
            raise _interrupted() from None

    # ------------------------------------------------------------ one turn

    def _open(self) -> None:
        self._become_discreet_if_so()
        if not self.was_discreet:
            self.prompter.show([self.guide.meta.title, "", self.prompter.keys])

    def _turn(self) -> Answers | Stopped | None:
        wanted, self._wanted = self._wanted, None
        moment = None if wanted else moments.due(self.guide, self.answers, self._now.met)
        if moment is not None:
            return self._meet(moment)
        question = self.guide.question_by_id[wanted] if wanted else self._interview.next(self._now.passed)
        if question is None:
            return self._close()
        self._ask(question)
        return None

    def _ask(self, question: Question) -> None:
        self._make_room()
        prompt = prompt_for(
            self._interview,
            question,
            settled=self._settled,
            previous=self._earlier.get(question.id, ()),
            can_go_back=bool(self._trail) or question.id in self._settled,
        )
        match self._reply(prompt):
            case Chosen(values) as reply:
                self._answer(question, values)
                self._trace(prompt, reply)
            case LeftOpen() as reply if not question.required:
                self._leave_open(question)
                self._trace(prompt, reply)
            case ToReview():
                self._review(midway=True, then=question.id)
            case Back():
                self._go_back(question.id)
            case _:
                self._wanted = question.id

    def _meet(self, moment: str) -> Stopped | None:
        self._make_room()
        if moment == moments.PRIVACY:
            self.prompter.show(wording.privacy_hint(self.prompter.leave_keys, self.screen.clearing))
        else:
            self.prompter.show(["", *self.emergency(self.answers)])
        prompt = moments.prompt_of(self.guide, moment, can_go_back=bool(self._trail))
        match self._reply(prompt):
            case Chosen((value,)):
                return self._take(moment, moments.way_of(moment, value))
            case Back():
                self._go_back(moment)
            case _:
                pass  # no other reply is offered here; the moment comes again
        return None

    def _take(self, moment: str, way: moments.Way) -> Stopped | None:
        if way == "leave":
            raise _interrupted()
        if way == "stop":
            return Stopped(self.answers)
        self._step(moment, replace(self._now, met=self._now.met | {moment}))
        return None

    def _close(self) -> Answers | None:
        """The review, unless there is nothing to look at again or a client has just asked for the page."""
        was_asked = "prompt" in self.answers.origins.values() or self._now.passed
        if moments.SHOW_OR_LEAVE in self._now.met or not was_asked:
            return self.answers
        return self.answers if self._review(midway=False) else None

    def _review(self, *, midway: bool, then: str | None = None) -> bool:
        """Show the answers; true if they stand. ``then`` is asked when the review is over."""
        self._make_room()
        match self.prompter.review(rows_of(self._interview, self._now.passed), midway=midway):
            case Confirmed():
                self._wanted = then
                return True
            case Change(question_id):
                self._wanted = question_id
                return False
            case _:
                raise _interrupted()

    # ------------------------------------------------------------ what a reply does

    def _answer(self, question: Question, values: Sequence[str]) -> None:
        chosen = read_answer(question, values, discreet=self._interview.is_discreet)
        self._earlier[question.id] = chosen
        met = self._now.met
        if self.answers.chosen.get(question.id) != chosen:
            met -= moments.hang_on(self.guide, question.id)
        self._settle(question.id, self.answers.with_answer(question.id, chosen, "prompt"), met, frozenset())

    def _leave_open(self, question: Question) -> None:
        met = self._now.met - moments.hang_on(self.guide, question.id)
        self._settle(question.id, self.answers.without([question.id]), met, frozenset({question.id}))

    def _settle(self, question_id: str, answers: Answers, met: frozenset[str], left_open: frozenset[str]) -> None:
        answers = prune(self.guide, answers)
        applying = {q.id for q in Interview(self.guide, answers).asked()}
        passed = ((self._now.passed - {question_id}) | left_open) & applying
        self._step(question_id, _Standing(answers, passed, met))
        self._become_discreet_if_so()
        if self.draft is not None and not self.was_discreet:
            self.draft.keep(answers)

    def _step(self, asked: str, after: _Standing) -> None:
        self._trail.append(_Step(asked, self._now))
        self._now = after

    def _go_back(self, asked: str) -> None:
        """Take the last reply back. From a question that is only being changed: leave it as it was."""
        if asked in self._settled or not self._trail:
            return
        step = self._trail.pop()
        self._now = step.before
        self._wanted = step.asked if step.asked in self.guide.question_by_id else None
        if self.draft is not None and not self.was_discreet:
            self.draft.keep(self.answers)

    def _become_discreet_if_so(self) -> None:
        if self.was_discreet or not self._interview.is_discreet:
            return
        self.was_discreet = True
        if self.draft is not None:
            self.draft.forget()
        self.screen.enter()

    # ------------------------------------------------------------ showing

    @property
    def _interview(self) -> Interview:
        return Interview(self.guide, self.answers)

    @property
    def _settled(self) -> frozenset[str]:
        return self._now.passed.union(self.answers.chosen)

    def _make_room(self) -> None:
        if self.was_discreet:
            self.screen.fresh()

    def _trace(self, prompt: Prompt, reply: Reply) -> None:
        if not self.was_discreet:
            self.prompter.settled(prompt, reply)

    def _reply(self, prompt: Prompt) -> Reply:
        reply = self.prompter.ask(prompt)
        if isinstance(reply, Leave):
            raise _interrupted()
        return reply


def _interrupted() -> Interrupted:
    """The same words for everybody: how somebody left says nothing about what they answered."""
    return Interrupted(wording.STOPPED)
