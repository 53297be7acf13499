"""What leads out of a file: sources, links to cards, kinds of helplines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.linking.names import unknown
from therapy_cli.library.linking.written import entries
from therapy_cli.library.model import LineFile, Source

SEED = "seed"


@dataclass(frozen=True, slots=True)
class Known:
    """What exists in the whole library; ``None`` where the file that would say so cannot be read.

    ``unread`` names guides whose cards are not known because their files have faults.
    """

    guides: frozenset[str] = frozenset()
    cards: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    sources: Mapping[str, Source] | None = None
    kinds: frozenset[str] | None = None
    countries: frozenset[str] = field(default_factory=frozenset)

    def card_faults(self, file: Checked[Any], name: str, path: Path, *, at_key: bool = False) -> Iterator[Fault]:
        """Yield a fault if no guide has such a card."""
        if name not in self.cards and name.partition("/")[0] not in self.unread:
            yield unknown(file, path, name, self.cards, "card", at_key=at_key)


def source_faults(file: Checked[Any], sources: Mapping[str, Source] | None) -> Iterator[Fault]:
    """Yield a fault for each text without a source that can carry it, and for unknown sources."""
    for path, names in _under(file.data, "sources"):
        if not names:
            yield file.fault(path, "no-source", "this text has no source", "add one, or practice-consensus")
        elif all(_is_seed(name, sources) for name in names):
            fix = "add another, or practice-consensus"
            yield file.fault(path, "only-seeds", "a seed cannot be the only source", fix)
        for index, name in enumerate(names):
            if sources is not None and name not in sources:
                yield unknown(file, (*path, index), name, sources, "source")


def link_faults(file: Checked[Any], known: Known) -> Iterator[Fault]:
    """Yield a fault for each link to a card or kind of helpline that does not exist."""
    for path, names in _under(file.data, "see"):
        for index, name in enumerate(names):
            yield from known.card_faults(file, name, (*path, index))
    if isinstance(file.value, LineFile):
        for index, page in enumerate(file.value.client_line.opens):
            yield from known.card_faults(file, page.card, ("client_line", "opens", index, "card"))
    yield from kind_faults(file, known)


def kind_faults(file: Checked[Any], known: Known) -> Iterator[Fault]:
    """Yield a fault for each kind of helpline that does not exist."""
    for path, names in _under(file.data, "helplines"):
        for index, name in enumerate(names):
            if known.kinds is not None and name not in known.kinds:
                yield unknown(file, (*path, index), name, known.kinds, "kind of helpline")


def neighbour_faults(file: Checked[Any], cards: Known) -> Iterator[Fault]:
    """Yield a fault for each ``before`` or ``after`` that names no card of the same guide."""
    for path, raw in _cards(file.data):
        if "after" in raw:
            yield from cards.card_faults(file, raw["after"], (*path, "after"))
        if "before" in raw:
            yield from cards.card_faults(file, raw["before"]["card"], (*path, "before", "card"))


def _cards(data: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    for key in ("cards", "shared_cards"):
        for index, raw in enumerate(data.get(key, [])):
            yield (key, index), raw


def _under(raw: Any, key: str, path: Path = ()) -> Iterator[tuple[Path, list[str]]]:
    """Yield every list that stands under ``key``."""
    for word, value in entries(raw):
        way = (*path, word)
        if word == key and isinstance(value, list) and all(isinstance(v, str) for v in value):
            yield way, value
        elif isinstance(value, (dict, list)):
            yield from _under(value, key, way)


def _is_seed(name: str, sources: Mapping[str, Source] | None) -> bool:
    source = (sources or {}).get(name)
    return source.kind == SEED if source else name.startswith(f"{SEED}-")
