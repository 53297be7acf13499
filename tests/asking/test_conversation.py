"""The conversation: order, way back, moments of safety, review."""

from __future__ import annotations

import pytest

from therapy_cli.asking.conversation import Conversation
from therapy_cli.asking.prompter import Back, Change, Chosen, Confirmed, Leave, LeftOpen, ToReview
from therapy_cli.asking.scripted import scripted_answers
from therapy_cli.asking.stopped import Stopped
from therapy_cli.errors import Interrupted
from therapy_cli.guidance.answers import Answers

from .people import Paper, Person, PlainScreen, Plan
from .tiny import tiny_guide

EMERGENCY = "call now"


def _emergency(_answers: Answers) -> list[str]:
    return [EMERGENCY]


def talk(plan: Plan, *flags: str, discreet: bool = False) -> tuple[Answers | Stopped, Person, Conversation]:
    """Lead a person through the tiny guide."""
    guide = tiny_guide(discreet=discreet)
    person = Person(plan)
    conversation = Conversation(guide, person, _emergency, PlainScreen(), Paper())
    return conversation.run(scripted_answers(guide, flags=flags)), person, conversation


def test_questions_come_in_their_order_and_end_in_a_review() -> None:
    outcome, person, _ = talk(["trainee", "no_sign", Chosen(("gift", "touch")), "earlier", "gb"])
    assert person.asked == ["(show)", "role", "danger", "signs", "timing", "country", "(review)"]
    assert isinstance(outcome, Answers)
    assert dict(outcome.chosen)["signs"] == ("gift", "touch")
    assert set(outcome.origins.values()) == {"prompt"}


def test_the_first_screen_names_the_keys() -> None:
    _, person, _ = talk([])
    assert person.shown[:5] == ["call now", "", "A tiny guide", "", "the keys"]


def test_an_answer_that_was_handed_over_is_not_asked_again() -> None:
    outcome, person, _ = talk([], "role=trainee", "danger=no_sign", "signs=none", "country=ie")
    assert person.asked == ["(show)"]
    assert isinstance(outcome, Answers)
    assert set(outcome.origins.values()) == {"flag"}


def test_back_takes_one_reply_back_and_remembers_it() -> None:
    outcome, person, _ = talk(["trainee", "no_sign", "touch", Back(), "gift"])
    signs = [p for p in person.prompts if p.question_id == "signs"]
    assert [p.previous for p in signs] == [(), ("touch",)]
    assert isinstance(outcome, Answers)
    assert outcome.chosen["signs"] == ("gift",)


def test_there_is_no_way_back_from_the_first_question() -> None:
    _, person, _ = talk([Back(), "trainee"])
    assert [p.can_go_back for p in person.prompts[:3]] == [False, False, True]


def test_an_open_question_stays_open_and_is_named_in_the_review() -> None:
    outcome, person, _ = talk(["trainee", "no_sign", LeftOpen(), LeftOpen(), LeftOpen()])
    assert isinstance(outcome, Answers)
    assert set(outcome.chosen) == {"role", "danger"}
    rows, midway = person.reviews[0]
    assert not midway
    assert [(r.question_id, r.answer) for r in rows][2:] == [
        ("signs", "left open"),
        ("timing", "left open"),
        ("country", "left open"),
    ]


def test_a_required_question_cannot_be_left_open() -> None:
    _, person, _ = talk([LeftOpen(), "trainee", LeftOpen(), "no_sign"])
    assert person.asked[:5] == ["(show)", "role", "role", "danger", "danger"]


@pytest.mark.parametrize("danger", ["now", "unsure"])
def test_danger_shows_the_emergency_lines_and_asks_whether_to_go_on(danger: str) -> None:
    _, person, _ = talk(["trainee", danger])
    assert person.asked[:6] == ["(show)", "role", "danger", "(show)", "go_on", "who"]
    assert person.shown[-1] == EMERGENCY
    assert person.prompts[2].is_safety


def test_stopping_after_the_emergency_lines_ends_kindly() -> None:
    outcome, person, _ = talk(["trainee", "now", "stop"])
    assert isinstance(outcome, Stopped)
    assert outcome.answers.first("danger") == "now"
    assert person.reviews == []


def test_danger_that_was_handed_over_still_has_its_moment() -> None:
    _, person, _ = talk([], "danger=now")
    assert person.asked[:4] == ["(show)", "role", "(show)", "go_on"]


def test_danger_that_comes_up_in_the_review_has_its_moment() -> None:
    outcome, person, _ = talk(["trainee", "no_sign", "none", "gb", Change("danger"), "unsure", "continue", "me"])
    assert person.asked[-6:] == ["(review)", "danger", "(show)", "go_on", "who", "(review)"]
    assert isinstance(outcome, Answers)
    assert outcome.chosen["who"] == ("me",)


def test_danger_that_is_said_in_another_way_has_its_moment_again() -> None:
    _, person, _ = talk(["trainee", "unsure", "continue", "me", "none", "gb", Change("danger"), "now"])
    assert person.asked.count("go_on") == 2


def test_the_same_answer_again_changes_nothing() -> None:
    _, person, _ = talk(["trainee", "now", "continue", "me", "none", "gb", Change("danger"), "now"])
    assert person.asked.count("go_on") == 1


def test_back_from_the_emergency_leads_to_the_question_about_danger() -> None:
    _, person, _ = talk(["trainee", "now", Back(), "no_sign"])
    assert person.asked[:7] == ["(show)", "role", "danger", "(show)", "go_on", "danger", "signs"]


