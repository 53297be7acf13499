"""Answers by flag and file."""

from __future__ import annotations

import pytest

from therapy_cli.asking.scripted import refuse_missing, scripted_answers
from therapy_cli.errors import InputNeeded, UsageError
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.interview import Interview

from .tiny import tiny_guide

TINY = tiny_guide()
DISCREET = tiny_guide(discreet=True)
WORDS = ("role", "danger", "signs", "client", "trainee", "gift", "who", "country", "wales", "tiny")


def test_flags_win_over_the_file_and_each_answer_keeps_its_origin() -> None:
    answers = scripted_answers(
        TINY,
        flags=["role=trainee", "signs=touch,gift"],
        file={"role": "therapist", "danger": "no_sign", "timing": None},
        country="gb",
        region="wales",
    )
    assert dict(answers.chosen) == {
        "role": ("trainee",),
        "danger": ("no_sign",),
        "signs": ("gift", "touch"),
        "country": ("gb",),
        "region": ("wales",),
    }
    assert dict(answers.origins) == {
        "role": "flag",
        "danger": "file",
        "signs": "flag",
        "country": "setting",
        "region": "setting",
    }


def test_a_flag_may_come_again_for_more_options() -> None:
    flags = ["role=trainee", "signs=gift", "signs=touch"]
    assert scripted_answers(TINY, flags=flags).chosen["signs"] == ("gift", "touch")


def test_a_file_may_name_its_guide() -> None:
    assert scripted_answers(TINY, file={"guide": "tiny", "role": "trainee"}).first("role") == "trainee"
    with pytest.raises(UsageError, match="another guide"):
        scripted_answers(TINY, file={"guide": "other", "role": "trainee"})


@pytest.mark.parametrize("flag", ["role", "=trainee", "role=", "role=,", " =x", "signs=gift,,touch"])
def test_a_flag_of_another_form_is_refused(flag: str) -> None:
    with pytest.raises(UsageError, match="ID=VALUE"):
        scripted_answers(TINY, flags=[flag])


def test_a_mistyped_question_gets_a_suggestion() -> None:
    with pytest.raises(UsageError, match="no question 'dangr'") as caught:
        scripted_answers(TINY, flags=["dangr=now"])
    assert "did you mean 'danger'?" in (caught.value.hint or "")


@pytest.mark.parametrize("interactive", ["go_on=continue", "show_or_leave=show", "privacy=continue"])
def test_what_is_only_asked_at_a_terminal_is_no_answer(interactive: str) -> None:
    with pytest.raises(UsageError, match="no question"):
        scripted_answers(TINY, flags=[interactive])


@pytest.mark.parametrize("value", [True, 3, ["gift", False], [], {"gift": 1}])
def test_an_answer_that_is_no_word_is_refused(value: object) -> None:
    with pytest.raises(UsageError):
        scripted_answers(TINY, file={"role": "trainee", "signs": value})


def test_an_answer_that_does_not_apply_is_refused() -> None:
    with pytest.raises(UsageError, match="'timing' does not apply"):
        scripted_answers(TINY, flags=["role=trainee", "signs=none", "timing=today"])


def test_a_country_said_twice_must_be_the_same() -> None:
    assert scripted_answers(TINY, flags=["country=gb"], country="gb").first("country") == "gb"
    with pytest.raises(UsageError, match="given twice"):
        scripted_answers(TINY, flags=["country=ie"], country="gb")


@pytest.mark.parametrize("country", ["ie", "other", None])
def test_a_region_needs_its_country(country: str | None) -> None:
    with pytest.raises(UsageError, match="'region'"):
        scripted_answers(TINY, country=country, region="wales")


def test_a_client_may_have_a_country_in_a_discreet_guide() -> None:
    answers = scripted_answers(DISCREET, flags=["role=client"], country="gb")
    assert answers.first("country") == "gb"


FAULTS = [
    {"flags": ["role=client", "zzz=1"]},
    {"flags": ["role=client", "danger=maybe"]},
    {"flags": ["role=client,trainee"]},
    {"flags": ["role=client", "signs=gift,none"]},
    {"flags": ["role=client"], "file": {"signs": True}},
    {"flags": ["role=client"], "region": "wales"},
]


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("guide", [TINY, DISCREET], ids=["client", "discreet"])
def test_no_message_of_a_discreet_run_names_a_question_or_an_option(guide, fault) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(UsageError) as caught:
        scripted_answers(guide, **fault)
    said = f"{caught.value.message} {caught.value.hint} {caught.value.details}"
    assert not [word for word in WORDS if word in said]


def _missing(answers: Answers, *, discreet: bool = False) -> InputNeeded | None:
    try:
        refuse_missing(Interview(DISCREET if discreet else TINY, answers))
    except InputNeeded as error:
        return error
    return None


def test_the_missing_answers_are_named_as_flags_in_one_line() -> None:
    error = _missing(scripted_answers(TINY, flags=["role=trainee"]))
    assert error is not None
    assert error.message == "answers are needed: --answer danger=VALUE, or --answers FILE|-"
    assert error.details == ("--answer danger=VALUE",)
    assert error.exit_code == 5


def test_without_the_role_only_the_role_is_named() -> None:
    error = _missing(Answers())
    assert error is not None
    assert "--answer role=VALUE" in error.message
    assert "danger" not in error.message


def test_nothing_is_said_when_nothing_is_missing() -> None:
    assert _missing(scripted_answers(TINY, flags=["role=trainee", "danger=now"])) is None


@pytest.mark.parametrize("flags", [[], ["role=trainee"], ["role=therapist", "signs=gift"]])
def test_a_discreet_guide_says_the_same_whatever_was_answered(flags: list[str]) -> None:
    error = _missing(scripted_answers(DISCREET, flags=flags), discreet=True)
    assert error is not None
    assert error.message == "answers are needed: --answer ID=VALUE for each required question, or --answers FILE|-"
    assert error.details == ()
    assert not [word for word in WORDS if word in f"{error.message} {error.hint}"]
