"""A broken copy of the content: every fault with its place and how to mend it, exit 3, never a traceback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.damages import DAMAGES
from tests.cli.damaging import CARDS, GUIDE, LINE, Damage
from tests.cli.editing import edit, rewrite
from tests.cli.inside import inside
from tests.cli.program import CALM, GUIDES, Result, Therapy
from tests.cli.written import cases, flags

SAYS_WHAT_IS_RIGHT = re.compile(r" \u2014 |this must be |takes a |needs ")
"""What to do stands after a dash, or the message itself says what is right."""


def test_there_are_enough_kinds_and_no_two_are_called_the_same() -> None:
    assert len({d.name for d in DAMAGES}) == len(DAMAGES) >= 25


@pytest.mark.checklist(6)
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda d: d.name)
def test_damage_is_named_with_its_place_and_its_remedy(damage: Damage, few_guides: Path) -> None:
    """The check tells it; the guide refuses to run, with the same line, where it is concerned. Nothing crashes."""
    content = few_guides
    damage.do(content, damage.file)
    done = inside("content", "check", str(content))
    assert done.code == 3, done
    assert "Traceback" not in done.err
    faults = [LINE.match(line) for line in done.out.splitlines()]
    assert all(faults), done.out
    found = [m for m in faults if m and m["file"] == f"{content}/{damage.file}" and m["rule"] == damage.rule]
    assert found, done.out
    assert re.fullmatch(r"Error: the content has \d+ faults?; mend each place named above\n", done.err)
    path = content / damage.file
    lines = path.read_text("utf-8", "replace").splitlines() if path.is_file() else []
    told = [m for m in found if damage.at in (lines[int(m["line"]) - 1] if int(m["line"]) <= len(lines) else "")]
    assert told, (damage.at, done.out)
    assert any(SAYS_WHAT_IS_RIGHT.search(m["message"]) for m in told), f"no word on how to mend it: {told[0][0]}"
    assert done.out.replace("\n", "").isprintable()
    assert_stopped(damage, inside("boundaries", *flags(CALM), content=content))


@pytest.mark.parametrize("damage", DAMAGES[::9], ids=lambda d: d.name)
def test_nor_does_it_in_a_process_of_its_own(damage: Damage, content: Path, therapy: Therapy) -> None:
    damage.do(content, damage.file)
    assert_stopped(damage, therapy("boundaries", *flags(CALM), env={"THERAPY_CONTENT_PATH": str(content)}))


def assert_stopped(damage: Damage, done: Result) -> None:
    assert "Traceback" not in done.err
    assert done.code == (3 if damage.stops else 0), done
    if damage.stops:
        assert done.out == ""
        *faults, last = done.err.splitlines()
        assert last.startswith("Error: the content has ")
        assert any(m and m["rule"] == damage.rule for m in map(LINE.match, faults)), done.err


UNLIKE_ANY = [d for d in DAMAGES if d.rule.startswith("unknown-") and d.rule != "unknown-key" and "zebra" in d.at]


def test_a_name_unlike_any_that_is_known_says_what_to_do(content: Path) -> None:
    """Where nothing is near enough to be meant, a person still needs to know where the right names stand."""
    for damage in UNLIKE_ANY:
        damage.do(content, damage.file)
    told = [m for m in map(LINE.match, inside("content", "check", str(content)).out.splitlines()) if m]
    assert {m["rule"] for m in told} >= {d.rule for d in UNLIKE_ANY}
    assert [m[0] for m in told if m["rule"].startswith("unknown-") and " \u2014 " not in m["message"]] == []


def test_the_small_copy_is_in_order_too(few_guides: Path) -> None:
    done = inside("content", "check", str(few_guides))
    assert (done.code, done.err) == (0, "")
    assert done.out.count(": in order. ") == 5, "four guides and the shelf"


def test_the_copy_is_in_order_before_it_is_damaged(content: Path, therapy: Therapy) -> None:
    """Also where every file was written anew: so it is the damage that is found, not the layout."""
    for path in content.rglob("*.yaml"):
        rewrite(content, str(path.relative_to(content)))
    done = therapy("content", "check", "--json", env={"THERAPY_CONTENT_PATH": str(content)})
    assert (done.code, done.err) == (0, "")
    assert (done.json()["data"]["faults"], done.json()["data"]["findings"]) == ([], [])


def test_folder_and_environment_are_two_ways_to_the_same_check(content: Path, therapy: Therapy) -> None:
    (content / CARDS).write_text("cards: [", "utf-8")
    by_environment = therapy("content", "check", env={"THERAPY_CONTENT_PATH": str(content)})
    assert by_environment.code == 3
    assert by_environment == therapy("content", "check", str(content)) == inside("content", "check", str(content))


@pytest.mark.checklist(46, 48)
def test_five_faults_give_five_lines(content: Path, therapy: Therapy) -> None:
    def spoil(file: dict[str, list[dict[str, object]]]) -> None:
        first, second, third, fourth, fifth = file["cards"][:5]
        first["colour"] = "red"
        del second["title"]
        third["severity"] = "high"
        fourth["title"] = 7
        fifth["when"] = {}

    edit(content, CARDS, spoil)
    done = therapy("content", "check", str(content))
    faults = [m for m in map(LINE.match, done.out.splitlines()) if m]
    assert len(faults) == len(done.out.splitlines()) == 5
    assert {m["rule"] for m in faults} == {"unknown-key", "missing-key", "not-one-of", "wrong-type"}
    assert [int(m["line"]) for m in faults] == sorted(int(m["line"]) for m in faults)
    assert done.err == "Error: the content has 5 faults; mend each place named above\n"
    data = therapy("content", "check", str(content), "--json").json()["data"]["faults"]
    assert [(f["file"], f["line"], f["column"], f["rule"]) for f in data] == [
        (m["file"], int(m["line"]), int(m["column"]), m["rule"]) for m in faults
    ]


def test_faults_of_several_files_come_in_one_run(content: Path, therapy: Therapy) -> None:
    edit(content, CARDS, lambda f: f["cards"][0].update(colour="red"))
    edit(content, "guides/dv-safety/guide.yaml", lambda g: g.update(id="x"))
    edit(content, "helplines.yaml", lambda f: f["helplines"][0].update(kind="zebra"))
    (content / "about.yaml").unlink()
    done = therapy("content", "check", str(content))
    assert done.code == 3
    assert len({line.split(":")[0] for line in done.out.splitlines()}) == 4


def test_damage_in_one_guide_leaves_the_others_usable(content: Path, therapy: Therapy) -> None:
    (content / GUIDE).write_text("id: [", "utf-8")
    env = {"THERAPY_CONTENT_PATH": str(content)}
    assert therapy("boundaries", *flags(CALM), env=env).code == 3
    for guide in GUIDES[1:]:
        assert therapy(guide, "--answers", "-", input=cases(guide)[0][1], env=env).code == 0
    listed = therapy("--help", env=env)
    assert listed.code == 0
    assert "This guide cannot be read" in " ".join(listed.out.split())


def test_a_folder_without_content_is_no_content(therapy: Therapy, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = therapy("content", "check", str(tmp_path / "empty"))
    assert done.code == 3
    assert all(": missing-file: " in line for line in done.out.splitlines())
    for arguments in (["boundaries"], ["guides"], ["--version"], ["helplines"], []):
        ended = therapy(*arguments, env={"THERAPY_CONTENT_PATH": str(tmp_path / "empty")})
        assert "Traceback" not in ended.err
        assert ended.code in (0, 2, 3, 4)
