"""Who speaks, and of whom: the same danger is told of a child, an adult, a client, and of oneself."""

from __future__ import annotations

import pytest

from tests.lookup.asked import asked

ABUSERS = ["her uncle", "his stepdad", "a teacher", "her step dad", "the coach", "her grandfather"]
DEEDS = ["touches her", "touched him", "fiddles with her", "interfered with him", "molests her", "gropes her"]


@pytest.mark.parametrize("deed", DEEDS)
def test_abuse_of_a_child_is_heard_whoever_does_it(deed: str) -> None:
    for abuser in ABUSERS:
        data = asked(f"a little girl told me {abuser} {deed}")
        assert data["results"][0]["id"] == "shared/safeguarding", abuser
        assert "shared/emergency" in [hit["id"] for hit in data["results"]]


@pytest.mark.parametrize(
    "told",
    ["being sent home to be cut this summer", "fgm", "she is being forced to marry", "honor killing threat",
     "they will marry her off"],
)  # fmt: skip
def test_violence_for_honour_names_its_card_and_what_to_do_now(told: str) -> None:
    found = [hit["id"] for hit in asked(told)["results"]]
    assert found[:2] == ["dv-safety/dv-honour", "shared/emergency"]


@pytest.mark.parametrize(
    "told",
    ["trafficked", "his carer hits him", "old man left in his own dirt", "baby is filthy and hungry",
     "kid came in with burn marks", "she took 30 paracetamol", "he has a rope in the garage and a date",
     "anorexic client keeps fainting", "client is having a seizure",
        "he squeezed her neck",
     "client knows where my kids go",
     "voices tell her to hurt herself", "he forces himself on her"],
)  # fmt: skip
def test_other_kinds_of_danger_lead_too(told: str) -> None:
    data = asked(told)
    assert data["led_by_danger"] > 0
    assert data["results"][0]["severity"] == "urgent"


@pytest.mark.parametrize(
    "who", ["his parents he is cutting", "her mum she's self harming", "the police he will kill her"]
)
def test_who_must_tell_somebody_is_a_practitioner(who: str) -> None:
    assert "therapist" in asked(f"do I have to tell {who}")["results"][0]["for_whom"]


@pytest.mark.parametrize(
    "told", ["she told me he hits her", "he told me he wants to die", "a kid told me his dad hits him"]
)
def test_who_was_told_of_danger_is_not_the_one_in_it(told: str) -> None:
    assert "therapist" in asked(told)["results"][0]["for_whom"]


@pytest.mark.parametrize("told", ["my uncle touches me", "he hits me", "i keep cutting", "i'm afraid he'll kill me"])
def test_who_is_in_it_gets_a_page_for_themselves(told: str) -> None:
    assert all("client" in hit["for_whom"] for hit in asked(told)["results"])


@pytest.mark.parametrize(
    "calm",
    ["no more weekend messages without hurting him", "dead end job", "that session killed me", "our hours got cut",
     "touched by her story", "hit the nail on the head", "collapsed in tears", "how to talk about sex with teenagers",
     "building bridges between us", "client attracted to boys"],
)  # fmt: skip
def test_harmless_talk_stays_harmless(calm: str) -> None:
    assert asked(calm)["led_by_danger"] == 0


@pytest.mark.parametrize("told", ["my son hits his sister", "my husband hits the kids"])
def test_where_it_may_be_theirs_or_ones_own_both_are_told(told: str) -> None:
    found = [hit["id"] for hit in asked(told)["results"]]
    assert found[0] in ("shared/client-unsafe-at-home", "shared/emergency-client")
    assert {"shared/safeguarding", "shared/emergency"} <= set(found)


@pytest.mark.parametrize(
    "told",
    ["a pupil showed me fresh cuts and begged me not to tell", "a 9 year old in my school said uncle touches her",
     "client left saying I won't be a problem for much longer", "he told me he will be gone soon"],
)  # fmt: skip
def test_what_was_shown_or_said_to_a_practitioner_is_told_to_a_practitioner(told: str) -> None:
    data = asked(told)
    assert data["led_by_danger"] > 0
    assert "therapist" in data["results"][0]["for_whom"]


@pytest.mark.parametrize(
    "told",
    ["i don't think i can make it through tonight", "my ex keeps following me", "i think my ex is following me home",
     "i feel unsafe with him"],
)  # fmt: skip
def test_ones_own_danger_in_plain_words_brings_the_page_for_oneself(told: str) -> None:
    data = asked(told)
    assert data["led_by_danger"] > 0
    assert "client" in data["results"][0]["for_whom"]


@pytest.mark.parametrize(
    "told",
    ["my client wants to die. end client", "paperwork is killing me but he also said he will kill her",
     "our small talk is killing our hour and he threatened to stab his wife", "inner child work, her boy is beaten"],
)  # fmt: skip
def test_harmless_words_beside_danger_do_not_hide_it(told: str) -> None:
    data = asked(told)
    assert data["led_by_danger"] > 0
    assert data["results"][0]["severity"] == "urgent"
