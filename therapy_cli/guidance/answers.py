"""Answers: what was chosen, and where each answer came from.

Answers from a prompt, a flag, a file or standard input pass the same validation (``read_answer``).
Messages about a discreet guide name no question and no option.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from therapy_cli.errors import UsageError
from therapy_cli.library.model import Question

Origin = Literal["prompt", "flag", "file", "setting"]


@dataclass(frozen=True, slots=True)
class Answers:
    """Chosen option ids by question id. A question without an entry is open."""

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)

    def first(self, question_id: str) -> str | None:
        """The one option chosen for a select question."""
        values = self.chosen.get(question_id)
        return values[0] if values else None

    def with_answer(self, question_id: str, values: tuple[str, ...], origin: Origin) -> Answers:
        """These answers and one more; an earlier answer to the same question gives way."""
        return Answers({**self.chosen, question_id: values}, {**self.origins, question_id: origin})

    def without(self, question_ids: Iterable[str]) -> Answers:
        """These answers with some questions left open."""
        gone = set(question_ids)
        return Answers(
            {k: v for k, v in self.chosen.items() if k not in gone},
            {k: v for k, v in self.origins.items() if k not in gone},
        )


def read_answer(question: Question, values: Iterable[str], *, discreet: bool = False) -> tuple[str, ...]:
    """Check the options chosen for one question; they come back in the order of the question.

    Raises:
        UsageError: an unknown option, several for a select question, an exclusive option beside another.
    """
    given = list(dict.fromkeys(values))
    allowed = [o.id for o in question.options]
    if discreet:
        if not _fits(question, given):
            raise UsageError(
                "an answer does not fit its question",
                "'therapy GUIDE --questions' lists the questions and their options",
            )
        return tuple(v for v in allowed if v in given)
    _refuse_unknown(question, given, allowed)
    if not given:
        raise UsageError(f"'{question.id}' has no option", f"choose from: {', '.join(allowed)}")
    if question.type == "select" and len(given) > 1:
        message = f"'{question.id}' takes one option, {len(given)} were given"
        raise UsageError(message, f"choose one of: {', '.join(given)}")
    alone = [o.id for o in question.options if o.exclusive and o.id in given]
    if alone and len(given) > 1:
        raise UsageError(f"'{question.id}': '{alone[0]}' stands alone", "leave it out, or leave the others out")
    return tuple(v for v in allowed if v in given)


def _refuse_unknown(question: Question, given: list[str], allowed: list[str]) -> None:
    for value in given:
        if value not in allowed:
            from difflib import get_close_matches

            near = get_close_matches(value, allowed, n=1)
            hint = f"did you mean '{near[0]}'? " if near else ""
            raise UsageError(f"'{question.id}' has no option of that name", f"{hint}choose from: {', '.join(allowed)}")


def _fits(question: Question, given: list[str]) -> bool:
    allowed = {o.id for o in question.options}
    if not given or not allowed.issuperset(given):
        return False
    if question.type == "select" and len(given) > 1:
        return False
    return len(given) == 1 or not any(o.exclusive and o.id in given for o in question.options)
