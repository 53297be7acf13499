"""A query, answered: what leads because of danger, what fits, and whether anything fits at all."""

from __future__ import annotations

from therapy_cli.lookup.index import Index
from therapy_cli.lookup.query import Query
from therapy_cli.lookup.ranking import Hit, ranked
from therapy_cli.lookup.rules import ALONE, FIRM, Rules

KIND, ID, GUIDE, TITLE, SUMMARY, ROLES, OPENS, SEVERITY, LABEL, EXCLUDES, SOURCES, DUE, TEXT, _, PAGE, _ = range(16)

LEAST_COVERED, LEAST_FITTING = 0.5, 0.5
LEAST_SCORE = 0.3
LEAST_ABOUT_PEOPLE = 0.1
"""Who speaks of a client, a therapist or a person is seldom far from what these pages hold."""

COVERED = 0.95
"""From here on all that was typed stands in one entry."""
CLOSE = 0.85
"""So well must a phrase fit to stand against what speaks for refusing."""

FOR_CLIENTS = ("card", "helpline", "term", "guide")
"""Kinds that are offered to a reader who is a client; the others address practitioners."""


class Wish:
    """What is to be found: the words, for whom, of which guide and kind, and how many."""

    __slots__ = ("guide", "kind", "limit", "reader", "words")

    def __init__(self, words: str, *, limit: int = 5, guide: str = "", kind: str = "", reader: str = "") -> None:
        """Empty texts leave guide, kind and reader open."""
        self.words, self.limit, self.guide, self.kind, self.reader = words, limit, guide, kind, reader


class Found:
    """The answer. ``neutral``: a person may be reading about themselves, so titles tell a bystander nothing."""

    __slots__ = ("for_client", "hits", "led", "nearest", "neutral", "subject")

    def __init__(self) -> None:
        self.hits: list[Hit] = []
        self.led = 0
        self.neutral = False
        self.for_client = False
        self.subject = ""
        self.nearest: Hit | None = None


def find(wish: Wish, index: Index, rules: Rules | None = None) -> Found:
    """Answer ``wish``. What signals danger is led by its cards, whatever guide, kind or number was asked for."""
    rules = rules or Rules(index)
    query = Query(wish.words, index, rules)
    found = Found()
    leads = _leads(query, rules, wish, found)
    found.for_client = wish.reader == "client" or found.neutral
    hits = ranked(query, index)
    first = _named(leads, hits, index)
    found.led = len(first)
    away = _away(query, rules)
    fitting = [h for h in hits if h.number not in {f.number for f in first} and _is_offered(h, wish, found)]
    if first or not _is_refused(fitting, query, away[3] if away else None):
        found.hits = [*first, *(h for h in fitting if h.score >= _floor(fitting))][: max(wish.limit, len(first))]
        return found
    if away is None and (slip := _as_slip(wish, index, rules, found)):
        found.hits = slip
        return found
    found.subject = away[1] if away else ""
    found.nearest = _nearest(hits, index, away[2] if away else "")
    return found


def _away(query: Query, rules: Rules) -> tuple[frozenset[str], str, str, str] | None:
    """The subject of the query, if it is one that lies elsewhere."""
    found = rules.elsewhere(query.asked, query.words)
    alone = frozenset(stem for needs, _, _, how in found if how == ALONE for stem in needs)
    for rule in found:
        needs, _, _, how = rule
        needs = alone if how == ALONE else needs  # "is it this or that": both are the subject
        if query.asks_only_for(needs) if how == ALONE else how == FIRM or not query.about_people:
            return rule
    return None


def _as_slip(wish: Wish, index: Index, rules: Rules, found: Found) -> list[Hit]:
    """What fits if a word that nothing here holds was a slip for another; only a hit that fits closely counts."""
    query = Query(wish.words, index, rules, boldly=True)
    if not query.corrected or len(query.asked) == 1:  # one word alone says nothing of what was meant
        return []
    hits = [h for h in ranked(query, index) if _is_offered(h, wish, found)]
    return hits[: wish.limit] if hits and hits[0].fits >= CLOSE else []


def _leads(query: Query, rules: Rules, wish: Wish, found: Found) -> list[str]:
    """The cards that danger brings up, in the order of the vocabulary."""
    leads: list[str] = []
    others: list[str] = []
    for rule in rules.danger(query.stems, query.words):
        if rule.first_person and not query.speaks_of_self:
            continue
        asks_for_self = bool(rule.client) and (query.is_about_self(rule) or wish.reader == "client")
        if asks_for_self and wish.reader in ("", "client"):
            found.neutral = True
            leads += rule.client
            others += rule.leads if query.may_be_about_another and not wish.reader else []
        elif wish.reader != "client":
            leads += rule.leads
    if found.neutral:  # who asks for themselves is not sent to pages about them
        clients = rules.for_clients()
        leads = [lead for lead in leads if lead in clients]
    return list(dict.fromkeys([*leads, *others]))


def _named(ids: list[str], hits: list[Hit], index: Index) -> list[Hit]:
    """The entries of these ids, in their order, whether the words found them or not."""
    by_id = {h.head[ID]: h for h in hits}
    first = []
    for card in ids:
        hit = by_id.get(card) or _look_for(card, index)
        if hit is not None:
            first.append(hit)
    return first


def _look_for(card: str, index: Index) -> Hit | None:
    row = index.postings(f"id {card}")
    if row is None:
        return None
    number = int(row[1].partition(":")[0])
    return Hit(number, index.head(number), 1.0, 1.0, 1.0)


def _is_offered(hit: Hit, wish: Wish, found: Found) -> bool:
    head = hit.head
    if (wish.guide and head[GUIDE] != wish.guide) or (wish.kind and head[KIND] != wish.kind):
        return False
    if found.for_client:
        kinds = ("card", "helpline") if found.neutral else FOR_CLIENTS
        return head[KIND] in kinds and "client" in head[ROLES].split()
    return not wish.reader or wish.reader in head[ROLES].split()


def _is_refused(hits: list[Hit], query: Query, away: str | None) -> bool:
    """Nothing fits well enough to be shown as an answer. ``away``: how the subject counts that lies elsewhere."""
    if not hits or away == ALONE or query.has_unknown_subject:
        return True
    best = max(hits[:3], key=lambda h: h.covers)
    if away is not None:
        return hits[0].fits < CLOSE
    if query.about_people:
        return hits[0].score < LEAST_ABOUT_PEOPLE
    unknown = sum(weight for _, weight, postings in query.parts if not postings) / query.total
    if unknown > LEAST_COVERED:
        return True
    if best.covers >= COVERED:
        return hits[0].score < LEAST_SCORE / 2
    return hits[0].score < LEAST_SCORE or (best.covers < LEAST_COVERED and hits[0].fits < LEAST_FITTING)


def _floor(hits: list[Hit]) -> float:
    """Below this a hit is no help beside the best one."""
    return hits[0].score * 0.35 if hits else 0.0


def _nearest(hits: list[Hit], index: Index, named: str) -> Hit | None:
    """The guide to turn to where nothing fits: the one that the vocabulary names, else none."""
    if not named:
        return None
    return next((h for h in hits if h.head[KIND] == "guide" and h.head[ID] == named), None) or _look_for(named, index)
