"""The discreet guide: each kind of exit has the same words on standard error and the same status (invariant r26).

Compared over answers that differ in every question: somebody who sees only that a run ended learns nothing from it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from tests.cli.at_terminal import CTRL_C, CTRL_D, AtTerminal, Reply
from tests.cli.inside import inside
from tests.cli.program import Result, Therapy
from tests.cli.written import cases, raw

GUIDE = "dv-safety"
META = raw(f"guides/{GUIDE}/guide.yaml")
QUESTIONS = {q["id"]: q for q in [*raw("shared/questions.yaml")["questions"], *META["questions"]]}
INTERVIEW: list[str] = META["interview"]


def option_number(question: str, number: int) -> str:
    """One option of a question; numbers beyond the last one start again."""
    options = [o["id"] for o in QUESTIONS[question]["options"] if o["id"] != "client" or question != "role"]
    return str(options[number % len(options)])


def different_answers() -> list[dict[str, Any]]:
    """A client; practitioners who differ in every question; one who leaves all open; and every vignette."""
    full = [{q: option_number(q, number) for q in INTERVIEW} for number in range(3)]
    return [{"role": "client"}, *full, {"role": "trainee", "danger": "now"}, *(answers for _, answers in cases(GUIDE))]


ANSWERS = different_answers()


def endings(run: Callable[[Mapping[str, Any]], Result], answers: Sequence[Mapping[str, Any]]) -> set[tuple[int, str]]:
    """Every pair of exit status and standard error that comes out."""
    return {(done.code, done.err) for done in map(run, answers)}


def test_the_answers_differ_in_every_question() -> None:
    for question in INTERVIEW:
        given = {str(a[question]) for a in ANSWERS if question in a}
        assert len(given) > 1, question
        assert question == "role" or any(question not in a for a in ANSWERS), question


FORMS = [[], ["--json"], ["--format", "panels", "--all"], ["--include-answers", "--json"], ["--why"]]


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_a_run_that_is_done(form: list[str], therapy: Therapy) -> None:
    some = ANSWERS[:8] if form else ANSWERS
    inner = endings(lambda answers: inside(GUIDE, "--answers", "-", *form, input=answers), some)
    outer = endings(lambda answers: therapy(GUIDE, "--answers", "-", *form, input=answers), ANSWERS[:4])
    assert len(inner) == 1
    assert inner == outer
    assert {code for code, _ in inner} == {0}


@pytest.mark.parametrize("missing", ["role", "danger"])
def test_answers_that_are_missing(missing: str, therapy: Therapy) -> None:
    """One required answer is open, whatever the others say: the same as if nothing had been said."""
    practitioners = [{k: v for k, v in a.items() if k != missing} for a in ANSWERS if a["role"] != "client"]
    nothing = therapy(GUIDE)
    assert nothing.code == 5
    assert endings(lambda a: inside(GUIDE, "--answers", "-", input=a), practitioners) == {(5, nothing.err)}
    assert endings(lambda a: therapy(GUIDE, "--answers", "-", input=a), practitioners[:2]) == {(5, nothing.err)}


def flawed(question: str, number: int, flaw: str) -> dict[str, Any]:
    """Answers of which the one to ``question`` is wrong."""
    answers: dict[str, Any] = dict(ANSWERS[1 + number % 3])
    if flaw == "wrong option":
        answers[question] = "zebra"
    elif flaw == "wrong question":
        answers[f"{question}_x"] = answers.pop(question)
    else:
        answers[question] = ["zebra", *(o["id"] for o in QUESTIONS[question]["options"])]
    return answers


@pytest.mark.parametrize("flaw", ["wrong option", "wrong question", "every option and one more"])
def test_a_flaw_in_any_answer(flaw: str, therapy: Therapy) -> None:
    """Which question was answered wrongly does not show, nor what the other answers are."""
    wrong = [flawed(question, number, flaw) for number, question in enumerate(INTERVIEW)]
    found = endings(lambda answers: inside(GUIDE, "--answers", "-", input=answers), wrong)
    assert len(found) == 1
    assert {code for code, _ in found} == {2}
    assert endings(lambda answers: therapy(GUIDE, "--answers", "-", input=answers), wrong[:2]) == found


def test_a_file_that_is_refused() -> None:
    found = endings(lambda answers: inside(GUIDE, "--answers", "-", "-o", "note.txt", input=answers), ANSWERS)
    assert len(found) == 1
    assert {code for code, _ in found} == {2}


def test_an_answer_that_does_not_apply() -> None:
    """A client is asked the role only; every other answer is refused with the same words."""
    found = endings(
        lambda extra: inside(GUIDE, "--answers", "-", input={"role": "client", **extra}),
        [{q: option_number(q, n)} for q in INTERVIEW if q not in ("role", "country") for n in (0, 1)],
    )
    assert len(found) == 1
    assert {code for code, _ in found} == {2}


def typing(seed: int, steps: int, last: str) -> Reply:
    """A practitioner who answers at random, and after some questions leaves."""
    rng, left = random.Random(seed), iter(range(steps))

    def reply(asked: str) -> str:
        if next(left, None) is None:
            return last
        numbers = re.findall(r"^(\d+)\. (?!A client, or)", asked, re.MULTILINE)
        return "1" if "1. Go on" in asked else str(rng.choice(numbers))

    return reply


@pytest.mark.pty
@pytest.mark.parametrize("last", [CTRL_C, CTRL_D, "q"], ids=ascii)
def test_leaving_at_any_question(last: str, at_terminal: AtTerminal) -> None:
    """The prompts of course differ; what is said on leaving and the status do not, nor is anything printed."""
    found = set()
    for seed, steps in enumerate([1, 2, 4, 8]):
        done = at_terminal(GUIDE, replies=typing(seed, steps, last))
        found.add((done.code, done.stdout, done.err.splitlines()[-1]))
    assert found == {(130, b"", "Stopped.")}
