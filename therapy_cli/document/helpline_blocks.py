"""Which helplines print under which card, for the chosen country.

Without a country, or with one that is not in the list, no number of any country prints: the reader is
told to call the local emergency number and finds the international directories. Each kind of line prints
once, under the first card that names it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from therapy_cli.document.dates import date_in_words
from therapy_cli.document.model import HelplineBlock
from therapy_cli.guidance.truth import World, holds
from therapy_cli.library.model import Helpline, HelplineFile, HelplineKind

DIRECTORY = "directory"
EMERGENCY = "emergency"
DOMESTIC_ABUSE = "domestic-abuse"
PERPETRATOR = "perpetrator"


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

    def take(self, kinds: Iterable[str], world: World | None) -> tuple[list[HelplineBlock], list[str]]:
        """The lines to print under a card that names ``kinds``, and what the list lacks, in words.

        Nothing is handed out twice, neither lines nor notes.
        """
        fitting = [k for k in dict.fromkeys(kinds) if self._fits(k, world)]
        if not self._knows_country():
            fitting = [DIRECTORY] * bool(fitting)
        new = [k for k in fitting if k not in self._taken]
        self._taken.update(new)
        found = {kind: [self.block(h) for h in self._of_kind(kind)] for kind in new}
        return [b for blocks in found.values() for b in blocks], list(self._lacks(found))

    def _lacks(self, found: dict[str, list[HelplineBlock]]) -> Iterator[str]:
        """What a reader must know of the gaps: no line at all, or none that takes everyone."""
        one_group = {h.id for h in self.file.helplines if h.one_group}
        for kind, blocks in found.items():
            if not blocks and kind == PERPETRATOR:
                yield self.notices["no_line_on_own_behaviour"]
            elif not blocks and kind != DOMESTIC_ABUSE and self._has_more_than_emergency():
                yield f"{self._kind(kind).title}: {self.notices['no_line_of_this_kind']}"
            elif not blocks or (kind == DOMESTIC_ABUSE and self._gap and self._gap not in self._taken):
                yield from self._say_gap()
            elif all(b.id in one_group for b in blocks):
                yield f"{self._kind(kind).title}: {self.notices['no_line_for_everyone']}"

    def _has_more_than_emergency(self) -> bool:
        """The list has services of this country; then what is missing is this kind, not the country."""
        kinds = (k.id for k in self.file.kinds if k.id not in (EMERGENCY, DIRECTORY))
        return self.country is not None and any(self._of_kind(k) for k in kinds)

    def _say_gap(self) -> Iterator[str]:
        if self._gap and self._gap not in self._taken:
            self._taken.add(self._gap)
            yield self._gap

    @property
    def _gap(self) -> str:
        return self.file.gaps.get(self.country or "", "")

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
            return self.notices["helpline_rung"].replace("{date}", date_in_words(line.last_human_check))
        return self.notices["helpline_check"].replace("{date}", date_in_words(line.page_read))

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
