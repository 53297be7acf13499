"""The vocabulary: every card and guide it names is there, no word stands twice, and danger leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.linking.names import repeated, unknown
from therapy_cli.library.linking.references import Known
from therapy_cli.library.model import VocabularyFile

NO_LEAD = "words that signal danger lead nowhere"


def vocabulary_faults(file: Checked[VocabularyFile], known: Known) -> Iterator[Fault]:
    """Yield what is wrong with ``vocabulary.yaml``."""
    value = file.value
    for name, path in _named(value):
        owner, _, card = name.partition("/")
        if not card and name not in known.guides:
            yield unknown(file, path, name, known.guides, "guide")
        elif card and owner not in known.unread and name not in known.cards:
            yield unknown(file, path, name, known.cards, "card")
    words = [(w.casefold(), ("same", i, "words", k)) for i, g in enumerate(value.same) for k, w in enumerate(g.words)]
    yield from repeated(file, words, "word")
    yield from repeated(file, [(d.id, ("danger", i, "id")) for i, d in enumerate(value.danger)], "danger")
    for index, danger in enumerate(value.danger):
        if not danger.leads and not danger.client:
            yield file.fault(("danger", index), "no-lead", NO_LEAD, "name a card under 'leads' or 'client'")


def _named(value: VocabularyFile) -> Iterator[tuple[str, Path]]:
    """Every card and guide that is named, with its place."""
    for index, lead in enumerate(value.leads):
        yield lead.to, ("leads", index, "to")
    for index, danger in enumerate(value.danger):
        for field in ("leads", "client"):
            for k, card in enumerate(getattr(danger, field)):
                yield card, ("danger", index, field, k)
    for index, away in enumerate(value.elsewhere):
        if away.guide is not None:
            yield away.guide, ("elsewhere", index, "guide")
