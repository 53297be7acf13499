"""The files that keep content good: their patterns, and the guides, cards and seeds that they name."""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.linking.claims import guide_list_faults, pattern_faults
from therapy_cli.library.linking.names import CARD_ID, badly_formed, repeated, unknown
from therapy_cli.library.linking.references import SEED, Known
from therapy_cli.library.model import BalanceFile, CoverageFile, SeedClaim, ToneFile

LEAST_SIDES = 2


def tone_faults(file: Checked[ToneFile], known: Known) -> Iterator[Fault]:
    """Yield what is wrong with ``shared/tone.yaml``."""
    rules = file.value.rules
    yield from pattern_faults(file, [(r.pattern, ("rules", i, "pattern")) for i, r in enumerate(rules)])
    for index, rule in enumerate(rules):
        yield from guide_list_faults(file, rule.guides, ("rules", index, "guides"), known)


def balance_faults(file: Checked[BalanceFile], known: Known) -> Iterator[Fault]:
    """Yield what is wrong with ``shared/balance.yaml``."""
    ids: list[tuple[str, Path]] = [(t.id, ("topics", i, "id")) for i, t in enumerate(file.value.topics)]
    yield from badly_formed(file, ids, CARD_ID, "topic")
    yield from repeated(file, ids, "topic")
    for index, topic in enumerate(file.value.topics):
        path: Path = ("topics", index)
        if topic.guide not in known.guides:
            yield unknown(file, (*path, "guide"), topic.guide, known.guides, "guide")
        if len(topic.sides) < (0 if topic.left_out else LEAST_SIDES):
            fix = "add the other side, or say under 'left_out' why the guide keeps off it"
            yield file.fault((*path, "id"), "one-sided", "a disagreement has two sides at least", fix)
        if topic.sides and topic.left_out:
            yield file.fault((*path, "left_out"), "two-fates", "a topic is left out, or it has sides", "keep one")
        for k, side in enumerate(topic.sides):
            way: Path = (*path, "sides", k)
            yield from pattern_faults(file, [(p, (*way, "patterns", n)) for n, p in enumerate(side.patterns)])
            if not side.patterns:
                yield file.fault(way, "no-pattern", "nothing shows where this side prints", "add a pattern")


def coverage_faults(file: Checked[CoverageFile], known: Known, guides: frozenset[str]) -> Iterator[Fault]:
    """Yield what is wrong with ``coverage.yaml``. ``guides``: those that exist, not those still to come."""
    claims = file.value.claims
    ids: list[tuple[str, Path]] = [(c.id, ("claims", i, "id")) for i, c in enumerate(claims)]
    yield from badly_formed(file, ids, CARD_ID, "claim")
    yield from repeated(file, ids, "claim")
    yield from _count_faults(file)
    for index, claim in enumerate(claims):
        path: Path = ("claims", index)
        yield from _fate_faults(file, claim, path)
        yield from guide_list_faults(file, claim.waits_for, (*path, "waits_for"), known)
        for k, seed in enumerate(claim.seeds):
            source = (known.sources or {}).get(seed)
            if known.sources is not None and (source is None or source.kind != SEED):
                seeds = [s.id for s in known.sources.values() if s.kind == SEED]
                yield unknown(file, (*path, "seeds", k), seed, seeds, "seed text")
        for k, carrier in enumerate(claim.carried_by):
            owner = carrier.card.partition("/")[0]
            if owner not in claim.waits_for or owner in guides:
                yield from known.card_faults(file, carrier.card, (*path, "carried_by", k, "card"))


def _fate_faults(file: Checked[CoverageFile], claim: SeedClaim, path: Path) -> Iterator[Fault]:
    """Each claim is carried, left out, or waits; and no claim is both in and out."""
    fate = "'carried_by', 'left_out' or 'waits_for'"
    if not (claim.carried_by or claim.left_out or claim.waits_for):
        yield file.fault((*path, "id"), "no-fate", "nothing says where this claim went", f"add {fate}")
    if claim.left_out and (claim.carried_by or claim.waits_for):
        message = "a claim is left out, or it is carried"
        yield file.fault((*path, "left_out"), "two-fates", message, f"keep one of {fate}")
    if not claim.seeds:
        yield file.fault((*path, "id"), "no-seed", "nothing says where this claim comes from", "name a seed text")


def _count_faults(file: Checked[CoverageFile]) -> Iterator[Fault]:
    """The claims of each seed are as many as were counted when the text was judged."""
    found = [seed for claim in file.value.claims for seed in claim.seeds]
    for seed in sorted({*found, *file.value.counts}):
        wanted = file.value.counts.get(seed, 0)
        if found.count(seed) != wanted:
            message = f"'{seed}' has {found.count(seed)} claims here, and {wanted} were counted"
            path: Path = ("counts", seed) if seed in file.value.counts else ("counts",)
            yield file.fault(path, "claim-missing", message, "add the missing claim, or count again")
