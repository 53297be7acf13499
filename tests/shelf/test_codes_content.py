"""What the cross-walk may say: only what was read, no number that was not, no years that look like a permission."""

from __future__ import annotations

import re

import pytest

from tests.cli.inside import inside
from tests.content import all_cards, library
from therapy_cli.library.linking.codes import NOT_PERMISSION, YEARS

# Numbers that were not read, or that a ruling keeps back, by code.
NEVER_PRINTED = {
    "apa-2017": ["4.05", "6.01", "6.02", "6.03", "6.05", "3.08", "7.06", "1.05", "2.01(e)"],
    "aca-2014": ["A.1.b", "A.4.b", "A.5.b", "A.6.e", "A.10.e", "A.11.a", "A.11.c", "A.11.d", "B.2", "C.2.g", "H.6.a"],
    "nasw-2021": ["1.07", "1.08", "1.13", "4.02", "2.05", "3.01", "2.08"],
    "aamft-2015": ["1.8", "3.9", "3.10", "Standard VI"],
    "bacp-2018": ["9-11", "13-14", "91", "55", "60-73"],
    "hcpc-2024": ["10", "4", "6; 7"],
}  # fmt: skip


def cells() -> list[tuple[str, str, str, str]]:
    """Theme, code, section and gist of every cell; an empty text where there is none."""
    return [(t.id, c.code, c.section or "", c.gist or "") for t in library().codes.themes for c in t.cells]


@pytest.mark.parametrize("code", NEVER_PRINTED)
def test_a_number_that_was_not_read_stands_nowhere(code: str) -> None:
    said = inside("codes", "--code", code, "--json").json()["data"]
    shown = [c["section"] for t in said["themes"] for c in t["cells"] if c["section"]]
    assert shown
    parts = {part for section in shown for part in re.split(r"[;,] ?", section)}
    assert not parts & set(NEVER_PRINTED[code])


def test_only_what_was_read_has_words_or_a_number() -> None:
    for theme in library().codes.themes:
        for cell in theme.cells:
            if cell.mark != "read":
                assert (cell.section, cell.gist) == (None, None), (theme.id, cell.code)
            else:
                assert library().sources[cell.code].verified
                assert cell.gist, (theme.id, cell.code)


def test_a_number_has_edition_and_link() -> None:
    for theme, code, section, _ in cells():
        source = library().sources[code]
        assert not section or (source.year and source.url), (theme, code)


@pytest.mark.parametrize("code", ["psyba-2025", "amhca-2020", "nzac-2020", "nbcc-2023", "bpc-2025", "iacp-2018"])
def test_codes_whose_numbers_or_edition_were_not_seen_show_no_number(code: str) -> None:
    sections = {section for _, name, section, _ in cells() if name == code}
    assert not any(re.search(r"\d", section) for section in sections)


def test_years_stand_only_in_codes_and_never_without_the_warning() -> None:
    with_years = [(theme, gist) for theme, _, _, gist in cells() if YEARS.search(gist)]
    assert len(with_years) == 3
    for theme, gist in with_years:
        assert theme == "sexual"
        assert NOT_PERMISSION in gist.lower()
    waiting = re.compile(r"\b(?:wait|waiting|at least|after|not for) (?:\d+|one|two|three|five|ten)[- ]years?\b")
    for _, card in all_cards():
        assert not any(waiting.search(p.text.lower()) for p in card.points), card.id
    for term in library().glossary.terms:
        assert not YEARS.search(term.means), term.id


def test_there_is_a_code_for_every_country_that_has_one() -> None:
    codes = library().codes.codes
    assert len(codes) == 19
    assert {c for code in codes for c in code.countries} == {"us", "gb", "ie", "ca", "au", "nz", "eu"}
    assert len(library().codes.themes) == 19


def test_aca_and_a_former_client_is_no_advice() -> None:
    """Vignette: "ACA, former client, how long?" The row, not permission, where to go, the revision; no conclusion."""
    text = " ".join(inside("codes", "former client", "--code", "aca-2014").out.split())
    row = text.index("A.5.a, A.5.c")
    assert text.index("A number of years is not permission") < row
    assert "Not permission." in text[row:]
    assert "guide on boundaries, to supervision" in text
    assert "A revision was under way" in text
    assert not re.search(r"you (may|can) after|after five years (it|you)", text.lower())


def test_an_australian_psychologist_sees_which_code_is_the_regulators() -> None:
    text = " ".join(inside("codes", "boundaries", "--code", "psyba-2025,aps-2007").out.split())
    assert "In force since 1 December 2025: the code of the regulator" in text
    assert "APS 2007 (earlier)" in text
    sexual = inside("codes", "sexual", "--country", "au").out
    assert not re.search(r"\b(2|two)[- ]years?\b", sexual.partition("Law can be")[0])
    assert "was removed" in sexual


def test_codes_on_gifts_stand_side_by_side_without_a_verdict() -> None:
    text = inside("codes", "gifts").out
    assert "UKCP 2019 [7]:" in text
    assert "ACA 2014 [A.10.f]:" in text
    [none_found] = [line for line in text.splitlines() if line.startswith("No clause of that name was found")]
    assert "APA 2017" in none_found
    assert not re.search(r"\b(accept|refuse) (it|the gift)\b", text)
