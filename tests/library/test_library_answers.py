"""Answers as a file: the same strict reader, and never a value in a message."""

from __future__ import annotations

import json

import pytest

from therapy_cli.errors import UsageError
from therapy_cli.library.answers_file import MAX_ANSWER_BYTES, read_answers_text

FLAT = {"role": "therapist", "event": ["gift", "touch"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"role: therapist\nevent: [gift, touch]\n", FLAT),
        (json.dumps(FLAT).encode(), FLAT),
        (json.dumps(FLAT, indent="\t").encode(), FLAT),
        (b"guide: boundaries\nrole: therapist\nevent: [gift, touch]", {"guide": "boundaries", **FLAT}),
        (b"guide: boundaries\nanswers: {role: therapist, event: [gift, touch]}", {"guide": "boundaries", **FLAT}),
        (b"answers:\n  role: therapist\n  event: [gift, touch]", FLAT),
        (b"role: therapist\nevent: [gift, touch]\nmood:\n", FLAT),
        (b'{"role": "therapist", "event": ["gift", "touch"], "mood": null}', FLAT),
        (b"{}", {}),
    ],
)
def test_answers_are_read(text: bytes, expected: dict[str, object]) -> None:
    assert read_answers_text(text, "case.yaml") == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (b"", "1:1"),
        (b"therapist", "1:1"),
        (b"[role]", "1:1"),
        (b"role: 7", "1:7"),
        (b"role: yes", "1:7"),
        (b"role: {a: b}", "1:7"),
        (b"role: []", "1:7"),
        (b"role: [a, 3]", "1:7"),
        (b"role: [[a]]", "1:7"),
        (b"role: a\nrole: b", "2:1"),
        (b"guide: [a]\nrole: b", "1:8"),
        (b"answers: [a]", "1:10"),
        (b"answers: {role: a}\nmood: low", "2:1"),
        (b"role: &a x\nmood: *a", "1:7"),
        (b"role: 'open", "1:7"),
        (b"role: \xff", "1:7"),
        (b"[" * 100_000, "1:41"),
        (b"a" * (MAX_ANSWER_BYTES + 1), "1:1"),
    ],
)
def test_anything_else_is_refused_in_one_line(text: bytes, place: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_answers_text(text, "case.yaml")
    assert f"case.yaml:{place}: " in caught.value.message
    assert "\n" not in caught.value.message
    assert caught.value.details


def test_all_faults_are_told_and_no_value_with_them() -> None:
    with pytest.raises(UsageError) as caught:
        read_answers_text(b"mood: yes\nsecret_thing: {a: secret}\nevent: [secret, 4]\nsecret_thing: 1", "-")
    told = " ".join([caught.value.message, caught.value.hint or "", *caught.value.details])
    assert len(caught.value.details) == 4
    assert "secret" not in told
