"""A guide as a graph: which questions decide about which cards. For a supervisor to see it on one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from therapy_cli.library.condition import Condition, tests_in
from therapy_cli.library.model import Card, Severity
from therapy_cli.library.resolved import ResolvedGuide


@dataclass(frozen=True, slots=True)
class Node:
    """A question or a card. ``severity`` is ``None`` for a question."""

    id: str
    label: str
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """From a question to a card (or to a question that hangs on it), with the options that lead there."""

    source: str
    target: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideGraph:
    """The questions and cards of a guide, in their order, and what leads where."""

    title: str
    questions: tuple[Node, ...]
    cards: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph_of(guide: ResolvedGuide) -> GuideGraph:
    """The graph of ``guide``. ``role`` decides about every card, so it has no edges of its own."""
    questions = tuple(Node(q.id, q.ask) for q in guide.questions)
    cards = tuple(Node(c.id, c.title, c.severity) for c in guide.cards)
    edges = [e for q in guide.questions for e in _edges(guide, q.id, [q.when])]
    edges += [e for c in guide.cards for e in _edges(guide, c.id, _conditions(c))]
    return GuideGraph(guide.meta.title, questions, cards, tuple(edges))


def _conditions(card: Card) -> list[Condition | None]:
    return [card.when, card.drop_when, *(r.when for r in card.raises)]


def _edges(guide: ResolvedGuide, target: str, conditions: list[Condition | None]) -> Iterator[Edge]:
    found: dict[str, dict[str, None]] = {}
    for condition in conditions:
        for question, options in _tests(guide, condition):
            found.setdefault(question, {}).update(dict.fromkeys(options))
    for question, named in found.items():
        if question != "role" and question in guide.question_by_id:
            yield Edge(question, target, tuple(sorted(named)))


def _tests(guide: ResolvedGuide, condition: Condition | None) -> Iterator[tuple[str, frozenset[str]]]:
    for test in tests_in(condition) if condition is not None else ():
        if test.question in guide.derived:
            yield from _tests(guide, guide.derived[test.question])
        else:
            yield test.question, test.values
