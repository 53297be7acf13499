"""Where nobody can be asked: one line that names the flags, exit 5, and no piped word ever chooses."""

from __future__ import annotations

import pytest

from tests.cli.inside import inside
from tests.cli.program import CALM, GUIDES, Therapy, one_error_line
from tests.cli.written import flags

PIPED = [
    "",
    "yes\n",
    "1\n1\n1\n1\n",
    "\n\n\n\n",
    "\x03",
    "q\n",
    "role=trainee\ndanger=no_sign\n",
    "\x1b[B\r",
]


@pytest.mark.checklist(59, 61)
@pytest.mark.parametrize("guide", ["boundaries", "dv-safety"])
@pytest.mark.parametrize("piped", PIPED, ids=ascii)
def test_piped_words_never_choose(guide: str, piped: str, therapy: Therapy) -> None:
    line = one_error_line(therapy(guide, input=piped), 5)
    assert "--answers FILE|-" in line
    assert ("--answer ID=VALUE" if guide == "dv-safety" else "--answer role=VALUE") in line


@pytest.mark.checklist(9)
@pytest.mark.parametrize("piped", PIPED[:3], ids=ascii)
def test_the_menu_is_no_menu_off_a_terminal(piped: str, therapy: Therapy) -> None:
    done = therapy(input=piped)
    assert (done.code, done.err) == (0, "")
    assert sum(line.startswith("  therapy ") for line in done.out.splitlines()) >= 2
    assert len(done.out.splitlines()) <= 25
    assert "emergency number" in done.out


@pytest.mark.checklist(59)
@pytest.mark.parametrize("guide", GUIDES)
def test_the_line_names_what_is_still_missing(guide: str, therapy: Therapy) -> None:
    """``danger`` is asked of clients too, but not in the discreet guide, where no question is named."""
    line = one_error_line(therapy(guide, "--answer", "role=therapist"), 5)
    if guide == "dv-safety":
        assert line == one_error_line(inside(guide), 5)
        assert inside(guide, "--answer", "role=client").code == 0
    else:
        assert "--answer danger=VALUE" in line
        assert "role=" not in line


@pytest.mark.parametrize("how", [[], ["--no-input"], ["--accessible"], ["--plain"], ["-q"]], ids=str)
def test_no_option_makes_up_an_answer(how: list[str], therapy: Therapy) -> None:
    assert "--answer danger=VALUE" in one_error_line(therapy("boundaries", "--answer", "role=trainee", *how), 5)


@pytest.mark.parametrize("guide", GUIDES)
def test_no_input_answers_like_a_closed_door(guide: str, therapy: Therapy) -> None:
    assert therapy(guide, "--no-input") == inside(guide)
    done = inside(guide, "--no-input", *flags(CALM))
    assert done.code == 0
    assert done == inside(guide, *flags(CALM))


def test_a_guide_opened_by_number_asks_for_the_same(therapy: Therapy) -> None:
    for number, guide in enumerate(GUIDES, 1):
        assert therapy("guide", str(number)) == inside(guide)


def test_answers_that_are_needed_may_not_be_left_out_of_a_file(therapy: Therapy) -> None:
    case = therapy.file("case.yaml", "role: trainee\ndanger: null\n")
    assert "--answer danger=VALUE" in one_error_line(therapy("boundaries", "--answers", case), 5)
