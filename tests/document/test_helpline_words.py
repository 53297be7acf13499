"""What stands beside a helpline: its part of the country, its check, and what the list lacks."""

from __future__ import annotations

import pytest

from tests.content import COUNTRIES, GUIDE_IDS, case_chosen, chosen, document_for, library
from therapy_cli.document.model import CardBlock, Document
from therapy_cli.library.library import Library
from therapy_cli.library.resolved import ResolvedGuide

PARTS = [h.part for h in library().helplines.helplines if h.part]
REGIONS = [o.id for o in library().guide("boundaries").settings["region"].options]


def cards_with_lines(guide: ResolvedGuide, country: str, region: str | None = None) -> list[CardBlock]:
    """All cards with helplines of all vignettes."""
    documents = (document_for(guide, answers, country=country, region=region) for _, answers in case_chosen(guide))
    return [card for document in documents for card in document.cards if card.helplines]


@pytest.mark.parametrize("region", [None, *REGIONS])
@pytest.mark.parametrize("country", ["gb", "ca", "au", "us"])
def test_a_region_hides_the_lines_of_other_parts_and_no_others(country: str, region: str | None) -> None:
    guide = library().guide("dv-safety")
    lines = {h.id: h for h in library().helplines.helplines if h.country == country}
    answers = chosen({"role": "therapist", "danger": "now", "presentation": "disclosed"})
    found = {
        b.id: b.part for c in document_for(guide, answers, country=country, region=region).cards for b in c.helplines
    }
    everywhere = {b.id: b.part for c in document_for(guide, answers, country=country).cards for b in c.helplines}
    here = {i: p for i, p in everywhere.items() if p is None or region is None or _slug(p) == region}
    assert found == here
    assert all(lines[i].part == part for i, part in found.items() if i in lines)


def _slug(part: str) -> str:
    return part.lower().replace(" ", "_")


def test_every_part_of_a_printable_line_can_be_chosen() -> None:
    shown = {h.part for h in library().helplines.helplines if h.part and h.print == "show"}
    assert {_slug(p) for p in shown} <= set(REGIONS)


@pytest.mark.parametrize("guide_id", GUIDE_IDS)
@pytest.mark.parametrize("country", COUNTRIES)
def test_a_heading_with_lines_for_one_group_only_says_what_is_lacking(guide_id: str, country: str) -> None:
    """Never is a person of another group left with a list that is silently not for them."""
    list_file = library().helplines
    one_group = {h.id for h in list_file.helplines if h.one_group}
    for card in cards_with_lines(library().guide(guide_id), country):
        for heading in {b.heading for b in card.helplines}:
            if all(b.id in one_group for b in card.helplines if b.heading == heading):
                notes = " ".join(card.helpline_notes)
                gap = list_file.gaps.get(country, library().lines.notices["no_line_for_everyone"])
                assert heading in notes or gap in notes, (card.id, heading)


@pytest.mark.parametrize("country", sorted(library().helplines.gaps))
def test_a_gap_of_a_country_is_said_where_lines_on_safety_at_home_are_wanted_and_once(country: str) -> None:
    guide = library().guide("dv-safety")
    gap = library().helplines.gaps[country]
    for role, danger in (("therapist", {"danger": "now", "presentation": "disclosed"}), ("client", {})):
        document = document_for(guide, chosen({"role": role, **danger}), country=country)
        assert [n for c in document.cards for n in c.helpline_notes].count(gap) == 1


def test_where_no_line_on_own_behaviour_is_checked_yet_the_reader_is_told() -> None:
    guide = library().guide("dv-safety")
    answers = chosen({"role": "therapist", "danger": "no_sign", "presentation": "uses_violence"})
    said = library().lines.notices["no_line_on_own_behaviour"]
    assert said in _notes(document_for(guide, answers, country="gb"))


def test_it_is_not_said_any_more_when_there_is_one(rung: Library) -> None:
    guide = library().guide("dv-safety")
    answers = chosen({"role": "therapist", "danger": "no_sign", "presentation": "uses_violence"})
    said = library().lines.notices["no_line_on_own_behaviour"]
    assert said not in _notes(document_for(guide, answers, country="gb", shelf=rung))
    assert said in _notes(document_for(guide, answers, country="us", shelf=rung))


def _notes(document: Document) -> list[str]:
    return [n for c in document.cards for n in c.helpline_notes]


@pytest.mark.parametrize("guide_id", GUIDE_IDS)
def test_every_line_says_for_whom_it_is_how_to_reach_it_and_when_its_page_was_read(
    guide_id: str, rung: Library
) -> None:
    lines = {h.id: h for h in library().helplines.helplines}
    guide = library().guide(guide_id)
    for country in COUNTRIES:
        for card in cards_with_lines(guide, country):
            for block in card.helplines:
                line = lines[block.id]
                assert block.for_whom
                assert block.reach
                assert line.page_read[:4] in block.checked
                assert "rung" in block.checked
    answers = case_chosen(guide)[0][1]
    checks = {b.checked for c in document_for(guide, answers, country="ie", shelf=rung).cards for b in c.helplines}
    assert any("1 December 2026" in said for said in checks) or not checks
