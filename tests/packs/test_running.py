"""Packs at the command line: by option, by variable, by config file; what is printed and how a run ends."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.cli.program import FOLDERS, Result, Therapy, one_error_line
from tests.packs.making import EXAMPLE, ROOT, SMALL, additions, card, pack
from therapy_cli.pack_traces import config_file
from therapy_cli.rendering.schema import schema_for

HERE = {"PYTHONPATH": str(ROOT)}
"""This checkout runs, wherever the program is installed from."""
PACK = ("--pack", str(EXAMPLE))
GIFT = ("--answer", "role=trainee", "--answer", "danger=no_sign", "--answer", "situation=gift")
TITLE = "Riverside Practice policy (example)"


@pytest.fixture
def run(tmp_path: Path) -> Therapy:
    return Therapy(tmp_path / "machine")


def done(run: Therapy, *arguments: str, **env: str) -> Result:
    result = run(*arguments, env={**HERE, **env})
    assert (result.code, result.err) == (0, ""), result
    return result


def data(result: Result, kind: str) -> Any:
    """What a JSON result holds; it fits its schema."""
    found = result.json()
    Draft202012Validator(schema_for(kind)).validate(found)
    return found["data"]


@pytest.mark.parametrize("form", ["plain", "markdown", "panels"])
def test_a_guide_prints_whose_words_these_are(form: str, run: Therapy) -> None:
    text = " ".join(done(run, "boundaries", *GIFT, *PACK, "--format", form).out.replace("\\", "").split())
    assert text.lstrip("*").startswith("In danger now?")
    assert f"From {TITLE}" in text
    assert f"With additions from {TITLE}" in text
    assert f"{TITLE}: An example with an invented clinic" in text


def test_json_names_the_pack_and_keeps_its_fields(run: Therapy) -> None:
    cards = {c["id"]: c for c in data(done(run, "boundaries", *GIFT, *PACK, "--json"), "guidance")["cards"]}
    assert cards["boundaries/clinic-policy-gift-book"]["guide"] == "boundaries"
    assert cards["boundaries/clinic-policy-gift-book"]["from_pack"] == TITLE
    assert cards["boundaries/gifts"]["added_by"] == [TITLE]
    assert [i for i, c in cards.items() if "from_pack" in c] == ["boundaries/clinic-policy-gift-book"]


def test_without_a_pack_json_has_no_word_of_packs(run: Therapy) -> None:
    assert "pack" not in done(run, "boundaries", *GIFT, "--json").out
    assert "pack" not in done(run, "guides", "--json").out


@pytest.mark.parametrize(
    "arguments",
    [
        ("lone-working", *PACK, "--answer", "role=trainee", "--answer", "danger=no_sign"),
        ("lone-working", "--answer", "role=trainee", "--answer", "danger=no_sign", f"--pack={EXAMPLE}"),
        ("show", "lone-working/home-visit", *PACK),
        ("guides", *PACK),
        ("sources", "clinic-policy-handbook", *PACK),
        ("helplines", "--country", "gb", *PACK),
    ],
)
def test_every_command_of_the_shelf_takes_packs(arguments: tuple[str, ...], run: Therapy) -> None:
    assert "iverside" in done(run, *arguments).out


def test_lists_say_which_guide_is_from_a_pack(run: Therapy) -> None:
    guides = data(done(run, "guides", *PACK, "--json"), "guides")["guides"]
    assert [(g["id"], g["from_pack"]) for g in guides if "from_pack" in g] == [("lone-working", TITLE)]
    assert f"From {TITLE}" in " ".join(done(run, "guides", *PACK).out.split())


def test_without_the_pack_its_guide_is_no_command(run: Therapy) -> None:
    assert "no command 'lone-working'" in one_error_line(run("lone-working", env=HERE), 2)


def test_the_variable_names_a_pack_over_the_shipped_content(run: Therapy) -> None:
    assert "lone-working" in done(run, "guides", THERAPY_CONTENT_PATH=str(EXAMPLE)).out


def test_the_variable_names_a_library_and_packs(run: Therapy, tmp_path: Path) -> None:
    ours = additions(tmp_path / "ours", cards=[card()])
    named = os.pathsep.join([str(ours), str(ROOT / "content")])
    assert "From The pack ours" in done(run, "boundaries", *GIFT, THERAPY_CONTENT_PATH=named).out
    ours = additions(tmp_path / "theirs", "zebra", cards=[card()])
    named = os.pathsep.join([str(SMALL), str(ours)])
    assert done(run, "zebra", "--questions", THERAPY_CONTENT_PATH=named).out


def test_a_folder_that_is_a_whole_library_takes_the_place_of_the_shipped_one(run: Therapy) -> None:
    assert "dv-safety" not in done(run, "guides", THERAPY_CONTENT_PATH=str(SMALL)).out


def test_two_libraries_are_one_too_many(run: Therapy) -> None:
    named = os.pathsep.join([str(SMALL), str(ROOT / "content")])
    assert "two libraries" in one_error_line(run("guides", env={**HERE, "THERAPY_CONTENT_PATH": named}), 2)


def test_a_folder_that_is_no_pack(run: Therapy, tmp_path: Path) -> None:
    assert "holds no pack" in one_error_line(run("guides", "--pack", str(tmp_path), env=HERE), 2)
    assert "no folder" in one_error_line(run("guides", "--pack", str(tmp_path / "nowhere"), env=HERE), 4)


# ------------------------------------------------------------ the config file


def config(run: Therapy, text: str) -> Path:
    file = run.folder / FOLDERS["XDG_CONFIG_HOME"] / "therapy-cli" / "config.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    return file


@pytest.mark.checklist(77)
def test_the_config_file_lays_packs_over_every_run(run: Therapy) -> None:
    config(run, f"packs: [{json.dumps(str(EXAMPLE))}]\n")
    assert "lone-working" in done(run, "guides").out
    assert "gift book" in done(run, "boundaries", *GIFT).out


def test_a_relative_path_is_seen_from_the_config_file(run: Therapy) -> None:
    file = config(run, "packs: [ours]\n")
    additions(file.parent / "ours", cards=[card()])
    assert "From The pack ours" in done(run, "boundaries", *GIFT).out


def test_without_xdg_the_config_file_is_in_the_home(run: Therapy) -> None:
    file = run.folder / FOLDERS["HOME"] / ".config" / "therapy-cli" / "config.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(f"packs: [{json.dumps(str(EXAMPLE))}]\n", "utf-8")
    for home in ("", "relative/place"):
        assert "lone-working" in done(run, "guides", XDG_CONFIG_HOME=home).out


@pytest.mark.checklist(78)
@pytest.mark.parametrize(
    ("system", "place"),
    [("linux", ".config"), ("darwin", "Library/Application Support"), ("win32", "roaming")],
)
def test_the_config_file_has_the_place_of_its_system_and_the_old_one_counts_first(
    system: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path / "roaming"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    assert config_file() == str(tmp_path / place / "therapy-cli" / "config.yaml")
    old = tmp_path / ".config" / "therapy-cli" / "config.yaml"
    old.parent.mkdir(parents=True)
    old.write_text("packs: []\n", "utf-8")
    assert config_file() == str(old)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "mine"))
    assert config_file() == str(tmp_path / "mine" / "therapy-cli" / "config.yaml")


@pytest.mark.checklist(41, 78)
def test_config_shows_where_everything_comes_from_and_makes_nothing(run: Therapy) -> None:
    before = run.files()
    place = str(run.folder / FOLDERS["XDG_CONFIG_HOME"] / "therapy-cli" / "config.yaml")
    assert done(run, "config", "path").out == f"{place}\n"
    assert "it is not there" in done(run, "config").out
    assert run.files() == before
    config(run, f"packs: [{json.dumps(str(EXAMPLE))}]\n")
    shown = done(run, "config", "--json").json()["data"]
    assert (shown["config_file"], shown["config_file_is_there"]) == (place, True)
    assert [pack["place"] for pack in shown["packs"]] == [str(EXAMPLE)]
    assert str(EXAMPLE) in done(run, "config").out


@pytest.mark.checklist(80)
@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("pack: [ours]\n", "did you mean 'packs'?"),
        ("packs: ours\n", "must be a list"),
        ("packs: [\n", "not valid YAML"),
        ("packs: [ours]\npacks: [ours]\n", "same key"),
    ],
)
def test_a_config_file_with_a_fault_is_told_in_one_line(text: str, says: str, run: Therapy) -> None:
    config(run, text)
    line = one_error_line(run("guides", env=HERE), 2)
    assert "config.yaml:1:" in line or "config.yaml:2:" in line
    assert says in line


@pytest.mark.checklist(78)
def test_looking_makes_no_config_and_no_cache(run: Therapy) -> None:
    before = run.files()
    done(run, "boundaries", *GIFT, *PACK)
    done(run, "content", "check", str(EXAMPLE), "--guide", "lone-working")
    assert run.files() == before


# ------------------------------------------------------------ the check


def test_the_check_takes_a_pack_as_a_folder_and_as_an_option(run: Therapy) -> None:
    for arguments in (("content", "check", str(EXAMPLE)), ("content", "check", *PACK)):
        text = done(run, *arguments, "--guide", "lone-working").out
        assert "lone-working: in order." in text
        assert "with the pack clinic-policy 1.0" in text


def test_faults_of_a_pack_end_the_check_with_3_and_name_the_place(run: Therapy, tmp_path: Path) -> None:
    ours = additions(tmp_path / "ours", cards=[card(severity="urgent", place="emergency")])
    result = run("content", "check", str(ours), "--json", env=HERE)
    assert result.code == 3
    [fault] = data(result, "check")["faults"]
    assert fault["file"] == f"{ours}/guides/boundaries/additions.yaml"
    assert "before what the library puts there" in fault["message"]


def test_a_broken_rule_ends_the_check_with_7_and_names_the_pack(run: Therapy, tmp_path: Path) -> None:
    wider = {"role": ["trainee"], "intimacy_level": ["messages"]}
    ours = additions(tmp_path / "ours", adds=[{"card": "boundaries/think-it-through", "wider": wider}])
    result = run("content", "check", str(ours), "--guide", "boundaries", "--json", env=HERE)
    assert result.code == 7
    assert {f["pack"] for f in data(result, "check")["findings"]} == {"ours"}
    assert "pack ours: boundaries: d-b2" in run("content", "check", str(ours), "--guide", "boundaries", env=HERE).out


def test_what_the_library_itself_breaks_is_put_down_to_no_pack(run: Therapy, tmp_path: Path) -> None:
    library = shutil.copytree(ROOT / "content", tmp_path / "content")
    rules = library / "shared/never-say.yaml"
    rules.write_text(rules.read_text("utf-8") + '- {pattern: "goodbye", why: "for this test"}\n', "utf-8")
    for more in ((), PACK):
        result = run("content", "check", str(library), "--guide", "end-therapy", "--json", *more, env=HERE)
        assert result.code == 7
        found = [f for f in data(result, "check")["findings"] if f["rule"] == "never-say"]
        assert found
        assert {f["pack"] for f in found if "clinic-policy" not in f["message"]} == {None}


def test_a_pack_with_faults_is_not_used(run: Therapy, tmp_path: Path) -> None:
    ours = additions(tmp_path / "ours", cards=[card("elsewhere")])
    result = run("boundaries", *GIFT, "--pack", str(ours), env=HERE)
    assert (result.code, result.out) == (3, "")
    assert "additions.yaml" in result.err
    assert "Traceback" not in result.err


# ------------------------------------------------------------ words


def test_words_of_a_pack_take_the_place_of_the_fixed_ones(run: Therapy, tmp_path: Path) -> None:
    words = {
        "rendering": {"in_short": "Das Wichtigste", "severity_words": {"consider": "Bedenken"}},
        "asking": {"needed": "es fehlen Antworten: {flags}, oder --answers FILE|-"},
    }
    ours = pack(tmp_path / "ours", words=words)
    text = done(run, "boundaries", *GIFT, "--pack", str(ours)).out
    assert "Das Wichtigste:" in text
    assert "Bedenken: Gifts" in text
    assert "Background: " in text
    assert "es fehlen Antworten: --answer role=VALUE" in run("boundaries", "--pack", str(ours), env=HERE).err


WRONG_WORDS = {
    "unknown-key": ({"rendering": {"in_shrot": "A"}}, "in_short"),
    "unknown-room": ({"drawing": {"in_short": "A"}}, "drawing"),
    "unknown-part": ({"rendering": {"severity_words": {"awful": "A"}}}, "awful"),
    "place-lost": ({"rendering": {"whole_card": "Alles"}}, "{id}"),
    "place-broken": ({"rendering": {"in_short": "Das {"}}, "places"),
    "one-word-for-two": ({"rendering": {"say": "Words to avoid"}}, "something else"),
    "two-severities-alike": ({"rendering": {"severity_words": {"urgent": "Wichtig", "info": "wichtig"}}}, "the same"),
    "other-form": ({"rendering": {"in_short": ["A"]}}, "must be a text"),
    "line-break": ({"rendering": {"in_short": "A\nB"}}, "one line"),
}


@pytest.mark.parametrize("name", WRONG_WORDS)
def test_words_that_would_mislead_are_refused(name: str, run: Therapy, tmp_path: Path) -> None:
    words, says = WRONG_WORDS[name]
    ours = pack(tmp_path / "ours", words=words)
    for arguments in (("guides", "--pack", str(ours)), ("content", "check", str(ours), "--guide", "boundaries")):
        result = run(*arguments, env=HERE)
        assert result.code == 3
        assert says in f"{result.out}{result.err}"
        assert "words.yaml:1:" in f"{result.out}{result.err}"
