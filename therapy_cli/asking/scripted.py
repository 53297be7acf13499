"""Answers handed over by flag or file instead of at a prompt, and what to say when some are missing.

They pass the same validation as prompted ones. Flags win over the file; each answer keeps its origin. About a
discreet run no message names a question or an option.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from therapy_cli.asking import wording
from therapy_cli.errors import InputNeeded, UsageError
from therapy_cli.guidance.answers import Answers, Origin, read_answer
from therapy_cli.guidance.interview import Interview, refuse_not_applying
from therapy_cli.guidance.truth import evaluate
from therapy_cli.guidance.world import AnswerWorld
from therapy_cli.library.condition import both
from therapy_cli.library.faults import did_you_mean
from therapy_cli.library.model import CLIENT_ROLE, Question
from therapy_cli.library.resolved import ResolvedGuide

GUIDE_KEY: Final = "guide"


@dataclass(frozen=True, slots=True)
class _Given:
    """One answer as it was handed over. ``values`` is whatever stood there; only words are accepted."""

    question_id: str
    values: tuple[object, ...]
    origin: Origin


def scripted_answers(
    guide: ResolvedGuide,
    *,
    flags: Sequence[str] = (),
    file: Mapping[str, object] | None = None,
    country: str | None = None,
    region: str | None = None,
) -> Answers:
    """The answers in ``--answer ID=VALUE`` flags, an answers file, ``--country`` and ``--region``.

    Several options of one question: commas, or the flag again.

    Raises:
        UsageError: a flag of another form, an unknown question or option, an answer that does not apply.
    """
    given = {g.question_id: g for g in _from_file(guide, file or {})}
    given |= {g.question_id: g for g in _from_flags(flags)}
    for setting, value in (("country", country), ("region", region)):
        if value is not None:
            given[setting] = _setting(setting, value, given.get(setting))
    discreet = guide.meta.discreet or _says_client(given.get("role"))
    answers = Answers()
    for item in given.values():
        question = _question(guide, item.question_id, discreet=discreet)
        values = read_answer(question, _words(item, discreet=discreet), discreet=discreet)
        answers = answers.with_answer(question.id, values, item.origin)
    refuse_not_applying(guide, answers)
    _refuse_unfit_settings(guide, answers, discreet=discreet)
    return answers


def refuse_missing(interview: Interview) -> None:
    """Refuse to go on without the required answers where nobody can be asked.

    Raises:
        InputNeeded: one line that names the flags; in a discreet run the same line for everybody.
    """
    missing = [q.id for q in interview.missing()]
    if not missing:
        return
    if interview.is_discreet:
        raise InputNeeded(wording.NEEDED_DISCREET, wording.LIST_HINT)
    raise InputNeeded(wording.needed(missing), wording.LIST_HINT, details=tuple(f"--answer {q}=VALUE" for q in missing))


def _from_flags(flags: Sequence[str]) -> Iterator[_Given]:
    found: dict[str, list[str]] = {}
    for flag in flags:
        question_id, sign, value = flag.partition("=")
        values = [part.strip() for part in value.split(",")]
        if not sign or not question_id.strip() or not all(values):
            raise UsageError(wording.FLAG_FORM, wording.FLAG_FORM_HINT)
        found.setdefault(question_id.strip(), []).extend(values)
    for question_id, values in found.items():
        yield _Given(question_id, tuple(values), "flag")


def _from_file(guide: ResolvedGuide, file: Mapping[str, object]) -> Iterator[_Given]:
    if file.get(GUIDE_KEY, guide.id) != guide.id:
        raise UsageError(wording.OTHER_GUIDE, wording.OTHER_GUIDE_HINT)
    for question_id, value in file.items():
        if question_id != GUIDE_KEY and value is not None:
            yield _Given(question_id, tuple(value) if isinstance(value, (list, tuple)) else (value,), "file")


def _setting(setting: str, value: str, before: _Given | None) -> _Given:
    if before is not None and before.origin == "flag" and before.values != (value,):
        raise UsageError(wording.SAID_TWICE.format(setting), wording.SAID_TWICE_HINT.format(setting))
    return _Given(setting, (value,), "setting")


def _says_client(role: _Given | None) -> bool:
    return role is not None and CLIENT_ROLE in role.values


def _question(guide: ResolvedGuide, question_id: str, *, discreet: bool) -> Question:
    questions = {**guide.settings, **guide.question_by_id}
    if question_id in questions:
        return questions[question_id]
    if discreet:
        raise UsageError(wording.UNFIT, wording.LIST_HINT)
    raise UsageError(
        wording.NO_SUCH_QUESTION.format(question_id), did_you_mean(question_id, questions) or wording.LIST_HINT
    )


def _words(item: _Given, *, discreet: bool) -> list[str]:
    words = [value for value in item.values if isinstance(value, str)]
    if len(words) == len(item.values):
        return words
    if discreet:
        raise UsageError(wording.UNFIT, wording.LIST_HINT)
    raise UsageError(wording.NOT_WORDS.format(item.question_id), wording.NOT_WORDS_HINT)


def _refuse_unfit_settings(guide: ResolvedGuide, answers: Answers, *, discreet: bool) -> None:
    """A region goes with its own country; without the country nothing could come of it."""
    world = AnswerWorld(guide, answers.chosen)
    for setting in guide.settings.values():
        for option in setting.options:
            chosen = option.id in answers.chosen.get(setting.id, ())
            if chosen and not evaluate(both(setting.when, option.when), world).yes:
                message = wording.UNFIT if discreet else wording.SETTING_APART.format(setting.id)
                raise UsageError(message, wording.LIST_HINT if discreet else wording.SETTING_APART_HINT)
