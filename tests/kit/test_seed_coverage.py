"""Where each claim of the seed texts went: none is missing, cards still say it, and the page is current."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.cli.editing import edit, named
from tests.content import GUIDE_IDS, library
from tests.kit.test_quality_faults import COVERAGE
from therapy_cli.library.library import Library, open_library
from therapy_cli.library.model import CoverageFile
from therapy_cli.library.quality import coverage_of
from therapy_cli.proving.check import check_library
from therapy_cli.proving.coverage import check_coverage
from therapy_cli.proving.seed_rows import seed_rows
from therapy_cli.rendering.coverage_page import VERDICTS, coverage_data, coverage_page

PAGE = Path(__file__).parents[2] / "docs" / "coverage.md"
JUDGED = {
    "boundaries": 20, "self-disclosure": 15, "end-therapy": 17, "dv-safety": 12, "autonomy": 17, "culture": 9,
    "communication": 11, "progress": 14, "dependency": 13, "alliance": 15, "outcome-measures": 3, "reading": 7,
}  # fmt: skip
"""How many claims were judged for each guide, counted where they were judged; ``reading``: found since."""
BY_SEED = {"seed-000": 22, "seed-001": 19, "seed-002": 15, "seed-003": 75, "seed-004": 25}


def coverage() -> CoverageFile:
    found = coverage_of(library())
    assert found is not None
    return found


def test_no_claim_is_missing() -> None:
    ids = [claim.id for claim in coverage().claims]
    assert Counter(i.rpartition("-")[0] for i in ids) == JUDGED
    assert coverage().counts == BY_SEED
    assert Counter(s for c in coverage().claims for s in c.seeds) == BY_SEED


def test_every_claim_of_a_finished_guide_is_carried_or_left_out() -> None:
    for row in seed_rows(library()):
        if row.state == "waits":
            assert set(row.waits_for).isdisjoint(GUIDE_IDS), row.id
        if row.id.rpartition("-")[0] in ("boundaries", "self-disclosure", "end-therapy", "dv-safety"):
            assert row.state == "carried", row.id


def test_what_is_unsafe_is_always_answered_by_a_card() -> None:
    for claim in coverage().claims:
        if claim.verdict == "unsafe":
            assert claim.carried_by, claim.id
            assert all(carrier.text for carrier in claim.carried_by), claim.id


def test_the_real_cards_still_say_it() -> None:
    assert [f.line() for f in check_coverage(library())] == []


def test_the_page_is_current() -> None:
    """Make it anew with: therapy content coverage --output docs/coverage.md --force"""
    seeds = [s for s in library().sources.values() if s.kind == "seed"]
    data = coverage_data(library().about.version, seeds, seed_rows(library()))
    assert PAGE.read_text("utf-8") == coverage_page(data)
    assert {c.verdict for c in data.claims} <= VERDICTS.keys()
    assert sum(s.claims for s in data.seeds) == sum(BY_SEED.values())


# ---------------------------------------------------------------- on a small library


@pytest.fixture
def covered(tree: Path) -> Path:
    (tree / "coverage.yaml").write_text(COVERAGE, "utf-8")
    return tree


def found(tree: Path) -> list[str]:
    return [f.message for f in check_coverage(open_library(tree))]


def test_a_card_that_says_it_no_more_is_found(covered: Path) -> None:
    assert found(covered) == []
    edit(covered, "guides/boundaries/cards.yaml", lambda d: named(d["cards"], "gift")["points"][0].update(text="Wait."))
    assert found(covered) == ["c1: no text of boundaries/gift begins with 'Think' any more"]


@pytest.mark.parametrize(
    "text",
    ["Take it to", "Soon.", "And this.", "What would I advise?"],
    ids=["title", "point", "added point", "question"],
)
def test_any_text_of_a_card_can_carry_a_claim(covered: Path, text: str) -> None:
    """The card as it is written, and with what a guide adds to it."""
    changed = COVERAGE.replace("boundaries/gift, text: Think", f'shared/supervision, text: "{text}"')
    (covered / "coverage.yaml").write_text(changed, "utf-8")
    assert found(covered) == []


def come(tree: Path, card: str) -> Library:
    """The guide that a claim waits for is here now, with one card."""
    folder = tree / "guides" / "culture"
    folder.mkdir()
    for path in (tree / "guides" / "alliance").iterdir():
        text = path.read_text("utf-8").replace("alliance", "culture").replace("id: goals", f"id: {card}")
        (folder / path.name).write_text(text, "utf-8")
    return open_library(tree)


def test_a_claim_may_wait_for_a_guide_to_come(covered: Path) -> None:
    rows = {row.id: row for row in seed_rows(open_library(covered))}
    assert (rows["c3"].state, rows["c3"].waits_for, rows["c3"].carried_by) == ("waits", ["culture"], [])
    assert (rows["c1"].state, rows["c2"].state) == ("carried", "left_out")


def test_once_the_guide_is_here_its_card_must_exist(covered: Path) -> None:
    assert list(check_coverage(come(covered, "x"))) == []
    rows = {row.id: row for row in seed_rows(open_library(covered))}
    assert (rows["c3"].state, rows["c3"].waits_for) == ("carried", [])


def test_once_the_guide_is_here_another_card_is_a_fault(covered: Path) -> None:
    result = check_library(come(covered, "y"))
    assert [(f.rule, f.line) for f in result.faults if f.file.endswith("coverage.yaml")] == [("unknown-card", 5)]


def test_once_the_guide_is_here_a_claim_that_named_no_card_is_found(covered: Path) -> None:
    unnamed = COVERAGE.replace("carried_by: [{card: culture/x}], ", "")
    (covered / "coverage.yaml").write_text(unnamed, "utf-8")
    assert found(covered) == []
    come(covered, "x")
    assert found(covered) == ["c3: the guide 'culture' has come; name its card under 'carried_by'"]


def test_the_page_holds_no_broken_table(covered: Path) -> None:
    edit(covered, "coverage.yaml", lambda d: d["claims"][1].update(claim="a | b"))
    shelf = open_library(covered)
    seeds = [s for s in shelf.sources.values() if s.kind == "seed"]
    page = coverage_page(coverage_data("1", seeds, seed_rows(shelf)))
    [row] = [line for line in page.splitlines() if line.startswith("| c2")]
    assert row == "| c2 | a \\| b | advert | Left out. an advert |"
