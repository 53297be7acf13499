"""A model as a sheet in Markdown: a heading for each step, its question, and room to write."""

from __future__ import annotations

from collections.abc import Sequence

from therapy_cli.rendering import wording
from therapy_cli.rendering.clean import cleaned
from therapy_cli.rendering.escaping import escape
from therapy_cli.rendering.models_data import ModelsData
from therapy_cli.rendering.models_text import last_lines, mark_words, to_supervision

BLANK_LINES = 3
"""Room for an answer."""


def model_sheet(data: ModelsData) -> str:
    """The sheet: what a walk has marked stands in it, and nothing else is filled in. No text can become markup."""
    data = cleaned(data)
    if data.stopped:
        return f"**{escape(data.emergency_line)}**\n\n{escape(data.safety.if_so)}\n"
    [model] = data.models
    asked = [(wording.SAFETY_FIRST, f"{data.safety.ask} {data.safety.if_so}")]
    asked += [(f"{n}. {step.name}{mark_words(step)}", step.ask) for n, step in enumerate(model.steps, 1)]
    parts = [
        f"# {escape(f'{model.name} ({model.by})')}",
        f"**{escape(data.emergency_line)}**",
        escape(data.privacy),
        *_to_take(to_supervision(model)),
        *(f"## {_heading(name)}\n\n{escape(ask)}\n{_room()}" for name, ask in asked),
        f"## {wording.AT_THE_END}\n\n" + "\n".join(f"- {escape(line)}\n{_room()}" for line in model.closes_with),
        *map(escape, last_lines(data)),
    ]
    return "\n\n".join(parts) + "\n"


def _to_take(lines: Sequence[str]) -> list[str]:
    return [f"## {wording.TO_SUPERVISION}", "\n".join(f"- {escape(line)}" for line in lines)] if lines else []


def _room() -> str:
    return "\n" * BLANK_LINES


def _heading(name: str) -> str:
    """A heading keeps the full stop of its number: after ``##`` it starts no list."""
    number, dot, rest = name.partition(". ")
    return f"{number}{dot}{escape(rest)}" if dot and number.isdecimal() else escape(name)
