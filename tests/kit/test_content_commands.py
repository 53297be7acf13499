"""``therapy content check`` with advice, ``therapy content coverage``, and every example of the kit's help texts."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.editing import edit, named
from tests.cli.inside import inside
from tests.cli.program import CONTENT, ROOT, Result
from tests.kit.test_quality_faults import COVERAGE, TONE
from therapy_cli.rendering.schema import schema_for

ADVICE = "Advice (fails nothing without --strict)"
KIT = (
    ("test",),
    ("graph",),
    ("new", "guide"),
    ("new", "card"),
    ("new", "case"),
    ("coverage",),
    ("schemas",),
    ("lock",),
    ("index",),
)
EXAMPLE = re.compile(r"^ *\$ (therapy.*)$", re.MULTILINE)


@pytest.fixture
def scolding(tree: Path) -> Path:
    """The small library, with one sentence that tells a client what to do."""
    (tree / "shared" / "tone.yaml").write_text(TONE, "utf-8")
    cards = "shared/cards.yaml"
    edit(tree, cards, lambda d: named(d["cards"], "for-client")["points"][0].update(text="You must ask."))
    edit(tree, "guides/boundaries/cases.yaml", lambda d: d.update(cases=[]))
    edit(tree, "guides/boundaries/invariants.yaml", lambda d: d.update(invariants=[]))
    edit(tree, "shared/invariants.yaml", lambda d: d.update(invariants=[]))
    return tree


def check(tree: Path, *more: str) -> Result:
    return inside("content", "check", str(tree), "--guide", "alliance", *more)


def test_advice_fails_nothing(scolding: Path) -> None:
    done = check(scolding)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == ADVICE
    assert lines[1].startswith("shared: tone-command: shared/for-client points.1: ")
    assert lines[-2].startswith("alliance: in order.")
    assert lines[-1].startswith("alliance: reading ease ")


def test_strictness_makes_advice_fail(scolding: Path) -> None:
    done = check(scolding, "--strict")
    assert (done.code, done.out) == (7, check(scolding).out)
    assert done.err.startswith("Error: the check has advice on 1 thing")
    edit(
        scolding,
        "shared/cards.yaml",
        lambda d: named(d["cards"], "for-client")["points"][0].update(text="You may ask."),
    )
    mended = check(scolding, "--strict")
    assert (mended.code, mended.err) == (0, "")
    assert ADVICE not in mended.out


@pytest.mark.parametrize("strict", [False, True])
def test_json_holds_the_advice(scolding: Path, *, strict: bool) -> None:
    done = check(scolding, "--json", *(["--strict"] if strict else []))
    assert done.code == (7 if strict else 0)
    made = done.json()
    Draft202012Validator(schema_for("check")).validate(made)
    assert made["status"] == ("error" if strict else "ok")
    assert [(a["guide"], a["rule"], a["place"]) for a in made["data"]["advice"]] == [
        ("shared", "tone-command", "shared/for-client points.1")
    ]
    [ease] = made["data"]["reading_ease"]
    assert ease["guide"] == "alliance"
    assert ease["practitioners"] > 0


def test_findings_stand_before_advice_and_keep_their_exit_code(scolding: Path) -> None:
    edit(
        scolding,
        "guides/alliance/cards.yaml",
        lambda d: d["cards"][0].update(when={"role": ["trainee"], "not": {"role": ["trainee"]}}),
    )
    done = check(scolding, "--strict")
    assert done.code == 7
    lines = done.out.splitlines()
    assert "dead-card" in lines[0]
    assert lines.index(ADVICE) > 0
    assert "to mend" in done.err


def test_without_the_extra_it_says_so_in_words(scolding: Path, tmp_path: Path) -> None:
    """As where the extra was not installed: the module cannot be found."""
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / "syllapy.py").write_text("raise ModuleNotFoundError('no syllapy here')\n", "utf-8")
    path = os.pathsep.join([str(blocked), str(ROOT), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-m", "therapy_cli", "content", "check", str(scolding), "--guide", "alliance"],
        env={"PATH": os.defpath, "PYTHONPATH": path, "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        "reading ease: syllables cannot be counted here; install it with: pip install 'therapy-cli[content]'"
        in done.stdout
    )
    assert "tone-command" in done.stdout


def test_a_claim_that_went_nowhere_fails_the_whole_check(scolding: Path) -> None:
    (scolding / "coverage.yaml").write_text(COVERAGE.replace("text: Think", "text: Thank"), "utf-8")
    done = inside("content", "check", str(scolding))
    assert done.code == 7
    assert "coverage.yaml: seed-coverage: c1: no text of boundaries/gift begins with 'Thank' any more" in done.out
    assert "seed-coverage" not in check(scolding).out


# ---------------------------------------------------------------- coverage


def test_coverage_as_a_page_as_data_and_as_a_file(tmp_path: Path) -> None:
    page = inside("content", "coverage")
    assert (page.code, page.err) == (0, "")
    made = inside("content", "coverage", "--json").json()
    Draft202012Validator(schema_for("coverage")).validate(made)
    assert all(claim["id"] in page.out for claim in made["data"]["claims"])
    target = tmp_path / "coverage.md"
    assert inside("content", "coverage", "--output", str(target)).code == 0
    assert target.read_text("utf-8") == page.out
    assert inside("content", "coverage", "--output", str(target)).code == 1
    both = inside("content", "coverage", "--json", "--output", str(target))
    assert both.code == 2
    assert json.loads(both.out)["schema"] == "therapy-cli/coverage/1"


def test_content_without_seed_texts_has_no_coverage(tree: Path) -> None:
    done = inside("content", "coverage", content=tree)
    assert (done.code, done.out) == (4, "")
    assert done.err.startswith("Error: this content has no coverage.yaml")
    assert inside("content", "coverage", "--json", content=tree).json()["schema"] == "therapy-cli/coverage/1"


# ---------------------------------------------------------------- help


def test_every_example_of_the_kit_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order in which somebody would try them, in a folder that holds a copy of the content."""
    shutil.copytree(CONTENT, tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for command in KIT:
        examples = EXAMPLE.findall(inside("content", *command, "--help").out)
        assert examples, command
        for example in examples:
            done = inside(*shlex.split(example)[1:])
            assert done.code == 0, (example, done)


def test_every_command_of_the_kit_is_known_here() -> None:
    commands, _, _ = inside("content", "--help").out.partition("\nCommands:\n")[2].partition("\n\n")
    listed = re.findall(r"^  ([a-z-]+) ", commands, re.MULTILINE)
    assert {"check", *(command[0] for command in KIT)} == set(listed)
