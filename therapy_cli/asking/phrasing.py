"""A question of the interview as a prompt, and the answers as rows of the review. Pure."""

from __future__ import annotations

from collections.abc import Collection

from therapy_cli.asking import wording
from therapy_cli.asking.prompter import Choice, Prompt, Row
from therapy_cli.guidance.interview import Interview
from therapy_cli.library.model import Question


def prompt_for(
    interview: Interview,
    question: Question,
    *,
    settled: Collection[str],
    previous: tuple[str, ...] = (),
    can_go_back: bool,
) -> Prompt:
    """The question in words for this reader. ``settled``: questions answered or left open."""
    choices = tuple(Choice(o.id, interview.label(o), o.exclusive) for o in interview.options(question))
    given = interview.answers.chosen.get(question.id, previous)
    others = [q.id for q in interview.asked() if q.id in settled and q.id != question.id]
    return Prompt(
        question_id=question.id,
        text=interview.wording(question),
        choices=choices,
        kind=question.type,
        help=question.help,
        why=question.why,
        position=_position(interview, question),
        previous=tuple(c.id for c in choices if c.id in given),
        is_safety=question.no_default,
        may_be_left_open=not question.required,
        can_go_back=can_go_back,
        can_review=bool(others),
    )


def rows_of(interview: Interview, passed: Collection[str]) -> tuple[Row, ...]:
    """The answers in the order of the questions; what was left open is named as such."""
    rows = (_row(interview, question, passed) for question in interview.asked())
    return tuple(row for row in rows if row is not None)


def _row(interview: Interview, question: Question, passed: Collection[str]) -> Row | None:
    chosen = interview.answers.chosen.get(question.id)
    if chosen is None and question.id not in passed:
        return None
    labels = [interview.label(o) for o in question.options if chosen and o.id in chosen]
    return Row(question.id, interview.wording(question), "; ".join(labels) or wording.LEFT_OPEN)


def _position(interview: Interview, question: Question) -> str:
    asked = [q.id for q in interview.asked()]
    number = asked.index(question.id) + 1 if question.id in asked else len(asked)
    # Before the role is known, the questions of every reader may still apply: no number to be promised.
    return wording.position(number, None if interview.role is None else len(asked))
