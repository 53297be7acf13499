"""What content promises: invariants, cases, phrases that must not print."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from therapy_cli.library.model.entry import Entry, Severity

if TYPE_CHECKING:
    from therapy_cli.library.condition import Condition
else:
    # msgspec takes no union of dataclasses; their base makes it ask the hook of ``validating``.
    from therapy_cli.library.condition import Form as Condition


class CardSay(Entry, frozen=True, kw_only=True):
    """One ``say`` line: the card and its number, counted from 1."""

    card: str
    say: int


class FirstCards(Entry, frozen=True, kw_only=True):
    """Each of ``cards`` stands among the first ``within`` cards of the output."""

    cards: list[str]
    within: int


class Claim(Entry, frozen=True, kw_only=True):
    """What must hold wherever the ``when`` of an invariant is true."""

    first: list[str] = []
    first_cards: FirstCards | None = None
    first_severity: Severity | None = None
    any_severity: Severity | None = None
    includes: list[str] = []
    includes_full: list[str] = []
    includes_any: list[str] = []
    listed_or_shown: list[str] = []
    excludes: list[str] = []
    only: list[str] = []
    severity_at_least: dict[str, Severity] = {}
    before: dict[str, list[str]] = {}
    must_text: list[str] = []
    never_text: list[str] = []
    no_say_to_client: bool = False
    except_say: list[CardSay] = []
    no_points: list[str] = []


class Invariant(Entry, frozen=True, kw_only=True):
    """A rule of safety that ``therapy content check`` proves over every combination of answers.

    ``proof`` names the test or program check that shows an invariant which is not data.
    """

    id: str
    says: str
    origin: str = msgspec.field(name="from")
    guides: list[str] = []
    when: Condition | None = None
    open: list[str] = []
    then: Claim | None = None
    proof: str | None = None


class InvariantFile(Entry, frozen=True, kw_only=True):
    """``invariants.yaml``."""

    invariants: list[Invariant]


class Case(Entry, frozen=True, kw_only=True):
    """A vignette: answers, and what the guidance must and must not show for them."""

    case: str
    answers: dict[str, str | list[str]]
    id: str
    story: str | None = None
    situation: int | None = None
    first: list[str] = []
    shows: list[str] = []
    shows_full: list[str] = []
    lists: list[str] = []
    never: list[str] = []
    severity: dict[str, Severity] = {}
    before: dict[str, list[str]] = {}
    contains: list[str] = []
    lacks: list[str] = []


class CaseFile(Entry, frozen=True, kw_only=True):
    """``cases.yaml``."""

    cases: list[Case]


class NeverSay(Entry, frozen=True, kw_only=True):
    """A phrase that no printed text may hold (a regular expression on lower-cased text)."""

    pattern: str
    why: str
    guides: list[str] = []


class NeverSayFile(Entry, frozen=True, kw_only=True):
    """``shared/never-say.yaml``."""

    phrases: list[NeverSay]
