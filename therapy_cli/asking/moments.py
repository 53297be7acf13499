"""The moments of a conversation that are no part of its answers: privacy first, the emergency, being alone.

None has a default. After the emergency lines nobody slides on into the guide by pressing Enter.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, Literal

from therapy_cli.asking import wording
from therapy_cli.asking.prompter import Choice, Prompt
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.interview import Interview
from therapy_cli.guidance.truth import holds
from therapy_cli.guidance.world import AnswerWorld
from therapy_cli.library.condition import tests_in
from therapy_cli.library.resolved import ResolvedGuide

PRIVACY: Final = "privacy"
GO_ON: Final = "go_on"
SHOW_OR_LEAVE: Final = "show_or_leave"

Way = Literal["on", "stop", "leave"]

_WAYS: Final[dict[str, dict[str, Way]]] = {
    PRIVACY: {"continue": "on", "leave": "leave"},
    GO_ON: {"continue": "on", "stop": "stop"},
    SHOW_OR_LEAVE: {"show": "on", "leave": "leave"},
}


def due(guide: ResolvedGuide, answers: Answers, met: Collection[str]) -> str | None:
    """The moment that has come and was not met yet.

    The emergency waits for the role: its lines speak either to a client or to a practitioner. The role is
    always the first question.
    """
    interview = Interview(guide, answers)
    if interview.is_discreet and PRIVACY not in met:
        return PRIVACY
    if interview.role is None:
        return None
    moments = (SHOW_OR_LEAVE, GO_ON) if guide.meta.discreet else (GO_ON,)
    return next((m for m in moments if m not in met and _has_come(guide, answers, m)), None)


def prompt_of(guide: ResolvedGuide, moment: str, *, can_go_back: bool) -> Prompt:
    """The question of a moment."""
    if moment == PRIVACY:
        text, why = wording.PRIVACY_QUESTION, wording.PRIVACY_WHY
        choices: tuple[Choice, ...] = (Choice("continue", wording.GO_ON), Choice("leave", wording.LEAVE))
    else:
        question = guide.interactive[moment]
        text, why = question.ask, question.why
        choices = tuple(Choice(o.id, o.label) for o in question.options)
    return Prompt(moment, text, choices, why=why, is_safety=True, can_go_back=can_go_back)


def way_of(moment: str, value: str) -> Way:
    """Where a choice at a moment leads. One that this program does not know stops: the careful way."""
    return _WAYS[moment].get(value, "stop")


def hang_on(guide: ResolvedGuide, question_id: str) -> frozenset[str]:
    """The moments that must be met again when the answer to a question changes."""
    return frozenset(
        moment
        for moment, question in guide.interactive.items()
        if question.when is not None and any(t.question == question_id for t in tests_in(question.when))
    )


def _has_come(guide: ResolvedGuide, answers: Answers, moment: str) -> bool:
    question = guide.interactive.get(moment)
    return question is not None and bool(holds(question.when, AnswerWorld(guide, answers.chosen)))
