"""Lists to be heard: guides, sources, helplines, words. Each says how many items follow, and where it ends.

What one types to open an item is said in words, after what it is: an id alone is no name to listen to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import UNSET

from therapy_cli.document.dates import date_in_words
from therapy_cli.document.model import HelplineBlock
from therapy_cli.rendering import wording
from therapy_cli.rendering.clean import cleaned
from therapy_cli.rendering.glossary_data import GlossaryData, TermItem
from therapy_cli.rendering.helpline_words import by_heading, detail_words, reach_words, shared_check
from therapy_cli.rendering.listings import GuideItem, GuidesData, HelplinesData, SourceItem, SourcesData
from therapy_cli.rendering.spoken_words import (
    END,
    ITS_NAME,
    LINK,
    LONG_NUMBER,
    SOURCE,
    SOURCES,
    digit_by_digit,
    said_list,
    sentence,
    spoken_text,
)


def guides_spoken(data: GuidesData, width: int | None) -> str:
    """The guides, and how far their text has been reviewed."""
    data = cleaned(data)
    reviews = dict.fromkeys(guide.review.sentence for guide in data.guides)
    return spoken_text([said_list("Guides", map(_guide, data.guides)), reviews], width)


def sources_spoken(data: SourcesData, width: int | None) -> str:
    """The sources, or one with all that is needed to find it."""
    data = cleaned(data)
    if len(data.sources) == 1:
        return spoken_text([_facts(data.sources[0])], width)
    items = (f"{sentence(s.short)} {_overdue(s)}{ITS_NAME.format(id=s.id)}" for s in data.sources)
    return spoken_text([said_list(wording.SOURCES, items)], width)


def helplines_spoken(data: HelplinesData, width: int | None) -> str:
    """The emergency line, then a list for each heading."""
    data = cleaned(data)
    groups = by_heading(data.helplines)
    check = shared_check(data.helplines)
    notes = [*data.notes, *([wording.ALL_CHECKED.format(check=check)] if check else [])]
    lists = (said_list(heading, [_line(h, group) for h in group], end="") for heading, group in groups.items())
    return spoken_text([[digit_by_digit(data.emergency_line)], *lists, [END], notes], width)


def glossary_spoken(data: GlossaryData, width: int | None) -> str:
    """The words; of one alone also its other names and where to go on."""
    data = cleaned(data)
    names = {source.id: source.short for source in data.sources}
    if len(data.terms) != 1:
        return spoken_text([said_list("Words of the guides", (_term(t, names) for t in data.terms))], width)
    [term] = data.terms
    also = [f"{wording.ALSO}: {', '.join(term.also)}"] if term.also else []
    onward = [f"{wording.SEE}: {', '.join([*term.related, *term.see])}"] if term.related or term.see else []
    return spoken_text([[_term(term, names), *also, *onward]], width)


def _guide(guide: GuideItem) -> str:
    pack = "" if guide.from_pack is UNSET else f" {sentence(wording.FROM_PACK.format(pack=guide.from_pack))}"
    return f"{sentence(guide.title)} {sentence(guide.summary)}{pack} To open it, type: therapy {guide.id}"


def _overdue(source: SourceItem) -> str:
    return f"It {wording.OVERDUE}. " if source.overdue else ""


def _facts(source: SourceItem) -> Iterator[str]:
    yield f"{sentence(source.short)} {ITS_NAME.format(id=source.id)}"
    yield source.title
    for name in ("authors", "year", "edition", "publisher", "jurisdiction", "doi"):
        value = getattr(source, name)
        if value:
            yield f"{'D O I' if name == 'doi' else name.capitalize()}: {value}"
    if source.checked:
        how = wording.HOW_READ.get(source.read, source.read)
        yield f"{how[:1].upper()}{how[1:]} on {date_in_words(source.checked)}"
    if source.due:
        yield f"{_overdue(source)}Due to be read again by {date_in_words(source.due)}"
    if source.url:
        yield f"{LINK} {source.url}"


def _line(line: HelplineBlock, group: list[HelplineBlock]) -> str:
    details = digit_by_digit(detail_words(line, with_check=shared_check(group) is None), LONG_NUMBER)
    return f"{sentence(digit_by_digit(reach_words(line)))} {details}".rstrip()


def _term(term: TermItem, names: dict[str, str]) -> str:
    return f"{term.term}: {sentence(term.means)} {cited([names[i] for i in term.sources])}"


def cited(names: Iterable[str]) -> str:
    """The sources of a statement as a sentence of their own."""
    told = list(names)
    return sentence(f"{SOURCE if len(told) == 1 else SOURCES} {'; '.join(told)}") if told else ""
