"""Names that the content holds, for completion: each list as lines of the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Final

from therapy_cli.completing.table import ALONE, ANSWERS, CARDS, HELP, OWNERS, REGIONS, SEVERAL, WORDS, line_of
from therapy_cli.errors import NotFound, TherapyError
from therapy_cli.library.condition import tests_in
from therapy_cli.library.guide_files import SHARED
from therapy_cli.library.library import Library
from therapy_cli.library.model import Option
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.lookup.words import STOP, stem

SHORTEST = 3
"""Letters of the shortest word that is offered."""


def answer_lines(library: Library, guide_id: str) -> Iterator[str]:
    """The questions of a guide and their options; none of a discreet one.

    Raises:
        NotFound: there is no such guide.
        ContentInvalid: a file has faults.
    """
    guide = library.guide(guide_id)
    if guide.meta.discreet:
        return
    name = f"{ANSWERS}{guide_id}"
    for place, question in enumerate((*guide.questions, *guide.settings.values())):
        yield line_of(name, question.id, question.ask, SEVERAL if question.type == "checkbox" else "", str(place))
        for at, option in enumerate(question.options):
            alone = ALONE if option.exclusive else ""
            yield line_of(f"{name}.{question.id}", option.id, option.label, alone, str(at))


def summary_of(library: Library, guide_id: str) -> str:
    """What a guide is for; nothing where its file has faults: its command says so itself."""
    try:
        return library.summary(guide_id).summary
    except TherapyError:
        return ""


def _guides(library: Library) -> Iterator[str]:
    return (line_of("guides", g, summary_of(library, g)) for g in library.guide_ids)


def _owners(library: Library) -> Iterator[str]:
    yield line_of(OWNERS, SHARED, "Cards that guides share")
    yield from (line_of(OWNERS, g, summary_of(library, g)) for g in library.guide_ids)


def _cards(library: Library) -> Iterator[str]:
    for card in library.shared_cards.values():
        yield line_of(CARDS, card.id, card.title)
    for guide in _sound_guides(library):
        yield from (line_of(CARDS, card.id, card.title) for card in guide.cards if card.id not in guide.shared)


def _sound_guides(library: Library) -> Iterator[ResolvedGuide]:
    """Every guide whose files have no faults."""
    for guide_id in library.guide_ids:
        with suppress(TherapyError):
            yield library.guide(guide_id)


def _countries(library: Library) -> Iterator[str]:
    return (line_of("countries", option.id, option.label) for option in _options_of(library, "country"))


def _regions(library: Library) -> Iterator[str]:
    for option in _options_of(library, "region"):
        of = {value for test in tests_in(option.when) for value in test.values} if option.when else set()
        yield line_of(REGIONS, option.id, option.label, " ".join(sorted(of)))


def _options_of(library: Library, question_id: str) -> list[Option]:
    return [option for q in library.shared_questions if q.id == question_id for option in q.options]


def _codes(library: Library) -> Iterator[str]:
    return (line_of("codes", code.id, library.sources[code.id].title) for code in library.codes.codes)


def _themes(library: Library) -> Iterator[str]:
    return (line_of("themes", theme.id, theme.title) for theme in library.codes.themes)


def _models(library: Library) -> Iterator[str]:
    return (line_of("models", model.id, model.name) for model in library.models.models)


def _terms(library: Library) -> Iterator[str]:
    return (line_of("terms", term.id, term.term) for term in library.glossary.terms)


def _sources(library: Library) -> Iterator[str]:
    return (line_of("sources", source.id, source.title) for source in library.sources.values())


def _help(library: Library) -> Iterator[str]:
    """Topics, and commands behind them."""
    from therapy_cli.commands.completing_tree import tree_lines
    from therapy_cli.manual.topics import TOPICS

    yield from (line_of(HELP, name, page.summary) for name, page in TOPICS.items())
    yield from (
        f"{HELP}{line.removeprefix('commands')}" for line in tree_lines(library) if line.startswith("commands ")
    )


def _words(library: Library) -> Iterator[str]:
    """Single words for look-up, each with how many things of the content it names; one of those with the same stem."""
    counted: Counter[str] = Counter()
    for text in _names(library):
        counted.update(w for w in set(_split(text)) if len(w) >= SHORTEST and w.isalpha() and w not in STOP)
    kept: dict[str, str] = {}
    for word in sorted(counted, key=lambda w: (-counted[w], len(w), w)):
        kept.setdefault(stem(word), word)
    return (line_of(WORDS, word, "", str(counted[word])) for word in kept.values())


def _split(text: str) -> list[str]:
    """The words of ``text`` in small letters; what has an apostrophe would need quotes on a line of a shell."""
    return "".join(
        c if c.isalpha() or c in "'\N{RIGHT SINGLE QUOTATION MARK}" else " " for c in text.casefold()
    ).split()


def _names(library: Library) -> Iterator[str]:
    """What things are called: titles, look-up words, terms, themes, and the words of the vocabulary."""
    for guide in _sound_guides(library):
        yield from (guide.meta.title, *guide.meta.words)
        yield from (name for card in guide.cards for name in (card.title, *card.words))
    for shelf in (_named_terms, _named_themes, _vocabulary):
        try:
            yield from shelf(library)
        except NotFound:
            continue  # this content has none


def _named_terms(library: Library) -> Iterable[str]:
    return [name for term in library.glossary.terms for name in (term.term, *term.also)]


def _named_themes(library: Library) -> Iterable[str]:
    return [name for theme in library.codes.themes for name in (theme.title, *theme.words)]


def _vocabulary(library: Library) -> Iterable[str]:
    found = library.vocabulary
    return [
        *(word for same in found.same for word in same.words),
        *(word for lay in found.lay for word in (*lay.say, *lay.means)),
        *(word for lead in found.leads for word in lead.words),
        *(word for danger in found.danger for word in danger.words),
    ]


LISTS: Final[dict[str, Callable[[Library], Iterator[str]]]] = {
    "guides": _guides,
    "countries": _countries,
    "codes": _codes,
    "themes": _themes,
    "models": _models,
    "terms": _terms,
    "sources": _sources,
    CARDS: _cards,
    OWNERS: _owners,
    REGIONS: _regions,
    HELP: _help,
    WORDS: _words,
}
