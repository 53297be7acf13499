"""Every vignette of every guide in every form, as a pipe gets it: clean text, the emergency line first."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest

from tests.cli.inside import inside
from tests.cli.program import GUIDES
from tests.cli.written import cases, raw

HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
BOXES = re.compile("[\u2500-\u257f\u2580-\u259f]")
CASES = [(guide, name, answers) for guide in GUIDES for name, answers in cases(guide)]
FORMS = ("plain", "spoken", "markdown", "json")
PANELS = 3
"""One case in so many is drawn as panels too: they cost as much as all other forms together."""


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{guide}-{name}" for guide, name, _ in CASES])
def test_a_piped_result_is_clean_and_says_the_same_in_every_form(number: int) -> None:
    guide, _, answers = CASES[number]
    forms = FORMS if number % PANELS else (*FORMS, "panels")
    texts = {form: text_of(guide, answers, form) for form in forms}
    data = json.loads(texts["json"])["data"]
    line, titles = data["emergency_line"], [letters(card["title"]) for card in data["cards"]]
    points = [letters(point["text"]) for card in data["cards"] for point in card["points"]]
    assert is_emergency_line(line, client=answers["role"] == "client")
    assert texts["plain"].startswith(f"{line}\n")
    for form in set(forms) - {"json"}:
        seen = letters(texts[form])
        assert seen.startswith(letters(line))
        assert [title for title in titles if title not in seen] == []
        assert [point for point in points if point not in seen] == [], "only a person at a terminal gets cards folded"
    urgent = [f"Urgent: {c['title']} [" for c in data["cards"] if c["severity"] == "urgent"]
    assert [start for start in urgent if f"\n{start}" not in texts["plain"]] == []


def text_of(guide: str, answers: dict[str, object], form: str) -> str:
    """What a pipe gets; nothing in it may steer a terminal, deceive an eye or draw a box."""
    done = inside(guide, "--answers", "-", "--format", form, "--why", input=answers)
    assert done.code == 0, done.err
    assert "Error" not in done.err
    assert not HARMFUL.search(done.out)
    assert not BOXES.search(done.out)
    assert done.out.endswith("\n")
    assert not done.out.endswith("\n\n")
    return done.out


def is_emergency_line(line: str, *, client: bool) -> bool:
    """The line of the content: with the numbers of the country, or with none."""
    words = raw("shared/lines.yaml")["emergency"]
    before, _, after = words["known_client" if client else "known"].partition("{numbers}")
    number = line.removeprefix(before).removesuffix(after)
    return line == words["open_client" if client else "open"] or bool(re.fullmatch(r"\d{3,5}( or \d{3,5})*", number))


@pytest.mark.parametrize("guide", GUIDES)
def test_a_picture_is_sound_xml_without_an_address_to_fetch(guide: str) -> None:
    done = inside(guide, "--answers", "-", "--format", "svg", input=cases(guide)[0][1])
    assert (done.code, HARMFUL.search(done.out)) == (0, None)
    assert ET.fromstring(done.out).tag.endswith("svg")
    assert re.findall(r"(?:href|src|url)\W*https?:", done.out) == []


def letters(text: str) -> str:
    """Only what is read aloud: forms differ in breaks, signs and quotation marks."""
    return re.sub(r"[\W_]+", "", text)
