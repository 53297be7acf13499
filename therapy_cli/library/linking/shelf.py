"""What the files of the shelf name: codes, models, glossary and vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault
from therapy_cli.library.files import ContentFiles
from therapy_cli.library.linking.codes import code_faults
from therapy_cli.library.linking.glossary import glossary_faults
from therapy_cli.library.linking.references import Known
from therapy_cli.library.linking.thinking_models import model_faults
from therapy_cli.library.linking.vocabulary import vocabulary_faults
from therapy_cli.library.shelf_files import CODES, GLOSSARY, MISSING, MODELS, SHELF, VOCABULARY

LINKS: dict[str, Callable[[Checked[Any], Known], Iterator[Fault]]] = {
    CODES: code_faults,
    MODELS: model_faults,
    GLOSSARY: glossary_faults,
    VOCABULARY: vocabulary_faults,
}


def shelf_faults(files: ContentFiles, known: Known) -> Iterator[Fault]:
    """Yield what is wrong with those of these files that are there."""
    for name, content_type in SHELF.items():
        checked, faults = files.load(name, content_type)
        yield from (f for f in faults if f.rule != MISSING)
        yield from LINKS[name](checked, known) if checked else ()
