"""Phrases that must not print, in whatever a pack prints. Quick enough to be looked for whenever a pack is used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault
from therapy_cli.library.guide_files import GuideFiles
from therapy_cli.library.linking.written import CONDITION_KEYS, all_texts
from therapy_cli.library.model import NeverSay
from therapy_cli.library.packs.pack import Pack

NOT_READ = CONDITION_KEYS | {"avoid", "cases", "invariants"}


def pack_phrase_faults(packs: Iterable[Pack], phrases: Iterable[NeverSay]) -> Iterator[Fault]:
    """Look through what packs print outside of cards: their names, statements, helplines and words."""
    for pack in packs:
        for file in (pack.about_file(), pack.helplines()[0], pack.words()[0]):
            yield from phrase_faults(file, phrases, unread=frozenset()) if file else ()


def guide_phrase_faults(guide: GuideFiles, phrases: Iterable[NeverSay]) -> Iterator[Fault]:
    """Look through what packs print in one guide: all of it, or what they add to it."""
    own = [guide.guide, guide.cards] if guide.pack else []
    for file in [*(part.file for part in guide.parts), *own]:
        yield from phrase_faults(file, phrases)


def phrase_faults(
    file: Checked[Any], phrases: Iterable[NeverSay], *, unread: frozenset[str] = NOT_READ
) -> Iterator[Fault]:
    """Yield a fault for each such phrase, whichever guides it names: nobody knows what a pack is about.

    Words to avoid are exempt, as they show what does harm; so is what only the check reads (``unread``: such keys).
    """
    phrases = list(phrases)
    for text, path in all_texts(file.data):
        if unread.intersection(map(str, path)):
            continue
        for phrase in phrases:
            if re.search(phrase.pattern, text.lower()):
                message = f"this holds a phrase that must not print (/{phrase.pattern}/)"
                yield file.fault(path, "never-say", message, phrase.why)
