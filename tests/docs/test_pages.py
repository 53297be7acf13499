"""The pages under docs/: links that lead somewhere, commands that exist, words that the program really says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.inside import inside
from tests.cli.program import CALM, GUIDES, ROOT, Therapy
from tests.cli.written import flags
from therapy_cli.commands.options import Format

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)#]+)(?:#[\w-]+)?\)")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_inside_the_project_lead_somewhere(page: Path) -> None:
    targets = [m["target"] for m in LINK.finditer(page.read_text("utf-8"))]
    missing = [t for t in targets if not re.match(r"https?:|mailto:", t) and not (page.parent / t).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_commands_named_in_passing_exist(page: Path) -> None:
    """``therapy …`` in running text: the command and every option of it are known to the program."""
    for line in re.findall(r"`(therapy [^`]+)`", page.read_text("utf-8")):
        words = line.split()[1:]
        name = GUIDES[0] if words[0] == "GUIDE" else words[0]
        if name.startswith("-"):
            continue
        asked = [name, words[1]] if name == "content" else [name]
        shown = inside(*asked, "--help")
        assert shown.code == 0, line
        for option in [w for w in words if w.startswith("--")]:
            assert option in shown.out, line


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_options_named_in_passing_exist(page: Path) -> None:
    text = "\n".join(
        inside(*c, "--help").out
        for c in ([], ["boundaries"], ["show"], ["lookup"], ["content", "check"], ["helplines"])
    )
    named = set(re.findall(r"`(--[a-z-]+)", page.read_text("utf-8")))
    assert {option for option in named if option not in text} == set()


def test_json_examples_are_json() -> None:
    for page in PAGES:
        for body in re.findall(r"^```json\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL):
            json.loads(body)


def test_the_json_page_names_every_key_in_its_order() -> None:
    page = (ROOT / "docs/json.md").read_text("utf-8")
    keys = list(inside("boundaries", *flags(CALM), "--codes", "apa-2017", "--json").json()["data"])
    listed = re.search(r"holds, in this order: (?P<keys>[^.]+)\.", page)
    assert listed
    assert re.findall(r"`(\w+)`", listed["keys"]) == keys
    for kind in inside("schema").out.split():
        assert inside("schema", kind).code == 0


def test_the_readme_names_every_form_of_the_result() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    part = readme.partition("| format |")[2].partition("\n\n")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)) == {f.value for f in Format}


def test_the_readme_says_what_the_program_says_about_its_review(therapy: Therapy) -> None:
    """While no clinician has signed the text off, the README must not sound as if one had."""
    states = set(therapy("--version", "--json").json()["review"].values())
    readme = " ".join((ROOT / "README.md").read_text("utf-8").split())
    assert ("No clinician from outside has signed its text off yet" in readme) is ("unreviewed" in states)
