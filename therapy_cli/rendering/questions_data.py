"""The interview of a guide as data (``therapy GUIDE --questions --json``).

It is complete enough for another program to ask the questions and to hand the answers back.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from therapy_cli.library.model import Option, Question
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.rendering import wording
from therapy_cli.rendering.condition_form import condition_form
from therapy_cli.rendering.envelope import Envelope, envelope

ConditionForm = dict[str, list[str | dict[str, Any]] | dict[str, Any]]


class OptionData(msgspec.Struct, frozen=True, kw_only=True):
    """One possible answer. ``guides`` names the guides whose menus offer it; none means all."""

    id: str
    label: str
    label_for_client: str | None
    means_unknown: bool
    exclusive: bool
    when: ConditionForm | None
    guides: list[str]


class QuestionData(msgspec.Struct, frozen=True, kw_only=True):
    """One question, asked while ``when`` is true or unknown.

    ``part`` says where it belongs: to the interview; only to a terminal, and never to the answers; or to
    the settings, which may be given but are not asked.
    """

    id: str
    part: Literal["interview", "terminal", "setting"]
    ask: str
    ask_for_client: str | None
    help: str | None
    why: str
    type: Literal["select", "checkbox"]
    required: bool
    no_default: bool
    when: ConditionForm | None
    options: list[OptionData]


class AnswersFormat(msgspec.Struct, frozen=True, kw_only=True):
    """How answers are handed back. ``example`` is a whole file."""

    flag: str
    file: str
    example: dict[str, str | dict[str, list[str]]]


class QuestionsData(msgspec.Struct, frozen=True, kw_only=True):
    """The interview of one guide. ``derived`` names conditions that other conditions may test for ``holds``."""

    guide: str
    title: str
    discreet: bool
    questions: list[QuestionData]
    derived: dict[str, ConditionForm]
    rules: list[str]
    answers: AnswersFormat


def questions_data(guide: ResolvedGuide) -> QuestionsData:
    """The interview of ``guide`` in its order, then what only a terminal asks, then the settings."""
    return QuestionsData(
        guide=guide.id,
        title=guide.meta.title,
        discreet=guide.meta.discreet,
        questions=[
            *_questions(guide.questions, "interview"),
            *_questions(guide.interactive.values(), "terminal"),
            *_questions(guide.settings.values(), "setting"),
        ],
        derived={name: condition_form(condition) or {} for name, condition in guide.derived.items()},
        rules=list(wording.ANSWER_RULES),
        answers=_answers_format(guide),
    )


def questions_envelope(guide: ResolvedGuide, command: str | None = None) -> Envelope[QuestionsData]:
    """The interview in the JSON envelope."""
    return envelope("questions", command or f"therapy {guide.id} --questions", questions_data(guide))


def _questions(
    questions: Iterable[Question], part: Literal["interview", "terminal", "setting"]
) -> Iterable[QuestionData]:
    for question in questions:
        yield QuestionData(
            id=question.id,
            part=part,
            ask=question.ask,
            ask_for_client=question.ask_for_client,
            help=question.help,
            why=question.why,
            type=question.type,
            required=question.required,
            no_default=question.no_default,
            when=condition_form(question.when),
            options=[_option(option) for option in question.options],
        )


def _option(option: Option) -> OptionData:
    return OptionData(
        id=option.id,
        label=option.label,
        label_for_client=option.label_for_client,
        means_unknown=option.means == "unknown",
        exclusive=option.exclusive,
        when=condition_form(option.when),
        guides=list(option.guides),
    )


def _answers_format(guide: ResolvedGuide) -> AnswersFormat:
    """The example answers what is required, with the first option of each question."""
    example = {q.id: [q.options[0].id] for q in guide.questions if q.required and q.options}
    return AnswersFormat(
        flag=wording.ANSWER_FLAG, file=wording.ANSWER_FILE, example={"guide": guide.id, "answers": example}
    )
