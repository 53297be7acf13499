"""A guide with what packs add to it. Cards of the library keep all they have and their order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import msgspec

from therapy_cli.library.condition import either
from therapy_cli.library.model import Card, CardAddition
from therapy_cli.library.packs.pack import PackPart
from therapy_cli.library.resolved import Origin, ResolvedGuide


def with_parts(guide: ResolvedGuide, parts: Iterable[PackPart]) -> ResolvedGuide:
    """``guide`` with the parts of packs, in order. Expects linked content."""
    for part in parts:
        guide = _with_part(guide, part)
    return guide


def _with_part(guide: ResolvedGuide, part: PackPart) -> ResolvedGuide:
    value, pack = part.file.value, part.pack
    adds = {addition.card: addition for addition in value.adds}
    cards = tuple(_added(card, adds[card.id]) if card.id in adds else card for card in guide.cards)
    new = tuple(_last(guide.id, card) for card in value.cards)
    origins = dict(guide.origins)
    for name in adds:
        before = origins.get(name, Origin())
        origins[name] = replace(before, added_by=(*before.added_by, pack))
    origins.update((card.id, Origin(pack=pack)) for card in new)
    meta = msgspec.structs.replace(guide.meta, words=[*guide.meta.words, *value.words])
    return replace(guide, meta=meta, cards=cards + new, origins=origins)


def _last(guide_id: str, card: Card) -> Card:
    """A card of a pack with its full id, after all others that weigh as much."""
    default = "show" if card.severity == "urgent" else "ask"
    return msgspec.structs.replace(card, id=f"{guide_id}/{card.id}", unknown=card.unknown or default, place="last")


def _added(card: Card, addition: CardAddition) -> Card:
    """The card with more in it. Its condition can only grow: what held before still does."""
    return msgspec.structs.replace(
        card,
        when=either([card.when, addition.wider]),
        raises=[*card.raises, *addition.raises],
        points=[*card.points, *addition.points],
        say=[*card.say, *addition.say],
        avoid=[*card.avoid, *addition.avoid],
        supervision=[*card.supervision, *addition.supervision],
        document=[*card.document, *addition.document],
        see=list(dict.fromkeys([*card.see, *addition.see])),
    )
