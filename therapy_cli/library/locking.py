"""The lock: what the content held when somebody last said "so it shall be".

Deleting a card, a point, an option, a source, an invariant, a case, a phrase or a helpline may leave every file
well-formed and every remaining invariant true. The lock makes such a loss a finding, until a person writes the lock
anew and sees in its difference what has gone. It speaks of the library alone: packs have no part in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from therapy_cli.library.library import Library
from therapy_cli.library.marks import mark_of
from therapy_cli.library.model import (
    Card,
    CardFile,
    CaseFile,
    Guide,
    HelplineFile,
    Invariant,
    InvariantFile,
    LineFile,
    LockedCard,
    LockedGuide,
    LockedQuestion,
    LockFile,
    NeverSayFile,
    Question,
    SourceFile,
)

LOCK = "lock.yaml"
_SENTENCE = re.compile(r"[.!?:;](?=\W*(?:\s|$))")
"""The end of a sentence, or of a half of one: enough to see that a part has gone."""
SHARED = "shared"
_LOCKED_ALONE = frozenset({"id", "title", "review", "questions", "shared_cards"})
"""What a guide says of itself without being a rule, or what has an entry of its own."""


def lock_of(library: Library) -> LockFile:
    """What ``library`` holds now, without packs. Raises ``ContentInvalid`` where its files have faults."""
    library = library.with_only(()) if library.packs else library
    files = library.files
    lines, helplines = files.need("shared/lines.yaml", LineFile).value, files.need("helplines.yaml", HelplineFile).value
    return LockFile(
        guides={SHARED: _shared(library), **{g: _guide(library, g) for g in library.guide_ids}},
        sources={s.id: mark_of(s) for s in files.need("sources.yaml", SourceFile).value.sources},
        helplines={h.id: mark_of(h) for h in helplines.helplines},
        kinds={**{k.id: mark_of(k) for k in helplines.kinds}, **{f"gap {c}": mark_of(c) for c in helplines.gaps}},
        lines={
            **{name: mark_of(line, to_the_letter=True) for name, line in lines.lines.items()},
            **_fixed_lines(lines),
        },
        phrases=[mark_of(p) for p in files.need("shared/never-say.yaml", NeverSayFile).value.phrases],
    )


def lock_text(lock: LockFile) -> str:
    """The lock as YAML, the same bytes for the same content."""
    import yaml

    data = msgspec.to_builtins(lock)
    head = (
        "# What this content holds. `therapy content lock` writes it; `therapy content check` finds what has gone.\n\n"
    )
    return head + yaml.safe_dump(data, sort_keys=True, allow_unicode=True, width=118, default_flow_style=None)


def _shared(library: Library) -> LockedGuide:
    files = library.files
    return LockedGuide(
        cards=_cards(files.need("shared/cards.yaml", CardFile).value.cards),
        questions=_questions(library.shared_questions),
        invariants=_invariants(files.need("shared/invariants.yaml", InvariantFile).value.invariants),
    )


def _guide(library: Library, guide_id: str) -> LockedGuide:
    files, folder = library.files, f"guides/{guide_id}"
    guide = files.need(f"{folder}/guide.yaml", Guide).value
    return LockedGuide(
        rules=mark_of(guide, without=_LOCKED_ALONE),
        cards=_cards(files.need(f"{folder}/cards.yaml", CardFile).value.cards),
        questions=_questions(guide.questions),
        shared_cards={use.card: mark_of(use) for use in guide.shared_cards},
        invariants=_invariants(files.need(f"{folder}/invariants.yaml", InvariantFile).value.invariants),
        cases={c.id: mark_of(c) for c in files.need(f"{folder}/cases.yaml", CaseFile).value.cases},
    )


def _fixed_lines(lines: LineFile) -> dict[str, str]:
    """The lines that have no id of their own. The emergency line is locked to the letter."""
    notices = {f"notice {name}": mark_of(name) for name in lines.notices}
    emergency = mark_of(lines.emergency, to_the_letter=True)
    return {"emergency line": emergency, "client line": mark_of(lines.client_line), **notices}


def _cards(cards: Iterable[Card]) -> dict[str, LockedCard]:
    return {c.id: _card(c) for c in cards}


def _card(card: Card) -> LockedCard:
    """A card as it is locked: one that is urgent, or can be, to the letter."""
    urgent = "urgent" in (card.severity, *(step.to for step in card.raises))
    return LockedCard(
        severity=card.severity,
        points=len(card.points),
        sentences=sum(len(_SENTENCE.findall(text)) for text in [*(p.text for p in card.points), *card.say]),
        sources=sum(len(p.sources) for p in card.points),
        say=len(card.say),
        avoid=len(card.avoid),
        rules=mark_of(card, to_the_letter=urgent),
    )


def _questions(questions: Iterable[Question]) -> dict[str, LockedQuestion]:
    return {q.id: LockedQuestion(options=[o.id for o in q.options], rules=mark_of(q)) for q in questions}


def _invariants(invariants: Iterable[Invariant]) -> dict[str, str]:
    return {i.id: mark_of(i) for i in invariants}
