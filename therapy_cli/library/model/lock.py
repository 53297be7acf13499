"""What the content is known to hold, so that nothing can go missing unnoticed."""

from __future__ import annotations

from therapy_cli.library.model.entry import Entry, Severity


class LockedCard(Entry, frozen=True, kw_only=True):
    """A card: its severity, how much it holds (``sources``: citations of all its points), and a mark of its rules.

    ``rules`` is a short digest of every condition and switch of the card, so that none changes unnoticed.
    """

    severity: Severity
    points: int
    sources: int
    say: int = 0
    avoid: int = 0
    rules: str


class LockedQuestion(Entry, frozen=True, kw_only=True):
    """A question: its options, and a mark of its rules (when it is asked, what means unknown, no default)."""

    options: list[str]
    rules: str


class LockedUse(Entry, frozen=True, kw_only=True):
    """A shared card in a guide, with a mark of the rules that the guide adds."""

    card: str
    rules: str


class LockedGuide(Entry, frozen=True, kw_only=True):
    """One guide, or the shared content: ids of everything that a reader's safety can hang on."""

    cards: dict[str, LockedCard]
    questions: dict[str, LockedQuestion]
    uses: list[LockedUse] = []
    invariants: list[str] = []
    cases: list[str] = []


class LockFile(Entry, frozen=True, kw_only=True):
    """``lock.yaml``, written by ``therapy content lock``."""

    guides: dict[str, LockedGuide]
    sources: list[str]
    helplines: list[str]
    phrases: int
