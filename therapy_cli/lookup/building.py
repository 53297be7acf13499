"""From entries and vocabulary to the index: every ranking figure is worked out here, once."""

from __future__ import annotations

from collections.abc import Iterable
from math import log
from pathlib import Path

from therapy_cli.library.model.vocabulary import VocabularyFile
from therapy_cli.lookup.collecting import LENGTH, Collected, pair_lines, post, stem_lines
from therapy_cli.lookup.entry import Entry, Told
from therapy_cli.lookup.index import FORM, PARTS
from therapy_cli.lookup.rules import rule_lines, same_words
from therapy_cli.lookup.words import tokens

HEAD = (
    "kind", "id", "guide", "title", "summary", "roles", "opens", "severity", "label", "excludes", "sources", "due",
    "text_at", "text_size", "page_at", "page_size", "phrases",
)  # fmt: skip
"""The fields of one entry, in their order."""

LED = ("card", "guide")
"""Kinds whose id the vocabulary may name."""

ENGLISH = Path(__file__).with_name("english.txt")


def build_index(
    entries: list[Entry],
    vocabulary: VocabularyFile | None,
    meta: dict[str, str],
    *,
    files: Iterable[str] = (),
    completing: Iterable[str] = (),
    told: Told | None = None,
) -> bytes:
    """The index as bytes, the same for the same input.

    ``meta``: sentences that every answer needs; ``files``: the content files that it was made of, see ``compiled``;
    ``completing``: the table for completion; ``told`` hears of the progress.
    """
    collected = Collected(same_words(vocabulary))
    leads = _leads(vocabulary)
    lengths = [sum(len(text.split()) for _, text in entry.fields) for entry in entries]
    usual = max(1.0, sum(lengths) / max(1, len(lengths)))
    phrases: list[list[list[str]]] = []
    for number, entry in enumerate(entries):
        extra = leads.get(entry.id, []) if entry.kind in LED else []
        phrases.append([collected.stems(p) for p in (*entry.phrases, *extra)])
        fields = [*entry.fields, (5.0, "; ".join(extra))]
        post(collected, number, fields, 1 - LENGTH + LENGTH * lengths[number] / usual)
        if told is not None:
            told(number + 1, len(entries))
    weights = {s: log(1 + len(entries) / len(found)) for s, found in collected.postings.items()}
    heads, bodies = _heads_and_bodies(entries, phrases, weights)
    for number, entry in enumerate(entries):
        if entry.kind in LED:  # found by id too: where danger leads, no ranking may lose them
            collected.postings[f"id {entry.id}"] = [(number, 1.0)]
    parts = {
        "files": list(files),
        "meta": sorted(f"{key}\t{value}" for key, value in meta.items()),
        "stems": stem_lines(collected.postings),
        "words": sorted({*_english(), *collected.surface, *_vocabulary_words(vocabulary)}),
        "pairs": pair_lines(collected.surface | _vocabulary_words(vocabulary)),
        "rules": rule_lines(vocabulary, collected.same),
        "places": [f"{place:010d}" for place in _places(heads)],
        "completing": sorted(completing, key=lambda line: line.encode("utf-8")),
        "heads": heads,
    }
    blocks = {name: _block(lines) for name, lines in parts.items()}
    blocks["bodies"] = "".join(bodies).encode("utf-8")
    first = "\t".join([FORM, *(str(len(blocks[name])) for name in PARTS)])
    return first.encode("ascii") + b"\n" + b"".join(blocks[name] for name in PARTS)


def _leads(vocabulary: VocabularyFile | None) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for lead in vocabulary.leads if vocabulary else ():
        found.setdefault(lead.to, []).extend(lead.words)
    return found


def _vocabulary_words(vocabulary: VocabularyFile | None) -> set[str]:
    if vocabulary is None:
        return set()
    texts = [w for rule in vocabulary.lay for w in rule.say] + [w for d in vocabulary.danger for w in d.words]
    texts += [w for group in vocabulary.same for w in group.words]
    texts += [w for one in vocabulary.classes for w in one.words]
    return {word for text in texts for word in tokens(text) if word.isalpha()}


def _heads_and_bodies(
    entries: list[Entry],
    phrases: list[list[list[str]]],
    weights: dict[str, float],
) -> tuple[list[str], list[str]]:
    heads, bodies, place = [], [], 0
    for entry, own in zip(entries, phrases, strict=True):
        placed = []
        for text in (entry.text, entry.page):
            size = len(text.encode("utf-8"))
            placed += [str(place), str(size)]
            bodies.append(text)
            place += size
        told = [
            entry.kind, entry.id, entry.guide, entry.title, entry.summary, " ".join(entry.roles), entry.opens,
            entry.severity, entry.label, entry.excludes, " ".join(entry.sources), entry.due, *placed,
            _phrase_field(own, weights),
        ]  # fmt: skip
        heads.append("\t".join([*(" ".join(part.split()) for part in told[:-1]), told[-1]]))
    return heads, bodies


def _phrase_field(phrases: list[list[str]], weights: dict[str, float]) -> str:
    """Each phrase once: its whole weight, then its stems."""
    kept: dict[str, None] = {}
    for phrase in phrases:
        once = list(dict.fromkeys(phrase))
        if once:
            kept[f"{int(sum(weights.get(s, 0.0) for s in once) * 100)} {' '.join(once)}"] = None
    return "|".join(kept)


def _places(heads: list[str]) -> Iterable[int]:
    place = 0
    for head in heads:
        yield place
        place += len(head.encode("utf-8")) + 1


def _english() -> list[str]:
    lines = ENGLISH.read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line and not line.startswith("#")]


def _block(lines: list[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("utf-8")
