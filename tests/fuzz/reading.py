"""The YAML reader: no bytes break it, faults have places in the text, and what it takes PyYAML reads the same."""

from __future__ import annotations

import re
from typing import Any, Final

import yaml

from tests.cli.program import CONTENT
from tests.fuzz.bytes_near import near
from therapy_cli.library.model import CardFile, CaseFile, Guide
from therapy_cli.library.reading import read_yaml
from therapy_cli.library.scalars import without_unsafe
from therapy_cli.library.validating import validate

LONGEST = 600


def _pieces(name: str) -> list[bytes]:
    """The entries of a content file, one by one, under their key."""
    text = (CONTENT / name).read_text("utf-8")
    key = re.search(r"^(cards|cases|questions):", text, re.MULTILINE)
    assert key
    entries = re.split(r"^(?=- |  - id: )", text[key.end() :], flags=re.MULTILINE)[1:]
    return [f"{key[0]}\n{entry}".encode() for entry in entries if len(entry) < LONGEST]


WHOLE: Final = [
    *_pieces("guides/alliance/cards.yaml"),
    *_pieces("guides/boundaries/cases.yaml"),
    *_pieces("shared/questions.yaml"),
    b"a: 1\nb: [x, y]\nc: {d: 'e'}\n",
]
INPUTS = near(WHOLE)


def check(raw: bytes) -> str:
    """How it ended; an ``AssertionError`` or any other error is a promise broken."""
    reading = read_yaml(raw, "a.yaml", max_bytes=10_000)
    assert reading.is_whole or reading.faults
    lines = raw.decode("utf-8", "replace").replace("\r\n", "\n").count("\n") + 2
    for fault in reading.faults:
        assert 1 <= fault.line <= lines, (fault, raw)
        assert fault.column >= 1
        assert str(fault).isprintable(), ascii(str(fault))
    for kind in (CardFile, CaseFile, Guide):
        checked, faults = validate(reading, kind)
        assert (checked is None) == bool(faults)
        assert all(str(fault).isprintable() for fault in faults)
    if reading.faults:
        return "faults" if reading.is_whole else "stopped"
    text = without_unsafe(raw.decode("utf-8-sig").replace("\r\n", "\n"))
    _same(yaml.load(text, Loader=yaml.CBaseLoader), reading.data)
    return "read"


def _same(told: Any, ours: Any) -> None:
    """The same mappings, lists and texts; numbers and truth values are ours alone, PyYAML keeps the text here."""
    if isinstance(told, dict):
        assert list(map(str, ours)) == list(told)
        for (_, mine), theirs in zip(ours.items(), told.values(), strict=True):
            _same(theirs, mine)
    elif isinstance(told, list):
        assert len(ours) == len(told)
        for theirs, mine in zip(told, ours, strict=True):
            _same(theirs, mine)
    elif isinstance(ours, str):
        assert ours == told
    else:
        assert not isinstance(ours, (dict, list))
