"""A walk through a model: safety first, the way back, a review, and a sheet. Nothing is typed, nothing is kept."""

from __future__ import annotations

import json

import pytest

from tests.asking.people import Person, Plan
from tests.cli.at_terminal import CTRL_C, AtTerminal
from tests.cli.program import Therapy
from tests.content import library
from therapy_cli.asking.prompter import Back, Change, Chosen, Confirmed, Leave, LeftOpen, ToReview
from therapy_cli.asking.walking import Walk
from therapy_cli.errors import Interrupted

GIBBS = next(m for m in library().models.models if m.id == "gibbs")
STEPS = [f"step {s.id}" for s in GIBBS.steps]
THROUGH = ["no_sign", *["thought"] * len(STEPS)]


def walk(plan: Plan) -> tuple[dict[str, str] | None, Person]:
    person = Person(plan)
    return Walk(GIBBS, library().models.safety, person).run(["opening"]), person


def test_safety_comes_first_then_every_step_in_order_then_the_review() -> None:
    marks, person = walk(THROUGH)
    assert person.asked == ["(show)", "safety", *STEPS, "(review)"]
    assert marks == {s.id: "thought" for s in GIBBS.steps}
    assert person.shown[0] == "opening"
    assert [p.text for p in person.prompts[1:]] == [f"{s.name}: {s.ask}" for s in GIBBS.steps]
    assert person.prompts[1].position == "Step 1 of 6"


@pytest.mark.parametrize("answer", ["now", "unsure"])
def test_danger_or_a_doubt_ends_it_before_any_step(answer: str) -> None:
    marks, person = walk([answer])
    assert marks is None
    assert person.asked == ["(show)", "safety"]


def test_danger_that_comes_up_later_ends_it_too() -> None:
    marks, person = walk(["no_sign", "thought", Back(), Back(), "unsure"])
    assert marks is None
    assert person.asked[-1] == "safety"
    marks, _ = walk([*THROUGH, Change("safety"), "now"])
    assert marks is None


def test_the_way_back_leads_to_the_step_before_with_its_mark() -> None:
    marks, person = walk(["no_sign", "supervision", Back(), "later", *["thought"] * 5])
    assert person.asked[1:5] == ["safety", STEPS[0], STEPS[1], STEPS[0]]
    assert person.prompts[3].previous == ("supervision",)
    assert marks is not None
    assert marks["description"] == "later"


def test_a_review_midway_comes_back_to_the_same_step_or_changes_another() -> None:
    _, person = walk(["no_sign", "supervision", ToReview(), Confirmed(), ToReview(), Change(STEPS[0]), "thought"])
    rows, midway = person.reviews[0]
    assert midway
    assert [row.answer for row in rows] == ["No sign of it that I know of", "Take it to supervision"]
    assert person.asked[1:9] == ["safety", STEPS[0], STEPS[1], "(review)", STEPS[1], "(review)", STEPS[0], STEPS[1]]


def test_a_mark_can_be_changed_at_the_end() -> None:
    marks, person = walk([*THROUGH, Change(STEPS[3]), "supervision"])
    assert marks is not None
    assert marks["analysis"] == "supervision"
    assert [midway for _, midway in person.reviews] == [False, False]


def test_what_is_not_offered_changes_nothing() -> None:
    marks, person = walk([Back(), ToReview(), LeftOpen(), Chosen(("now", "unsure")), *THROUGH])
    assert person.asked.count("safety") == 5
    assert marks is not None


@pytest.mark.parametrize(
    "plan", [[Leave()], ["no_sign", Leave()], [*THROUGH, Leave()], ["no_sign", "later", ToReview(), Leave()]]
)
def test_leaving_is_possible_everywhere(plan: Plan) -> None:
    with pytest.raises(Interrupted):
        walk(plan)


def test_enter_alone_answers_no_question_of_safety_and_each_question_says_why() -> None:
    _, person = walk(THROUGH)
    assert [p.is_safety for p in person.prompts] == [True, *[False] * len(STEPS)]
    assert all(p.why for p in person.prompts)


@pytest.mark.pty
def test_at_a_terminal_the_marked_sheet_comes_out(therapy: Therapy, at_terminal: AtTerminal) -> None:
    before = therapy.files()
    done = at_terminal("models", "schon", "--json", replies=["3", "2", "b", "2", "r", "0", "1", "3", "0"])
    assert done.code == 0, done.err
    [model] = json.loads(done.out)["data"]["models"]
    assert [step["mark"] for step in model["steps"]] == ["supervision", "thought", "later"]
    assert "No words are typed here, and nothing is kept." in done.err
    assert therapy.files() == before


@pytest.mark.pty
def test_at_a_terminal_danger_shows_what_comes_first_and_no_step(at_terminal: AtTerminal) -> None:
    done = at_terminal("models", "gibbs", replies=["", "2"])
    assert done.code == 0
    assert "Nothing was typed" in done.err
    assert done.out.startswith("In danger now?")
    assert "stop here" in done.out
    assert not any(step.ask in done.out + done.err for step in GIBBS.steps)


@pytest.mark.pty
def test_leaving_says_so_and_prints_nothing(at_terminal: AtTerminal) -> None:
    done = at_terminal("models", "kolb", replies=["3", CTRL_C])
    assert (done.code, done.out) == (130, "")
    assert done.err.rstrip().endswith("Stopped.")
