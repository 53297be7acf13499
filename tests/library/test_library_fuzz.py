"""Whatever the bytes: the reader reports faults, and nothing but the documented errors comes out."""

from __future__ import annotations

import contextlib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from therapy_cli.errors import UsageError
from therapy_cli.library.answers_file import read_answers_text
from therapy_cli.library.model import CardFile, CaseFile, Guide, HelplineFile, InvariantFile, QuestionFile
from therapy_cli.library.reading import read_yaml
from therapy_cli.library.validating import validate

TYPES: list[Any] = [Guide, CardFile, QuestionFile, CaseFile, InvariantFile, HelplineFile]
PIECES = [
    "cards:", "- id: a", "  when: {", "}", "[", "]", "role: [client]", "any: [", "not: {", "\n", "  ", ": ", "- ", "'",
    '"', "&a ", "*a", "!t ", "|", ">", "? ", "#", "---", "...", "%YAML 1.1", "\t", "yes", "~", "7", "1.5",
    "\u202e", "\\u202e", "\0", "é", "<<",
]  # fmt: skip
YAML_LIKE = st.lists(st.sampled_from(PIECES), max_size=40).map(lambda pieces: "".join(pieces).encode())
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["cards", "id", "when", "any", "not", "points", "x"]), inner, max_size=4)
    ),
)


@given(st.one_of(st.binary(max_size=200), YAML_LIKE))
def test_no_bytes_break_the_reader(raw: bytes) -> None:
    reading = read_yaml(raw, "a.yaml")
    assert reading.is_whole or reading.faults
    for content_type in TYPES:
        checked, faults = validate(reading, content_type)
        assert (checked is None) == bool(faults)
        assert all("\n" not in str(fault) for fault in faults)


@given(st.one_of(st.binary(max_size=200), YAML_LIKE))
def test_no_bytes_break_the_reading_of_answers(raw: bytes) -> None:
    with contextlib.suppress(UsageError):
        answers = read_answers_text(raw, "-")
        assert all(isinstance(v, (str, list)) for v in answers.values())


@given(VALUES)
def test_no_data_break_the_checks(value: Any) -> None:
    import json

    reading = read_yaml(json.dumps(value).encode(), "a.json")
    for content_type in TYPES:
        checked, faults = validate(reading, content_type)
        assert (checked is None) == bool(faults)
