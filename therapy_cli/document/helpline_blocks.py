"""Which helplines print under which card, for the chosen country.

Without a country, or with one that is not in the list, no number of any country prints: the reader is
told to call the local emergency number and finds the international directories. Each kind of line prints
once, under the first card that names it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from therapy_cli.document.model import HelplineBlock
from therapy_cli.guidance.truth import World, holds
from therapy_cli.library.model import Helpline, HelplineFile, HelplineKind

DIRECTORY = "directory"
EMERGENCY = "emergency"


def day_in_words(iso: str) -> str:
    """``2026-11-22`` as ``22 November 2026``."""
    day = date.fromisoformat(iso)
    return f"{day.day} {day.strftime('%B')} {day.year}"


@dataclass(slots=True)
class HelplineShelf:
    """The helplines for one reader. ``take`` hands each kind out once."""

    file: HelplineFile
    notices: dict[str, str]
    country: str | None = None
    region: str | None = None
    _taken: set[str] = field(default_factory=set)

    def numbers(self) -> list[str]:
        """The emergency numbers of the chosen country; none while it is open."""
        return [h.phone for h in self._of_kind(EMERGENCY) if h.phone]

    def take(self, kinds: Iterable[str], world: World | None) -> list[HelplineBlock]:
        """The lines to print under a card that names ``kinds``, without those already printed."""
        fitting = [k for k in kinds if self._fits(k, world)]
        wanted = fitting if self._knows_country() else [DIRECTORY] * bool(fitting)
        blocks: list[HelplineBlock] = []
        for kind in dict.fromkeys(wanted):
            if kind not in self._taken:
                self._taken.add(kind)
                blocks += [self.block(h) for h in self._of_kind(kind)]
        return blocks

    def notes(self, blocks: list[HelplineBlock]) -> list[str]:
        """What these lines lack, in words."""
        one_group = {h.id for h in self.file.helplines if h.one_group}
        found = []
        for heading in dict.fromkeys(b.heading for b in blocks):
            lines = [b for b in blocks if b.heading == heading]
            if all(b.id in one_group for b in lines):
                found.append(f"{heading}: {self.notices['no_line_for_everyone']}")
        gap = self.file.gaps.get(self.country or "")
        return [*found, gap] if gap and blocks else found

    def block(self, line: Helpline) -> HelplineBlock:
        """One line, ready to print."""
        return HelplineBlock(
            id=line.id,
            kind=line.kind,
            heading=self._kind(line.kind).title,
            name=line.name,
            for_whom=line.for_whom,
            reach=_reach(line),
            country=line.country,
            part=line.part,
            hours=line.hours,
            languages=line.languages,
            caution=line.caution,
            silent_call=line.silent_call,
            checked=self._checked(line),
        )

    def _checked(self, line: Helpline) -> str:
        if line.last_human_check:
            return self.notices["helpline_rung"].replace("{date}", day_in_words(line.last_human_check))
        return self.notices["helpline_check"].replace("{date}", day_in_words(line.page_read))

    def _of_kind(self, kind: str) -> list[Helpline]:
        lines = [h for h in self.file.helplines if h.kind == kind and may_print(h) and self._serves(h)]
        return sorted(lines, key=lambda h: (h.part is not None, h.one_group))

    def _serves(self, line: Helpline) -> bool:
        if line.country is None:
            return True
        here = line.country == self.country
        return here and (self.region is None or line.part is None or _same_part(line.part, self.region))

    def _knows_country(self) -> bool:
        return any(h.country == self.country for h in self.file.helplines if h.country)

    def _fits(self, kind_id: str, world: World | None) -> bool:
        kind = self._kind(kind_id)
        if world is None:
            return kind.when is None
        if holds(kind.drop_when, world):
            return False
        return kind.when is None or bool(holds(kind.when, world))

    def _kind(self, kind_id: str) -> HelplineKind:
        return next(k for k in self.file.kinds if k.id == kind_id)


def may_print(line: Helpline) -> bool:
    """The line may be shown: marked so, or rung by a person. Emergency numbers need no ringing."""
    return line.print == "show" or line.last_human_check is not None or line.kind == EMERGENCY


def _same_part(part: str, region: str) -> bool:
    return part.casefold().replace(" ", "_") == region.casefold()


def _reach(line: Helpline) -> list[str]:
    ways = (
        ("call", line.phone),
        ("text", line.text),
        ("chat", line.chat),
        ("e-mail", line.email),
        ("web", line.website),
        ("relay", line.relay),
    )
    return [f"{way} {value}" for way, value in ways if value]
