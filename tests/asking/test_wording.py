"""The fixed words of the room."""

from __future__ import annotations

import re

import pytest

from therapy_cli.asking import wording

WORDS = {k: v for k, v in vars(wording).items() if isinstance(v, str) and k.isupper()}
TOPIC = r"violen|abus|partner|relationship|danger|harm|afraid|fear|suicid|therap(?!y GUIDE)|client|helpline"


@pytest.mark.parametrize("name", WORDS)
def test_no_word_names_a_topic(name: str) -> None:
    """They stand on the first screen, and in errors that somebody else may read."""
    assert not re.search(TOPIC, WORDS[name].lower().replace("therapy guide", ""))


@pytest.mark.parametrize("name", WORDS)
def test_all_is_plain_ascii(name: str) -> None:
    assert WORDS[name].isascii()


def test_the_privacy_hint_is_honest_about_what_it_cannot_clear() -> None:
    hint = " ".join(wording.privacy_hint("Esc", wording.CLEARED))
    for word in (
        "shell history",
        "logs",
        "tmux",
        "screen recordings",
        "monitoring",
        "headphones",
        "Esc leaves at once",
    ):
        assert word in hint


def test_the_number_of_questions_is_no_promise() -> None:
    assert wording.position(1, None) == "Question 1"
    assert wording.position(3, 9) == "Question 3 of about 9"
