"""Lists in words: guides, sources, helplines, the questions of a guide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from msgspec import UNSET

from therapy_cli.document.dates import date_in_words
from therapy_cli.document.model import HelplineBlock
from therapy_cli.library.condition import Condition, tests_in
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.rendering import wording
from therapy_cli.rendering.helpline_words import by_heading, detail_words, reach_words, shared_check
from therapy_cli.rendering.listings import GuidesData, HelplinesData, SourceItem, SourcesData

WIDEST = 96
ONE_ANSWER, ANY_NUMBER = "one answer", "any number of answers"
NEEDED, MAY_STAY_OPEN = "needed", "may stay open"
HANGS_ON = "asked depending on"


def guides_text(data: GuidesData, width: int) -> str:
    """The guides: id, title, what each is for; then how far the text has been reviewed."""
    lines = []
    for guide in data.guides:
        lines += [guide.id, *_indented(f"{sentence(guide.title)} {guide.summary}", width)]
        if guide.from_pack is not UNSET:
            lines += _indented(wording.FROM_PACK.format(pack=guide.from_pack), width)
        lines += [""]
    reviews = dict.fromkeys(g.review.sentence for g in data.guides)
    return _text([*lines, *_each_wrapped(reviews, width)])


def sentence(title: str) -> str:
    """A title as a sentence of its own: with a full stop, unless it asks."""
    return title if title.endswith("?") else f"{title}."


def sources_text(data: SourcesData, width: int) -> str:
    """Sources in a list, or one with all that is needed to find it."""
    if len(data.sources) == 1:
        return _text(_each_wrapped(_source_facts(data.sources[0]), width))
    column = max((len(s.id) for s in data.sources), default=0)
    return _text(f"{s.id:<{column}}  {s.short}{_mark(s)}" for s in data.sources)


def helplines_text(data: HelplinesData, width: int) -> str:
    """The emergency line, then the lines under their headings, each with what was checked and when."""
    lines = [*wrap(data.emergency_line, _measure(width)), ""]
    for heading, group in by_heading(data.helplines).items():
        lines += [heading, *(row for line in group for row in _helpline(line, group, width)), ""]
    check = shared_check(data.helplines)
    notes = [*data.notes, *([wording.ALL_CHECKED.format(check=check)] if check else [])]
    return _text([*lines, *_each_wrapped(notes, width)])


def questions_text(guide: ResolvedGuide, width: int) -> str:
    """The interview of a guide in words, with the ids that flags and files take."""
    lines = [guide.meta.title, ""]
    for question in guide.questions:
        kind = ONE_ANSWER if question.type == "select" else ANY_NUMBER
        need = NEEDED if question.required else MAY_STAY_OPEN
        lines += [question.id, *_indented(question.ask, width), f"  ({kind}; {need})"]
        if question.when is not None:
            lines += _indented(f"{HANGS_ON}: {', '.join(_names(question.when))}", width)
        column = max(len(o.id) for o in question.options)
        lines += [f"    {o.id:<{column}}  {o.label}" for o in question.options] + [""]
    return _text([*lines, *_each_wrapped(wording.ANSWER_RULES, width)])


def _helpline(line: HelplineBlock, group: list[HelplineBlock], width: int) -> Iterator[str]:
    yield from (f"  {row}" for row in _whole_words(reach_words(line), _measure(width) - 2))
    details = detail_words(line, with_check=shared_check(group) is None)
    yield from (f"      {row}" for row in _whole_words(details, _measure(width) - 6))


def _whole_words(text: str, width: int) -> list[str]:
    """Wrapped so that no number or address is broken: it is to be dialled or copied."""
    return wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _source_facts(source: SourceItem) -> Iterator[str]:
    yield f"{source.id}: {source.title}"
    named = ("authors", "year", "edition", "publisher", "jurisdiction", "doi", "url")
    for name in named:
        value = getattr(source, name)
        if value:
            yield f"{name}: {value}"
    if source.checked:
        how = wording.HOW_READ.get(source.read, source.read)
        yield f"{how} on {date_in_words(source.checked)}"
    if source.due:
        yield f"due to be read again by {date_in_words(source.due)}{_mark(source)}"


def _mark(source: SourceItem) -> str:
    return f" ({wording.OVERDUE})" if source.overdue else ""


def _names(condition: Condition) -> list[str]:
    return list(dict.fromkeys(t.question for t in tests_in(condition)))


def _indented(text: str, width: int) -> list[str]:
    return wrap(text, _measure(width), initial_indent="  ", subsequent_indent="  ")


def _each_wrapped(texts: Iterable[str], width: int) -> Iterator[str]:
    for text in texts:
        yield from wrap(text, _measure(width), break_long_words=False, break_on_hyphens=False)


def _measure(width: int) -> int:
    return min(width, WIDEST)


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"
