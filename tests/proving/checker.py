"""Whether a claim is broken for one set of answers: read off what is shown, without sets and without proof."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests import reference
from tests.content import library
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.guidance import Guidance, ShownCard, guide_by
from therapy_cli.library.model import Claim, Invariant
from therapy_cli.library.resolved import ResolvedGuide

NOT_FOR_THE_CLIENT = ("(to ", "(in ", "(for ", "(only ")


def speaks_of(invariant: Invariant, guide: ResolvedGuide, given: reference.Given) -> bool:
    """The invariant says something about these answers: its condition is true, what it wants open is open."""
    questions = guide.question_by_id
    left_open = all(q not in given and reference.is_asked(questions[q], guide, given) for q in invariant.open)
    return left_open and reference.truth(invariant.when, guide, given) == reference.TRUE


def broken(claim: Claim, guide: ResolvedGuide, answers: Answers) -> list[str]:
    """What is wrong with the guidance for these answers, in words; nothing if the claim holds."""
    return broken_in(claim, guide_by(guide, answers))


def broken_in(claim: Claim, found: Guidance) -> list[str]:
    """The same for guidance that is there already."""
    return [*_showing(claim, found), *_order(claim, found), *_severity(claim, found), *_words(claim, found)]


def _showing(claim: Claim, found: Guidance) -> Iterator[str]:
    shown = {s.card.id for s in found.shown}
    full = {s.card.id for s in found.shown if not s.is_short}
    present = shown | {x.card.id for x in found.listed}
    yield from (f"missing {c}" for c in claim.includes if c not in shown)
    yield from (f"not full {c}" for c in claim.includes_full if c not in full)
    yield from (f"nowhere {c}" for c in claim.listed_or_shown if c not in present)
    yield from (f"there is {c}" for c in claim.excludes if c in present)
    if claim.only:
        yield from (f"not only: {c}" for c in present - set(claim.only))
    if claim.includes_any and shown.isdisjoint(claim.includes_any):
        yield "none of several"


def _order(claim: Claim, found: Guidance) -> Iterator[str]:
    order = [s.card.id for s in found.shown]
    if claim.first and order[:1] != [c for c in order[:1] if c in claim.first]:
        yield f"first is {order[0]}"
    if claim.first and not order:
        yield "nothing is first"
    if claim.first_cards:
        head = order[: claim.first_cards.within]
        yield from (f"not near the top: {c}" for c in claim.first_cards.cards if c not in head)
    for card, later in claim.before.items():
        if card in order:
            above = order[: order.index(card)]
            yield from (f"{c} above {card}" for c in above if c in later or later == ["all"])


def _severity(claim: Claim, found: Guidance) -> Iterator[str]:
    rank = reference.RANK
    for shown in found.shown:
        least = claim.severity_at_least.get(shown.card.id)
        if least and rank[shown.severity] > rank[least]:
            yield f"{shown.card.id} is only {shown.severity}"
    levels = [s.severity for s in found.shown]
    if claim.any_severity and claim.any_severity not in levels:
        yield f"nothing {claim.any_severity}"
    if claim.first_severity and claim.first_severity not in levels:
        yield f"nothing {claim.first_severity} to be first"


def _words(claim: Claim, found: Guidance) -> Iterator[str]:
    texts = [t.lower() for s in found.shown for t in texts_of(s, found)]
    listed = [(x.card.title_unknown or x.card.title).lower() for x in found.listed]
    yield from (f"no /{p}/" for p in claim.must_text if not any(re.search(p, t) for t in (*texts, *listed)))
    yield from (f"says /{p}/" for p in claim.never_text if any(re.search(p, t) for t in (*texts, *listed)))
    excepted = {(e.card, e.say) for e in claim.except_say}
    for shown in found.shown:
        printed = {p.text for p in shown.points}
        for number, point in enumerate(shown.card.points, 1):
            if f"{shown.card.id}.{number}" in claim.no_points and point.text in printed:
                yield f"prints {shown.card.id}.{number}"
        if claim.no_say_to_client and shown.shows_say:
            for number, text in enumerate(shown.card.say, 1):
                if not text.startswith(NOT_FOR_THE_CLIENT) and (shown.card.id, number) not in excepted:
                    yield f"says to the client: {text}"


def texts_of(shown: ShownCard, found: Guidance) -> Iterator[str]:
    """Every text that stands on the page because this card is shown; words to avoid are left out."""
    card, lines = shown.card, library().lines.lines
    yield (shown.is_open and card.title_unknown) or card.title
    yield from filter(None, (card.short, card.banner, card.lead_unknown if shown.is_open else None))
    pointer = card.after_urgent
    if pointer and reference.truth(pointer.when, found.guide, found.answers.chosen) == reference.TRUE:
        yield pointer.text
    yield from (p.text for p in shown.points)
    if shown.shows_say:
        yield from card.say
        yield from (lines[i].text for i in card.say_opens_with if card.say)
    if not shown.is_short:
        yield from (lines[i].text for i in card.opens_with)
        yield from (*card.supervision, *card.document)
