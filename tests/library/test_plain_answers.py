"""Answers in plain JSON are read without YAML, and mean what the strict reader of YAML makes of them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from therapy_cli.library import answers_file
from therapy_cli.library.answers_file import read_answers_text

WORDS = st.text("ab_-{}[]:, \n", max_size=4) | st.sampled_from(
    ["role", "guide", "answers", "no", "1", "", "null", "---"]
)
VALUES: st.SearchStrategy[Any] = WORDS | st.lists(WORDS, max_size=3) | st.none() | st.booleans() | st.integers(0, 9)


def outcome(text: bytes) -> Any:
    try:
        return read_answers_text(text, "case.json")
    except Exception as error:  # noqa: BLE001
        return type(error), str(error)


def strictly(text: bytes) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(answers_file, "_plain_json", lambda _data: None)
        return outcome(text)


@given(st.dictionaries(WORDS, VALUES, max_size=3), st.sampled_from([None, 1, 2]), st.booleans())
def test_both_readers_agree(answers: dict[str, Any], indent: int | None, tight: bool) -> None:
    text = json.dumps(answers, indent=indent, separators=(",", ":") if tight else None).encode()
    assert outcome(text) == strictly(text)


@given(st.text('ab{}[]:," \n-_', max_size=24))
def test_both_readers_agree_on_what_is_hardly_json(text: str) -> None:
    for data in (text.encode(), f'{{"a": {text}}}'.encode(), f'{{"a": "b"{text}}}'.encode()):
        assert outcome(data) == strictly(data)


@pytest.mark.parametrize(
    "text", ['{"a": "b", "a": "c"}', '{"a": "b"} ', '{"a": "b",}', '{"a": []}', '{"guide": ["a"]}', "{}", '{"a":"b"}\n']
)
def test_cases(text: str) -> None:
    assert outcome(text.encode()) == strictly(text.encode())
