from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from therapy_cli.document.model import PointBlock
from therapy_cli.rendering.clean import clean_line, clean_text, cleaned

from .sample import HOSTILE

ANY_TEXT = st.text(st.characters())
"""Lone surrogates and every control character among it."""


@given(ANY_TEXT)
def test_nothing_harmful_gets_through(text: str) -> None:
    for char in clean_line(text):
        assert unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp")
        assert unicodedata.category(char) != "Cf" or char in "\u200c\u200d"


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_text(clean_text(text)) == clean_text(text)


@given(ANY_TEXT)
def test_line_breaks_stay_only_where_they_are_wanted(text: str) -> None:
    assert "\n" not in clean_line(text)
    assert clean_text(text).count("\n") == text.replace("\r\n", "\n").replace("\r", "\n").count("\n")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  two   spaces ", "two spaces"),
        ("a\tb\nc\u2028d\u00a0e", "a b c d e"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x9b2J\x07", "2J"),
        ("\u202eabc\u2066", "abc"),
        ("na\u00efve caf\u00e9 \u65e5\u672c", "na\u00efve caf\u00e9 \u65e5\u672c"),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"),
        ("\ud800", "\ufffd"),
        ("", ""),
    ],
)
def test_known_lines(text: str, line: str) -> None:
    assert clean_line(text) == line


def test_every_text_of_a_structure_is_cleaned() -> None:
    point = PointBlock(text="a\x1bb", sources=["c\x07"])
    assert cleaned({"k\x00": [point, 1, None, True]}) == {"k": [PointBlock(text="ab", sources=["c"]), 1, None, True]}
    assert point.text == "a\x1bb"


@pytest.mark.parametrize("text", HOSTILE)
def test_harmless_letters_stay(text: str) -> None:
    assert [c for c in clean_line(text) if c.isalpha()] == [c for c in text if c.isalpha()]
