"""The gates of look-up: words to say that could do harm stay away, and each hit says whom it is for."""

from __future__ import annotations

import pytest

from tests.cli.test_show import CARDS, names_an_exclusion
from tests.lookup.asked import asked
from therapy_cli.commands.answering import index_here
from therapy_cli.lookup.finding import ID, KIND, TEXT

TEXTS = {
    head[ID]: index_here().body(head[TEXT], head[TEXT + 1])
    for head in map(index_here().head, range(index_here().count))
    if head[KIND] == "card"
}


def test_every_card_can_be_found() -> None:
    assert set(TEXTS) == set(CARDS)


@pytest.mark.parametrize("card", [name for name, written in CARDS.items() if written.get("say")])
def test_words_that_could_do_harm_are_not_printed(card: str) -> None:
    written, text = CARDS[card], TEXTS[card]
    kept = (
        written.get("unknown") == "withhold"
        or "drop_when" in written
        or "say_when" in written
        or names_an_exclusion(written["when"])
    )
    sentence = written.get("excludes_in_words")
    for line in written["say"]:
        if kept and not sentence:
            assert line not in text
        else:
            assert line in text
            assert not sentence or text.index(sentence) < text.index(line)


@pytest.mark.parametrize("card", CARDS)
def test_every_text_says_whom_it_is_for(card: str) -> None:
    assert "This card is for " in TEXTS[card]


def test_no_hit_gives_a_script_that_its_card_keeps_back() -> None:
    """What is found is cut to the same text, in lines and in JSON."""
    for words in ("apology", "sorry after sexual contact", "crossed a line", "client loves me", "touch"):
        for hit in asked(words, "--limit", "20")["results"]:
            if hit["kind"] == "card":
                written = CARDS[hit["id"]]
                said = [s for s in written.get("say", []) if s in hit["text"] + hit["summary"]]
                assert not said or not names_an_exclusion(written["when"]) or hit["excludes_in_words"]


def test_models_and_codes_open_with_what_comes_first() -> None:
    gibbs = asked("gibbs")["results"][0]
    assert "danger" in gibbs["text"].casefold()
    theme = asked("ethics code gifts", "--kind", "theme")["results"][0]
    assert "The code itself decides" in theme["text"]
