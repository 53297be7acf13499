"""Whatever a person does, in whatever order: the conversation ends, in answers that stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from therapy_cli.asking.conversation import Conversation
from therapy_cli.asking.prompter import (
    Back,
    Change,
    Chosen,
    Confirmed,
    LeftOpen,
    Prompt,
    Reply,
    Row,
    ToReview,
    Verdict,
)
from therapy_cli.asking.stopped import Stopped
from therapy_cli.errors import Interrupted
from therapy_cli.guidance.answers import Answers, read_answer
from therapy_cli.guidance.interview import Interview, refuse_not_applying
from therapy_cli.library.library import open_library
from therapy_cli.library.resolved import ResolvedGuide

from .people import Paper, PlainScreen
from .tiny import tiny_guide

GUIDES = {"tiny": tiny_guide(), "discreet": tiny_guide(discreet=True)}
GUIDES |= {g: open_library().guide(g) for g in ("boundaries", "dv-safety")}


@dataclass
class Restless:
    """Replies by a list of numbers, also with what was not offered. When it is used up: straight on."""

    numbers: list[int]
    keys: str = ""
    leave_keys: str = ""

    def show(self, lines: Sequence[str]) -> None:
        pass

    def settled(self, prompt: Prompt, reply: Reply) -> None:
        pass

    def ask(self, prompt: Prompt) -> Reply:
        number = self.numbers.pop() if self.numbers else None
        if number is None:
            return Chosen((prompt.choices[0].id,))
        way, rest = number % 8, number // 8
        if way in (0, 1):
            return Back()
        if way == 2:
            return LeftOpen()
        if way == 3:
            return ToReview()
        return Chosen(_some(prompt, rest))

    def review(self, rows: Sequence[Row], *, midway: bool) -> Verdict:  # noqa: ARG002  the interface has it
        number = self.numbers.pop() if self.numbers else 0
        if number % 2 and rows:
            return Change(rows[number // 2 % len(rows)].question_id)
        return Confirmed()


def _some(prompt: Prompt, number: int) -> tuple[str, ...]:
    first = prompt.choices[number % len(prompt.choices)]
    if prompt.kind == "select" or first.exclusive:
        return (first.id,)
    others = [c.id for i, c in enumerate(prompt.choices) if number >> i & 1 and not c.exclusive]
    return tuple(dict.fromkeys([first.id, *others]))


@pytest.mark.parametrize("name", GUIDES)
@given(numbers=st.lists(st.integers(min_value=0, max_value=2**16), max_size=60))
def test_every_conversation_ends_in_answers_that_stand(name: str, numbers: list[int]) -> None:
    guide = GUIDES[name]
    met: list[tuple[str, ...]] = []

    def emergency(answers: Answers) -> list[str]:
        met.append(answers.chosen.get("danger", ()))
        return []

    paper = Paper()
    conversation = Conversation(guide, Restless(numbers), emergency, PlainScreen(), paper)
    try:
        outcome = conversation.run(Answers())
    except Interrupted:
        return
    answers = outcome.answers if isinstance(outcome, Stopped) else outcome
    _they_stand(guide, answers)
    if answers.first("danger") in ("now", "unsure"):
        assert answers.chosen["danger"] in met
    if conversation.was_discreet:
        assert paper.kept is None
    if not isinstance(outcome, Stopped):
        assert Interview(guide, answers).missing() == ()


def _they_stand(guide: ResolvedGuide, answers: Answers) -> None:
    refuse_not_applying(guide, answers)
    assert set(answers.chosen) == set(answers.origins)
    for question_id, values in answers.chosen.items():
        assert read_answer(guide.question_by_id[question_id], values) == values
