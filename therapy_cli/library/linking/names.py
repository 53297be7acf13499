"""Ids: their form, and that none stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path, did_you_mean

QUESTION_ID = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
OPTION_ID = re.compile(r"[a-z0-9][a-z0-9_]*", re.ASCII)
CARD_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
RESERVED_WORDS = frozenset({"any", "all", "not", "guide", "answers", "yes", "no", "on", "off", "true", "false", "null"})
"""Words that conditions, answer files or YAML itself give another meaning."""


def repeated(file: Checked[Any], ids: Iterable[tuple[str, Path]], what: str) -> Iterator[Fault]:
    """Yield a fault for each id that stood before."""
    first: dict[str, Path] = {}
    for name, path in ids:
        if name in first:
            line = file.positions.of_value(first[name])[0]
            message = f"the {what} '{name}' stands already on line {line}"
            yield file.fault(path, "duplicate-id", message, "give it another id, or take one away")
        first.setdefault(name, path)


def badly_formed(
    file: Checked[Any], ids: Iterable[tuple[str, Path]], form: re.Pattern[str], what: str
) -> Iterator[Fault]:
    """Yield a fault for each id that is no plain word or that means something else already."""
    for name, path in ids:
        if not form.fullmatch(name):
            message = f"'{name}' cannot be the id of a {what}"
            yield file.fault(path, "id-form", message, "small letters and digits, without spaces")
        elif name in RESERVED_WORDS:
            yield file.fault(path, "id-form", f"'{name}' means something else already", "choose another id")


def unknown(
    file: Checked[Any], path: Path, name: str, known: Iterable[str], what: str, *, at_key: bool = False
) -> Fault:
    """Return the fault that an id does not exist, with the nearest that does."""
    rule = f"unknown-{what.replace(' ', '-')}"
    fix = did_you_mean(name, known) or "name one that exists"
    return file.fault(path, rule, f"there is no {what} '{name}'", fix, at_key=at_key)
