"""What a discreet run leaves out of JSON: by key and by value (invariant r4, and docs/privacy.md)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.editing import edit
from tests.cli.inside import inside
from tests.cli.program import GUIDES, Therapy
from tests.cli.written import cases, raw
from tests.contract.samples import VIGNETTES, guidance, is_discreet

LEFT_OUT = {"answers", "because", "removed_by", "question", "open_questions"}
DISCREET = [(g, n, a) for g, n, a in VIGNETTES if is_discreet(g, a)]


def keys(found: Any) -> Iterator[str]:
    """Every key at every level."""
    if isinstance(found, dict):
        yield from found
    for part in found.values() if isinstance(found, dict) else found if isinstance(found, list) else ():
        yield from keys(part)


def texts(found: Any) -> Iterator[str]:
    """Every text at every level."""
    if isinstance(found, str):
        yield found
    for part in found.values() if isinstance(found, dict) else found if isinstance(found, list) else ():
        yield from texts(part)


def secrets(found: Any) -> set[str]:
    """Every text that stands under a key that a discreet run leaves out."""
    if isinstance(found, list):
        return {text for part in found for text in secrets(part)}
    if not isinstance(found, dict):
        return set()
    here = {text for key, value in found.items() if key in LEFT_OUT for text in texts(value) if key != "answers"}
    return here | {text for value in found.values() for text in secrets(value)}


def questions_of(guide: str) -> list[Any]:
    return [*raw("shared/questions.yaml")["questions"], *raw(f"guides/{guide}/guide.yaml")["questions"]]


def banners(guide: str) -> set[str]:
    """Sentences that a card puts at the top: one of them is worded like a question of the interview."""
    cards = [*raw("shared/cards.yaml")["cards"], *raw(f"guides/{guide}/cards.yaml")["cards"]]
    return {c["banner"] for c in cards if "banner" in c}


@pytest.mark.parametrize(("guide", "name", "answers"), DISCREET, ids=[f"{g}-{n}" for g, n, _ in DISCREET])
def test_answers_reasons_and_questions_stay_out(guide: str, name: str, answers: dict[str, Any]) -> None:
    """Neither the keys nor, in any other place, the wording of a question or of a chosen option."""
    made = guidance(guide, answers, "--why")
    assert LEFT_OUT & set(keys(made)) == set(), name
    asked = {q[k] for q in questions_of(guide) for k in ("ask", "ask_for_client", "help", "why") if k in q}
    assert asked & set(texts(made)) <= banners(guide)
    labels = {o["label"] for q in questions_of(guide) for o in q["options"] if o["id"] in str(answers.get(q["id"]))}
    pairs = {f"{q['ask']} {label}" for q in questions_of(guide) for label in labels}
    assert [p for p in pairs if any(p in text for text in texts(made))] == []


def test_what_an_open_run_would_say_is_nowhere_in_a_discreet_one(content: Path, therapy: Therapy) -> None:
    """The same guide, marked as not discreet in a copy: none of its reasons and open questions may slip through."""
    edit(content, "guides/dv-safety/guide.yaml", lambda guide: guide.pop("discreet"))
    for file in ("guides/dv-safety/cards.yaml", "shared/cards.yaml"):
        edit(
            content,
            file,
            lambda f: [card.pop("discreet", None) for card in f["cards"]] and f["cards"][0].update(words=[]),
        )
    looked_at = 0
    for answers in [a for _, a in cases("dv-safety") if a["role"] != "client"][:8]:
        arguments = ("dv-safety", "--answers", "-", "--json")
        told = secrets(inside(*arguments, input=answers, content=content).json())
        hidden = set(texts(guidance("dv-safety", answers)))
        assert told & hidden <= banners("dv-safety")
        looked_at += len(told)
    assert looked_at > 80
    env = {"THERAPY_CONTENT_PATH": str(content)}
    assert therapy("dv-safety", "--answers", "-", "--json", input=answers, env=env).json()["data"]["discreet"] is False


@pytest.mark.parametrize(("guide", "name", "answers"), DISCREET[::4], ids=[f"{g}-{n}" for g, n, _ in DISCREET[::4]])
def test_answers_come_only_when_asked_for_and_only_as_option_ids(
    guide: str, name: str, answers: dict[str, Any]
) -> None:
    """Taken out again, nothing differs: reasons and questions stay out."""
    without, made = guidance(guide, answers), guidance(guide, answers, "--include-answers")
    given = made["data"].pop("answers")
    assert made == without, name
    assert {q: sorted(v) for q, v in given.items()} == {
        q: sorted(v) if isinstance(v, list) else [v] for q, v in answers.items()
    }
    allowed = {q["id"]: {o["id"] for o in q["options"]} for q in questions_of(guide)}
    assert all(set(v) <= allowed[q] for q, v in given.items())


@pytest.mark.parametrize("guide", GUIDES)
def test_asking_for_answers_changes_no_open_run(guide: str) -> None:
    """An open run holds them anyway; in text they never stand."""
    answers = next(a for g, _, a in VIGNETTES if g == guide)
    if not is_discreet(guide, answers):
        assert guidance(guide, answers) == guidance(guide, answers, "--include-answers")
    plain = inside(guide, "--answers", "-", "--plain", input=answers)
    assert plain == inside(guide, "--answers", "-", "--plain", "--include-answers", input=answers)


@pytest.mark.parametrize("form", ["panels", "plain", "spoken", "markdown"])
def test_reasons_are_in_no_other_form_either(form: str) -> None:
    for guide, _, answers in DISCREET[::10]:
        arguments = (guide, "--answers", "-", "--format", form)
        assert inside(*arguments, "--why", input=answers).out == inside(*arguments, input=answers).out
        assert "Shown because" not in inside(*arguments, "--why", input=answers).out
