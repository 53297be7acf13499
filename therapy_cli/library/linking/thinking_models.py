"""The file of models: every kind is told once, every model has steps, ids are plain and single."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.linking.names import CARD_ID, badly_formed, repeated
from therapy_cli.library.linking.numbers import number_faults
from therapy_cli.library.linking.references import Known, source_faults
from therapy_cli.library.model import ModelFile, ModelKind


def model_faults(file: Checked[ModelFile], known: Known) -> Iterator[Fault]:
    """Yield what is wrong with ``models.yaml``."""
    ids: list[tuple[str, Path]] = [(m.id, ("models", i, "id")) for i, m in enumerate(file.value.models)]
    yield from badly_formed(file, ids, CARD_ID, "model")
    yield from repeated(file, ids, "model")
    kinds: list[tuple[str, Path]] = [(k.id, ("kinds", i, "id")) for i, k in enumerate(file.value.kinds)]
    yield from repeated(file, kinds, "kind of model")
    for missing in set(get_args(ModelKind)) - {k.id for k in file.value.kinds}:
        yield file.fault(("kinds",), "missing-kind", f"the kind '{missing}' is not told", "add it", at_key=True)
    yield from source_faults(file, known.sources)
    yield from number_faults(file)
    for index, model in enumerate(file.value.models):
        path = ("models", index)
        steps: list[tuple[str, Path]] = [(s.id, (*path, "steps", i, "id")) for i, s in enumerate(model.steps)]
        yield from badly_formed(file, steps, CARD_ID, "step")
        yield from repeated(file, steps, "step")
        if not steps:
            yield file.fault((*path, "steps"), "no-steps", "the model has no step", "add one", at_key=True)
