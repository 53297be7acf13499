"""What keeps content good although no reader sees it: tone, balance, and where each claim of the seed texts went."""

from __future__ import annotations

from typing import Literal

import msgspec

from therapy_cli.library.model.entry import Entry

Audience = Literal["client", "practitioner", "all"]


class ReadingGoals(Entry, frozen=True, kw_only=True):
    """The least reading ease (Flesch, 0 hard to 100 easy) that is not advised against.

    ``practitioners`` and ``clients`` hold for all texts of a guide for these readers together, ``point`` and
    ``client_point`` for one point.
    """

    practitioners: int
    clients: int
    point: int
    client_point: int


class ToneRule(Entry, frozen=True, kw_only=True):
    """A way of speaking that is advised against (a regular expression on lower-cased text), and a better one.

    ``audience`` client: texts for clients, and words that a practitioner would say to one.
    """

    kind: Literal["command", "blame", "jargon", "scolding", "ruling"]
    pattern: str
    audience: Audience
    why: str
    better: str
    guides: list[str] = []


class ToneFile(Entry, frozen=True, kw_only=True):
    """``shared/tone.yaml``."""

    reading: ReadingGoals
    rules: list[ToneRule]


class Side(Entry, frozen=True, kw_only=True):
    """One side of a question on which the field disagrees: printed where one of ``patterns`` matches."""

    says: str
    patterns: list[str]


class BalanceTopic(Entry, frozen=True, kw_only=True):
    """A question of ``guide`` on which the field disagrees.

    Each of its sides must print somewhere in the guide, unless ``left_out`` says why the guide keeps off it.
    """

    id: str
    guide: str
    topic: str
    origin: str = msgspec.field(name="from")
    sides: list[Side] = []
    left_out: str | None = None


class BalanceFile(Entry, frozen=True, kw_only=True):
    """``shared/balance.yaml``."""

    topics: list[BalanceTopic]


Verdict = Literal[
    "supported", "partly", "contested", "overstated", "plausible", "unsafe", "opinion", "aim", "gap", "advert",
]  # fmt: skip


class Carrier(Entry, frozen=True, kw_only=True):
    """A card that carries a claim, in the wording that the verdict calls for. ``text``: how that text begins."""

    card: str
    text: str | None = None


class SeedClaim(Entry, frozen=True, kw_only=True):
    """One claim of the seed texts, told in our words, and where it went.

    ``waits_for`` names guides that are still to come; ``carried_by`` may name their cards already.
    """

    id: str
    seeds: list[str]
    claim: str
    verdict: Verdict
    carried_by: list[Carrier] = []
    left_out: str | None = None
    waits_for: list[str] = []


class CoverageFile(Entry, frozen=True, kw_only=True):
    """``coverage.yaml``. ``counts``: how many claims each seed text has; a claim of two seeds counts for both."""

    counts: dict[str, int]
    claims: list[SeedClaim]
