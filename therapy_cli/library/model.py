"""What a content file may hold: the typed form of guides, cards, questions, sources and helplines.

These types are the one definition of the content format. Reading (``reading``, ``validating``),
JSON Schemas for editors and the documentation follow from them. All are immutable; unknown keys are
errors. The meaning of each field is told in ``docs/content-format.md``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from therapy_cli.library.condition import Condition
else:
    # msgspec takes no union of dataclasses; their base makes it ask the hook of ``validating``.
    from therapy_cli.library.condition import Form as Condition

Severity = Literal["urgent", "caution", "consider", "info"]
SEVERITIES: tuple[Severity, ...] = ("urgent", "caution", "consider", "info")
PRACTITIONER_ROLES = ("therapist", "trainee", "supervisor", "colleague")
CLIENT_ROLE = "client"


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Common settings of every content type."""


# ---------------------------------------------------------------- questions


class Option(Entry, frozen=True, kw_only=True):
    """One possible answer."""

    id: str
    label: str
    label_for_client: str | None = None
    means: Literal["unknown"] | None = None
    exclusive: bool = False
    when: Condition | None = None
    guides: list[str] = []


class Question(Entry, frozen=True, kw_only=True):
    """One question of an interview. ``when`` false: it does not apply, tests on it are false."""

    id: str
    ask: str
    ask_for_client: str | None = None
    help: str | None = None
    why: str
    type: Literal["select", "checkbox"]
    required: bool = False
    no_default: bool = False
    interactive_only: bool = False
    setting_only: bool = False
    when: Condition | None = None
    options: list[Option]


# ---------------------------------------------------------------- cards


class Point(Entry, frozen=True, kw_only=True):
    """One sentence or two of guidance, with its sources."""

    text: str
    sources: list[str]
    id: str | None = None
    when: Condition | None = None
    drop_when: Condition | None = None
    first_when: Condition | None = None
    country: list[str] = []


class Avoid(Entry, frozen=True, kw_only=True):
    """Words that do harm, and why."""

    text: str
    why: str


class Raise(Entry, frozen=True, kw_only=True):
    """The severity goes up to ``to`` while ``when`` is true; unknown never raises."""

    to: Severity
    when: Condition


class Before(Entry, frozen=True, kw_only=True):
    """The card stands directly before ``card`` while ``when`` is true (always, without it)."""

    card: str
    when: Condition | None = None


class Pointer(Entry, frozen=True, kw_only=True):
    """One line that stands outside the card: it points to it from nearer the top."""

    text: str
    when: Condition | None = None


class Card(Entry, frozen=True, kw_only=True):
    """One card of guidance."""

    id: str
    title: str
    severity: Severity
    when: Condition
    title_unknown: str | None = None
    short: str | None = None
    place: Literal["emergency", "first", "own", "last", "end"] = "own"
    before: Before | None = None
    after: str | None = None
    unknown: Literal["show", "ask", "withhold"] | None = None
    lead_unknown: str | None = None
    raises: list[Raise] = msgspec.field(name="raise", default_factory=list)
    drop_when: Condition | None = None
    say_when: Condition | None = None
    excludes_in_words: str | None = None
    banner: str | None = None
    after_urgent: Pointer | None = None
    opens_with: list[str] = []
    say_opens_with: list[str] = []
    points: list[Point]
    say: list[str] = []
    avoid: list[Avoid] = []
    supervision: list[str] = []
    document: list[str] = []
    helplines: list[str] = []
    see: list[str] = []
    discreet: bool = False
    words: list[str] = []


class Additions(Entry, frozen=True, kw_only=True):
    """What a guide adds to a shared card, after the card's own."""

    points: list[Point] = []
    say: list[str] = []
    avoid: list[Avoid] = []
    supervision: list[str] = []
    document: list[str] = []


class FirstPoint(Entry, frozen=True, kw_only=True):
    """The point ``id`` of a shared card moves to the top while ``when`` is true."""

    id: str
    when: Condition


class SharedCardUse(Entry, frozen=True, kw_only=True):
    """How a guide uses a shared card: shown if the card's own ``when`` and this one hold."""

    card: str
    when: Condition | None = None
    raises: list[Raise] = msgspec.field(name="raise", default_factory=list)
    drop_when: Condition | None = None
    say_when: Condition | None = None
    say_opens_with: list[str] = []
    place: Literal["emergency", "first", "own", "last", "end"] | None = None
    after: str | None = None
    first_point: FirstPoint | None = None
    adds: Additions | None = None
    see: list[str] = []


