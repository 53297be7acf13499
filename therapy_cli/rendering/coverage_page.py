"""Where each claim of the seed texts went: as data, and as a page of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal

import msgspec

from therapy_cli.library.model import Source
from therapy_cli.rendering.listings import Listing

VERDICTS: Final = {
    "supported": "sources back it",
    "partly": "right in part, or only with limits",
    "contested": "the field disagrees",
    "overstated": "more than any source bears",
    "plausible": "likely, and no study was found",
    "unsafe": "could do harm as worded",
    "opinion": "an opinion; no study was found",
    "aim": "a good aim, and not something to have",
    "gap": "a question that the text does not answer",
    "advert": "no claim: an advertisement or navigation",
}


INTRODUCTION: Final = """\
# Where each claim of the seed texts went

<!-- Made by `therapy content coverage` from content/coverage.yaml. A test fails when it is not current. -->

Five texts from the web stood at the beginning of this project. None is quoted, and none is the only source of
anything. Each claim in them, told here in our words, was judged when a guide was prepared (its number says for
which), and a card carries it in the wording that the verdict calls for, or it is left out with a reason.
`therapy content check` fails when a card stops saying so."""


class CarrierItem(Listing, frozen=True, kw_only=True):
    """A card that carries a claim, and how the text that does begins."""

    card: str
    title: str
    begins: str | None


class ClaimItem(Listing, frozen=True, kw_only=True):
    """One claim, told in our words, its verdict and its fate."""

    id: str
    seeds: list[str]
    claim: str
    verdict: str
    state: Literal["carried", "left_out", "waits"]
    carried_by: list[CarrierItem]
    left_out: str | None
    waits_for: list[str]


class SeedItem(Listing, frozen=True, kw_only=True):
    """One seed text: what it is, and how many of its claims are carried, left out, or wait for a guide to come."""

    id: str
    title: str
    claims: int
    carried: int
    left_out: int
    waits: int


class CoverageData(Listing, frozen=True, kw_only=True):
    """Where each claim of the seed texts went (``therapy content coverage``)."""

    content_version: str
    seeds: list[SeedItem]
    claims: list[ClaimItem]


def coverage_data(version: str, seeds: Iterable[Source], rows: Iterable[Any]) -> CoverageData:
    """The data of the page. ``rows``: anything with the fields of a ``ClaimItem``."""
    claims = [msgspec.convert(row, ClaimItem, from_attributes=True) for row in rows]
    return CoverageData(content_version=version, seeds=[_seed(s, claims) for s in seeds], claims=claims)


def _seed(source: Source, claims: list[ClaimItem]) -> SeedItem:
    states = [c.state for c in claims if source.id in c.seeds]
    counts = {state: states.count(state) for state in ("carried", "left_out", "waits")}
    return SeedItem(id=source.id, title=source.title, claims=len(states), **counts)


def coverage_page(data: CoverageData) -> str:
    """The page as Markdown."""
    return "\n".join(_lines(data)) + "\n"


def _lines(data: CoverageData) -> Iterator[str]:
    yield from (
        *INTRODUCTION.splitlines(),
        "",
        "| text | claims | carried | left out | waiting for a guide |",
        "|---|---|---|---|---|",
        *(f"| {s.id}: {_cell(s.title)} | {s.claims} | {s.carried} | {s.left_out} | {s.waits} |" for s in data.seeds),
        "",
        "A claim of two texts is counted for both. The verdicts:",
        "",
        *(f"- **{verdict}**: {meaning}" for verdict, meaning in VERDICTS.items()),
    )
    for seed in data.seeds:
        yield from (
            "",
            f"## {seed.id}: {seed.title}",
            "",
            "| no. | claim | verdict | where it went |",
            "|---|---|---|---|",
        )
        for claim in data.claims:
            if seed.id in claim.seeds:
                yield f"| {claim.id} | {_cell(claim.claim)} | {claim.verdict} | {_cell(_fate(claim))} |"


def _fate(claim: ClaimItem) -> str:
    if claim.left_out:
        return f"Left out. {claim.left_out}"
    places = [f"`{c.card}`: {c.begins or c.title}" for c in claim.carried_by]
    if claim.waits_for:
        places.append(f"waits for the guide {' and '.join(f'`{g}`' for g in claim.waits_for)}")
    return "<br>".join(places)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
