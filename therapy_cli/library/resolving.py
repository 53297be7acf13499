"""How a guide's own files and the shared ones become a ``ResolvedGuide``. Expects linked content."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from therapy_cli.library.condition import both, either
from therapy_cli.library.guide_files import SHARED, GuideFiles
from therapy_cli.library.model import (
    Additions,
    Card,
    FirstPoint,
    Point,
    Question,
    SharedCardUse,
)
from therapy_cli.library.resolved import Origin, ResolvedGuide


def resolve(files: GuideFiles) -> ResolvedGuide:
    """Put the guide together."""
    guide = files.guide.value
    available = _available_questions(files)
    own = tuple(full_card(guide.id, card) for card in files.cards.value.cards)
    shared = {c.id: c for c in (full_card(SHARED, card) for card in files.shared.cards.value.cards)}
    used = tuple(merged(shared[use.card], use) for use in guide.shared_cards)
    resolved = ResolvedGuide(
        meta=guide,
        questions=tuple(available[q] for q in guide.interview if _is_asked(available[q])),
        interactive={q.id: q for q in available.values() if q.interactive_only},
        settings={q.id: q for q in available.values() if q.setting_only},
        derived=guide.derived,
        cards=own + used,
        shared=frozenset(card.id for card in used),
        origins={card.id: Origin(pack=files.pack) for card in own} if files.pack else {},
    )
    if not files.parts:
        return resolved
    from therapy_cli.library.packs.merging import with_parts

    return with_parts(resolved, files.parts)


def full_card(owner: str, card: Card) -> Card:
    """The card with its full id and with ``unknown`` decided: urgent cards are shown, others asked."""
    default = "show" if card.severity == "urgent" else "ask"
    return replace(card, id=f"{owner}/{card.id}", unknown=card.unknown or default)


def merged(card: Card, use: SharedCardUse) -> Card:
    """A shared card as one guide uses it. A use narrows and adds; it takes no text away."""
    adds = use.adds or Additions()
    return replace(
        card,
        when=both(card.when, use.when),
        raises=[*card.raises, *use.raises],
        drop_when=either([card.drop_when, use.drop_when]),
        say_when=both(card.say_when, use.say_when),
        say_opens_with=use.say_opens_with or card.say_opens_with,
        place=use.place or card.place,
        after=use.after or card.after,
        points=_points([*card.points, *adds.points], use.first_point),
        say=[*card.say, *adds.say],
        avoid=[*card.avoid, *adds.avoid],
        supervision=[*card.supervision, *adds.supervision],
        document=[*card.document, *adds.document],
        see=_once([*card.see, *use.see]),
    )


def _points(points: list[Point], first: FirstPoint | None) -> list[Point]:
    """Add the condition under which a point moves to the top; none is ever hidden by it."""
    if first is None:
        return points
    return [replace(p, first_when=either([p.first_when, first.when])) if p.id == first.id else p for p in points]


def _available_questions(files: GuideFiles) -> dict[str, Question]:
    guide = files.guide.value
    questions = [*files.shared.questions.value.questions, *guide.questions]
    return {q.id: replace(q, when=both(q.when, guide.narrow.get(q.id))) for q in questions}


def _is_asked(question: Question) -> bool:
    return not question.interactive_only and not question.setting_only


def _once(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))
