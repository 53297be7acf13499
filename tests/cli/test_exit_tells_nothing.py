"""The discreet guide: each kind of exit has the same words on standard error and the same status (invariant r26).

Compared over answers that differ in every question: somebody who sees only that a run ended learns nothing from it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from tests.cli.at_terminal import CTRL_C, CTRL_D, AtTerminal, Reply
from tests.cli.program import Result, Therapy, cases, raw

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


def endings(
    run: Callable[[Mapping[str, Any]], Result], answers: Sequence[Mapping[str, Any]] = ANSWERS
) -> set[tuple[int, str]]:
    """Every pair of exit status and standard error that comes out."""
    return {(done.code, done.err) for done in map(run, answers)}


def test_the_answers_differ_in_every_question() -> None:
    for question in INTERVIEW:
        given = {str(a[question]) for a in ANSWERS if question in a}
        assert len(given) > 1, question
        assert question == "role" or any(question not in a for a in ANSWERS), question


@pytest.mark.parametrize(
    "form", [[], ["--json"], ["--format", "panels", "--all"], ["--include-answers", "--json"]], ids=str
)
def test_a_run_that_is_done(form: list[str], therapy: Therapy) -> None:
    some = ANSWERS if not form else ANSWERS[:6]
    found = endings(lambda answers: therapy(GUIDE, "--answers", "-", *form, input=answers), some)
    assert len(found) == 1
    assert {code for code, _ in found} == {0}


def test_reasons_that_are_asked_for_and_not_given(therapy: Therapy) -> None:
    found = endings(lambda answers: therapy(GUIDE, "--answers", "-", "--why", input=answers), ANSWERS[:6])
    assert len(found) == 1
    assert {code for code, _ in found} == {0}


def test_answers_that_are_missing(therapy: Therapy) -> None:
    """All but one required answer, whatever the others say."""
    practitioners = [a for a in ANSWERS if a["role"] != "client"][:8]
    without_role = endings(
        lambda a: therapy(GUIDE, "--answers", "-", input={k: v for k, v in a.items() if k != "role"}), practitioners[:3]
    )
    without_danger = endings(
        lambda a: therapy(GUIDE, "--answers", "-", input={k: v for k, v in a.items() if k != "danger"}), practitioners
    )
    assert without_danger == {(5, therapy(GUIDE).err)}
    assert without_role <= {(5, therapy(GUIDE).err), (2, "")} or len(without_role) == 1


@pytest.mark.parametrize("flaw", ["wrong option", "wrong question", "two options", "number", "file refused"])
def test_a_flaw_in_any_answer(flaw: str, therapy: Therapy) -> None:
    """Which question was answered wrongly does not show, nor what the other answers are."""
    found = set()
    for number, question in enumerate(INTERVIEW):
        answers: dict[str, Any] = dict(ANSWERS[1 + number % 3])
        more: list[str] = []
        if flaw == "wrong option":
            answers[question] = "zebra"
        elif flaw == "wrong question":
            answers[f"{question}_x"] = answers.pop(question)
        elif flaw == "two options" and QUESTIONS[question]["type"] == "select":
            answers[question] = [o["id"] for o in QUESTIONS[question]["options"]][:2]
        elif flaw == "number":
            answers = {question: 7}
        else:
            more = ["-o", "note.txt"]
        done = therapy(GUIDE, "--answers", "-", *more, input=answers)
        found.add((done.code, done.err))
    assert len(found) <= (2 if flaw == "two options" else 1), found
    assert {code for code, _ in found} == {2}


def test_an_answer_that_does_not_apply(therapy: Therapy) -> None:
    """A client is asked the role only; every other answer is refused with the same words."""
    found = endings(
        lambda extra: therapy(GUIDE, "--answers", "-", input={"role": "client", **extra}),
        [{q: option_number(q, n)} for q in INTERVIEW if q not in ("role", "country") for n in (0, 1)],
    )
    assert len(found) == 1
    assert {code for code, _ in found} == {2}


def typing(seed: int, steps: int, last: str) -> Reply:
    """Somebody who answers at random, and after some questions leaves."""
    rng, left = random.Random(seed), iter(range(steps))

    def reply(asked: str) -> str:
        if next(left, None) is None:
            return last
        choices = [line.partition(".")[0] for line in asked.splitlines() if line[:1].isdigit() and ". " in line[:4]]
        if "Go on" in asked or "Show it" in asked:
            return "1"
        return rng.choice(choices)

    return reply


@pytest.mark.pty
@pytest.mark.parametrize("last", [CTRL_C, CTRL_D, "q"], ids=ascii)
def test_leaving_at_any_question(last: str, at_terminal: AtTerminal) -> None:
    """The prompts of course differ; what is said on leaving and the status do not, nor is anything printed."""
    found = set()
    for seed, steps in enumerate([1, 2, 3, 4, 6, 9]):
        done = at_terminal(GUIDE, replies=typing(seed, steps, last))
        found.add((done.code, done.stdout, done.err.splitlines()[-1]))
    assert found == {(130, b"", "Stopped.")}
