"""Models in words: the list, and one model to read or as it was walked through. Safety stands before the first step."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap

from therapy_cli.rendering import wording
from therapy_cli.rendering.arrangement import PRACTICE
from therapy_cli.rendering.models_data import ModelItem, ModelsData, StepItem
from therapy_cli.rendering.shelf_text import WIDEST
from therapy_cli.rendering.tables import table


def models_text(data: ModelsData, width: int, *, as_table: bool) -> str:
    """The models under their kinds, with what each is good for and what none of them can do."""
    lines = [data.emergency_line, ""]
    for kind in data.kinds:
        rows = [(m.id, f"{m.name} ({m.by}). {m.good_for}") for m in data.models if m.kind == kind.id]
        lines += [kind.title, kind.choose, ""]
        lines += table((wording.MODEL, wording.GOOD_FOR), rows, width) if as_table else [f"{i}: {t}" for i, t in rows]
        lines += ["", kind.limits, ""]
    return _text([*lines, wording.MODELS_USAGE], width, wrapped=as_table)


def model_text(data: ModelsData, width: int, *, wrapped: bool) -> str:
    """One model: safety, its steps with their questions and marks, how it closes, where it comes from.

    After a walk that stopped: only what to do first.
    """
    if data.stopped:
        return _text([data.emergency_line, "", data.safety.if_so], width, wrapped=wrapped)
    [model] = data.models
    lines = [data.emergency_line, "", *opening_lines(data), "", f"{wording.SAFETY_FIRST}: {data.safety.ask}"]
    lines += [data.safety.if_so, ""]
    names = {source.id: source.short for source in data.sources}
    lines += [_step_line(number, step, names) for number, step in enumerate(model.steps, 1)]
    lines += _listed(wording.TO_SUPERVISION, to_supervision(model)) + _listed(wording.AT_THE_END, model.closes_with)
    return _text([*lines, "", *last_lines(data)], width, wrapped=wrapped)


def opening_lines(data: ModelsData) -> list[str]:
    """What the model is, what it is good for, where it ends, and what must not be written down."""
    [model] = data.models
    facts = [f"{wording.GOOD_FOR}: {model.good_for}", f"{wording.LIMITS}: {model.limits}"]
    return [f"{model.name} ({model.by})", *facts, data.privacy]


def last_lines(data: ModelsData) -> list[str]:
    """What models of this kind cannot do, where the steps come from, and that none decides."""
    [kind], [model] = data.kinds, data.models
    names = {source.id: source.short for source in data.sources}
    cited = dict.fromkeys(names[i] for step in model.steps for i in step.sources)
    return [kind.limits, f"{wording.SOURCES}: {'; '.join(cited)}. {wording.NO_MODEL_DECIDES}"]


def to_supervision(model: ModelItem) -> list[str]:
    """The steps that were marked for supervision, with their questions."""
    return [f"{step.name}: {step.ask}" for step in model.steps if step.mark == "supervision"]


def mark_words(step: StepItem) -> str:
    """The mark of a step in brackets, or nothing."""
    return f" ({wording.MARKS[step.mark]})" if step.mark else ""


def _listed(heading: str, items: Iterable[str]) -> list[str]:
    rows = [f"- {item}" for item in items]
    return ["", heading, *rows] if rows else []


def _step_line(number: int, step: StepItem, names: dict[str, str]) -> str:
    """A step; one that was not read in its source says so."""
    practice = f" [{names[PRACTICE]}]" if PRACTICE in step.sources else ""
    return f"{number}. {step.name}: {step.ask}{mark_words(step)}{practice}"


def _text(lines: Iterable[str], width: int, *, wrapped: bool) -> str:
    """Lines as text; only for a person are they wrapped, items of a list with a hanging indent."""
    rows = (row for line in lines for row in _rows(line, min(width, WIDEST))) if wrapped else lines
    return "\n".join(rows).rstrip("\n") + "\n"


def _rows(line: str, measure: int) -> list[str]:
    mark, space, _ = line.partition(" ")
    is_item = space and (mark == "-" or (mark.endswith(".") and mark[:-1].isdecimal()))
    indent = " " * (len(mark) + 1) if is_item else ""
    return wrap(line, measure, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [""]
