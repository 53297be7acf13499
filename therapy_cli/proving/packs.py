"""That packs weaken nothing, and which of them broke what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from therapy_cli.guidance.combinations import NONE, Combinations
from therapy_cli.guidance.ordering import CardOrder
from therapy_cli.guidance.standing import levels, standing
from therapy_cli.guidance.truth import World
from therapy_cli.library.library import Library
from therapy_cli.library.model import SEVERITIES, Card
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.every_world import EveryWorld
from therapy_cli.proving.report import Coverage, Finding

Check = Callable[[Library, str], list[Finding]]
_SHARE = re.compile(r" \(\d+ of \d+ combinations\)$")


def check_not_weakened(library: Library, guide: ResolvedGuide, world: EveryWorld) -> Coverage:
    """Prove that each card of the library is shown wherever it was, as severely, and behind no new urgent one.

    The form of a pack cannot say otherwise; this shows that the merging keeps to it, for every combination.
    """
    coverage = Coverage()
    if not guide.origins or library.pack_of(guide.id) is not None:
        return coverage
    alone = library.guide_alone(guide.id)
    order = CardOrder(guide.cards, guide.shared)
    new = [c for c in guide.cards if c.id not in alone.card_by_id]
    for card in alone.cards:
        now = guide.card_by_id.get(card.id)
        coverage.obligations += 1
        for says, broken in _weaker(card, now, world):
            coverage.findings += _finding(guide, f"{card.id} {says}", broken, world)
        for other in new if now else ():
            ahead = _ahead(other, now or card, order, world)
            coverage.findings += _finding(guide, f"{other.id} stands before {card.id}", ahead, world)
    return coverage


def _finding(guide: ResolvedGuide, message: str, broken: Combinations, world: EveryWorld) -> Iterator[Finding]:
    if broken & world.valid:
        yield Finding(guide.id, "pack-weakens", message, world.example(broken & world.valid))


def _weaker(before: Card, after: Card | None, world: World) -> Iterator[tuple[str, Combinations]]:
    was = standing(before, world)
    if after is None:
        yield "is gone", was.present
        return
    now = standing(after, world)
    yield "is shown in full no longer", was.full & ~now.full
    yield "is shown no longer", was.shown & ~now.shown
    yield "is listed no longer", was.present & ~now.present
    yield "weighs less than before", was.shown & _lower(before, after, world)


def _lower(before: Card, after: Card, world: World) -> Combinations:
    found, now = NONE, levels(after, world)
    for level, where in levels(before, world).items():
        for lighter in SEVERITIES[SEVERITIES.index(level) + 1 :]:
            found |= where & now.get(lighter, NONE)
    return found


def _ahead(new: Card, old: Card, order: CardOrder, world: World) -> Combinations:
    """Where a pack's card stands before an urgent one of the library."""
    urgent = levels(old, world).get("urgent", NONE)
    both = standing(new, world).shown & standing(old, world).shown
    return both & urgent & order.precedes(new, old, world) if both & urgent else NONE


def put_down(library: Library, guide_id: str, found: list[Finding], check: Check) -> list[Finding]:
    """The same findings, each with the pack that broke it; ``check`` gives those of a library without the rest."""
    if not found:
        return found
    owner = library.pack_of(guide_id)
    if owner is not None:
        return [replace(finding, pack=owner.id) for finding in found]
    touching = [pack for pack in library.packs if pack.part(guide_id)[0] or pack.helplines()[0]]
    known = _keys(check(library.with_only(()), guide_id))
    if len(touching) == 1:
        alone = {touching[0].about.id: _keys(found)}
    else:
        alone = {pack.about.id: _keys(check(library.with_only([pack]), guide_id)) for pack in touching}
    return [f if _key(f) in known else replace(f, pack=_culprits(_key(f), alone)) for f in found]


def _culprits(key: tuple[str, str], alone: dict[str, set[tuple[str, str]]]) -> str:
    """The packs that break it each alone; else all of them, since it takes them together."""
    each = [name for name, keys in alone.items() if key in keys]
    return ", ".join(each) if each else " with ".join(alone)


def _keys(findings: list[Finding]) -> set[tuple[str, str]]:
    return {_key(finding) for finding in findings}


def _key(finding: Finding) -> tuple[str, str]:
    """Rule and words, without how many combinations are hit: another pack can change that number."""
    return finding.rule, _SHARE.sub("", finding.message)
