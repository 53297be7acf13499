"""The discreet guide: d-v2, the engine's part of r26, and d-e14 for every guide in every format."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import reference
from tests.content import CLIENT, case_chosen, document_for, library
from tests.invariants.formats import TEXT_FORMATS, drawn, in_turn, squeezed
from tests.strategies import answers_for, answers_to
from therapy_cli.errors import UsageError
from therapy_cli.guidance.answers import Answers, read_answer
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.guidance.interview import Interview
from therapy_cli.proving.cases import printed

GUIDE = "dv-safety"


@given(st.data())
def test_emergency_line_first(guide_id: str, data: st.DataObject) -> None:
    """d-v2: whatever was answered, in whatever format, a page begins with the emergency line."""
    guide = library().guide(guide_id)
    document = document_for(guide, data.draw(answers_for(guide)))
    assert next(iter(printed(document))) == document.emergency_line
    for name in TEXT_FORMATS:
        assert squeezed(drawn(document, name)).startswith(squeezed(document.emergency_line)), name


@given(st.data())
def test_what_is_refused_tells_nothing(data: st.DataObject) -> None:
    """r26, the engine's part: words and exit status of a refusal are the same for any question, option and answers."""
    guide = library().guide(GUIDE)
    answers = data.draw(answers_for(guide))
    question = data.draw(st.sampled_from(guide.questions))
    with pytest.raises(UsageError) as unknown:
        read_answer(question, ["no-such-option"], discreet=Interview(guide, answers).is_discreet)
    assert (unknown.value.message, unknown.value.hint) == _refusal_of_an_option()
    assert unknown.value.details == ()
    changed = answers.with_answer(question.id, data.draw(answers_to(question)), "flag")
    asked = {q.id for q in guide.questions if reference.is_asked(q, guide, changed.chosen)}
    if changed.chosen.keys() <= asked:
        guide_by(guide, changed)
        return
    with pytest.raises(UsageError) as refused:
        guide_by(guide, changed)
    assert (refused.value.message, refused.value.hint) == _refusal_of_an_answer()
    assert refused.value.exit_code == unknown.value.exit_code


def _refusal_of_an_option() -> tuple[str, str | None]:
    with pytest.raises(UsageError) as caught:
        read_answer(library().guide(GUIDE).questions[0], [], discreet=True)
    return caught.value.message, caught.value.hint


def _refusal_of_an_answer() -> tuple[str, str | None]:
    with pytest.raises(UsageError) as caught:
        guide_by(library().guide(GUIDE), Answers({"role": ("client",), "suicide": ("past",)}))
    return caught.value.message, caught.value.hint


@given(st.data())
def test_a_client_of_the_discreet_guide_reads_the_same_page_whatever_else_is_given(data: st.DataObject) -> None:
    """r26 and the dossier: nothing but the role and the country is taken from them."""
    guide = library().guide(GUIDE)
    answers = data.draw(answers_for(guide, only=CLIENT))
    assert answers.chosen.keys() <= {"role", "country"}
    alone = document_for(guide, Answers({"role": ("client",)}))
    assert document_for(guide, answers.without(["country"])) == alone


def test_no_number_without_a_country(guide_id: str) -> None:
    """d-e14: with the country open, or another one, no number of any country prints in any format."""
    guide = library().guide(guide_id)
    ways = [way for h in library().helplines.helplines for way in (h.phone, h.text) if way]
    numbers = {re.escape(n.strip()) for way in ways for n in re.findall(r"\d[\d \-]*\d", way)}
    any_number = re.compile(rf"(?<![\d-])(?:{'|'.join(sorted(numbers))})(?![\d-])")
    for place, (_, answers) in enumerate(case_chosen(guide)):
        left_open, other = (document_for(guide, answers.without(["country"]), country=c) for c in (None, "other"))
        for document in [left_open] if other == left_open else [left_open, other]:
            for name in in_turn(place):
                text = drawn(document, name).split("Sources")[0]
                assert "your local emergency number" in " ".join(text.split())
                assert not any_number.findall(text), name
