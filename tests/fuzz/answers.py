"""The answers file: whatever the bytes, answers come out or one harmless line that repeats nothing of them."""

from __future__ import annotations

import json
from typing import Final

from tests.cli.written import cases
from tests.content import library
from tests.fuzz.bytes_near import near
from therapy_cli.asking.scripted import refuse_missing, scripted_answers
from therapy_cli.commands.reporting import one_line
from therapy_cli.errors import InputNeeded, UsageError
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.guidance.interview import Interview
from therapy_cli.library.answers_file import read_answers_text

GUIDES: Final = {name: library().guide(name) for name in ("boundaries", "dv-safety")}
MARKER = "zebra_marker"
WHOLE: Final = [
    form
    for name in GUIDES
    for _, given in cases(name)[:6]
    for form in (
        json.dumps({"guide": name, **given, "situation": MARKER}).encode(),
        "".join(f"{question}: {json.dumps(value)}\n" for question, value in given.items()).encode(),
        json.dumps({"guide": name, "answers": given}, indent=1).encode(),
    )
]
INPUTS = near(WHOLE)


def check(raw: bytes) -> str:
    """How it ended; an ``AssertionError`` or any other error is a promise broken."""
    ends = []
    for name, guide in GUIDES.items():
        try:
            answers = scripted_answers(guide, file=read_answers_text(raw, "-"))
            refuse_missing(Interview(guide, answers))
            guide_by(guide, answers)
            ends.append("guidance")
            known = {q.id: {o.id for o in q.options} for q in (*guide.questions, *guide.settings.values())}
            assert all(set(values) <= known[question] for question, values in answers.chosen.items())
        except (UsageError, InputNeeded) as error:
            ends.append("refused" if isinstance(error, UsageError) else "answers missing")
            said = (name, one_line(error), error.details)
        else:
            continue
        _harmless(*said)
    return " and ".join(sorted(set(ends)))


def _harmless(guide: str, line: str, details: tuple[str, ...]) -> None:
    assert line.isprintable(), ascii(line)
    assert line.startswith("Error: ")
    assert guide != "dv-safety" or MARKER not in line + "".join(details)
