"""Streams whose encoding holds few characters: every word arrives, JSON stays UTF-8, nothing ends in a traceback."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.editing import edit, named
from tests.cli.inside import inside
from tests.cli.program import CALM, Therapy
from tests.cli.written import cases, flags

FORMS = ("panels", "plain", "spoken", "markdown", "json")
LISTS = [
    ["guides"],
    ["sources"],
    ["helplines", "--country", "nz"],
    ["dv-safety", "--questions"],
    ["schema", "card"],
    ["-h"],
]


@pytest.mark.fault("ASCII terminal")
@pytest.mark.checklist(36)
@pytest.mark.parametrize("encoding", ["ascii:strict", "cp1252"])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("guide", ["boundaries", "dv-safety"])
def test_a_stream_with_few_characters_gets_all_words(guide: str, form: str, encoding: str, therapy: Therapy) -> None:
    """Nothing is lost or replaced by a question mark: JSON is escaped, in texts dashes and quotes become plain."""
    answers = cases(guide)[0][1]
    arguments = (guide, "--answers", "-", "--format", form)
    done = therapy(*arguments, input=answers, env={"PYTHONIOENCODING": encoding, "COLUMNS": "80"})
    assert done.code == 0
    text, wide = done.stdout.decode(encoding.partition(":")[0]), inside(*arguments, input=answers).out
    assert text.count("?") == wide.count("?")
    if form == "json":
        assert json.loads(text) == json.loads(wide)
    else:
        assert len(words(text)) == len(words(wide))


FOREIGN = "caf\u00e9 \u2014 \u20ac \u4e2d \U0001f600"
WESTERN = "caf\u00e9"
"""Stands in every encoding for western languages, each time as another byte."""


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
@pytest.mark.parametrize(
    "arguments",
    [["boundaries", *flags(CALM)], ["boundaries", "--questions"], ["guides"], ["show", "boundaries/gifts"]],
    ids=["guidance", "questions", "guides", "card"],
)
def test_json_is_utf8_whatever_the_stream(arguments: list[str], encoding: str, therapy: Therapy, content: Path) -> None:
    """docs/json.md says so, and programs read it so; what is ASCII is UTF-8 too. No character is lost."""
    edit(content, "guides/boundaries/guide.yaml", lambda guide: guide.update(title=WESTERN))
    edit(content, "guides/boundaries/cards.yaml", lambda file: named(file["cards"], "gifts").update(title=WESTERN))
    env = {"PYTHONIOENCODING": encoding, "THERAPY_CONTENT_PATH": str(content)}
    assert WESTERN in json.dumps(therapy(*arguments, "--json", env=env).json(), ensure_ascii=False)


def test_a_check_keeps_every_character_in_json(therapy: Therapy, content: Path) -> None:
    edit(content, "guides/boundaries/guide.yaml", lambda guide: guide.update({FOREIGN: 1}))
    done = therapy("content", "check", "--json", str(content), env={"PYTHONIOENCODING": "cp1252"})
    assert any(FOREIGN in fault["message"] for fault in done.json()["data"]["faults"])


@pytest.mark.checklist(36)
@pytest.mark.parametrize("arguments", LISTS, ids=" ".join)
def test_lists_fit_into_ascii_too(arguments: list[str], therapy: Therapy) -> None:
    done = therapy(*arguments, env={"PYTHONIOENCODING": "ascii:strict"})
    assert done.code == 0
    assert done.stdout.isascii()


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)
