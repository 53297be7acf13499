"""Other implementations of the prompter: people with a plan, and a screen and a draft that remember."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from therapy_cli.asking.prompter import Chosen, Confirmed, Prompt, Reply, Row, Verdict
from therapy_cli.guidance.answers import Answers

Plan = Sequence[Reply | Verdict | str]


@dataclass
class Person:
    """Follows a plan: replies in order; a word stands for one chosen option. Then the first option, and yes."""

    plan: Plan = ()
    asked: list[str] = field(default_factory=list)
    prompts: list[Prompt] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    reviews: list[tuple[tuple[Row, ...], bool]] = field(default_factory=list)
    traces: list[str] = field(default_factory=list)
    _next: Iterator[Reply | Verdict | str] = field(init=False)

    def __post_init__(self) -> None:
        self._next = iter(self.plan)

    @property
    def keys(self) -> str:
        return "the keys"

    @property
    def leave_keys(self) -> str:
        return "Esc"

    def show(self, lines: Sequence[str]) -> None:
        self.shown.extend(lines)
        self.asked.append("(show)")

    def ask(self, prompt: Prompt) -> Reply:
        self.asked.append(prompt.question_id)
        self.prompts.append(prompt)
        step = next(self._next, None)
        if step is None:
            return Chosen((prompt.choices[0].id,))
        if isinstance(step, str):
            return Chosen((step,))
        assert isinstance(step, Reply), f"{step} is no reply to {prompt.question_id}"
        return step

    def settled(self, prompt: Prompt, reply: Reply) -> None:  # noqa: ARG002  the interface has it
        self.traces.append(prompt.question_id)

    def review(self, rows: Sequence[Row], *, midway: bool) -> Verdict:
        self.asked.append("(review)")
        self.reviews.append((tuple(rows), midway))
        step = next(self._next, Confirmed())
        assert isinstance(step, Verdict), f"{step} is no reply to a review"
        return step


@dataclass
class PlainScreen:
    """Remembers what was asked of it."""

    calls: list[str] = field(default_factory=list)
    clearing: str = "the window is cleared"

    def enter(self) -> None:
        self.calls.append("enter")

    def fresh(self) -> None:
        self.calls.append("fresh")


@dataclass
class Paper:
    """A draft: what is on it now."""

    kept: Answers | None = None
    forgotten: bool = False

    def keep(self, answers: Answers) -> None:
        self.kept = answers

    def forget(self) -> None:
        self.kept, self.forgotten = None, True
