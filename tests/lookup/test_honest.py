"""Where nothing fits look-up says so; and nothing of what was typed is repeated, kept or written."""

from __future__ import annotations

import pytest

from tests.cli.inside import inside
from tests.cli.program import Therapy
from tests.lookup.asked import asked

AWAY = [
    "weather tomorrow",
    "sertraline dose",
    "how many mg of lithium",
    "cpt code for a 45 minute session",
    "icd-10 code for anxiety",
    "DSM criteria for borderline",
    "how do I bake bread",
    "capital of france",
    "football results",
    "zxqv",
    "python for loop",
    "cheap flights to rome",
]
SECRET = "Xylophonia"


@pytest.mark.parametrize("words", AWAY)
def test_nothing_here_fits(words: str) -> None:
    done = inside("lookup", words)
    assert (done.code, done.err) == (4, "")
    assert "Nothing here fits." in done.out
    made = inside("lookup", words, "--json").json()
    assert (made["status"], made["data"]["results"], made["errors"]) == ("empty", [], [])


def test_the_nearest_guide_is_named_where_it_helps() -> None:
    assert asked("sertraline dose")["nearest"]["opens"] == "therapy autonomy"
    assert asked("weather")["nearest"] is None


@pytest.mark.parametrize("form", [(), ("--list",), ("--plain",), ("--json",)])
@pytest.mark.parametrize("words", [f"{SECRET} gift", SECRET, f"{SECRET} hits me", f"my client {SECRET} wants to die"])
def test_what_was_typed_is_not_repeated(words: str, form: tuple[str, ...]) -> None:
    done = inside("lookup", words, *form)
    assert SECRET.casefold() not in (done.out + done.err).casefold()


@pytest.mark.parametrize(
    "wrong", [("--limit", "0"), ("--limit", "x"), ("--kind", "x"), ("--nothing",), ("--country", "xx")]
)
def test_not_even_by_an_error(wrong: tuple[str, ...], therapy: Therapy) -> None:
    done = therapy("lookup", SECRET, *wrong, "--json")
    assert done.code == 2
    assert SECRET not in done.out + done.err


def test_nothing_is_written(therapy: Therapy) -> None:
    before = sorted(therapy.folder.rglob("*"))
    assert therapy("lookup", "gift").code == 0
    assert sorted(therapy.folder.rglob("*")) == before


@pytest.mark.parametrize(
    "words",
    [
        "does my client have ADHD", "is he bipolar", "what time is it", "tell me a joke", "write me an essay",
        "build a therapist website", "PHQ-9 cut-off score", "best EHR for therapists", "EMDR steps",
    ],
)  # fmt: skip
def test_what_is_asked_for_elsewhere_is_refused_though_its_words_stand_here(words: str) -> None:
    assert asked(words)["results"] == []


@pytest.mark.parametrize("words", ["autistic client", "client is depressed", "joke", "extra time", "my diagnosis"])
def test_the_same_words_are_found_where_they_are_the_subject(words: str) -> None:
    assert asked(words)["results"] != []


@pytest.mark.parametrize("one", ["autism", "bipolar", "ocd"])
@pytest.mark.parametrize(
    "asked_as", ["does this sound like {} or adhd", "how do I tell {} from adhd?", "is it {} or ptsd"]
)
def test_one_diagnosis_or_the_other_is_not_decided_here(one: str, asked_as: str) -> None:
    assert asked(asked_as.format(one))["results"] == []


@pytest.mark.parametrize(
    "words", ["who invented psychoanalysis?", "who founded psychology", "phq9", "should I tell my client I have ocd"]
)
def test_history_is_elsewhere_and_what_sounds_like_a_diagnosis_need_not_be(words: str) -> None:
    assert (asked(words)["results"] == []) is words.startswith("who")
