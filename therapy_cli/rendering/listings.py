"""The data of the other kinds of JSON: guides, one card, sources, helplines, a check of the content."""

from __future__ import annotations

from datetime import date

import msgspec
from msgspec import UNSET, UnsetType

from therapy_cli.document.model import CardBlock, HelplineBlock, ReviewState, SourceBlock, YourCodesBlock
from therapy_cli.library.model import Guide, PackAbout, Source


class Listing(msgspec.Struct, frozen=True):
    """Common settings of all of them."""


class GuideItem(Listing, frozen=True, kw_only=True):
    """One guide, in its own words."""

    id: str
    title: str
    summary: str
    purpose: str
    not_for: str
    discreet: bool
    review: ReviewState
    from_pack: str | UnsetType = UNSET
    """The title of the pack that brought the guide."""


class GuidesData(Listing, frozen=True, kw_only=True):
    """All guides (``therapy guides``)."""

    content_version: str
    guides: list[GuideItem]


class CardData(Listing, frozen=True, kw_only=True):
    """One card outside any answers (``therapy show ID``). ``for_whom``: the roles that it addresses.

    ``excludes_in_words`` must be read before its words to say: it names when they do harm.
    """

    emergency_line: str
    card: CardBlock
    for_whom: list[str]
    excludes_in_words: str | None
    review: ReviewState | None
    sources: list[SourceBlock]
    your_codes: YourCodesBlock | UnsetType = UNSET


class SourceItem(Listing, frozen=True, kw_only=True):
    """One source with all that a reader needs to find it."""

    id: str
    kind: str
    short: str
    title: str
    authors: str | None
    year: str | None
    edition: str | None
    publisher: str | None
    doi: str | None
    url: str | None
    jurisdiction: str | None
    read: str
    checked: str | None
    due: str | None
    overdue: bool


class SourcesData(Listing, frozen=True, kw_only=True):
    """Sources (``therapy sources``)."""

    content_version: str
    sources: list[SourceItem]


class HelplinesData(Listing, frozen=True, kw_only=True):
    """Helplines for one country, or the international directories while no country is chosen."""

    emergency_line: str
    country: str | None
    region: str | None
    helplines: list[HelplineBlock]
    notes: list[str]


def guide_item(guide: Guide, review: ReviewState, pack: PackAbout | None = None) -> GuideItem:
    """One guide for the list. ``pack`` is the one that brought it."""
    return GuideItem(
        id=guide.id,
        title=guide.title,
        summary=guide.summary,
        purpose=guide.purpose,
        not_for=guide.not_for,
        discreet=guide.discreet,
        review=review,
        from_pack=pack.title if pack else UNSET,
    )


def source_item(source: Source, today: date) -> SourceItem:
    """One source for the list. ``today`` decides only whether it is overdue."""
    shared = {f: getattr(source, f) for f in SourceItem.__struct_fields__ if f != "overdue"}
    return SourceItem(**shared, overdue=bool(source.due) and date.fromisoformat(str(source.due)) < today)
