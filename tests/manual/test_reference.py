"""Reference pages and the man page are made from the program, and are current."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess

import pytest

from tests.cli.inside import inside
from tests.cli.program import ROOT
from therapy_cli.errors import ExitCode
from therapy_cli.manual.exit_codes import MEANINGS
from therapy_cli.manual.topics import TOPICS


def made() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("make_reference", ROOT / "docs/make_reference.py")
    assert spec
    assert spec.loader
    making = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(making)
    return {str(path.relative_to(ROOT)): text for path, text in making.pages().items()}


@pytest.mark.checklist(19)
def test_reference_and_man_page_are_current() -> None:
    """If not: ``python docs/make_reference.py`` writes them again."""
    pages = made()
    assert {name for name, text in pages.items() if (ROOT / name).read_text("utf-8") != text} == set()
    there = {str(p.relative_to(ROOT)) for p in (ROOT / "docs/reference").iterdir()}
    assert there == {name for name in pages if "reference/" in name}


@pytest.mark.checklist(19)
def test_the_man_page_names_every_command_and_topic() -> None:
    page = (ROOT / "docs/therapy.1").read_text("utf-8").replace("\\-", "-")
    for command in re.findall(r"^## (therapy \S.*)$", made()["docs/reference/commands.md"], re.MULTILINE):
        assert f"\\fB{command}\\fR" in page
    for topic in TOPICS.values():
        assert all(f'.SH "{topic.name}: {part.heading}"'.upper() in page.upper() for part in topic.parts[1:])


@pytest.mark.checklist(19)
def test_the_man_page_is_read_without_a_complaint() -> None:
    """By mandoc where there is one; else only its macros are looked at."""
    text = (ROOT / "docs/therapy.1").read_text("utf-8")
    assert set(re.findall(r"^\.(\w+)", text, re.MULTILINE)) == {"TH", "SH", "PP", "TP", "nf", "fi"}
    assert not re.search(r"^'", text, re.MULTILINE)
    if shutil.which("mandoc"):
        done = subprocess.run(
            ["mandoc", "-T", "lint", "-W", "warning", ROOT / "docs/therapy.1"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stdout == ""


@pytest.mark.checklist(3)
def test_help_and_readme_tell_the_same_codes() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    told = {int(c): says for c, says in re.findall(r"^\| (\d+) \| (.+?) \|$", readme, re.MULTILINE)}
    assert told == {int(c): says for c, says in MEANINGS.items() if c != ExitCode.LOCKED}
    assert set(MEANINGS) == set(ExitCode)
    text = " ".join(inside("help", "exit-codes").out.split())
    for code, says in MEANINGS.items():
        assert f" {int(code)} {says}" in text
