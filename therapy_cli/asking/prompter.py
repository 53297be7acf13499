"""The interface between an interview and whatever shows it: what is asked, and what comes back.

A prompter only shows and reads. What is asked next, what an answer leads to and what is kept is decided in
``conversation``. No prompter pre-selects anything on a question of safety, and Enter alone answers none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a prompt. ``exclusive``: it stands alone in a checkbox."""

    id: str
    label: str
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question, ready to be shown. ``previous`` is an earlier answer to it, by the ids of its choices."""

    question_id: str
    text: str
    choices: tuple[Choice, ...]
    kind: Literal["select", "checkbox"] = "select"
    help: str | None = None
    why: str | None = None
    position: str = ""
    previous: tuple[str, ...] = ()
    is_safety: bool = False
    may_be_left_open: bool = False
    can_go_back: bool = False
    can_review: bool = False

    def labels(self, values: Sequence[str]) -> tuple[str, ...]:
        """The chosen options in words."""
        return tuple(c.label for c in self.choices if c.id in values)


@dataclass(frozen=True, slots=True)
class Chosen:
    """These options were chosen; at least one."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """The question stays open: not known, never *no*."""


@dataclass(frozen=True, slots=True)
class Back:
    """To the question before."""


@dataclass(frozen=True, slots=True)
class ToReview:
    """Show the answers so far."""


@dataclass(frozen=True, slots=True)
class Leave:
    """The person leaves: Ctrl-C, end of input, the quick-exit key."""


Reply: TypeAlias = Chosen | LeftOpen | Back | ToReview | Leave


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the review: a question and what was answered, in words."""

    question_id: str
    text: str
    answer: str


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The answers stand."""


@dataclass(frozen=True, slots=True)
class Change:
    """Ask this question again."""

    question_id: str


Verdict: TypeAlias = Confirmed | Change | Leave


class Prompter(Protocol):
    """Shows prompts to a person and reads what they do."""

    @property
    def keys(self) -> str:
        """One or two sentences on the keys, for the first screen: how to leave, go back, get help."""
        ...

    @property
    def leave_keys(self) -> str:
        """The keys that leave at once, in words."""
        ...

    def show(self, lines: Sequence[str]) -> None:
        """Show short texts on standard error, at once. An empty line stays empty."""
        ...

    def ask(self, prompt: Prompt) -> Reply:
        """Ask until there is a reply. Help and ``why`` are given on request in between."""
        ...

    def settled(self, prompt: Prompt, reply: Reply) -> None:
        """The reply stands: leave a trace of it on the screen, if asking left none."""
        ...

    def review(self, rows: Sequence[Row], *, midway: bool) -> Verdict:
        """Show the answers and ask whether they stand. ``midway``: more questions are to come."""
        ...
