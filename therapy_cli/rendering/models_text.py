"""Models in words: the list, one model to read, its pages for a walk, and a blank sheet in Markdown.

Safety stands before the first step in each of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap

from therapy_cli.rendering import wording
from therapy_cli.rendering.arrangement import PRACTICE
from therapy_cli.rendering.clean import cleaned
from therapy_cli.rendering.escaping import escape
from therapy_cli.rendering.models_data import ModelItem, ModelsData, StepItem
from therapy_cli.rendering.shelf_text import WIDEST
from therapy_cli.rendering.tables import table

BLANK_LINES = 3
"""Room for an answer on a sheet."""


def models_text(data: ModelsData, width: int, *, as_table: bool) -> str:
    """The models under their kinds, with what each is good for and what none of them can do."""
    lines = [data.emergency_line, ""]
    for kind in data.kinds:
        rows = [(m.id, f"{m.name} ({m.by}). {m.good_for}") for m in data.models if m.kind == kind.id]
        lines += [kind.title, kind.choose, ""]
        lines += table((wording.MODEL, wording.GOOD_FOR), rows, width) if as_table else [f"{i}: {t}" for i, t in rows]
        lines += ["", kind.limits, ""]
    return _text([*lines, wording.MODELS_USAGE], width, as_table=as_table)


def model_text(data: ModelsData, width: int, *, as_table: bool) -> str:
    """One model: safety, its steps with their questions, how it closes, where it comes from."""
    [model] = data.models
    lines = [data.emergency_line, "", *opening_lines(data), "", f"{wording.SAFETY_FIRST}: {data.safety.ask}"]
    lines += [data.safety.if_so, ""]
    names = {source.id: source.short for source in data.sources}
    lines += [_step_line(number, step, names) for number, step in enumerate(model.steps, 1)]
    lines += ["", wording.AT_THE_END, *(f"- {line}" for line in model.closes_with)]
    return _text([*lines, "", *_honest(data, model)], width, as_table=as_table)


def opening_lines(data: ModelsData) -> list[str]:
    """What the model is, what it is good for, where it ends, and what must not be written down."""
    [model] = data.models
    return [f"{model.name} ({model.by})", f"{wording.GOOD_FOR}: {model.good_for} {model.limits}", data.privacy]


def pages(data: ModelsData) -> list[list[str]]:
    """The steps of a walk after the safety question: one page a step, then how it closes."""
    [model] = data.models
    count = len(model.steps)
    steps = [[f"{n} of {count}: {s.name}", s.ask] for n, s in enumerate(model.steps, 1)]
    closing = [wording.AT_THE_END, *(f"- {line}" for line in model.closes_with)]
    return [*steps, [*closing, "", *_honest(data, model)]]


def model_sheet(data: ModelsData) -> str:
    """A blank sheet in Markdown: nothing is filled in, and no text in it can become markup."""
    data = cleaned(data)
    [model] = data.models
    room = "\n" * BLANK_LINES
    parts = [f"# {escape(f'{model.name} ({model.by})')}", f"**{escape(data.emergency_line)}**", escape(data.privacy)]
    asked = [(wording.SAFETY_FIRST, f"{data.safety.ask} {data.safety.if_so}")]
    asked += [(f"{number}. {step.name}", step.ask) for number, step in enumerate(model.steps, 1)]
    parts += [f"## {_heading(name)}\n\n{escape(ask)}\n{room}" for name, ask in asked]
    closing = "\n".join(f"- {escape(line)}\n{room}" for line in model.closes_with)
    parts += [f"## {wording.AT_THE_END}\n\n{closing}", *map(escape, _honest(data, model))]
    return "\n\n".join(part.rstrip("\n") if part is parts[-1] else part for part in parts) + "\n"


def _heading(name: str) -> str:
    """A heading keeps the full stop of its number: after ``##`` it starts no list."""
    number, dot, rest = name.partition(". ")
    return f"{number}{dot}{escape(rest)}" if dot and number.isdecimal() else escape(name)


def _step_line(number: int, step: StepItem, names: dict[str, str]) -> str:
    """A step; one that was not read in its source says so."""
    mark = f" [{names[PRACTICE]}]" if PRACTICE in step.sources else ""
    return f"{number}. {step.name}: {step.ask}{mark}"


def _honest(data: ModelsData, model: ModelItem) -> list[str]:
    """What models of this kind cannot do, where the steps come from, and that none decides."""
    [kind] = data.kinds
    names = {source.id: source.short for source in data.sources}
    cited = dict.fromkeys(names[i] for step in model.steps for i in step.sources)
    return [kind.limits, f"{wording.SOURCES}: {'; '.join(cited)}. {wording.NO_MODEL_DECIDES}"]


def _text(lines: Iterable[str], width: int, *, as_table: bool) -> str:
    if not as_table:
        return "\n".join(lines).rstrip("\n") + "\n"
    return "\n".join(row for line in lines for row in _wrapped(line, min(width, WIDEST))).rstrip("\n") + "\n"


def _wrapped(line: str, measure: int) -> list[str]:
    return [line] if len(line) <= measure else wrap(line, measure, break_long_words=False, break_on_hyphens=False)
