from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from therapy_cli.guidance.truth import evaluate
from therapy_cli.guidance.world import AnswerWorld
from therapy_cli.library.condition import ALWAYS, NEVER, AllOf, AnyOf, Condition, Not, Test, parse_condition
from therapy_cli.library.model import Guide, Option, Question, Review
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.rendering.as_json import encode
from therapy_cli.rendering.condition_form import condition_form
from therapy_cli.rendering.questions_data import questions_data, questions_envelope
from therapy_cli.rendering.schema import schema_for

OPTIONS = ("a", "b", "c")
IDS = ("one", "two", "three")


def question(name: str, **more: Any) -> Question:
    options = [
        Option(id="a", label="A"),
        Option(id="b", label="B", means="unknown"),
        Option(id="c", label="C", exclusive=True),
    ]
    return Question(id=name, ask=f"{name}?", why="because", type="checkbox", options=options, **more)


GUIDE = ResolvedGuide(
    meta=Guide(
        id="gifts",
        title="Gifts",
        summary="s",
        purpose="p",
        not_for="n",
        review=Review(state="unreviewed", due="2027-01-01"),
        interview=list(IDS),
    ),
    questions=(
        question("one", required=True, no_default=True),
        question("two", when=Test("one", frozenset({"c", "a"})), ask_for_client="for you?"),
        question("three"),
    ),
    interactive={"go_on": question("go_on")},
    settings={"region": question("region")},
    derived={"serious": AnyOf((Test("one", frozenset({"a"})), Test("two", frozenset({"b"}))))},
    cards=(),
    shared=frozenset(),
)

TESTS = st.builds(Test, st.sampled_from(IDS), st.frozensets(st.sampled_from(OPTIONS), min_size=1))
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    TESTS,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(AllOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=8,
)
ANSWERS = st.dictionaries(st.sampled_from(IDS), st.lists(st.sampled_from(OPTIONS), min_size=1, unique=True).map(tuple))


@given(CONDITIONS, ANSWERS)
def test_the_form_means_the_same_when_it_is_read_back(
    condition: Condition, answers: dict[str, tuple[str, ...]]
) -> None:
    world = AnswerWorld(GUIDE, answers)
    form = condition_form(condition)
    assert evaluate(parse_condition(json.loads(json.dumps(form))), world) == evaluate(condition, world)


@given(CONDITIONS)
def test_a_form_read_and_written_again_is_the_same_form(condition: Condition) -> None:
    form = condition_form(condition)
    assert condition_form(parse_condition(form)) == form


def test_known_forms() -> None:
    one, two = Test("one", frozenset({"b", "a"})), Test("two", frozenset({"c"}))
    assert condition_form(None) is None
    assert condition_form(ALWAYS) is None
    assert condition_form(NEVER) == {"any": []}
    assert condition_form(AllOf((one, Not(two)))) == {"one": ["a", "b"], "not": {"two": ["c"]}}
    assert condition_form(AllOf((one, AllOf((two, one))))) == {
        "one": ["a", "b"],
        "two": ["c"],
        "all": [{"one": ["a", "b"]}],
    }
    assert condition_form(AnyOf((one, AllOf((one, two))))) == {
        "any": [{"one": ["a", "b"]}, {"one": ["a", "b"], "two": ["c"]}]
    }


def test_the_interview_is_complete_and_in_order() -> None:
    data = questions_data(GUIDE)
    assert [(q.id, q.part) for q in data.questions] == [
        ("one", "interview"),
        ("two", "interview"),
        ("three", "interview"),
        ("go_on", "terminal"),
        ("region", "setting"),
    ]
    first, second = data.questions[:2]
    assert (first.required, first.no_default, first.when) == (True, True, None)
    assert (second.when, second.ask_for_client) == ({"one": ["a", "c"]}, "for you?")
    assert [(o.id, o.means_unknown, o.exclusive) for o in first.options] == [
        ("a", False, False),
        ("b", True, False),
        ("c", False, True),
    ]
    assert data.derived == {"serious": {"any": [{"one": ["a"]}, {"two": ["b"]}]}}
    assert any("leave it out" in rule for rule in data.rules)


def test_the_example_is_a_file_that_the_program_reads() -> None:
    from therapy_cli.library.answers_file import read_answers_text

    example = questions_data(GUIDE).answers.example
    assert example == {"guide": "gifts", "answers": {"one": ["a"]}}
    assert read_answers_text(json.dumps(example).encode(), "-") == {"guide": "gifts", "one": ["a"]}


def test_questions_fit_their_schema() -> None:
    made = json.loads(encode(questions_envelope(GUIDE)))
    Draft202012Validator(schema_for("questions")).validate(made)
    assert made["command"] == "therapy gifts --questions"
