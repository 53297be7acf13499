"""Conditions: any data is a condition or a fault with a place; what is one means what the second reading says."""

from __future__ import annotations

from typing import Any, Final

from hypothesis import strategies as st

from tests import reference
from tests.small_guides import guide_of, question, role
from therapy_cli.guidance.combinations import ALL, NONE
from therapy_cli.guidance.truth import evaluate
from therapy_cli.guidance.world import AnswerWorld
from therapy_cli.library.condition import MalformedCondition, parse_condition

NESTED: Final = parse_condition({"any": [{"left": ["a"]}, {"not": {"role": ["client"]}}]})
GUIDE: Final = guide_of([role(), question("left", "a", "b"), question("right", "a", "b", "c", when=NESTED)], [])
KEYS: Final = ["role", "left", "right", "any", "all", "not", "nobody"]
OPTIONS = st.lists(st.sampled_from(["a", "b", "c", "client", "therapist", "trainee"]), min_size=1, max_size=3)
LEAVES = st.dictionaries(st.sampled_from(["role", "left", "right", "nobody"]), OPTIONS, min_size=1, max_size=3)
PROPER = st.recursive(
    LEAVES,
    lambda parts: (
        st.fixed_dictionaries({"not": parts})
        | st.dictionaries(st.sampled_from(["any", "all"]), st.lists(parts, min_size=1, max_size=3), min_size=1)
        | st.tuples(LEAVES, parts).map(lambda both: {**both[0], **both[1]})
    ),
    max_leaves=8,
)
VALUES = st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["a", "b"])
ANYTHING = st.recursive(
    VALUES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | st.integers(), inner, max_size=3)
    ),
    max_leaves=8,
)
GIVEN = st.fixed_dictionaries(
    {},
    optional={
        "role": st.sampled_from([("client",), ("therapist",), ("trainee",)]),
        "left": st.sampled_from([("a",), ("b",)]),
        "right": st.sampled_from([("a",), ("b",), ("c",)]),
    },
)
INPUTS = st.tuples(PROPER | ANYTHING, GIVEN)


def check(value: tuple[Any, dict[str, tuple[str, ...]]]) -> str:
    """How it ended; an ``AssertionError`` or any other error is a promise broken."""
    raw, given = value
    try:
        condition = parse_condition(raw)
    except MalformedCondition as error:
        return "refused" if error.message else "refused without a word"
    truth = evaluate(condition, AnswerWorld(GUIDE, given))
    assert (truth.yes, truth.open) in {(NONE, NONE), (NONE, ALL), (ALL, NONE)}
    ours = reference.TRUE if truth.yes else reference.UNKNOWN if truth.open else reference.FALSE
    assert ours == reference.truth(condition, GUIDE, given)
    return {reference.TRUE: "true", reference.UNKNOWN: "unknown", reference.FALSE: "false"}[ours]
