"""What a check found and how much it covered."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken promise of the content: which rule, what is wrong, and a set of answers that shows it."""

    guide: str
    rule: str
    message: str
    answers: dict[str, list[str]] | None = None
    pack: str | None = None
    """The pack that broke it, or several that do so only together; none where the library itself did."""

    def line(self) -> str:
        """One line that names the rule, what is wrong and the answers that show it."""
        blamed = "" if self.pack is None else f"pack {self.pack}: "
        shown = ""
        if self.answers is not None:
            given = "; ".join(f"{q}: {', '.join(v)}" for q, v in self.answers.items())
            shown = f" — with these answers: {given or 'none'}"
        return f"{blamed}{self.guide}: {self.rule}: {self.message}{shown}"


@dataclass(frozen=True, slots=True)
class Advice:
    """Something to look at once more: it fails nothing. ``guide`` may also be ``shared``, ``sources`` or ``all``."""

    guide: str
    rule: str
    place: str
    message: str

    def line(self) -> str:
        """One line that names the guide, the rule, the place and what to look at."""
        return f"{self.guide}: {self.rule}: {self.place}: {self.message}"


@dataclass(slots=True)
class Coverage:
    """How much was looked at.

    ``claims`` are invariants proven as data, ``obligations`` the single statements they were broken down into,
    ``combinations`` the sets of answers for which each claim was proven, added up over the claims; ``widest`` the
    largest number for one claim. ``by_test`` are invariants that a test shows.
    """

    claims: int = 0
    obligations: int = 0
    combinations: int = 0
    widest: int = 0
    by_test: int = 0
    cases: int = 0
    phrases: int = 0
    findings: list[Finding] = field(default_factory=list)

    def claimed(self, combinations: int) -> None:
        """One claim was decided for so many combinations."""
        self.claims += 1
        self.combinations += combinations
        self.widest = max(self.widest, combinations)

    def add(self, other: Coverage) -> None:
        """Take another coverage in."""
        for name in ("claims", "obligations", "combinations", "by_test", "cases", "phrases"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.widest = max(self.widest, other.widest)
        self.findings += other.findings
