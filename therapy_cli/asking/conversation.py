"""A conversation: leads one person through the interview of a guide with any prompter.

Keeps the order of the questions, the way back, the moments of safety, and the review before the result. What
applies is decided in ``guidance.interview``; every answer passes the same validation as one from a flag.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from therapy_cli.asking import moments, wording
from therapy_cli.asking.phrasing import prompt_for, rows_of
from therapy_cli.asking.prompter import Back, Change, Chosen, Confirmed, Leave, LeftOpen, Prompt, Prompter, ToReview
from therapy_cli.asking.stopped import Stopped
from therapy_cli.asking.surroundings import Draft, Screen
from therapy_cli.asking.trail import Standing, Trail
from therapy_cli.errors import Interrupted
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.interview import prune
from therapy_cli.library.model import Question
from therapy_cli.library.resolved import ResolvedGuide

Emergency: TypeAlias = Callable[[Answers], Sequence[str]]


@dataclass(slots=True)
class Conversation:
    """One run. ``emergency`` gives the emergency lines that fit the answers; the first one stands above all else.

    ``was_discreet`` stays true once the run was discreet, even if the reader goes back and says otherwise.
    """

    guide: ResolvedGuide
    prompter: Prompter
    emergency: Emergency
    screen: Screen
    draft: Draft | None = None
    was_discreet: bool = field(default=False, init=False)
    _trail: Trail = field(init=False)
    _wanted: str | None = field(default=None, init=False)
    """The question to ask next, where it is not simply the first unanswered one."""

    def __post_init__(self) -> None:
        self._trail = Trail(self.guide, Standing(Answers()))

    @property
    def answers(self) -> Answers:
        """The answers so far; also after an interruption."""
        return self._trail.now.answers

    def run(self, given: Answers) -> Answers | Stopped:
        """Ask what ``given`` leaves unanswered.

        Raises:
            Interrupted: the person left.
        """
        self._trail = Trail(self.guide, Standing(prune(self.guide, given)))
        try:
            self._open()
            while True:
                outcome = self._turn()
                if outcome is not None:
                    return outcome
        except KeyboardInterrupt:
            raise _interrupted() from None

    def _open(self) -> None:
        self._become_discreet_if_so()
        if not self.was_discreet:
            self.prompter.show([*self.emergency(self.answers)[:1], "", self.guide.meta.title, "", self.prompter.keys])

    def _turn(self) -> Answers | Stopped | None:
        wanted, self._wanted = self._wanted, None
        now = self._trail.now
        moment = None if wanted else moments.due(self.guide, now.answers, now.met)
        if moment is not None:
            return self._meet(moment)
        question = self.guide.question_by_id[wanted] if wanted else self._trail.interview.next(now.passed)
        if question is None:
            return self._close()
        self._ask(question)
        return None

    def _ask(self, question: Question) -> None:
        prompt = self._prompt(question)
        self._make_room()
        reply = self.prompter.ask(prompt)
        match reply:
            case Chosen(values):
                self._trail.answer(question, values)
            case LeftOpen() if prompt.may_be_left_open:
                self._trail.leave_open(question)
            case Back():
                return self._go_back(question.id)
            case ToReview() if prompt.can_review:
                self._review(midway=True, then=question.id)
                return None
            case Leave():
                raise _interrupted()
            case _:  # not offered by this prompt: the question comes again
                self._wanted = question.id
                return None
        self._keep()
        if not self.was_discreet:
            self.prompter.settled(prompt, reply)
        return None

    def _meet(self, moment: str) -> Stopped | None:
        self._make_room()
        if moment == moments.PRIVACY:
            hint = wording.privacy_hint(self.prompter.leave_keys, self.screen.clearing)
            self.prompter.show([*self.emergency(self.answers)[:1], "", *hint])
        else:
            self.prompter.show(["", *self.emergency(self.answers)])
        can_go_back = self._trail.can_go_back_from(moment)
        match self.prompter.ask(moments.prompt_of(self.guide, moment, can_go_back=can_go_back)):
            case Chosen((value,)):
                return self._take(moment, moments.way_of(moment, value))
            case Back():
                self._go_back(moment)
            case Leave():
                raise _interrupted()
            case _:
                pass  # not offered here: the moment comes again
        return None

    def _take(self, moment: str, way: moments.Way) -> Stopped | None:
        if way == "leave":
            raise _interrupted()
        if way == "stop":
            return Stopped(self.answers)
        self._trail.meet(moment)
        return None

    def _close(self) -> Answers | None:
        """The review, unless nothing was asked here, or a client has just said to show the page."""
        now = self._trail.now
        was_asked = "prompt" in now.answers.origins.values() or now.passed
        if moments.SHOW_OR_LEAVE in now.met or not was_asked:
            return now.answers
        return now.answers if self._review(midway=False) else None

    def _review(self, *, midway: bool, then: str | None = None) -> bool:
        """Show the answers; true if they stand. ``then`` is asked when the review is over."""
        self._make_room()
        match self.prompter.review(rows_of(self._trail.interview, self._trail.now.passed), midway=midway):
            case Confirmed():
                self._wanted = then
                return True
            case Change(question_id):
                self._wanted = question_id
                return False
            case Leave():
                raise _interrupted()

    def _prompt(self, question: Question) -> Prompt:
        return prompt_for(
            self._trail.interview,
            question,
            settled=self._trail.now.settled,
            previous=self._trail.earlier(question.id),
            can_go_back=self._trail.can_go_back_from(question.id),
        )

    def _go_back(self, asked: str) -> None:
        before = self._trail.back(asked)
        # A moment that was taken back is due again by itself.
        self._wanted = before if before in self.guide.question_by_id else None
        self._keep()

    def _keep(self) -> None:
        self._become_discreet_if_so()
        if self.draft is not None and not self.was_discreet:
            self.draft.keep(self.answers)

    def _become_discreet_if_so(self) -> None:
        if self.was_discreet or not self._trail.interview.is_discreet:
            return
        self.was_discreet = True
        if self.draft is not None:
            self.draft.forget()
        self.screen.enter()

    def _make_room(self) -> None:
        if self.was_discreet:
            self.screen.fresh()


def _interrupted() -> Interrupted:
    """The same words for everybody: how somebody left says nothing about what they answered."""
    return Interrupted(wording.STOPPED)
