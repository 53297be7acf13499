"""Pages that open only if somebody asks: the choice, the moment before each page, the ways out."""

from __future__ import annotations

import pytest

from tests.asking.people import Person, PlainScreen
from tests.asking.tiny import SHOW_OR_LEAVE
from therapy_cli.asking.further_pages import FurtherPages
from therapy_cli.asking.prompter import Back, Choice, Leave, LeftOpen, ToReview
from therapy_cli.errors import Interrupted

PAGES = (Choice("a/one", "One"), Choice("a/two", "Two"))


def offered(person: Person, screen: PlainScreen | None = None) -> FurtherPages:
    return FurtherPages(person, screen or PlainScreen(), PAGES, SHOW_OR_LEAVE, ["call a number"])


def test_the_emergency_line_stands_above_the_moment_before_a_page() -> None:
    person, screen = Person(["a/two", "show"]), PlainScreen()
    assert offered(person, screen).choose(["first, a hint"]) == "a/two"
    assert person.asked == ["(show)", "further", "(show)", "show_or_leave"]
    assert person.shown == ["first, a hint", "call a number"]
    assert screen.calls == ["fresh", "fresh"], "one thing at a time is to be seen"
    assert [c.id for c in person.prompts[0].choices] == ["a/one", "a/two", "leave"]
    assert all(prompt.is_safety for prompt in person.prompts)


@pytest.mark.parametrize("plan", [["leave"], ["a/one", "leave"], ["a/one", Back(), "leave"]])
def test_leaving_shows_no_page(plan: list[str]) -> None:
    assert offered(Person(plan)).choose() is None


def test_back_leads_to_the_choice() -> None:
    person = Person(["a/one", Back(), "a/two", "show"])
    assert offered(person).choose() == "a/two"


@pytest.mark.parametrize("plan", [[Leave()], ["a/one", Leave()]])
def test_the_quick_exit_ends_the_run(plan: list[str]) -> None:
    with pytest.raises(Interrupted):
        offered(Person(plan)).choose()


def test_what_is_not_offered_is_asked_again() -> None:
    person = Person([LeftOpen(), ToReview(), Back(), "a/one", LeftOpen(), "show"])
    assert offered(person).choose() == "a/one"
    assert person.asked.count("further") == 4
