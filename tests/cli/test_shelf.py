"""Guides, sources and version: what stands in the content, all of it and nothing else."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.cli.inside import inside
from tests.cli.program import GUIDES, Therapy, one_error_line
from tests.cli.written import raw

SOURCES = {source["id"]: source for source in raw("sources.yaml")["sources"]}


def test_guides_tells_what_each_is_for(therapy: Therapy) -> None:
    text = " ".join(therapy("guides").out.split())
    data = therapy("guides", "--json").json()["data"]
    assert [g["id"] for g in data["guides"]] == list(GUIDES)
    for guide in data["guides"]:
        meta = raw(f"guides/{guide['id']}/guide.yaml")
        assert {k: guide[k] for k in ("title", "summary", "purpose", "not_for")} == {
            k: meta[k] for k in ("title", "summary", "purpose", "not_for")
        }
        assert guide["discreet"] is meta.get("discreet", False)
        stop = "" if meta["title"].endswith("?") else "."
        assert f"{guide['id']} {meta['title']}{stop} {meta['summary']}" in text
    assert raw("shared/lines.yaml")["notices"]["unreviewed"] in text


def test_sources_lists_every_source_once(therapy: Therapy) -> None:
    lines = therapy("sources").out.splitlines()
    assert [line.split()[0] for line in lines] == list(SOURCES)
    listed = therapy("sources", "--json").json()["data"]["sources"]
    assert [s["id"] for s in listed] == list(SOURCES)
    for shown in listed:
        written = SOURCES[shown["id"]]
        assert {k: v for k, v in shown.items() if v is not None and k != "overdue"} == {
            k: v for k, v in {"read": "summary", **written}.items() if k not in ("verified", "note")
        }


@pytest.mark.parametrize("source", SOURCES)
def test_one_source_has_all_that_is_needed_to_find_it(source: str) -> None:
    text, written = inside("sources", source).out, SOURCES[source]
    words = re.sub(r"\s", "", text)
    for key in ("title", "authors", "year", "edition", "publisher", "doi", "url"):
        assert re.sub(r"\s", "", written.get(key, "")) in words
    assert inside("sources", source, "--json").json()["data"]["sources"][0]["id"] == source


def test_an_overdue_source_is_marked_and_nothing_refuses_to_run(therapy: Therapy, content: object) -> None:
    from tests.cli.editing import edit, named

    edit(content, "sources.yaml", lambda file: named(file["sources"], "apa-2017").update(due="2020-01-31"))  # type: ignore[arg-type]
    env = {"THERAPY_CONTENT_PATH": str(content)}
    done = therapy("sources", "apa-2017", env=env)
    assert done.code == 0
    assert "due to be read again by 31 January 2020 (should have been read again by now)" in done.out
    overdue = [s["id"] for s in therapy("sources", "--json", env=env).json()["data"]["sources"] if s["overdue"]]
    assert overdue == ["apa-2017"]
    assert therapy("content", "check", "--guide", "end-therapy", env=env).code == 0


def test_the_version_is_one_honest_line(therapy: Therapy) -> None:
    about, notices = raw("about.yaml"), raw("shared/lines.yaml")["notices"]
    done = therapy("--version")
    assert done == therapy("-V")
    assert re.fullmatch(r"therapy \d+\.\d+\.\d+\S*, content \S+ of \d{4}-\d\d-\d\d\. .+\n", done.out)
    assert f"content {about['version']} of {about['date']}. {notices['unreviewed']}" in done.out


def test_the_version_can_be_read_by_programs(therapy: Therapy) -> None:
    data, about = therapy("--version", "--json").json(), raw("about.yaml")
    assert data["program"] in therapy("--version").out
    assert (data["content"], data["content_date"]) == (about["version"], about["date"])
    states = {guide: raw(f"guides/{guide}/guide.yaml")["review"]["state"] for guide in GUIDES}
    assert data["review"] == states


def test_python_m_is_the_same_program(therapy: Therapy) -> None:
    for arguments in (["--version"], ["boundaries", "--json"]):
        module = subprocess.run(
            [sys.executable, "-m", "therapy_cli", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=therapy.environment(),
            cwd=therapy.work,
            check=False,
        )
        done = inside(*arguments)
        assert (module.returncode, module.stdout, module.stderr) == (done.code, done.stdout, done.stderr)


def test_what_does_not_exist_is_not_found(therapy: Therapy) -> None:
    assert "did you mean 'apa-2017'?" in one_error_line(therapy("sources", "apa-201"), 4)
    assert "'therapy sources' lists them" in one_error_line(therapy("sources", "zebra"), 4)
    assert "guidance" in one_error_line(therapy("schema", "gidance"), 4)
    assert f"choose from 1 to {len(GUIDES)}" in one_error_line(therapy("guide", "0"), 4)
