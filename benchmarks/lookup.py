"""How well look-up finds what people look for: ``python benchmarks/lookup.py [SET|FILE] [--misses]``.

``SET``: tuning and kept are the halves of ``lookup-queries.tsv``; fresh, tune, sealed and sealed-2 are files of that
name. A query counts as hit if one of its right ids is among the first one or three results. ``--engine NAME`` asks
another engine for comparison, over the same fields:

- ``fts5``: SQLite FTS5 (porter, bm25 with the same weights of title, words and text), any word sufficing;
- ``fts5-all``: the same, all words needed;
- ``hybrid``: look-up's ranking and FTS5's joined by reciprocal rank; what look-up refuses stays refused.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from therapy_cli.commands.compiling import compiled
from therapy_cli.library.library import open_library
from therapy_cli.lookup.building import LED
from therapy_cli.lookup.entries import entries_of
from therapy_cli.lookup.finding import ID, Wish, find
from therapy_cli.lookup.index import Index
from therapy_cli.lookup.words import STOP, tokens
from therapy_cli.rendering.plain import render_plain

QUERIES = Path(__file__).with_name("lookup-queries.tsv")
FILES = {name: Path(__file__).with_name(f"lookup-{name}.tsv") for name in ("fresh", "tune", "sealed", "sealed-2")}
SMOOTHED = 60
"""The usual constant of joining by reciprocal rank."""

TODAY = date(2026, 11, 22)
NONE = "-"
HALVES = ("tuning", "kept", "all")
Ask = Callable[[str], list[str]]


def queries(half: str) -> list[tuple[str, set[str]]]:
    """The queries of one half, of a set, or of a file."""
    file = QUERIES if half in HALVES else FILES.get(half) or Path(half)
    rows = [row.split("\t") for row in file.read_text("utf-8").splitlines() if row and not row.startswith("#")]
    kept = rows[0::2] if half == "tuning" else rows[1::2] if half == "kept" else rows
    return [(query, set(right.split("|"))) for query, right in kept]


def own_engine() -> Ask:
    """Look-up as it is."""
    index = Index(compiled(open_library(), TODAY))
    return lambda query: [hit.head[ID] for hit in find(Wish(query), index).hits]


def fts5(joined_by: str = " OR ", limit: int = 5) -> Ask:
    """FTS5 over the same fields; ``joined_by``: whether any word of the query suffices, or all are needed."""
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table t using fts5(id unindexed, title, words, body, tokenize='porter unicode61')")
    library = open_library()
    leads: dict[str, list[str]] = {}
    for lead in library.vocabulary.leads:
        leads.setdefault(lead.to, []).extend(lead.words)
    for e in entries_of(library, render_plain, TODAY):
        words = "; ".join([*e.phrases, *(leads.get(e.id, []) if e.kind in LED else [])])
        body = " ".join(text for _, text in e.fields[2:])
        database.execute("insert into t values (?, ?, ?, ?)", (e.id, e.title, words, body))

    def ask(query: str) -> list[str]:
        kept = [f'"{w}"' for w in tokens(query) if w not in STOP]
        if not kept:
            return []
        found = "select id from t where t match ? order by bm25(t, 0, 6, 5, 1) limit ?"
        return [row[0] for row in database.execute(found, (joined_by.join(kept), limit))]

    return ask


def hybrid() -> Ask:
    """Both rankings joined by reciprocal rank; what look-up leads with for danger stays first."""
    index, other = Index(compiled(open_library(), TODAY)), fts5(limit=20)

    def ask(query: str) -> list[str]:
        found = find(Wish(query, limit=20), index)
        own = [hit.head[ID] for hit in found.hits]
        if not own:
            return []
        scores: dict[str, float] = {}
        for ranking in (own[found.led :], other(query)):
            for place, name in enumerate(ranking):
                scores[name] = scores.get(name, 0.0) + 1 / (SMOOTHED + place)
        rest = sorted(scores, key=lambda name: -scores[name])
        return [*own[: found.led], *(name for name in rest if name not in own[: found.led])][:5]

    return ask


ENGINES = {"fts5": fts5, "fts5-all": lambda: fts5(" AND "), "hybrid": hybrid, "own": own_engine}


def main() -> None:
    """Print the figures, and with ``--misses`` each query that went wrong."""
    words = [a for a in sys.argv[1:] if a not in ENGINES and not a.startswith("--")]
    half = words[0] if words else "all"
    ask = ENGINES[sys.argv[sys.argv.index("--engine") + 1] if "--engine" in sys.argv else "own"]()
    asked = queries(half)
    inside = [(q, right, ask(q)) for q, right in asked if NONE not in right]
    outside = [(q, ask(q)) for q, right in asked if NONE in right]
    first = [q for q, right, ids in inside if right & set(ids[:1])]
    third = [q for q, right, ids in inside if right & set(ids[:3])]
    refused = [q for q, _, ids in inside if not ids]
    away = [q for q, ids in outside if not ids]
    print(f"{half}: {len(inside)} queries inside, {len(outside)} outside")
    print(f"hit@1 {_share(first, inside)}  hit@3 {_share(third, inside)}  false refusals {_share(refused, inside)}")
    print(f"outside refused {_share(away, outside)}")
    if "--misses" in sys.argv:
        for query, right, ids in inside:
            if not right & set(ids[:1]):
                print(f"  {'3' if right & set(ids[:3]) else '-'} {query} | wanted {'|'.join(sorted(right))} | {ids}")
        for query, ids in outside:
            if ids:
                print(f"  out {query} | {ids}")


def _share(some: list[str], whole: list[tuple[object, ...]] | list[tuple[str, set[str], list[str]]]) -> str:
    return f"{100 * len(some) / max(1, len(whole)):.1f} % ({len(some)}/{len(whole)})"


if __name__ == "__main__":
    main()
