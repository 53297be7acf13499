"""What the content is known to hold, so that nothing can go missing unnoticed."""

from __future__ import annotations

from therapy_cli.library.model.entry import Entry, Severity


class LockedCard(Entry, frozen=True, kw_only=True):
    """A card: its severity, how much it holds, and a mark of its rules.

    ``sentences`` counts those of its points and words to say, ``sources`` the citations of all points.

    ``rules`` is a short digest of every condition, switch and source of the card, so that none changes unnoticed; of a
    card that is or can be urgent, of its words as well.
    """

    severity: Severity
    points: int
    sentences: int
    sources: int
    say: int = 0
    avoid: int = 0
    rules: str


class LockedQuestion(Entry, frozen=True, kw_only=True):
    """A question: its options, and a mark of its rules (when it is asked, what means unknown, no default)."""

    options: list[str]
    rules: str


class LockedGuide(Entry, frozen=True, kw_only=True):
    """One guide, or the shared content: everything that a reader's safety can hang on, by id, with marks.

    ``rules`` marks what the guide itself says: its interview, what it narrows and derives, whether it is discreet; what
    is shared has none.
    """

    rules: str | None = None
    cards: dict[str, LockedCard]
    questions: dict[str, LockedQuestion]
    shared_cards: dict[str, str] = {}
    invariants: dict[str, str] = {}
    cases: dict[str, str] = {}


class LockFile(Entry, frozen=True, kw_only=True):
    """``lock.yaml``, written by ``therapy content lock``. ``phrases`` holds marks: their patterns are long."""

    guides: dict[str, LockedGuide]
    sources: dict[str, str]
    helplines: dict[str, str]
    kinds: dict[str, str]
    lines: dict[str, str]
    phrases: list[str]
