"""``--questions --json`` is complete: a program that knows nothing else asks the interview and is never refused."""

from __future__ import annotations

import json
import random
from functools import cache
from typing import Any

import pytest

from tests.cli.inside import inside
from tests.cli.program import GUIDES, Therapy, one_error_line
from tests.cli.written import raw
from tests.contract.interviewer import FALSE, Interviewer
from tests.contract.samples import VIGNETTES

QUESTION = [
    "id", "part", "ask", "ask_for_client", "help", "why", "type", "required", "no_default", "when", "options",
]  # fmt: skip
OPTION = ["id", "label", "label_for_client", "means_unknown", "exclusive", "when", "guides"]


@cache
def interview(guide: str) -> Any:
    return inside(guide, "--questions", "--json").json()["data"]


@pytest.mark.parametrize("guide", GUIDES)
@pytest.mark.parametrize("seed", range(6))
def test_answers_to_the_questions_in_the_json_are_taken(guide: str, seed: int) -> None:
    asker = Interviewer(interview(guide), random.Random(seed), openness=(seed % 4) / 3)
    answers = asker.run()
    done = inside(guide, "--answers", "-", "--json", "--include-answers", input={"guide": guide, "answers": answers})
    assert done.code == 0, (answers, done.err)
    taken = done.json()["data"]["answers"]
    assert {q: sorted(v) for q, v in taken.items()} == {q: sorted(v) for q, v in answers.items()}
    assert len(asker.asked) <= 14


@pytest.mark.parametrize("guide", GUIDES)
def test_a_real_pipe_takes_them_too(guide: str, therapy: Therapy) -> None:
    answers = Interviewer(interview(guide), random.Random(1000)).run()
    for form in (json.dumps(answers), json.dumps({"guide": guide, "answers": answers}, indent=1)):
        assert therapy(guide, "--answers", "-", input=form).code == 0


@pytest.mark.parametrize("guide", GUIDES)
def test_what_the_json_says_does_not_apply_is_refused(guide: str) -> None:
    """The other half: the interviewer leaves out nothing that might have been answered."""
    refused = 0
    for seed in range(8):
        asker = Interviewer(interview(guide), random.Random(seed), openness=0.1)
        answers = asker.run()
        for question in asker.data["questions"]:
            if question["part"] == "interview" and question["id"] not in ("country", *asker.asked):
                assert asker.truth(question["when"]) == FALSE
                more = {**answers, question["id"]: question["options"][0]["id"]}
                one_error_line(inside(guide, "--answers", "-", input=more), 2)
                refused += 1
    assert refused


@pytest.mark.parametrize("guide", GUIDES)
def test_the_interviewer_meets_every_question_and_every_kind_of_option(guide: str) -> None:
    """Or the tests above would say little."""
    data = interview(guide)
    met, chosen = set(), set()
    for seed in range(40):
        asker = Interviewer(data, random.Random(seed), openness=0.1)
        chosen |= {(q, o) for q, options in asker.run().items() for o in options}
        met |= set(asker.asked)
    assert met == {q["id"] for q in data["questions"] if q["part"] == "interview"}
    every = {(q["id"], o["id"]) for q in data["questions"] if q["part"] == "interview" for o in q["options"]}
    assert len(chosen) > 0.8 * len(every)


@pytest.mark.parametrize("guide", GUIDES)
def test_a_question_holds_all_that_is_needed_to_ask_it(guide: str) -> None:
    data, meta = interview(guide), raw(f"guides/{guide}/guide.yaml")
    written = {q["id"]: q for q in [*raw("shared/questions.yaml")["questions"], *meta["questions"]]}
    assert [q["id"] for q in data["questions"] if q["part"] == "interview"] == meta["interview"]
    assert data["rules"]
    assert (data["guide"], data["title"]) == (guide, meta["title"])
    for question in data["questions"]:
        source = written[question["id"]]
        assert list(question) == QUESTION
        assert all(question[key] == source[key] for key in ("ask", "why", "type"))
        assert question["required"] is source.get("required", False)
        assert [o["id"] for o in question["options"]] == [o["id"] for o in source["options"]]
        for option, own in zip(question["options"], source["options"], strict=True):
            assert list(option) == OPTION
            assert option["label"] == own["label"]
            assert option["means_unknown"] is (own.get("means") == "unknown")
            assert option["exclusive"] is own.get("exclusive", False)


@pytest.mark.parametrize("guide", GUIDES)
def test_the_example_in_the_json_runs(guide: str) -> None:
    example = interview(guide)["answers"]["example"]
    assert inside(guide, "--answers", "-", input=example).code == 0


def test_every_vignette_could_have_been_asked() -> None:
    """What clinicians wrote down as a case follows the same conditions."""
    for guide, name, answers in VIGNETTES:
        asker = Interviewer(interview(guide), random.Random(0))
        asker.answers = {q: v if isinstance(v, list) else [v] for q, v in answers.items()}
        free = ("country", "region")
        assert [q for q in answers if q not in free and asker.applies(q) == FALSE] == [], (guide, name)


@pytest.mark.parametrize("guide", GUIDES)
def test_the_questions_in_words_hold_the_same_ids(guide: str) -> None:
    words = inside(guide, "--questions").out
    for question in interview(guide)["questions"]:
        if question["part"] == "interview":
            assert f"\n{question['id']}\n" in words
            for option in question["options"]:
                assert f"    {option['id']} " in words
