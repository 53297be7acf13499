"""Words that signal danger: what to do about it leads, whatever else fits, for whoever asks."""

from __future__ import annotations

import pytest

from tests.cli.inside import inside
from tests.cli.written import raw
from tests.lookup.asked import asked, ids
from therapy_cli.commands.answering import index_here
from therapy_cli.lookup.finding import Wish, find
from therapy_cli.lookup.rules import Rules, danger_stems
from therapy_cli.lookup.words import tokens

PRACTITIONER = [
    ("he strangled her", "dv-safety/dv-strangulation"),
    ("partner choked my client last night", "dv-safety/dv-strangulation"),
    ("strangeled", "dv-safety/dv-strangulation"),
    ("wants to die", "shared/emergency"),
    ("my client is suicidal", "shared/emergency"),
    ("client took an overdose", "shared/emergency"),
    ("self-harm", "shared/emergency"),
    ("client sent me a goodbye message", "shared/emergency"),
    ("client says he will kill his wife", "shared/emergency"),
    ("he has a gun", "dv-safety/dv-high-danger"),
    ("father beats the child", "shared/safeguarding"),
    ("her daughter is being molested", "shared/safeguarding"),
    ("she was raped", "shared/emergency"),
    ("ex is stalking her", "dv-safety/dv-high-danger"),
    ("client is afraid of her husband", "dv-safety/dv-immediate-danger"),
    ("my client hit me", "shared/threat-to-you"),
    ("afraid of my client", "shared/threat-to-you"),
    ("my supervisor touched me", "boundaries/harmed-by-senior"),
    ("my client killed herself", "shared/after-client-suicide"),
]
FIRST_PERSON = [
    ("I want to die", "shared/emergency-client"),
    ("i'm going to kill myself", "shared/emergency-client"),
    ("I took an overdose", "shared/emergency-client"),
    ("my husband hits me", "shared/client-unsafe-at-home"),
    ("my girlfriend beats me up", "shared/client-unsafe-at-home"),
    ("he hits me", "shared/client-unsafe-at-home"),
    ("I am scared of him", "shared/client-unsafe-at-home"),
    ("he choked me", "shared/emergency-client"),
    ("my therapist touched me", "shared/client-harmed-by-therapist"),
    ("my counsellor kissed me", "shared/client-harmed-by-therapist"),
    ("my therapist raped me", "shared/client-harmed-by-therapist"),
    ("I'm afraid of my therapist", "shared/client-afraid-of-therapist"),
]
CLASSES = {one["name"]: one["words"] for one in raw("vocabulary.yaml").get("classes", [])}


def spelt_out(phrase: str) -> set[str]:
    """A phrase as it may be typed: with the first and with the last word of each class that it names."""
    words = phrase.replace("=", "").split()
    return {" ".join(CLASSES[w][at] if w in CLASSES else w for w in words) for at in (0, -1)}


NEUTRAL = {page["card"]: page["label"] for page in raw("shared/lines.yaml")["client_line"]["opens"]}
CLIENT_LINE = raw("shared/lines.yaml")["emergency"]["open_client"]


@pytest.mark.parametrize(("words", "card"), PRACTITIONER)
def test_the_right_card_leads(words: str, card: str) -> None:
    assert asked(words)["led_by_danger"] > 0
    assert ids(words)[0] == card


@pytest.mark.parametrize(("words", "card"), PRACTITIONER)
@pytest.mark.parametrize(
    "narrowed", [("--limit", "1"), ("--kind", "source"), ("--guide", "culture"), ("--for", "therapist")]
)
def test_no_option_takes_it_away(words: str, card: str, narrowed: tuple[str, ...]) -> None:
    assert ids(words, *narrowed)[0] == card


@pytest.mark.parametrize(("words", "card"), FIRST_PERSON)
def test_who_asks_for_themselves_finds_their_page_first(words: str, card: str) -> None:
    data = asked(words)
    assert data["results"][0]["id"] == card
    assert data["emergency_line"] == CLIENT_LINE
    assert all("client" in hit["for_whom"] for hit in data["results"])


@pytest.mark.parametrize(("words", "card"), [f for f in FIRST_PERSON if f[1] in NEUTRAL])
@pytest.mark.parametrize("form", [(), ("--list",), ("--plain",)])
def test_their_page_bears_a_title_that_tells_a_bystander_nothing(words: str, card: str, form: tuple[str, ...]) -> None:
    text = inside("lookup", words, *form).out
    title = next(c["title"] for c in raw("shared/cards.yaml")["cards"] if f"shared/{c['id']}" == card)
    assert title not in text
    assert NEUTRAL[card] in text
    assert text.partition(CLIENT_LINE)[2].index(NEUTRAL[card]) < 200


@pytest.mark.parametrize(("words", "card"), FIRST_PERSON)
def test_a_practitioner_who_says_so_is_answered_as_one(words: str, card: str) -> None:
    found = asked(words, "--for", "therapist")["results"]
    assert card not in [hit["id"] for hit in found]
    assert all("therapist" in hit["for_whom"] for hit in found)


@pytest.mark.parametrize(("words", "_card"), PRACTITIONER)
def test_a_client_who_says_so_is_never_given_text_for_practitioners(words: str, _card: str) -> None:
    for hit in asked(words, "--for", "client")["results"]:
        assert "client" in hit["for_whom"]


def test_every_phrase_of_the_lexicon_leads() -> None:
    """Typed as it stands there, each one brings up a card: none is worn away by what look-up does to words."""
    index = index_here()
    rules = Rules(index)
    for danger in raw("vocabulary.yaml")["danger"]:
        for phrase in danger["words"]:
            assert danger_stems(tokens(phrase), {}), phrase
            for words in spelt_out(phrase):
                said = f"I {words}" if danger.get("first_person") else words
                assert find(Wish(said), index, rules).led > 0, (phrase, said)


@pytest.mark.parametrize(
    "calm", ["hit a wall in therapy", "killing time", "gift", "client scared to come", "last session"]
)
def test_ordinary_words_need_not_be_danger_but_never_lose_the_line(calm: str) -> None:
    assert asked(calm)["emergency_line"]


@pytest.mark.parametrize(
    "calm", ["gift", "ghosted", "hug a client", "client pushes me for an answer", "domestic violence tools"]
)
def test_what_signals_no_danger_is_not_led_by_it(calm: str) -> None:
    assert asked(calm)["led_by_danger"] == 0
