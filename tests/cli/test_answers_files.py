"""Answers files that are none: one clear line that names the place, exit 2, and nothing of what was answered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.inside import inside
from tests.cli.program import CALM, Therapy, one_error_line
from tests.cli.written import flags

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
BAD = {
    "nothing": (b"", "1:1: the file holds nothing"),
    "only-a-comment": (b"# role: trainee\n", "1:1: the file holds nothing"),
    "fifty-megabytes": (b"role: trainee\n#" + b"x" * 50_000_000, "1:1: the file has more than"),
    "deep": (b"[" * 20_000 + b"]" * 20_000, "levels inside each other"),
    "deep-json": (b'{"a":' * 3_000 + b"1" + b"}" * 3_000, "levels inside each other"),
    "key-twice": (b"role: trainee\ndanger: no_sign\ndanger: now\n", "3:1: the same key stands already on line 2"),
    "key-twice-json": (b'{"role": "trainee", "role": "client"}', "1:21: the same key"),
    "not-utf8": (b"role: trainee\ndanger: n\xffo\n", "2:10: this is not UTF-8"),
    "utf16": ("role: trainee\n".encode("utf-16"), "1:1: this is not UTF-8"),
    "escape": (b'role: "trainee\x1b[31m"\n', "1:15: the character U+001B"),
    "escape-in-a-key": (b'"role\\e[2J": trainee\n', "1:1: the text holds the character U+001B"),
    "bidi": ('role: "trainee\u202e"\n'.encode(), "1:15: the character U+202E"),
    "zero-byte": (b"role: trainee\0\n", "1:14: the character U+0000"),
    "list": (b"- role: trainee\n", "1:1: answers are written as 'question: option'"),
    "text": (b"role trainee\n", "1:1: answers are written as 'question: option'"),
    "list-under-answers": (b"answers: [role]\n", "1:10: answers are written as"),
    "number": (b"role: 1\n", "1:7: an answer is an option id"),
    "mapping": (b"role: {trainee: really}\n", "1:7: an answer is an option id"),
    "bare-yes": (b"role: yes\n", "1:7: many readers take this word for a truth value"),
    "tag": (b"role: !!python/object/apply:os.system [reboot]\n", "1:7: tags"),
    "two-documents": (b"role: trainee\n---\nrole: client\n", "2:1: a second document"),
    "tab": (b"answers:\n\trole: trainee\n", "2:1: a tab stands"),
    "open-quote": (b"role: 'trainee\n", "1:7: a quote or bracket was not closed"),
    "guide-beside": (b"guide: 7\nrole: trainee\n", "1:8: 'guide' takes the id of one guide"),
    "other-guide": (b"guide: end-therapy\nrole: trainee\ndanger: no_sign\n", "given for another guide"),
}


@pytest.mark.fault(
    "0-byte answers file",
    "50 MB answers file",
    "deeply nested YAML",
    "ANSI and bidi characters in answers",
    "answers that are not UTF-8",
)
@pytest.mark.checklist(45)
@pytest.mark.parametrize("guide", ["boundaries", "dv-safety"])
@pytest.mark.parametrize("name", BAD)
def test_a_bad_answers_file_is_one_clear_line(name: str, guide: str, therapy: Therapy) -> None:
    data, said = BAD[name]
    path = therapy.work / therapy.file(f"{name}.yaml", data)
    line = one_error_line(inside(guide, "--answers", str(path)), 2)
    assert said in line
    assert f"{name}.yaml:" in line or name == "other-guide"
    assert line.isprintable()
    for answered in ("trainee", "client", "no_sign", "now", "danger"):
        assert answered not in line.removeprefix("Error: the answers")


@pytest.mark.parametrize("name", [n for n in BAD if n != "fifty-megabytes"])
def test_a_pipe_is_read_by_the_same_rules(name: str) -> None:
    data, said = BAD[name]
    assert said in one_error_line(inside("boundaries", "--answers", "-", input=data), 2)


@pytest.mark.parametrize("name", ["fifty-megabytes", "deep-json", "escape", "bare-yes"])
def test_a_real_pipe_and_a_real_file_too(name: str, therapy: Therapy) -> None:
    data, said = BAD[name]
    assert said in one_error_line(therapy("boundaries", "--answers", "-", input=data), 2)
    assert said in one_error_line(therapy("boundaries", "--answers", therapy.file("a.yaml", data)), 2)


@pytest.mark.checklist(45)
@pytest.mark.parametrize("answers", ["missing.yaml", ".", "", "case.yaml/inside", "\udcff.yaml"], ids=ascii)
def test_a_file_that_is_not_there_is_named(answers: str, therapy: Therapy) -> None:
    therapy.file("case.yaml", CALM)
    line = one_error_line(therapy("boundaries", "--answers", answers), 2)
    assert line.startswith("Error: the answers file cannot be read: ")


@pytest.mark.fault("bomb of aliases")
def test_a_bomb_of_aliases_explodes_nothing(therapy: Therapy) -> None:
    done = therapy("boundaries", "--answers", therapy.file("bomb.yaml", BOMB))
    assert (done.code, done.stdout) == (2, b"")
    *faults, last = done.err.splitlines()
    assert last.startswith("Error: the answers cannot be read: bomb.yaml:1:4: anchors are not allowed")
    assert len(faults) <= 20
    assert all(f.startswith("bomb.yaml:") for f in faults)


def test_several_faults_are_told_in_one_run(therapy: Therapy) -> None:
    done = therapy(
        "boundaries", "--answers", therapy.file("case.yaml", "role: 1\ndanger: 2\nsituation: x\ntiming: 3\n")
    )
    *faults, last = done.err.splitlines()
    assert [f.split(": ")[0] for f in faults] == ["case.yaml:1:7", "case.yaml:2:9", "case.yaml:4:9"]
    assert "(and 2 more)" in last


@pytest.mark.fault("endless answers file")
def test_an_endless_file_is_not_read_to_its_end(therapy: Therapy) -> None:
    assert "more than" in one_error_line(therapy("boundaries", "--answers", "/dev/zero"), 2)


SAME = {
    "yaml": "role: trainee\ndanger: no_sign\nsituation: [gift, touch]\n",
    "json": json.dumps({"role": "trainee", "danger": "no_sign", "situation": ["gift", "touch"]}),
    "under-answers": "guide: boundaries\nanswers: {role: [trainee], danger: no_sign, situation: [touch, gift]}\n",
    "open-question": "role: trainee\ndanger: no_sign\ntiming: null\nsituation: [gift, touch]\n",
    "byte-order-mark": "\ufeffrole: trainee\r\ndanger: no_sign\r\nsituation: [gift, touch]\r\n",
}


@pytest.mark.parametrize("form", SAME)
def test_every_way_to_hand_answers_over_says_the_same(form: str, therapy: Therapy) -> None:
    by_flags = therapy(
        "boundaries", *flags(CALM), "--answer", "situation=gift", "--answer", "situation=touch", "--json"
    )
    by_pipe = therapy("boundaries", "--answers", "-", "--json", input=SAME[form])
    by_file = therapy("boundaries", "--answers", therapy.file("a.txt", SAME[form]), "--json")
    assert by_flags.code == 0
    assert by_flags.stdout == by_pipe.stdout == by_file.stdout


@pytest.mark.checklist(77)
def test_a_flag_wins_over_the_file(therapy: Therapy) -> None:
    case = therapy.file("case.yaml", {**CALM, "situation": "gift"})
    done = therapy("boundaries", "--answers", case, "--answer", "situation=touch", "--json")
    assert done.json()["data"]["answers"] == {"role": ["trainee"], "danger": ["no_sign"], "situation": ["touch"]}


def test_an_answers_file_may_stand_anywhere(therapy: Therapy, tmp_path: Path) -> None:
    place = tmp_path / "a folder" / "fall 1.yaml"
    place.parent.mkdir()
    place.write_text(json.dumps(CALM), "utf-8")
    assert therapy("boundaries", "--answers", str(place)).code == 0
