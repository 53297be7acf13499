"""The whole check on the real content, how much it covers, and which test shows what is not data."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.cli.editing import read as read_yaml
from tests.content import GUIDE_IDS, every_world, library
from therapy_cli.library.model import Invariant
from therapy_cli.proving.check import check_guide, check_library

ROOT = Path(__file__).resolve().parents[2]
PROOF = re.compile(r"(tests/[\w/]+\.py)::(test_\w+)")


def all_invariants() -> dict[str, Invariant]:
    found: dict[str, Invariant] = {}
    for guide_id in GUIDE_IDS:
        found |= {f"{guide_id}/{i.id}": i for i in library().invariants(guide_id)}
    return found


def written_invariants() -> list[dict[str, object]]:
    """The invariants as they stand in the files, read without the library."""
    files = sorted((ROOT / "content").rglob("invariants.yaml"))
    assert len(files) == len(GUIDE_IDS) + 1
    return [{**i, "of": f.parent.name} for f in files for i in read_yaml(f)["invariants"]]


def proofs() -> dict[tuple[str, str], str]:
    """What each rule names as its proof, by folder and id: two guides may call a rule the same."""
    return {(str(i["of"]), str(i["id"])): str(i["proof"]) for i in written_invariants() if "proof" in i}


def test_the_content_has_no_faults_and_no_findings() -> None:
    result = check_library(library())
    assert [str(f) for f in result.faults] == []
    assert [f.line() for f in result.findings] == []
    assert tuple(r.guide for r in result.guides) == GUIDE_IDS


@pytest.mark.parametrize("guide_id", GUIDE_IDS)
def test_nothing_is_sampled(guide_id: str) -> None:
    """The claim that reaches furthest was decided for every combination that the interview can give."""
    report = check_guide(library(), guide_id)
    world = every_world(guide_id)
    assert report.coverage.widest == world.count(world.valid) > 10**11
    claimed = [i for i in library().invariants(guide_id) if i.then is not None]
    assert report.coverage.claims == len(claimed) + 1
    assert report.coverage.by_test == len(library().invariants(guide_id)) - len(claimed)
    assert report.coverage.obligations > len(claimed)
    assert report.coverage.cases == len(library().cases(guide_id)) > 0


def test_every_hard_situation_of_the_safety_review_is_a_case() -> None:
    """Sixty situations were walked through before the first line of the program was written; none may be lost."""
    told = {case.situation for guide_id in GUIDE_IDS for case in library().cases(guide_id)}
    assert told - {None} == set(range(1, 61))


def test_every_invariant_is_data_or_names_its_test() -> None:
    for name, invariant in all_invariants().items():
        assert invariant.then or invariant.proof, name


@pytest.mark.parametrize(("invariant", "proof"), [pytest.param(i, p, id="-".join(i)) for i, p in proofs().items()])
def test_a_proof_names_a_test_that_exists(invariant: tuple[str, str], proof: str) -> None:
    named = PROOF.findall(proof)
    assert PROOF.sub("", proof).strip(" ;") == "", f"{invariant}: write 'tests/path.py::test_name'"
    assert named
    for path, test in named:
        tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
        assert test in {n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)}, f"{path} has no {test}"


def test_the_tests_say_which_invariant_they_show() -> None:
    """From both sides: a file that a proof names speaks of the invariant by its id."""
    for (_, invariant), proof in proofs().items():
        files = [ROOT / path for path, _ in PROOF.findall(proof)]
        told = [f for f in files if re.search(rf"\b{re.escape(invariant)}\b", f.read_text(encoding="utf-8"))]
        assert told, invariant
