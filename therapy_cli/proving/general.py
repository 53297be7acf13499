"""What must hold for every guide, whoever wrote it: nobody has to write these invariants down.

* a card for practitioners never reaches a client, and the other way round;
* no path asks more than 14 questions;
* every card and every point can be shown, every question is asked on some path;
* leaving a question open removes no urgent card for a practitioner, and brings none up for a client.
"""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.guidance.interview import QUESTION_LIMIT
from therapy_cli.guidance.standing import standing
from therapy_cli.guidance.truth import evaluate
from therapy_cli.library.condition import AllOf, AnyOf, Condition, Not, Test
from therapy_cli.library.model import CLIENT_ROLE, PRACTITIONER_ROLES, Card, Line
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.claims.order import count_up
from therapy_cli.proving.every_world import EveryWorld
from therapy_cli.proving.open_answers import vanishing
from therapy_cli.proving.pieces import pieces
from therapy_cli.proving.report import Coverage, Finding

CLIENT = Test("role", frozenset({CLIENT_ROLE}))
PRACTITIONER = Test("role", frozenset(PRACTITIONER_ROLES))


def check_everywhere(guide: ResolvedGuide, lines: dict[str, Line], world: EveryWorld) -> Coverage:
    """Prove the general rules for ``guide``."""
    coverage = Coverage()
    coverage.claimed(world.count(world.valid))
    for card in guide.cards:
        coverage.obligations += 1
        coverage.findings += _card_findings(guide, card, lines, world)
    coverage.findings += _question_findings(guide, world)
    return coverage


def _card_findings(guide: ResolvedGuide, card: Card, lines: dict[str, Line], world: EveryWorld) -> Iterator[Finding]:
    yield from _audience(guide, card, world)
    yield from _dead_pieces(guide, card, lines, world)
    for question_id, broken in vanishing(card, world, evaluate(PRACTITIONER, world).yes):
        message = f"{card.id} vanishes when '{question_id}' is left open"
        yield Finding(guide.id, "open-answer", message, world.example(broken))
    unasked = standing(card, world).present & ~evaluate(card.when, world).yes
    for_client = unasked & evaluate(CLIENT, world).yes & world.valid
    if for_client:
        message = f"{card.id} reaches a client through an open answer"
        yield Finding(guide.id, "open-answer", message, world.example(for_client))


def _audience(guide: ResolvedGuide, card: Card, world: EveryWorld) -> Iterator[Finding]:
    """Find readers whom a card reaches although its condition does not name their role."""
    named = set(_roles_named(card.when))
    present = standing(card, world).present & world.valid
    for who, words in ((CLIENT, "a client"), (PRACTITIONER, "a practitioner")):
        reached = present & evaluate(who, world).yes
        if reached and not named & who.values:
            yield Finding(guide.id, "audience", f"{card.id} reaches {words}", world.example(reached))


def _roles_named(condition: Condition) -> Iterator[str]:
    match condition:
        case Test("role", values):
            yield from values
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _roles_named(part)
        case Test() | Not():
            return


def _dead_pieces(guide: ResolvedGuide, card: Card, lines: dict[str, Line], world: EveryWorld) -> Iterator[Finding]:
    if not standing(card, world).full & world.valid:
        yield Finding(guide.id, "dead-card", f"{card.id} is shown for no answers")
        return
    for piece in pieces(card, world, lines):
        if piece.name.startswith(("points.", "say.")) and not piece.where & world.valid:
            yield Finding(guide.id, "dead-text", f"{card.id}: {piece.name} prints for no answers")


def _question_findings(guide: ResolvedGuide, world: EveryWorld) -> Iterator[Finding]:
    counts = [world.valid]
    for question in guide.questions:
        truth = world.applies(question.id)
        if not truth.yes & world.valid:
            yield Finding(guide.id, "unreachable-question", f"'{question.id}' is asked on no path")
        counts = count_up(counts, truth.possible, len(guide.questions))
    longest = max(n for n, where in enumerate(counts) if where)
    if longest > QUESTION_LIMIT:
        message = f"a path asks {longest} questions; {QUESTION_LIMIT} is the limit"
        yield Finding(guide.id, "too-many-questions", message, world.example(counts[longest]))
