"""Reflection, supervision and decision models: named ways to think something through, step by step."""

from __future__ import annotations

from typing import Literal

from therapy_cli.library.model.entry import Entry

ModelKind = Literal["reflection", "supervision", "decision"]


class ModelStep(Entry, frozen=True, kw_only=True):
    """One step and its question. ``sources`` only where they are others than those of the model."""

    id: str
    name: str
    ask: str
    sources: list[str] | None = None


class ThinkingModel(Entry, frozen=True, kw_only=True):
    """One model, with what it is good for and where it ends."""

    id: str
    kind: ModelKind
    name: str
    by: str
    good_for: str
    limits: str
    sources: list[str]
    steps: list[ModelStep]


class KindOfModel(Entry, frozen=True, kw_only=True):
    """What holds for all models of a kind; ``closes_with``: the questions that every walk ends with."""

    id: ModelKind
    title: str
    choose: str
    limits: str
    sources: list[str]
    closes_with: list[str]


class SafetyFirst(Entry, frozen=True, kw_only=True):
    """The question before every model, and what to do on a yes or a doubt."""

    ask: str
    if_so: str


class ModelFile(Entry, frozen=True, kw_only=True):
    """``models.yaml``."""

    safety: SafetyFirst
    privacy: str
    kinds: list[KindOfModel]
    models: list[ThinkingModel]
