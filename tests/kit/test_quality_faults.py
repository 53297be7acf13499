"""Tone, balance and coverage files: each fault is named with its line, and a folder may do without them."""

from __future__ import annotations

from pathlib import Path

import pytest

from therapy_cli.library.checking import check_files
from therapy_cli.library.library import open_library
from therapy_cli.library.quality import balance_of, coverage_of, tone_of

TONE = """\
reading: {practitioners: 60, clients: 65, point: 25, client_point: 40}
rules:
- {kind: command, audience: client, pattern: 'you must', why: a, better: b}
"""
BALANCE = """\
topics:
- id: gifts
  guide: boundaries
  topic: Gifts
  from: a test
  sides:
  - {says: take, patterns: ["say thank you"]}
  - {says: leave, patterns: ["think first"]}
- {id: other, guide: alliance, topic: Other, from: a test, left_out: elsewhere}
"""
COVERAGE = """\
counts: {seed-001: 3}
claims:
- {id: c1, seeds: [seed-001], verdict: partly, claim: a, carried_by: [{card: boundaries/gift, text: Think}]}
- {id: c2, seeds: [seed-001], verdict: advert, claim: b, left_out: an advert}
- {id: c3, seeds: [seed-001], verdict: aim, claim: c, carried_by: [{card: culture/x}], waits_for: [culture]}
"""
FILES = {"shared/tone.yaml": TONE, "shared/balance.yaml": BALANCE, "coverage.yaml": COVERAGE}


def faults(tree: Path, **changed: str) -> list[tuple[str, str, int]]:
    """File, rule and line of every fault, with the three files in place and some of them ``changed``."""
    for name, text in FILES.items():
        (tree / name).write_text(changed.get(Path(name).stem, text), "utf-8")
    prefix = f"{tree.as_posix()}/"
    return [(f.file.removeprefix(prefix), f.rule, f.line) for f in check_files(open_library(tree))]


def test_right_files_have_no_fault(tree: Path) -> None:
    assert faults(tree) == []
    library = open_library(tree)
    tone, balance, coverage = tone_of(library), balance_of(library), coverage_of(library)
    assert tone is not None
    assert balance is not None
    assert coverage is not None
    assert (len(tone.rules), len(balance.topics), len(coverage.claims)) == (1, 2, 3)


def test_a_folder_may_do_without_them(tree: Path) -> None:
    library = open_library(tree)
    assert check_files(library) == []
    assert (tone_of(library), balance_of(library), coverage_of(library)) == (None, None, None)


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("'you must'", "'you (must'", "pattern", 3),
        ("'you must'", "'You must'", "pattern", 3),
        ("client, pattern", "clients, pattern", "not-one-of", 3),
        ("better: b", "better: b, guides: [zebras]", "unknown-guide", 3),
        (", client_point: 40", "", "missing-key", 1),
    ],
)
def test_faults_of_tone(tree: Path, old: str, new: str, rule: str, line: int) -> None:
    assert faults(tree, tone=TONE.replace(old, new)) == [("shared/tone.yaml", rule, line)]


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ('  - {says: leave, patterns: ["think first"]}\n', "", "one-sided", 2),
        ("guide: alliance", "guide: alliances", "unknown-guide", 9),
        ("id: other", "id: gifts", "duplicate-id", 9),
        ('["think first"]', '["think (first"]', "pattern", 8),
        ('["think first"]', "[]", "no-pattern", 8),
        ("  from: a test\n", "  from: a test\n  left_out: why\n", "two-fates", 6),
    ],
)
def test_faults_of_balance(tree: Path, old: str, new: str, rule: str, line: int) -> None:
    assert faults(tree, balance=BALANCE.replace(old, new, 1)) == [("shared/balance.yaml", rule, line)]


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("boundaries/gift, text", "boundaries/gifts, text", "unknown-card", 3),
        (", left_out: an advert", "", "no-fate", 4),
        ("left_out: an advert", "left_out: x, waits_for: [culture]", "two-fates", 4),
        ("waits_for: [culture]", "waits_for: [alliance]", "unknown-card", 5),
        ("waits_for: [culture]", "waits_for: [cultures]", "unknown-guide", 5),
        ("{seed-001: 3}", "{seed-001: 4}", "claim-missing", 1),
        ("id: c2", "id: c1", "duplicate-id", 4),
        ("verdict: aim", "verdict: true-enough", "not-one-of", 5),
    ],
)
def test_faults_of_coverage(tree: Path, old: str, new: str, rule: str, line: int) -> None:
    found = faults(tree, coverage=COVERAGE.replace(old, new, 1))
    assert ("coverage.yaml", rule, line) in found
    assert all(file == "coverage.yaml" for file, _, _ in found)


@pytest.mark.parametrize(("seed", "rule"), [("seed-002", "unknown-seed-text"), ("book-2020", "unknown-seed-text")])
def test_a_claim_comes_from_a_seed(tree: Path, seed: str, rule: str) -> None:
    text = COVERAGE.replace("seed-001: 3", f"seed-001: 2, {seed}: 1").replace(
        "c1, seeds: [seed-001]", f"c1, seeds: [{seed}]"
    )
    assert faults(tree, coverage=text) == [("coverage.yaml", rule, 3)]


def test_a_claim_that_is_taken_away_is_missed(tree: Path) -> None:
    without = "".join(line for line in COVERAGE.splitlines(keepends=True) if "id: c2" not in line)
    assert faults(tree, coverage=without) == [("coverage.yaml", "claim-missing", 1)]
