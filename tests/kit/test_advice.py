"""Advice: tone, reading ease, near-duplicates. What it finds, and what it lets be."""

from __future__ import annotations

import pytest
import syllapy
from hypothesis import given
from hypothesis import strategies as st

from tests.content import library
from therapy_cli.library.model import ReadingGoals, ToneRule
from therapy_cli.library.quality import tone_of
from therapy_cli.proving.addressed import Reader, Text, addressed
from therapy_cli.proving.near_duplicates import near_duplicates
from therapy_cli.proving.reading_ease import GuideEase, ease, ease_advice
from therapy_cli.proving.report import Advice
from therapy_cli.proving.tone import tone_advice


def text(
    words: str, place: str = "small/card points.1", reads: Reader = "practitioner", hears: Reader | None = None
) -> Text:
    return Text(place.partition("/")[0], place, words, reads, hears or reads)


# ---------------------------------------------------------------- who is addressed


def test_a_client_hears_what_a_practitioner_says_but_not_what_is_for_a_supervisor() -> None:
    by_place = {t.place: t for t in addressed(library(), ["boundaries"])}
    assert by_place["boundaries/gifts say.1"].hears == "client"
    assert by_place["boundaries/gifts points.1"].hears == "practitioner"
    assert by_place["boundaries/sexual-conduct-stop say.1"].hears == "practitioner"
    assert by_place["boundaries/client-check-it-out points.1"].hears == "client"
    assert by_place["shared/client-rights points.1"].owner == "shared"


def test_a_shared_card_is_looked_at_once() -> None:
    texts = addressed(library(), ["boundaries", "end-therapy"])
    assert len(texts) == len(set(texts))
    assert sum(t.place == "shared/supervision points.1" for t in texts) == 1


# ---------------------------------------------------------------- tone


def tone(texts: list[Text]) -> list[Advice]:
    found = tone_of(library())
    assert found is not None
    return list(tone_advice(texts, found.rules))


@pytest.mark.parametrize(
    ("words", "hears", "rule"),
    [
        ("You must tell your therapist.", "client", "tone-command"),
        ("You are hurt. Leave this person today.", "client", "tone-command"),
        ("Why did you not say so?", "client", "tone-command"),
        ("You let it happen.", "client", "tone-blame"),
        ("It is an abusive relationship.", "client", "tone-blame"),
        ("The client refuses every idea.", "practitioner", "tone-blame"),
        ("A manipulative person does that.", "practitioner", "tone-blame"),
        ("You should have seen this.", "practitioner", "tone-scolding"),
        ("You must report this.", "practitioner", "tone-ruling"),
        ("Refer this client.", "practitioner", "tone-ruling"),
        ("Research proves that feedback works.", "practitioner", "tone-ruling"),
        ("There was a rupture in the alliance.", "client", "tone-jargon"),
        ("Consider the utilisation of disclosure.", "practitioner", "tone-jargon"),
        ("It may be advisable to explore risk.", "practitioner", "tone-jargon"),
    ],
)
def test_the_rules_of_tone_catch_what_the_voice_forbids(words: str, hears: Reader, rule: str) -> None:
    assert [a.rule for a in tone([text(words, hears=hears)])] == [rule]


@pytest.mark.parametrize(
    ("words", "hears"),
    [
        ("You may tell your therapist, or leave it.", "client"),
        ("You need not decide anything today.", "client"),
        ("It is not your fault, whatever you felt.", "client"),
        ("You did nothing to cause it. It is never your fault.", "client"),
        ("A duty to report may apply. Find out today.", "practitioner"),
        ("Ask about suicide today, in plain words.", "practitioner"),
        ("The alliance went with outcome in many studies.", "practitioner"),
        ("What would make a referral right for the client?", "practitioner"),
    ],
)
def test_the_rules_of_tone_let_our_voice_be(words: str, hears: Reader) -> None:
    assert tone([text(words, hears=hears)]) == []


def test_an_answer_to_choose_is_no_command() -> None:
    assert tone([text("Stop or change therapist", "question next option stop", "client")]) == []


def test_a_rule_for_some_guides_leaves_the_others_and_the_shared_cards_alone() -> None:
    rule = ToneRule(kind="jargon", audience="all", pattern="zebra", why="x", better="y", guides=["small"])
    texts = [text("Zebra."), text("Zebra.", "large/card points.1"), text("Zebra.", "shared/card points.1")]
    assert [a.guide for a in tone_advice(texts, [rule])] == ["small"]


