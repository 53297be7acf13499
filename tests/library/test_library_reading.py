"""Strict reading: what is understood, what is refused and where."""

from __future__ import annotations

import pytest

from therapy_cli.library.building import MAX_DEPTH, MAX_FAULTS
from therapy_cli.library.reading import read_yaml


def faults(raw: bytes, **limits: int) -> list[tuple[int, int, str]]:
    return [(f.line, f.column, f.rule) for f in read_yaml(raw, "a.yaml", **limits).faults]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("text", "text"), ("'7'", "7"), ("7", 7), ("-7", -7), ("0", 0), ("1.5", 1.5), ("true", True), ("false", False),
        ("2026-11-22", "2026-11-22"), ("010", "010"), ("0x1f", "0x1f"), ("1_000", "1_000"), ("12:30", "12:30"),
        ("1e3", "1e3"), (".inf", ".inf"), ("9" * 5000, "9" * 5000), ("٣", "٣"), ("y", "y"), ("n", "n"),
        ("'yes'", "yes"), ('"a\\tb"'[:2] + 'b"', "ab"), ("> \n  two\n  lines\n", "two lines\n"),
    ],
)  # fmt: skip
def test_scalars_are_read_plainly(text: str, value: object) -> None:
    reading = read_yaml(f"key: {text}".encode(), "a.yaml")
    assert (reading.data, reading.faults) == ({"key": value}, ())


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", (1, 1, "empty-file")),
        (b"# only words\n", (1, 1, "empty-file")),
        (b"---\n", (1, 1, "empty-file")),
        (b"a: 1\nb: \xff", (2, 4, "not-utf8")),
        (b"\xef\xbb\xbfa: \xc3\xa9\xff", (1, 5, "not-utf8")),
        ("a: b".encode("utf-16"), (1, 1, "not-utf8")),
        (b"a: 1\na: 2", (2, 1, "duplicate-key")),
        (b"1: x", (1, 1, "key-not-text")),
        (b"null: x", (1, 1, "key-not-text")),
        (b"true: x", (1, 1, "key-not-text")),
        (b"? [a, b]\n: x", (1, 3, "key-not-text")),
        (b"? {a: b}\n: x", (1, 3, "key-not-text")),
        (b"<<: {a: 1}", (1, 1, "merge-key")),
        (b"a: yes", (1, 4, "ambiguous-word")),
        (b"a: [No, x]", (1, 5, "ambiguous-word")),
        (b"a: 1\n---\nb: 2", (2, 1, "several-documents")),
        (b"a: !!python/object:os.system x", (1, 4, "tag")),
        (b"a: ! x", (1, 4, "tag")),
        (b"a: &x 1", (1, 4, "anchor")),
        (b"a:\n\t- b", (2, 1, "tab")),
        (b'a: "b\\tc"', (1, 4, "tab")),
        (b"a: b\x00c", (1, 5, "hidden-character")),
        (b"a: b\x1b[2Jc", (1, 5, "hidden-character")),
        (b"a: b\rc", (1, 5, "hidden-character")),
        ("a: b\u2028c".encode(), (1, 5, "hidden-character")),
        ("a: \u200bb".encode(), (1, 4, "hidden-character")),
        ("a: b\ufeff".encode(), (1, 5, "hidden-character")),
        (b'a: "\\u202e"', (1, 4, "hidden-character")),
        (b'"\\u202e": a', (1, 1, "hidden-character")),
        (b"a: b: c", (1, 5, "syntax")),
        (b"a: 'b\nc: d", (1, 4, "syntax")),
        (b"a: [b\n\n", (1, 4, "syntax")),
        (b'a: "\\q"', (1, 5, "syntax")),
        (b"a: %b", (1, 4, "syntax")),
    ],
)
def test_damage_is_refused_with_its_place(raw: bytes, expected: tuple[int, int, str]) -> None:
    assert faults(raw) == [expected]


def test_a_byte_order_mark_and_windows_lines_are_let_through() -> None:
    reading = read_yaml(b"\xef\xbb\xbfa: 1\r\nb:\r\n- c\r\n", "a.yaml")
    assert (reading.data, reading.faults) == ({"a": 1, "b": ["c"]}, ())


def test_json_is_read_as_it_is() -> None:
    reading = read_yaml(b'{\n\t"a": ["b\\/c", null, true, 1.5],\n\t"d": {"e": "\\u00e9"}\n}', "a.json")
    assert (reading.data, reading.faults) == ({"a": ["b/c", None, True, 1.5], "d": {"e": "é"}}, ())


def test_keys_may_be_words_that_are_ambiguous_as_values() -> None:
    assert read_yaml(b"on: 'a'", "a.yaml").data == {"on": "a"}


def test_all_faults_are_found_in_one_run() -> None:
    raw = b"a: yes\nb: &x 1\nc: *x\nd: !t 1\na: 2\n7: x\nb: no"
    expected = [
        "ambiguous-word",
        "anchor",
        "alias",
        "tag",
        "duplicate-key",
        "key-not-text",
        "duplicate-key",
        "ambiguous-word",
    ]
    assert [rule for _, _, rule in faults(raw)] == expected


def test_the_first_of_two_equal_keys_stands() -> None:
    reading = read_yaml(b"a: {b: 1}\na: {b: 2, c: [3]}\nd: 4", "a.yaml")
    assert reading.data == {"a": {"b": 1}, "d": 4}
    assert reading.positions.values["a", "b"] == (1, 8)


def test_places_of_keys_and_values_are_known() -> None:
    positions = read_yaml(b"cards:\n- id: x\n  points:\n  - {text: y}\n", "a.yaml").positions
    path = ("cards", 0, "points", 0, "text")
    assert (positions.of_key(path), positions.of_value(path)) == ((4, 6), (4, 12))
    assert positions.of_value(("cards", 0)) == (2, 3)
    assert positions.of_value((*path, "gone")) == (4, 12)


def test_depth_is_limited_without_recursion() -> None:
    assert faults(b"[" * (MAX_DEPTH - 1) + b"]" * (MAX_DEPTH - 1)) == []
    assert faults(b"[" * 1_000_000) == [(1, MAX_DEPTH + 1, "too-deep")]
    assert faults(b"{a: " * 300_000) == [(1, MAX_DEPTH * 4 + 1, "too-deep")]
    assert faults(b"- " * 500_000) == [(1, MAX_DEPTH * 2 + 1, "too-deep")]


def test_a_bomb_of_aliases_stays_small() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 30)]
    reading = read_yaml("\n".join(lines).encode(), "a.yaml")
    assert reading.data["a29"] == [None, None]
    assert {f.rule for f in reading.faults} == {"anchor", "alias"}


def test_size_and_number_of_faults_are_limited() -> None:
    assert faults(b"a: 1", max_bytes=3) == [(1, 1, "too-large")]
    many = faults(b"a: [" + b"yes, " * 5000 + b"]")
    assert (len(many), many[-1][2]) == (MAX_FAULTS + 1, "too-many-faults")


def test_messages_never_repeat_what_stands_in_the_file() -> None:
    raw = b"secret: yes\nsecret: 2\nother: !secret &secret x\n*secret : 3\nb: 'secret"
    told = " ".join(str(f) for f in read_yaml(raw, "a.yaml").faults)
    assert "secret" not in told
