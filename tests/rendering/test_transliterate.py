from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from therapy_cli.rendering.clean import clean_line
from therapy_cli.rendering.transliterate import can_hold, fit, to_ascii


@given(st.text())
def test_ascii_is_ascii(text: str) -> None:
    made = to_ascii(clean_line(text))
    assert made.isascii()
    assert made.isprintable()


@given(
    st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["ascii", "cp1252", "latin-1", "utf-8", "cp437"])
)
def test_fitting_text_can_be_encoded(text: str, encoding: str) -> None:
    assert can_hold(encoding, fit(text, encoding))


@pytest.mark.parametrize(
    ("text", "ascii_text"),
    [
        ("\u201cyes\u201d \u2013 it\u2019s \u2026", '"yes" - it\'s ...'),
        ("na\u00efve caf\u00e9 Stra\u00dfe", "naive cafe Strasse"),
        ("\u2022 10 \u00d7 5", "* 10 x 5"),
        ("\u65e5\u672c", "??"),
        ("e\u0301", "e"),
        ("plain", "plain"),
    ],
)
def test_known_texts(text: str, ascii_text: str) -> None:
    assert to_ascii(text) == ascii_text


def test_only_what_does_not_fit_changes() -> None:
    assert fit("caf\u00e9 \u2192 \u65e5", "cp1252") == "caf\u00e9 -> ?"
    assert fit("caf\u00e9", "no such encoding") == "cafe"
