"""What a typed line means as a reply to a prompt. Pure: no terminal here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, TypeAlias

from therapy_cli.asking import wording
from therapy_cli.asking.prompter import (
    Back,
    Change,
    Chosen,
    Confirmed,
    Leave,
    LeftOpen,
    Prompt,
    Reply,
    ToReview,
    Verdict,
)

_BACK: Final = ("b", "back")
_OPEN: Final = ("o", "open", "skip")
_REVIEW: Final = ("r", "review")
_LEAVE: Final = ("q", "quit", "leave", "exit")
_HELP: Final = ("?", "h", "help", "why")


@dataclass(frozen=True, slots=True)
class HelpWanted:
    """The person asks what the question means and why it is asked."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """The line is no reply; ``say`` tells in one line what would be."""

    say: str


Meaning: TypeAlias = Reply | HelpWanted | Unclear


def reply_in(line: str, prompt: Prompt) -> Meaning:
    """The reply that ``line`` gives to ``prompt``. An empty line never is one."""
    word = line.strip().lower()
    if word in _LEAVE:
        return Leave()
    if word in _HELP:
        return HelpWanted()
    again = wording.say_again(len(prompt.choices), many=prompt.kind == "checkbox")
    if word in _BACK:
        return Back() if prompt.can_go_back else Unclear(wording.NOTHING_BEFORE.format(again=again))
    if word in _OPEN:
        return LeftOpen() if prompt.may_be_left_open else Unclear(wording.CANNOT_STAY_OPEN.format(again=again))
    if word in _REVIEW:
        return ToReview() if prompt.can_review else Unclear(wording.NO_REVIEW.format(again=again))
    return _numbers(word, prompt, again)


def verdict_in(line: str, question_ids: list[str]) -> Verdict | HelpWanted | None:
    """What ``line`` says to a review of these questions; ``None`` where it is unclear."""
    word = line.strip().lower()
    if word in _LEAVE:
        return Leave()
    if word in _HELP:
        return HelpWanted()
    if word in _BACK and question_ids:
        return Change(question_ids[-1])
    if not word.isdecimal() or int(word) > len(question_ids):
        return None
    return Change(question_ids[int(word) - 1]) if int(word) else Confirmed()


def _numbers(word: str, prompt: Prompt, again: str) -> Meaning:
    typed = list(dict.fromkeys(part for part in re.split(r"[,;\s]+", word) if part))
    if not typed:
        return Unclear(wording.EMPTY.format(again=again))
    if not all(part.isdecimal() for part in typed):
        return Unclear(wording.NOT_UNDERSTOOD.format(again=again))
    numbers = sorted({int(part) for part in typed})
    outside = [n for n in numbers if not 1 <= n <= len(prompt.choices)]
    if outside:
        return Unclear(wording.NO_SUCH_NUMBER.format(number=outside[0], again=again))
    if len(numbers) > 1 and prompt.kind == "select":
        return Unclear(wording.ONLY_ONE.format(again=again))
    alone = [n for n in numbers if prompt.choices[n - 1].exclusive]
    if alone and len(numbers) > 1:
        return Unclear(wording.STANDS_ALONE.format(number=alone[0], again=again))
    return Chosen(tuple(prompt.choices[n - 1].id for n in numbers))
