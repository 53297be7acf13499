"""Figures and codes say what they are: d-a6 and d-a8 (the sixth and the eighth rule of their guides), d-c9.

A number of a study stands with who was studied and with its limit; a section of a code with body, year and link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.content import GUIDE_IDS, library
from therapy_cli.library.model import Point

NUMBER = r"(?:\d[\d,]*|fifty|seven|thirty thousand|sixteen thousand|a hundred and one)"
WHO = (
    r"(?:stud(?:y|ies)|samples?|trials?|clients?|patients?|people|trainees|therapists|supervisees|adults|outpatients"
    r"|professionals|participants|respondents|psychologists|couples|women|men|clinicians|students|counsellors)"
)
STUDIED = re.compile(rf"\b{NUMBER}\b(?: [\w-]+){{0,5}} {WHO}\b")
CAUSES = re.compile(r"\b(?:caus(?:es|ed)|leads? to|led to|improves|improved|prevents?|prevented|reduces|reduced)\b")
NO_PROOF = re.compile(r"\bnot prove\b|\bproves? no cause\b|\bno proof\b|\bnot proof\b|\bnot a rule\b")
COUNTED = re.compile(r"\bsurvey\b|\basked\b|\bwent with\b")
LIMIT = re.compile(
    r"\blink\b|\bopinion\b|\bsurvey\b|\basked\b|\bnobody knows which comes first\b|\bchose to take part\b"
)
SECTION = re.compile(r"\b[A-H]\.\d{1,2}(?:\.[a-e])?\b|\b\d\.\d{1,2}\b(?! per cent)|\bpoints? \d+[a-e]?\b")
BODY = r"(?:APA|ACA|NASW|AAMFT|BACP|HCPC|UKCP|BPS|PsyBA)"
BODY_AND_YEAR = re.compile(rf"\b{BODY}\b[^;]*\b20\d\d\b")
QUOTED = re.compile(r'"([^"]+)"')


def points(guide_id: str) -> Iterator[tuple[str, Point]]:
    """The points of a guide's own cards."""
    guide = library().guide(guide_id)
    own = (c for c in guide.cards if c.id not in guide.shared)
    return ((f"{card.id}.{n}", point) for card in own for n, point in enumerate(card.points, 1))


def found(guide_id: str) -> dict[str, str]:
    """The points of a guide that give the number of studies or of people, in small letters."""
    return {name: p.text.lower() for name, p in points(guide_id) if STUDIED.search(p.text.lower())}


@pytest.mark.parametrize("guide_id", GUIDE_IDS)
def test_no_finding_is_worded_as_a_cause(guide_id: str) -> None:
    """d-a8, second half, and the house rule for every guide: what went together is not said to do anything."""
    assert {name for name, text in found(guide_id).items() if CAUSES.search(text)} == set()


def test_links_are_no_proof() -> None:
    """d-a6 of alliance: a link with its size, and that it proves no cause; or what was only asked or counted."""
    studied = found("alliance")
    assert len(studied) >= 8
    for name, text in studied.items():
        assert ("link" in text and NO_PROOF.search(text)) or ("outcome" not in text and COUNTED.search(text)), name


def test_figures_carry_limits() -> None:
    """d-c9 of communication."""
    studied = found("communication")
    assert len(studied) >= 6
    for name, text in studied.items():
        assert LIMIT.search(text), (name, text)


@pytest.mark.parametrize("guide_id", GUIDE_IDS)
def test_codes_are_named_with_body_year_and_link(guide_id: str) -> None:
    """d-a8 of autonomy, first half, for every guide."""
    sources = library().sources
    for name, point in points(guide_id):
        for part in filter(SECTION.search, re.split(r"(?<=[a-z]{2})\. ", point.text)):
            assert BODY_AND_YEAR.search(part), (name, part)
            codes = [sources[s] for s in point.sources if sources[s].kind == "ethics-code"]
            assert codes, name
            assert all(code.url for code in codes), name


def test_the_guide_on_autonomy_names_sections_and_quotes_little() -> None:
    """d-a8: there is something to look at; and what stands in quotation marks is short."""
    assert [name for name, p in points("autonomy") if SECTION.search(p.text)]
    quoted = [q for _, p in points("autonomy") for q in QUOTED.findall(p.text)]
    assert quoted
    assert [q for q in quoted if len(q.split()) > 8] == []


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("in 53 studies", True),
        ("of 204 trainees", True),
        ("54 studies with 7,278 people", True),
        ("36 items, or 12", False),
        ("under 18", False),
    ],
)
def test_what_counts_as_a_number_of_studies_or_people(text: str, seen: bool) -> None:
    assert bool(STUDIED.search(text)) == seen
