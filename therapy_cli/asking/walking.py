"""A walk through a model: safety first, then one step after the other, with the way back and a review.

Nothing is typed and nothing is kept: a step is only marked, so that the sheet at the end lists what goes to
supervision.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from therapy_cli.asking import wording
from therapy_cli.asking.prompter import (
    Back,
    Change,
    Choice,
    Chosen,
    Confirmed,
    Leave,
    Prompt,
    Prompter,
    Row,
    ToReview,
)
from therapy_cli.errors import Interrupted
from therapy_cli.library.model import SafetyFirst, ThinkingModel

SAFETY = "safety"
NO_SIGN = "no_sign"


@dataclass(slots=True)
class Walk:
    """One walk with any prompter. A doubt about safety counts as danger, and Enter alone is no answer to it."""

    model: ThinkingModel
    safety: SafetyFirst
    prompter: Prompter
    _chosen: dict[str, str] = field(default_factory=dict, init=False)

    def run(self, opening: Sequence[str]) -> dict[str, str] | None:
        """The marks by the ids of the steps; ``None``: somebody may be in danger, and no step is asked.

        Raises:
            Interrupted: the person left.
        """
        try:
            self.prompter.show([*opening, wording.ONLY_MARKS, "", self.prompter.keys])
            at: str | None = SAFETY
            while at is not None:
                at = self._ask(at)
                if self._chosen.get(SAFETY, NO_SIGN) != NO_SIGN:
                    return None
                if at is None:
                    at = self._review(midway=False)
        except KeyboardInterrupt:
            raise Interrupted(wording.STOPPED) from None
        return {step.id: self._chosen[_key(step.id)] for step in self.model.steps}

    def _ask(self, at: str) -> str | None:
        """Ask one question; which comes next, ``None`` when all are answered."""
        prompt = self._prompt(at)
        match reply := self.prompter.ask(prompt):
            case Chosen((value,)):
                self._chosen[at] = value
                self.prompter.settled(prompt, reply)
                return next((key for key in self._order if key not in self._chosen), None)
            case Back() if prompt.can_go_back:
                return self._order[self._order.index(at) - 1]
            case ToReview() if prompt.can_review:
                return self._review(midway=True) or at
            case Leave():
                raise Interrupted(wording.STOPPED)
            case _:  # not offered here: the question comes again
                return at

    def _review(self, *, midway: bool) -> str | None:
        """Show the marks; what is to be changed, ``None`` if they stand."""
        match self.prompter.review(self._rows, midway=midway):
            case Change(key):
                return key
            case Confirmed():
                return None
            case Leave():
                raise Interrupted(wording.STOPPED)

    @property
    def _order(self) -> list[str]:
        return [SAFETY, *(_key(step.id) for step in self.model.steps)]

    @property
    def _rows(self) -> tuple[Row, ...]:
        prompts = [self._prompt(key) for key in self._order if key in self._chosen]
        return tuple(Row(p.question_id, p.text, "; ".join(p.labels(p.previous))) for p in prompts)

    def _prompt(self, at: str) -> Prompt:
        number = self._order.index(at)
        is_safety = number == 0
        step = self.model.steps[number - 1]
        labels = wording.DANGER_CHOICES if is_safety else wording.STEP_CHOICES
        return Prompt(
            question_id=at,
            text=self.safety.ask if is_safety else f"{step.name}: {step.ask}",
            choices=tuple(Choice(i, label) for i, label in labels),
            why=wording.SAFETY_WHY if is_safety else wording.STEP_WHY,
            position="" if is_safety else wording.STEP_POSITION.format(number=number, total=len(self.model.steps)),
            previous=(self._chosen[at],) if at in self._chosen else (),
            is_safety=is_safety,
            can_go_back=not is_safety,
            can_review=bool(self._chosen.keys() - {at}),
        )


def _key(step_id: str) -> str:
    """A step may have any id, that of the safety question too."""
    return f"step {step_id}"
