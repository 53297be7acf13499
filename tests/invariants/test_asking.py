"""What the guides ask and of whom: n-budget, n-role and n-no-names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import reference
from tests.content import case_chosen, document_for, library
from tests.strategies import answers_for
from tests.texts import as_data, keys_in, roles_named
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.interview import QUESTION_LIMIT, Interview
from therapy_cli.guidance.standing import standing
from therapy_cli.guidance.truth import evaluate
from therapy_cli.library.condition import Condition
from therapy_cli.library.condition import Test as Choice
from therapy_cli.library.condition import tests_in as parts_of
from therapy_cli.library.model import CLIENT_ROLE, PRACTITIONER_ROLES, Question
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.every_world import EveryWorld

MOST = 14
NAMES = {"initials", "birth_date", "birthdate", "date_of_birth", "dob", "address", "note", "free_text"}


def deciding(guide: ResolvedGuide) -> dict[str, set[str]]:
    """The questions on which other questions hang, with the options that are named there."""
    found: dict[str, set[str]] = {}
    for question in guide.questions:
        for part in _parts(question.when, guide):
            found.setdefault(part.question, set()).update(part.values)
    return found


def _parts(condition: Condition | None, guide: ResolvedGuide) -> Iterator[Choice]:
    for part in parts_of(condition) if condition else ():
        if part.question in guide.derived:
            yield from _parts(guide.derived[part.question], guide)
        else:
            yield part


def kinds_of_answer(question: Question, named: set[str]) -> list[tuple[str, ...]]:
    """One answer of each kind that can make a difference: named options in every mixture, and one other."""
    others = [o.id for o in question.options if o.id not in named and o.means is None and not o.exclusive]
    told = {*named, *others[:1], *(o.id for o in question.options if o.means)}
    return [c for c in reference.choices(question) if told.issuperset(c)]


def paths(guide: ResolvedGuide) -> Iterator[int]:
    """How many questions each path asks: every mixture of answers on which another question can hang."""
    deciders = deciding(guide)

    def walk(rest: tuple[Question, ...], given: dict[str, tuple[str, ...]], asked: int) -> Iterator[int]:
        if not rest:
            yield asked
            return
        question, later = rest[0], rest[1:]
        if reference.truth(question.when, guide, given) == reference.FALSE:
            yield from walk(later, given, asked)
            return
        if question.id in deciders:
            for values in kinds_of_answer(question, deciders[question.id]):
                yield from walk(later, {**given, question.id: values}, asked + 1)
            if question.required:
                return
        yield from walk(later, given, asked + 1)

    return walk(guide.questions, {}, 0)


@cache
def longest_path(guide_id: str) -> int:
    """The most questions that any path of a guide asks."""
    return max(paths(library().guide(guide_id)))


def test_fourteen_questions_at_most(guide: ResolvedGuide) -> None:
    """n-budget: every path is walked, open answers included; what only a terminal asks is not counted."""
    reached = max(len(Interview(guide, answers).asked()) for _, answers in case_chosen(guide))
    assert reached <= longest_path(guide.id) <= MOST == QUESTION_LIMIT
    assert not {"go_on", "show_or_leave", "region"} & guide.question_by_id.keys()


@given(st.data())
def test_no_walk_through_the_interview_is_longer_than_the_longest_path(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    assert len(Interview(guide, data.draw(answers_for(guide))).asked()) <= longest_path(guide_id)


@pytest.mark.parametrize("role", [CLIENT_ROLE, *PRACTITIONER_ROLES])
def test_role_gate(guide: ResolvedGuide, world: EveryWorld, role: str) -> None:
    """n-role, over every combination: a card reaches a reader only if its condition names their role."""
    reader = evaluate(Choice("role", frozenset({role})), world).yes & world.valid
    assert reader
    reached = {c.id for c in guide.cards if standing(c, world).present & reader}
    meant = {c.id for c in guide.cards if role in roles_named(c.when)}
    assert reached
    assert reached <= meant


def test_without_a_role_only_the_role_is_asked_for(guide: ResolvedGuide, world: EveryWorld) -> None:
    """n-role, second half: nothing can be shown before it is known who reads; the interview asks for that first."""
    assert not world.left_open("role") & world.valid
    assert guide.questions[0].id == "role"
    for answers in (Answers(), Answers({"danger": ("now",)}), Answers({"country": ("gb",)})):
        assert [q.id for q in Interview(guide, answers).missing()] == ["role"]


def test_no_free_text_and_no_names(guide: ResolvedGuide) -> None:
    """n-no-names: every question has options to choose from, and none is about a name, a date or a place."""
    for question in (*guide.questions, *guide.interactive.values(), *guide.settings.values()):
        assert question.type in {"select", "checkbox"}
        assert len(question.options) > 1
        ids = {question.id, *(o.id for o in question.options)}
        assert not ids & {*NAMES, "name", "names"}


@given(st.data())
def test_no_field_of_a_document_can_hold_a_name_or_a_note(guide_id: str, data: st.DataObject) -> None:
    """n-no-names: the answers in JSON are option ids; ``name`` stands only beside a helpline."""
    guide = library().guide(guide_id)
    document = document_for(guide, data.draw(answers_for(guide)), asked_for=True)
    whole = as_data(document)
    for question_id, values in whole["answers"].items():
        assert set(values) <= {o.id for o in guide.question_by_id[question_id].options}
    for card in whole["cards"]:
        for line in card.pop("helplines"):
            assert line["name"] in {h.name for h in library().helplines.helplines}
    assert not set(keys_in(whole)) & {*NAMES, "name", "names"}