# ---------------------------------------------------------------- guides


class Review(Entry, frozen=True, kw_only=True):
    """Who outside the author group has signed the guide off. Nobody yet: ``unreviewed``."""

    state: Literal["unreviewed", "reviewed"]
    due: str
    by: str | None = None
    on: str | None = None


class Guide(Entry, frozen=True, kw_only=True):
    """``guide.yaml``: what the guide is for, what it asks, which shared cards it uses."""

    id: str
    title: str
    summary: str
    purpose: str
    not_for: str
    review: Review
    interview: list[str]
    neutral_title: str | None = None
    discreet: bool = False
    narrow: dict[str, Condition] = {}
    questions: list[Question] = []
    derived: dict[str, Condition] = {}
    shared_cards: list[SharedCardUse] = []
    words: list[str] = []


class CardFile(Entry, frozen=True, kw_only=True):
    """``cards.yaml``."""

    cards: list[Card]


class QuestionFile(Entry, frozen=True, kw_only=True):
    """``shared/questions.yaml``."""

    questions: list[Question]


# ---------------------------------------------------------------- shared lines


class Line(Entry, frozen=True, kw_only=True):
    """A sentence that several cards share."""

    text: str
    sources: list[str]


class ClientLine(Entry, frozen=True, kw_only=True):
    """The one neutral line that every client sees, whatever was answered."""

    text: str
    sources: list[str]
    opens: list[str]


class EmergencyLine(Entry, frozen=True, kw_only=True):
    """The first line of an output. ``{numbers}`` in ``known`` stands for the country's numbers."""

    open: str
    known: str
    open_client: str
    known_client: str


class LineFile(Entry, frozen=True, kw_only=True):
    """``shared/lines.yaml``."""

    emergency: EmergencyLine
    lines: dict[str, Line]
    client_line: ClientLine
    notices: dict[str, str]


# ---------------------------------------------------------------- invariants and cases


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


# ---------------------------------------------------------------- sources and helplines


class Source(Entry, frozen=True, kw_only=True):
    """One work or page, named once and cited by id. ``due``: when it must be read again."""

    id: str
    kind: Literal[
        "ethics-code", "law", "guideline", "meta-analysis", "study", "book",
        "organisation", "commentary", "reference", "seed", "practice",
    ]  # fmt: skip
    short: str
    title: str
    verified: bool
    authors: str | None = None
    year: str | None = None
    edition: str | None = None
    publisher: str | None = None
    doi: str | None = None
    url: str | None = None
    jurisdiction: str | None = None
    read: Literal["own page", "copy", "abstract", "summary", "not read"] = "summary"
    checked: str | None = None
    due: str | None = None
    note: str | None = None


class SourceFile(Entry, frozen=True, kw_only=True):
    """``sources.yaml``."""

    sources: list[Source]


class Helpline(Entry, frozen=True, kw_only=True):
    """One line or number that may be printed, with the day its page was read.

    ``print: recheck`` stays hidden until a person has rung it and set ``last_human_check``.
    """

    id: str
    kind: str
    name: str
    for_whom: str
    print: Literal["show", "recheck"]
    page_read: str
    country: str | None = None
    part: str | None = None
    phone: str | None = None
    text: str | None = None
    chat: str | None = None
    email: str | None = None
    website: str | None = None
    hours: str | None = None
    languages: str | None = None
    relay: str | None = None
    one_group: bool = False
    caution: str | None = None
    silent_call: str | None = None
    last_human_check: str | None = None
    source_url: str | None = None


class HelplineKind(Entry, frozen=True, kw_only=True):
    """A heading under which helplines print; ``when`` and ``drop_when`` bind it to answers of a guide."""

    id: str
    title: str
    when: Condition | None = None
    drop_when: Condition | None = None


class HelplineFile(Entry, frozen=True, kw_only=True):
    """``helplines.yaml``."""

    kinds: list[HelplineKind]
    helplines: list[Helpline]
    gaps: dict[str, str] = {}


class About(Entry, frozen=True, kw_only=True):
    """``about.yaml``: the version of the content as a whole."""

    version: str
    date: str
    language: str
    statement: str
