"""The lock: what the content held when somebody last said "so it shall be".

Deleting a card, a point, an option, a source, an invariant, a case, a phrase or a helpline may leave every file
well-formed and every remaining invariant true. The lock makes such a loss a fault, until a person writes the lock
anew and sees in its difference what has gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import msgspec

from therapy_cli.library.library import Library
from therapy_cli.library.marks import mark_of
from therapy_cli.library.model import (
    SEVERITIES,
    Card,
    CardFile,
    InvariantFile,
    LockedCard,
    LockedGuide,
    LockedQuestion,
    LockedUse,
    LockFile,
    Question,
    SharedCardUse,
)

Locked: TypeAlias = LockedCard | LockedQuestion | LockedUse

LOCK = "lock.yaml"
SHARED = "shared"


def lock_of(library: Library) -> LockFile:
    """What ``library`` holds now. Raises ``ContentInvalid`` where its files have faults."""
    files = library.files
    shared = _locked(
        files.need("shared/cards.yaml", CardFile).value.cards,
        library.shared_questions,
        [],
        [i.id for i in files.need("shared/invariants.yaml", InvariantFile).value.invariants],
        [],
    )
    guides = {SHARED: shared, **{g: _guide(library, g) for g in library.guide_ids}}
    return LockFile(
        guides=guides,
        sources=sorted(library.sources),
        helplines=sorted(h.id for h in library.helplines.helplines),
        phrases=len(library.never_say),
    )


def lock_text(lock: LockFile) -> str:
    """The lock as YAML, the same bytes for the same content."""
    import yaml

    data = msgspec.to_builtins(lock)
    head = (
        "# What this content holds. Written by `therapy content lock`; `therapy content check` finds what has gone.\n\n"
    )
    return head + yaml.safe_dump(data, sort_keys=True, allow_unicode=True, width=118, default_flow_style=None)


def lost(library: Library) -> list[str]:
    """Everything in the lock that the content no longer holds as it was. Without a lock, nothing.

    Raises:
        ContentInvalid: the lock, or a file of the content, has faults.
    """
    try:
        library.files.place.read(LOCK, 1)
    except OSError:
        return []
    return list(_gone(library.files.need(LOCK, LockFile).value, lock_of(library)))


def _guide(library: Library, guide_id: str) -> LockedGuide:
    files = library.guide_files(guide_id)
    own = library.files.need(f"guides/{guide_id}/invariants.yaml", InvariantFile).value.invariants
    guide = files.guide.value
    return _locked(
        files.cards.value.cards,
        guide.questions,
        guide.shared_cards,
        [i.id for i in own],
        [c.id for c in library.cases(guide_id)],
    )


def _locked(
    cards: list[Card], questions: list[Question], uses: list[SharedCardUse], invariants: list[str], cases: list[str]
) -> LockedGuide:
    return LockedGuide(
        cards={c.id: _card(c) for c in cards},
        questions={q.id: LockedQuestion(options=[o.id for o in q.options], rules=mark_of(q)) for q in questions},
        uses=[LockedUse(card=u.card, rules=mark_of(u)) for u in uses],
        invariants=invariants,
        cases=cases,
    )


def _card(card: Card) -> LockedCard:
    return LockedCard(
        severity=card.severity,
        points=len(card.points),
        sources=sum(len(p.sources) for p in card.points),
        say=len(card.say),
        avoid=len(card.avoid),
        rules=mark_of(card),
    )


def _gone(then: LockFile, now: LockFile) -> Iterator[str]:
    yield from _missing("source", then.sources, now.sources)
    yield from _missing("helpline", then.helplines, now.helplines)
    if now.phrases < then.phrases:
        yield f"{then.phrases - now.phrases} of the phrases that must not print has gone"
    for guide_id, held in then.guides.items():
        if guide_id not in now.guides:
            yield f"the guide '{guide_id}' has gone"
            continue
        yield from (f"{guide_id}: {message}" for message in _gone_from(held, now.guides[guide_id]))


def _gone_from(then: LockedGuide, now: LockedGuide) -> Iterator[str]:
    yield from _missing("invariant", then.invariants, now.invariants)
    yield from _missing("case", then.cases, now.cases)
    uses = {u.card: u for u in now.uses}
    for use in then.uses:
        yield from _changed("shared card", use.card, use, uses.get(use.card))
    for name, question in then.questions.items():
        found = now.questions.get(name)
        yield from _changed("question", name, question, found)
        yield from _missing(f"option of '{name}':", question.options, found.options if found else question.options)
    for card_id, card in then.cards.items():
        yield from _changed("card", card_id, card, now.cards.get(card_id))
        yield from _less(card_id, card, now.cards.get(card_id, card))


def _changed(kind: str, name: str, then: Locked, now: Locked | None) -> Iterator[str]:
    if now is None:
        yield f"the {kind} '{name}' has gone"
    elif now.rules != then.rules:
        yield f"the rules of the {kind} '{name}' have changed"


def _less(card_id: str, then: LockedCard, now: LockedCard) -> Iterator[str]:
    if SEVERITIES.index(now.severity) > SEVERITIES.index(then.severity):
        yield f"the card '{card_id}' was {then.severity} and is {now.severity}"
    for name, word in (
        ("points", "points"),
        ("sources", "sources"),
        ("say", "words to say"),
        ("avoid", "words to avoid"),
    ):
        lost = getattr(then, name) - getattr(now, name)
        if lost > 0:
            yield f"the card '{card_id}' has lost {lost} of its {word}"


def _missing(kind: str, then: list[str], now: list[str]) -> Iterator[str]:
    yield from (f"the {kind} '{name}' has gone" for name in then if name not in set(now))
