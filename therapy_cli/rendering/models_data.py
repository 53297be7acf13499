"""Reflection, supervision and decision models as data (``therapy models --json``)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Literal, get_args

from therapy_cli.document.gathering import source_block
from therapy_cli.document.model import SourceBlock
from therapy_cli.library.library import Library
from therapy_cli.library.model import ModelKind, ModelStep, ThinkingModel
from therapy_cli.rendering.listings import Listing

Mark = Literal["thought", "supervision", "later"]


class SafetyItem(Listing, frozen=True, kw_only=True):
    """The question before every model, and what to do on a yes or a doubt."""

    ask: str
    if_so: str


class KindItem(Listing, frozen=True, kw_only=True):
    """What holds for all models of a kind."""

    id: ModelKind
    title: str
    choose: str
    limits: str
    sources: list[str]


class StepItem(Listing, frozen=True, kw_only=True):
    """One step and its question, with the sources that it rests on. ``mark``: what a walk made of it, else null."""

    id: str
    name: str
    ask: str
    sources: list[str]
    mark: Mark | None


class ModelItem(Listing, frozen=True, kw_only=True):
    """One model. ``closes_with`` follows the last step, whatever the model."""

    id: str
    kind: ModelKind
    name: str
    by: str
    good_for: str
    limits: str
    steps: list[StepItem]
    closes_with: list[str]


class ModelsData(Listing, frozen=True, kw_only=True):
    """Models (``therapy models``). A program that walks through one asks ``safety`` first and stops on a yes.

    ``stopped``: a walk has ended there; then no model is told.
    """

    content_version: str
    emergency_line: str
    stopped: bool
    safety: SafetyItem
    privacy: str
    kinds: list[KindItem]
    models: list[ModelItem]
    sources: list[SourceBlock]


def models_data(
    library: Library,
    today: date,
    models: Collection[str],
    marks: Mapping[str, str] | None = None,
    *,
    stopped: bool = False,
) -> ModelsData:
    """The models of these ids with what holds for their kinds. ``today`` only marks overdue sources.

    ``marks``: what a walk made of the steps of the one model, by the ids of the steps.
    """
    file = library.models
    chosen = [m for m in file.models if m.id in models and not stopped]
    kinds = [k for k in file.kinds if k.id in {m.kind for m in chosen}]
    closing = {k.id: k.closes_with for k in kinds}
    items = [_model(m, closing[m.kind], marks or {}) for m in chosen]
    cited = [i for m in items for s in m.steps for i in s.sources] + [i for k in kinds for i in k.sources]
    return ModelsData(
        content_version=library.about.version,
        emergency_line=library.lines.emergency.open,
        stopped=stopped,
        safety=SafetyItem(ask=file.safety.ask, if_so=file.safety.if_so),
        privacy=file.privacy,
        kinds=[
            KindItem(id=k.id, title=k.title, choose=k.choose, limits=k.limits, sources=list(k.sources)) for k in kinds
        ],
        models=items,
        sources=[source_block(library.sources[i], today) for i in dict.fromkeys(cited)],
    )


def _model(model: ThinkingModel, closing: list[str], marks: Mapping[str, str]) -> ModelItem:
    return ModelItem(
        id=model.id,
        kind=model.kind,
        name=model.name,
        by=model.by,
        good_for=model.good_for,
        limits=model.limits,
        steps=[_step(step, model, marks.get(step.id)) for step in model.steps],
        closes_with=list(closing),
    )


def _step(step: ModelStep, model: ThinkingModel, mark: str | None) -> StepItem:
    known = next((known for known in get_args(Mark) if known == mark), None)
    return StepItem(id=step.id, name=step.name, ask=step.ask, sources=list(step.sources or model.sources), mark=known)
