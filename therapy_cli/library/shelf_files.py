"""The files that may be missing: a folder of content needs no cross-walk, no models and no glossary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from therapy_cli.errors import NotFound
from therapy_cli.library.files import ContentFiles, refuse
from therapy_cli.library.model import CodeFile, GlossaryFile, ModelFile, VocabularyFile

if TYPE_CHECKING:
    from therapy_cli.library.linking.references import Known

T = TypeVar("T", bound=msgspec.Struct)

CODES, MODELS, GLOSSARY, VOCABULARY = "codes.yaml", "models.yaml", "glossary.yaml", "vocabulary.yaml"
MISSING = "missing-file"

SHELF: dict[str, type[msgspec.Struct]] = {
    CODES: CodeFile,
    MODELS: ModelFile,
    GLOSSARY: GlossaryFile,
    VOCABULARY: VocabularyFile,
}


def has_shelf(files: ContentFiles) -> tuple[bool, ...]:
    """Which of these files are there: codes, models, glossary, vocabulary."""
    loaded = (files.load(name, content_type)[1] for name, content_type in SHELF.items())
    return tuple(all(f.rule != MISSING for f in faults) for faults in loaded)


def cited_on_shelf(files: ContentFiles) -> frozenset[str]:
    """The sources that these files name: a code by its own id, all others in a list called ``sources``."""
    found: set[str] = set()
    for name, content_type in SHELF.items():
        checked, _faults = files.load(name, content_type)
        if checked is not None:
            found.update(_sources_in(msgspec.to_builtins(checked.value)))
            found.update(code.id for code in getattr(checked.value, "codes", ()))
    return frozenset(found)


def _sources_in(data: Any) -> Iterator[str]:
    """Every id in a list called ``sources``, at any depth."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data if isinstance(data, list) else ()):
        if key == "sources":
            yield from value or ()
        else:
            yield from _sources_in(value)


def need_shelf(files: ContentFiles, name: str, content_type: type[T], known: Callable[[], Known]) -> T:
    """One of these files, with the ids in it checked: what a reader sees never rests on an unchecked one.

    Raises:
        NotFound: this content has no such file.
        ContentInvalid: it has faults.
    """
    checked, faults = files.load(name, content_type)
    if any(f.rule == MISSING for f in faults):
        raise NotFound(f"this content has no {name}", "look at THERAPY_CONTENT_PATH")
    refuse(faults)
    assert checked is not None
    if not files.trees:  # with trees it was looked at when they were made
        from therapy_cli.library.linking.shelf import LINKS

        refuse(LINKS[name](checked, known()))
    return checked.value
