"""True danger is led by an urgent card, whoever asks and however it is put; what only sounds like it is not."""

from __future__ import annotations

import pytest

from tests.cli.written import raw
from tests.lookup.asked import asked
from therapy_cli.lookup.rules import danger_stems
from therapy_cli.lookup.words import tokens

DANGER = [
    "she said she wants to end it all tonight",
    "he says he can't go on",
    "my client is cutting again",
    "client says everyone would be better off without him",
    "client told me she has a plan to kill herself",
    "SI with plan",
    "husband put his hands around her throat",
    "client says he will kill his wife",
    "client is terrified of her partner",
    "my client was assaulted by her partner",
    "client does not feel safe at home",
    "client follows me home",
    "I'm scared of my client",
    "client came to my house",
    "he locks her in",
    "he pulled a knife on her",
    "client shakes her baby",
]
OWN_DANGER = [
    "I can't go on",
    "I cut myself",
    "he hits me and I told my therapist",
    "he hurts me should I tell my therapist",
    "my partner scares me",
    "he won't let me leave",
    "my counsellor wants to sleep with me",
    "my therapist threatened me",
]
CALM = [
    "client follows me on tiktok",
    "my therapist follows me on instagram",
    "beating myself up about a session",
    "hit a wall with a client",
    "killing time in session",
    "my client is scared of dying",
    "client threatens to leave",
    "i'm scared my client will quit",
    "client choked up in session",
    "smothering client",
    "cutting down sessions",
    "client uses drugs",
    "plan the ending",
    "life after therapy ends",
    "can't go on holiday because of a client",
    "terrified of public speaking",
    "telling my therapist about my sex life",
    "my therapist gave me a new date",
    "court ordered client doesn't want to be here",
    "I hurt my client's feelings",
]


@pytest.mark.parametrize("words", [*DANGER, *OWN_DANGER])
def test_an_urgent_card_leads(words: str) -> None:
    data = asked(words)
    assert data["led_by_danger"] > 0
    assert data["results"][0]["severity"] == "urgent"


@pytest.mark.parametrize("words", OWN_DANGER)
def test_who_asks_for_themselves_gets_pages_for_clients(words: str) -> None:
    assert all("client" in hit["for_whom"] for hit in asked(words)["results"])


@pytest.mark.parametrize("words", CALM)
def test_what_only_sounds_like_danger_is_not_led_by_it(words: str) -> None:
    assert asked(words)["led_by_danger"] == 0


def test_who_died_and_who_may_die_are_two_things() -> None:
    assert asked("my client killed herself")["results"][0]["id"] == "shared/after-client-suicide"
    assert asked("my client will kill herself")["results"][0]["id"] == "shared/emergency"


ONE_WORD = ("followed-by-client", "suicide-ways")
"""Rules of one narrow phrase each, which one word can make harmless."""


def test_no_exception_is_a_single_word_that_true_danger_may_hold_too() -> None:
    for danger in raw("vocabulary.yaml")["danger"]:
        for phrase in danger.get("unless", []) if danger["id"] not in ONE_WORD else []:
            assert len(danger_stems(tokens(phrase), {})) > 1, (danger["id"], phrase)
