"""The glossary: each name leads to one term, each link to something that is there."""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.linking.names import CARD_ID, badly_formed, repeated, unknown
from therapy_cli.library.linking.numbers import number_faults
from therapy_cli.library.linking.references import Known, link_faults, source_faults
from therapy_cli.library.model import GlossaryFile, Term


def glossary_faults(file: Checked[GlossaryFile], known: Known) -> Iterator[Fault]:
    """Yield what is wrong with ``glossary.yaml``."""
    terms = file.value.terms
    ids: list[tuple[str, Path]] = [(t.id, ("terms", i, "id")) for i, t in enumerate(terms)]
    yield from badly_formed(file, ids, CARD_ID, "term")
    yield from repeated(file, ids, "term")
    yield from repeated(file, [n for i, t in enumerate(terms) for n in _names(t, ("terms", i))], "name")
    yield from source_faults(file, known.sources)
    yield from link_faults(file, known)
    yield from number_faults(file)
    for index, term in enumerate(terms):
        for k, name in enumerate(term.related):
            if name not in {t.id for t in terms}:
                yield unknown(file, ("terms", index, "related", k), name, (t.id for t in terms), "term")


def _names(term: Term, path: Path) -> Iterator[tuple[str, Path]]:
    yield term.term.casefold(), (*path, "term")
    for index, name in enumerate(term.also):
        yield name.casefold(), (*path, "also", index)