def test_advice_says_what_why_and_how_better() -> None:
    [advice] = tone([text("You must go.", hears="client")])
    assert advice.line().startswith(
        'small: tone-command: small/card points.1: "you must": It tells a client what to do.'
    )
    assert "Better: " in advice.line()


# ---------------------------------------------------------------- reading ease

EASY = "We go on. You can stop. It is up to you, and we help you find a way that fits."
HARD = (
    "Comprehensive organisational responsibilities necessitate interdisciplinary communication regarding "
    "confidentiality, documentation, supervision, accountability and administration."
)
GOALS = ReadingGoals(practitioners=60, clients=65, point=25, client_point=40)


def test_reading_ease_is_the_figure_of_flesch() -> None:
    """Ten words, two sentences, twelve syllables: 206.835 - 1.015 * 5 - 84.6 * 1.2."""
    assert ease(["The cat sat on the mat. Nobody saw a dog."], syllapy.count) == pytest.approx(100.2, abs=0.1)
    assert ease(["", "…"], syllapy.count) is None


def test_short_words_read_more_easily() -> None:
    easy, hard = ease([EASY], syllapy.count), ease([HARD], syllapy.count)
    assert easy is not None
    assert hard is not None
    assert easy > 80
    assert hard < 0


def test_a_guide_below_its_goal_and_its_hardest_points_are_named() -> None:
    texts = [text(HARD, f"small/card points.{n}") for n in range(1, 6)] + [text(EASY), text("Hard responsibilities.")]
    guides = [GuideEase("small", 50.0, None), GuideEase("large", 61.0, 65.0)]
    found = list(ease_advice(guides, texts, GOALS, syllapy.count))
    assert [(a.guide, a.rule) for a in found] == [("small", "reading-ease"), *[("small", "hard-point")] * 3]


def test_a_client_is_owed_an_easier_text() -> None:
    between = (
        "The regulator of the profession may ask for information about your situation before it decides what happens."
    )
    found = ease([between], syllapy.count)
    assert found is not None
    assert GOALS.point < found < GOALS.client_point
    assert list(ease_advice([], [text(between)], GOALS, syllapy.count)) == []
    assert len(list(ease_advice([], [text(between, reads="client")], GOALS, syllapy.count))) == 1


# ---------------------------------------------------------------- near-duplicates

SAME = "Ask about suicide today, in plain words, and plan the next days with the client."


def test_points_of_two_cards_that_say_the_same_are_found() -> None:
    other = text(
        "Today ask, in plain words, about suicide, and plan with the client the next days.", "large/b points.2"
    )
    [advice] = near_duplicates([text(SAME), other])
    assert (advice.guide, advice.place) == ("large", "large/b points.2")
    assert "small/card points.1" in advice.message


@pytest.mark.parametrize(
    "other",
    [
        text(SAME, "small/card points.2"),
        text(SAME, "large/b points.1", "client"),
        text(SAME, "large/b say.1"),
        text(
            "Ask about the date today, in plain words, and write down what the client wants to keep.",
            "large/b points.1",
        ),
    ],
    ids=["same card", "for other readers", "no point", "something else"],
)
def test_what_is_no_duplicate(other: Text) -> None:
    assert list(near_duplicates([text(SAME), other])) == []


@given(st.lists(st.tuples(st.sampled_from("abc"), st.permutations("mnopqrstuvw")), max_size=9))
def test_whatever_is_near_to_anything_before_it_is_told_once(drawn: list[tuple[str, list[str]]]) -> None:
    """Against a look at every pair: the short way over rare words misses none of them."""
    texts = [text(" ".join(words[:9]), f"small/{card} points.{n}") for n, (card, words) in enumerate(drawn)]
    pairs = [(a, b) for n, b in enumerate(texts) for a in texts[:n] if list(near_duplicates([a, b]))]
    assert [advice.place for advice in near_duplicates(texts)] == list(dict.fromkeys(b.place for _, b in pairs))


def test_short_points_may_stand_anywhere() -> None:
    assert list(near_duplicates([text("Note it."), text("Note it.", "large/b points.1")])) == []
