"""Ways to damage a file of the content."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cli.editing import edit, rewrite

GUIDE, CARDS = "guides/boundaries/guide.yaml", "guides/boundaries/cards.yaml"
CASES, RULES = "guides/boundaries/cases.yaml", "guides/boundaries/invariants.yaml"
QUESTIONS, SHARED, LINES = "shared/questions.yaml", "shared/cards.yaml", "shared/lines.yaml"
SOURCES, HELPLINES, PHRASES = "sources.yaml", "helplines.yaml", "shared/never-say.yaml"


@dataclass(frozen=True)
class Damage:
    """``rule`` is due in ``file`` on a line that holds ``at``. ``stops``: the guide itself must refuse to run."""

    name: str
    file: str
    do: Callable[[Path, str], object]
    rule: str
    at: str
    stops: bool = True


def data(change: Callable[[Any], object]) -> Callable[[Path, str], object]:
    """Damage to what the file says."""
    return lambda content, name: edit(content, name, change)


def text(change: Callable[[str], str | bytes]) -> Callable[[Path, str], object]:
    """Damage to how the file is written."""

    def do(content: Path, name: str) -> None:
        before = rewrite(content, name)
        after = change(before)
        assert after != before, f"{name}: nothing was changed"
        (content / name).write_bytes(after if isinstance(after, bytes) else after.encode())

    return do


def swap(old: str, new: str) -> Callable[[Path, str], object]:
    """The first ``old`` in the file becomes ``new``."""
    return text(lambda before: before.replace(old, new, 1))


def first_card(**changes: Any) -> Callable[[Path, str], object]:
    """Other values in the first card of a file."""
    return data(lambda file: file["cards"][0].update(changes))


def gone(content: Path, name: str) -> None:
    """The file is missing."""
    (content / name).unlink()


def a_folder(content: Path, name: str) -> None:
    """A folder stands where the file should be."""
    gone(content, name)
    (content / name).mkdir()


def a_link_out(content: Path, name: str) -> None:
    """The file is a link that leads out of the content."""
    outside = content.parent / "outside.yaml"
    (content / name).rename(outside)
    (content / name).symlink_to(outside)


def own_question(guide: Any, position: int = 0) -> Any:
    """One of the guide's own questions that stands in the interview."""
    return [q for q in guide["questions"] if q["id"] in guide["interview"]][position]


def waits_for_a_later_one(guide: Any) -> None:
    first, last = own_question(guide), own_question(guide, -1)
    first["when"] = {"role": ["trainee"], last["id"]: [last["options"][0]["id"]]}


def waits_for_itself(guide: Any) -> None:
    first = own_question(guide)
    first["when"] = {first["id"]: [first["options"][0]["id"]]}


PRACTITIONERS = ["therapist", "trainee", "supervisor", "colleague"]
LINE = re.compile(r"^(?P<file>\S+?):(?P<line>\d+):(?P<column>\d+): (?P<rule>[a-z0-9-]+): (?P<message>.+)$")
