"""What somebody asks for is done or refused: an option that has no effect here must not be swallowed in silence."""

from __future__ import annotations

import pytest

from tests.cli.inside import inside
from tests.cli.program import CALM, Therapy, one_error_line
from tests.cli.written import flags


@pytest.mark.checklist(52)
@pytest.mark.parametrize(
    "command", [["guides"], ["sources", "apa-2017"], ["boundaries", *flags(CALM)]], ids=lambda c: c[0]
)
def test_an_option_before_the_command_counts(command: list[str]) -> None:
    """``therapy --json guides`` is ``therapy guides --json``."""
    assert inside("--json", *command) == inside(*command, "--json")
    assert inside("--json", *command).code == 0


@pytest.mark.checklist(52)
def test_it_counts_before_a_command_of_two_words_and_in_company() -> None:
    words = ("content", "check", "--guide", "alliance")
    assert inside("--json", *words) == inside(*words, "--json")
    card = ("show", "boundaries/gifts")
    assert inside("--no-color", "--no-pager", *card) == inside(*card, "--no-pager", "--no-color")
    assert inside("--json", "--version").json() == inside("--version", "--json").json()


@pytest.mark.checklist(52)
def test_an_option_that_the_command_does_not_take_is_refused_wherever_it_stands() -> None:
    assert inside("--quiet", "guides").code == inside("guides", "--quiet").code == 2
    assert "requires an argument" in one_error_line(inside("--no-color", "boundaries", "--answers"), 2)


@pytest.mark.parametrize("command", [["guides"], ["boundaries"]], ids=lambda c: c[0])
def test_the_version_before_a_command_is_printed_or_refused(command: list[str]) -> None:
    done = inside("--version", *command)
    assert done == inside("--version") or done.code == 2


def test_a_region_of_another_country_is_refused_here_as_in_a_guide(therapy: Therapy) -> None:
    assert "does not go with" in one_error_line(therapy("helplines", "--country", "gb", "--region", "ontario"), 2)
    assert "does not go with" in one_error_line(therapy("helplines", "--region", "ontario"), 2)


def test_questions_go_into_the_file_that_was_asked_for_or_are_refused(therapy: Therapy) -> None:
    done = therapy("boundaries", "--questions", "-o", "questions.txt")
    written = therapy.work / "questions.txt"
    assert done.code == 2 or (written.is_file() and written.read_bytes() == therapy("boundaries", "--questions").stdout)


@pytest.mark.parametrize("form", ["markdown", "svg", "panels"])
def test_questions_come_in_the_form_that_was_asked_for_or_are_refused(form: str) -> None:
    done, plain = inside("boundaries", "--questions", "--format", form), inside("boundaries", "--questions")
    assert done.code == 2 or done.stdout != plain.stdout
