"""What looks like a telephone number and what does not."""

from __future__ import annotations

import json

import pytest

from therapy_cli.library.linking.numbers import number_faults
from therapy_cli.library.model import CaseFile
from therapy_cli.library.reading import read_yaml
from therapy_cli.library.validating import validate


def is_number(text: str) -> bool:
    raw = json.dumps({"cases": [{"case": text, "id": "x", "answers": {}}]}).encode()
    file, _ = validate(read_yaml(raw, "a.yaml"), CaseFile)
    assert file is not None
    return bool(list(number_faults(file)))


@pytest.mark.parametrize("text", [
    "0808 2000 247", "1-800-799-7233", "+44 20 7946 0958", "(555) 123-4567", "Ring 999.", "call 116 123",
    "dial 111 then option 2", "text START to 88788", "800.799.7233", "Phone: 0800123456", "the number is 1737",
])  # fmt: skip
def test_numbers_are_seen(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", [
    "In force since 2018-2024.", "Read on 2026-11-22.", "Sections 10.08-10.10 and A.11.b.", "1 in 20 of 19,715 people",
    "19.7 percent of 669 studies", "HCPC 1.8-1.12, 8.1, 8.2", "Call today, or within 24 hours.", "call before 2018",
    "Call your local emergency number.", "Write down the date, the time and 3 facts.", "the 2010 and 2016 amendments",
])  # fmt: skip
def test_figures_are_let_through(text: str) -> None:
    assert not is_number(text)