def test_a_change_takes_what_no_longer_applies_with_it() -> None:
    outcome, person, _ = talk(["trainee", "no_sign", "gift", "today", "gb", Change("signs"), "none"])
    assert person.asked[-2:] == ["signs", "(review)"]
    assert isinstance(outcome, Answers)
    assert "timing" not in outcome.chosen


def test_a_change_can_be_given_up() -> None:
    outcome, person, _ = talk(["trainee", "no_sign", "gift", "today", "gb", Change("signs"), Back()])
    assert person.asked[-2:] == ["signs", "(review)"]
    assert isinstance(outcome, Answers)
    assert outcome.chosen["signs"] == ("gift",)


def test_back_after_a_change_leads_to_the_changed_question() -> None:
    plan: Plan = ["trainee", "no_sign", "none", "gb", Change("signs"), "gift", Back(), "none"]
    outcome, person, _ = talk(plan)
    assert person.asked[-5:] == ["(review)", "signs", "timing", "signs", "(review)"]
    assert isinstance(outcome, Answers)
    assert outcome.chosen["signs"] == ("none",)


def test_the_review_can_be_seen_on_the_way() -> None:
    _, person, _ = talk(["trainee", "no_sign", ToReview(), Confirmed(), "none"])
    assert person.asked[:6] == ["(show)", "role", "danger", "signs", "(review)", "signs"]
    rows, midway = person.reviews[0]
    assert midway
    assert [r.question_id for r in rows] == ["role", "danger"]


def test_a_change_on_the_way_leads_back_to_where_one_was() -> None:
    _, person, _ = talk(["trainee", "no_sign", ToReview(), Change("role"), "therapist"])
    assert person.asked[3:7] == ["signs", "(review)", "role", "signs"]


@pytest.mark.parametrize("plan", [[Leave()], ["trainee", Leave()], ["trainee", "now", Leave()]])
def test_leaving_is_one_exception_with_the_same_words(plan: Plan) -> None:
    with pytest.raises(Interrupted) as caught:
        talk(plan)
    assert str(caught.value) == "Stopped."
    assert caught.value.exit_code == 130


def test_leaving_at_the_review_is_leaving() -> None:
    with pytest.raises(Interrupted):
        talk(["trainee", "no_sign", "none", "gb", Leave()])


def test_the_draft_follows_every_answer() -> None:
    guide = tiny_guide()
    paper = Paper()
    conversation = Conversation(guide, Person(["trainee", "no_sign", Leave()]), _emergency, PlainScreen(), paper)
    with pytest.raises(Interrupted):
        conversation.run(Answers())
    assert paper.kept is not None
    assert set(paper.kept.chosen) == {"role", "danger"}
    assert conversation.answers == paper.kept


# ---------------------------------------------------------------- discreet runs


def test_a_discreet_guide_speaks_of_privacy_before_anything_else() -> None:
    _, person, conversation = talk(["continue", "trainee"], discreet=True)
    assert person.asked[:3] == ["(show)", "privacy", "role"]
    assert "A tiny guide" not in person.shown
    assert any("shell history" in line for line in person.shown)
    assert any("headphones" in line for line in person.shown)
    assert conversation.was_discreet


def test_nobody_need_go_on_after_the_hint() -> None:
    with pytest.raises(Interrupted):
        talk(["leave"], discreet=True)


def test_a_client_makes_every_run_discreet_from_then_on() -> None:
    guide = tiny_guide()
    screen, paper = PlainScreen(), Paper(kept=Answers())
    person = Person(["client", "continue", "no_sign"])
    outcome = Conversation(guide, person, _emergency, screen, paper).run(Answers())
    assert person.asked == ["(show)", "role", "(show)", "privacy", "danger", "country", "(review)"]
    assert screen.calls[0] == "enter"
    assert paper.forgotten
    assert paper.kept is None
    assert person.traces == []
    assert isinstance(outcome, Answers)


def test_a_run_that_was_discreet_never_gets_a_draft_again() -> None:
    guide = tiny_guide()
    paper = Paper()
    person = Person(["client", Back(), "trainee", "no_sign"])
    Conversation(guide, person, _emergency, PlainScreen(), paper).run(Answers())
    assert paper.kept is None
    assert person.traces == []


def test_a_client_in_a_discreet_guide_is_asked_the_role_only() -> None:
    outcome, person, _ = talk(["continue", "client", "show"], discreet=True)
    assert person.asked == ["(show)", "privacy", "role", "(show)", "show_or_leave"]
    assert person.shown[-1] == EMERGENCY
    assert isinstance(outcome, Answers)
    assert dict(outcome.chosen) == {"role": ("client",)}


def test_a_client_in_a_discreet_guide_can_leave_instead() -> None:
    with pytest.raises(Interrupted):
        talk(["continue", "client", "leave"], discreet=True)


def test_a_client_elsewhere_is_not_asked_whether_to_show_the_page() -> None:
    _, person, _ = talk(["client", "continue", "no_sign"])
    assert "show_or_leave" not in person.asked


def test_every_question_of_a_discreet_run_starts_on_a_clear_screen() -> None:
    guide = tiny_guide(discreet=True)
    screen = PlainScreen()
    person = Person(["continue", "trainee", "no_sign", "none", "gb"])
    Conversation(guide, person, _emergency, screen).run(Answers())
    assert screen.calls == ["enter", *["fresh"] * 6]
