"""What people type: questions, single words, lay words, slips, both spellings, other forms."""

from __future__ import annotations

import pytest

from tests.lookup.asked import asked, ids
from therapy_cli.lookup.words import stems


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("gift", "boundaries/gifts"),
        ("is it ok to hug a client?", "boundaries/touch"),
        ("ghosted", "shared/absent-client"),
        ("catching feelings", "boundaries/client-feelings"),
        ("fired my therapist", "end-therapy/client-how-to-say-it"),
        ("client fired me", "end-therapy/client-wants-to-stop"),
        ("duel relationship", "boundaries/overlapping-roles"),
        ("Gibbs", "gibbs"),
        ("seven eyed model", "seven-eyed"),
        ("NASW code of ethics", "nasw-2021"),
        ("samaritans", "uk-samaritans"),
        ("norcross 2017", "norcross-2017"),
    ],
)
def test_the_right_one_stands_first(words: str, right: str) -> None:
    assert ids(words)[0] == right


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("counsellor crying", "counselor crying"),
        ("apologise to a client", "apologize to a client"),
        ("theraputic boundries", "therapeutic boundaries"),
        ("recieve a gift", "receive a gift"),
        ("resistence", "resistance"),
        ("gifts", "gift"),
        ("hugging my clients", "hug my client"),
        ("HUG A CLIENT", "hug a client"),
        ("self-disclosure", "self disclosure"),
        ("client\u2019s gift", "clients gift"),
    ],
)
def test_slips_spellings_and_forms_find_the_same(one: str, other: str) -> None:
    assert ids(one) == ids(other) != []


def test_words_need_no_quotation_marks() -> None:
    assert asked("hug", "a", "client") == asked("hug a client")


def test_a_word_that_everyday_english_has_is_not_taken_for_a_slip() -> None:
    assert ids("bread") == []


@pytest.mark.parametrize(
    "words",
    ["behaviour behavior", "organise organize organisation", "counselling counseling counsellor", "hug hugs hugged"],
)
def test_words_for_one_thing_have_one_stem(words: str) -> None:
    assert len(set(stems(words))) == 1


@pytest.mark.parametrize("words", ["gift gist", "touch tough", "client clinic", "supervision superstition"])
def test_words_for_two_things_have_two(words: str) -> None:
    assert len(set(stems(words))) == 2


@pytest.mark.parametrize(
    "odd", ["", "?!", "a" * 3000, "gift " * 500, "\x1b[31m", "\u202e", "' or 1=1", "the of a", "--"]
)
def test_odd_words_do_no_harm(odd: str) -> None:
    from tests.cli.inside import inside

    done = inside("lookup", "--json", "--", odd)
    assert done.code in (0, 4)
    assert done.err == ""
