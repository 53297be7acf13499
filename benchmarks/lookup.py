"""How well look-up finds what people look for: ``python benchmarks/lookup.py [tuning|kept|fresh|all] [--misses]``.

Reads ``lookup-queries.tsv`` (``fresh``: ``lookup-fresh.tsv``). A query counts as hit if one of its right ids is among
the first one or three results.
``--engine fts5`` asks SQLite FTS5 (porter, bm25 with the same weights of title, words and text) for comparison.
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
from therapy_cli.lookup.entries import entries_of
from therapy_cli.lookup.finding import ID, Wish, find
from therapy_cli.lookup.index import Index
from therapy_cli.lookup.words import STOP, tokens
from therapy_cli.rendering.plain import render_plain

QUERIES = Path(__file__).with_name("lookup-queries.tsv")
FRESH = Path(__file__).with_name("lookup-fresh.tsv")
TODAY = date(2026, 11, 22)
NONE = "-"
Ask = Callable[[str], list[str]]


def queries(half: str) -> list[tuple[str, set[str]]]:
    """The queries of one half, or all."""
    file = FRESH if half == "fresh" else QUERIES
    rows = [row.split("\t") for row in file.read_text("utf-8").splitlines() if row and not row.startswith("#")]
    kept = rows if half in ("all", "fresh") else rows[0::2] if half == "tuning" else rows[1::2]
    return [(query, set(right.split("|"))) for query, right in kept]


def own_engine() -> Ask:
    """Look-up as it is."""
    index = Index(compiled(open_library(), TODAY))
    return lambda query: [hit.head[ID] for hit in find(Wish(query), index).hits]


def fts5() -> Ask:
    """FTS5 over the same fields, any word of the query sufficing."""
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table t using fts5(id unindexed, title, words, body, tokenize='porter unicode61')")
    for e in entries_of(open_library(), render_plain, TODAY):
        body = " ".join(text for _, text in e.fields[2:])
        database.execute("insert into t values (?, ?, ?, ?)", (e.id, e.title, "; ".join(e.phrases), body))

    def ask(query: str) -> list[str]:
        kept = [f'"{w}"' for w in tokens(query) if w not in STOP]
        if not kept:
            return []
        found = "select id from t where t match ? order by bm25(t, 0, 6, 5, 1) limit 5"
        return [row[0] for row in database.execute(found, (" OR ".join(kept),))]

    return ask


def main() -> None:
    """Print the figures, and with ``--misses`` each query that went wrong."""
    half = next((a for a in sys.argv[1:] if a in ("tuning", "kept", "fresh", "all")), "all")
    ask = fts5() if "fts5" in sys.argv else own_engine()
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
