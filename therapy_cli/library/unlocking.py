"""What differs between the lock and the content: what has gone, what has changed, what the lock does not know yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from therapy_cli.library.library import Library
from therapy_cli.library.locking import LOCK, SHARED, lock_of
from therapy_cli.library.model import LockedCard, LockedGuide, LockedQuestion, LockFile

Locked: TypeAlias = Mapping[str, object]
COUNTED = {
    "points": "points",
    "sentences": "sentences",
    "sources": "sources",
    "say": "words to say",
    "avoid": "words to avoid",
}


def unlike_lock(library: Library, only: str | None = None) -> Iterator[str]:
    """Every difference, in words. A library without a lock has none, unless ``about.yaml`` says that it is locked.

    With ``only``: what concerns that guide and what all guides share. A guide that is new is no difference then.

    Raises:
        ContentInvalid: the lock, or a file of the content, has faults.
    """
    has_lock = library.packs.base.has(LOCK)
    if has_lock != library.about.locked:
        yield (
            f"{LOCK} has gone"
            if library.about.locked
            else f"about.yaml no longer says 'locked: true', but {LOCK} is there"
        )
    if has_lock:
        yield from differences(library.files.need(LOCK, LockFile).value, lock_of(library), only)


def differences(then: LockFile, now: LockFile, only: str | None = None) -> Iterator[str]:
    """How ``now`` differs from ``then``; with ``only`` in that guide and in what guides share."""
    yield from _compared("source", then.sources, now.sources)
    yield from _compared("helpline", then.helplines, now.helplines)
    yield from _compared("heading of helplines", then.kinds, now.kinds)
    yield from _compared("shared line", then.lines, now.lines)
    gone, new = set(then.phrases) - set(now.phrases), set(now.phrases) - set(then.phrases)
    if gone or new or len(then.phrases) != len(now.phrases):
        yield f"of the phrases that must not print {len(gone)} went or changed and {len(new)} are new"
    if only is None:
        yield from _compared("guide", dict.fromkeys(then.guides), dict.fromkeys(now.guides))
    both = then.guides.keys() & now.guides.keys()
    for guide_id in sorted(both if only is None else both & {only, SHARED}):
        for message in _in_guide(then.guides[guide_id], now.guides[guide_id]):
            yield f"{guide_id}: {message}"


def _in_guide(then: LockedGuide, now: LockedGuide) -> Iterator[str]:
    if then.rules != now.rules:
        yield "the interview, what it narrows or derives, or whether it is discreet has changed"
    yield from _compared("invariant", then.invariants, now.invariants)
    yield from _compared("case", then.cases, now.cases)
    yield from _compared("use of the shared card", then.shared_cards, now.shared_cards)
    yield from _compared("question", then.questions, now.questions)
    yield from _compared("card", then.cards, now.cards)


def _compared(kind: str, then: Locked, now: Locked) -> Iterator[str]:
    for name, held in then.items():
        if name not in now:
            yield f"the {kind} '{name}' has gone"
        elif held != now[name]:
            yield from _changed(f"the {kind} '{name}'", held, now[name])
    yield from (f"the {kind} '{name}' is new and not in the lock" for name in now if name not in then)


def _changed(name: str, then: object, now: object) -> Iterator[str]:
    found: list[str] = []
    if isinstance(then, LockedCard) and isinstance(now, LockedCard):
        found = list(_in_card(then, now)) or ["has other rules, or other words where it is urgent"]
    elif isinstance(then, LockedQuestion) and isinstance(now, LockedQuestion):
        found = [f"has lost the option '{option}'" for option in then.options if option not in now.options]
    yield from (f"{name} {what}" for what in found or ["has changed"])


def _in_card(then: LockedCard, now: LockedCard) -> Iterator[str]:
    if then.severity != now.severity:
        yield f"was {then.severity} and is {now.severity}"
    for name, words in COUNTED.items():
        more = getattr(now, name) - getattr(then, name)
        if more:
            yield f"has {abs(more)} {'more' if more > 0 else 'less'} of its {words}"
