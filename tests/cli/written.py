"""What stands in the content files, read without the help of the program; and answers in the forms it takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from tests.cli.editing import read
from tests.cli.program import CONTENT


def flags(answers: Mapping[str, str | Sequence[str]]) -> list[str]:
    """Answers as ``--answer`` flags."""
    pairs = ((q, v if isinstance(v, str) else ",".join(v)) for q, v in answers.items())
    return [part for question, value in pairs for part in ("--answer", f"{question}={value}")]


@cache
def raw(name: str) -> Any:
    """A content file as PyYAML reads it: what stands there, without the help of the program."""
    return read(CONTENT / name)


def cases(guide: str) -> list[tuple[str, dict[str, Any]]]:
    """The vignettes of a guide: name and answers."""
    return [(c["id"], c["answers"]) for c in raw(f"guides/{guide}/cases.yaml")["cases"]]
