"""Models to be heard: the list of a kind, or one model step by step, with safety before the first step."""

from __future__ import annotations

from therapy_cli.rendering import wording
from therapy_cli.rendering.arrangement import PRACTICE
from therapy_cli.rendering.clean import cleaned
from therapy_cli.rendering.models_data import ModelItem, ModelsData, StepItem
from therapy_cli.rendering.models_text import last_lines, opening_lines, to_supervision
from therapy_cli.rendering.spoken_words import END, digit_by_digit, said_list, sentence, spoken_text


def models_spoken(data: ModelsData, width: int | None) -> str:
    """The models, kind by kind, with what each is good for and what none of them can do."""
    data = cleaned(data)
    blocks: list[list[str]] = [[digit_by_digit(data.emergency_line)]]
    for kind in data.kinds:
        items = [_listed(model) for model in data.models if model.kind == kind.id]
        blocks.append(said_list(kind.title, items, end=sentence(kind.limits), first=[kind.choose]))
    return spoken_text([*blocks, [END, wording.MODELS_USAGE]], width)


def model_spoken(data: ModelsData, width: int | None) -> str:
    """One model, or what to do first where a walk has stopped for danger."""
    data = cleaned(data)
    if data.stopped:
        return spoken_text([[digit_by_digit(data.emergency_line)], [data.safety.if_so]], width)
    [model] = data.models
    names = {source.id: source.short for source in data.sources}
    title, *facts = opening_lines(data)
    blocks = [
        [digit_by_digit(data.emergency_line)],
        [f"Heading: {title}", *facts],
        [f"{wording.SAFETY_FIRST}: {data.safety.ask}", data.safety.if_so],
        said_list("Steps", (_step(step, names) for step in model.steps), end=""),
        said_list(wording.TO_SUPERVISION, to_supervision(model), end=""),
        said_list(wording.AT_THE_END, model.closes_with, end=""),
        [END, *last_lines(data)],
    ]
    return spoken_text(blocks, width)


def _listed(model: ModelItem) -> str:
    return f"{model.name}, by {model.by}. {sentence(model.good_for)} To hear it, type: therapy models {model.id}"


def _step(step: StepItem, names: dict[str, str]) -> str:
    mark = f" Your mark: {wording.MARKS[step.mark]}." if step.mark else ""
    practice = f" {sentence(names[PRACTICE].capitalize())}" if PRACTICE in step.sources else ""
    return f"{step.name}: {sentence(step.ask)}{mark}{practice}"
