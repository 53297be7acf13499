"""How look-up grows: ``python benchmarks/growth.py [CARDS ...]`` builds libraries of so many cards and asks them.

``python benchmarks/growth.py --program BIN [CARDS ...]`` does so through the program: ``BIN`` is the ``bin`` folder of
a clean environment with the wheel in it. A pack of so many cards is laid over the content, ``therapy content index``
makes its index, and a cold look-up over it is compared with one without the pack.

The cards are copies of the shipped entries under other ids, with words of their own mixed in (Zipf), so that stems are
as common as in a real library. Figures are ratios of a cold process that asks one question to the same on the shipped
library.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from therapy_cli.commands.compiling import _meta
from therapy_cli.library.library import open_library
from therapy_cli.lookup.building import build_index
from therapy_cli.lookup.entries import entries_of
from therapy_cli.lookup.entry import Entry
from therapy_cli.rendering.plain import render_plain

PAIRS = 15
QUERIES = ("gift", "is it ok to hug a client?", "theraputic boundries")
ASK = """
import sys
sys.path.insert(0, sys.argv[1])
from mmap import ACCESS_READ, mmap
from therapy_cli.lookup.index import Index
from therapy_cli.lookup.finding import Wish, find
from therapy_cli.lookup.answer import Answer, as_plain
with open(sys.argv[2], "rb") as file:
    index = Index(mmap(file.fileno(), 0, access=ACCESS_READ))
wish = Wish(sys.argv[3])
sys.stdout.write(as_plain(Answer(find(wish, index), wish, index)))
"""


def grown(entries: list[Entry], count: int) -> list[Entry]:
    """The shipped entries, and copies of their cards up to ``count``."""
    chance = random.Random(7)
    words = sorted({w for e in entries for w in e.text.split() if w.isalpha()})
    weights = [1 / (n + 1) for n in range(len(words))]
    cards = [e for e in entries if e.kind == "card"]
    more = []
    for number in range(count - len(cards)):
        card = cards[number % len(cards)]
        own = " ".join(chance.choices(words, weights, k=60))
        mixed = [card.fields[0], (1.0, own)] if number % 2 else [(1.0, own)]
        more.append(replace(card, id=f"pack/card-{number}", guide="pack", fields=mixed, phrases=[own[:40]], due=""))
    return [*entries, *more]


def main() -> None:
    """Print the table."""
    counts = [int(a) for a in sys.argv[1:] if a.isdigit()] or [0, 10_000, 100_000]
    if "--program" in sys.argv:
        therapy = Path(sys.argv[sys.argv.index("--program") + 1], "therapy")
        through_program(str(therapy), [c for c in counts if c])
        return
    library = open_library()
    entries = entries_of(library, render_plain, date.fromisoformat(library.about.date))
    meta = {**_meta(library), "due": ""}
    print("| cards | build s | MB | " + " | ".join(QUERIES) + " |\n|---:|---:|---:|" + "---:|" * len(QUERIES))
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder, "shipped")
        for count in [0, *[c for c in counts if c]]:
            path = first if count == 0 else Path(folder, str(count))
            started = time.perf_counter()
            path.write_bytes(build_index(grown(entries, count), library.vocabulary, meta))
            built = time.perf_counter() - started
            ratios = [f"{_ratio(path, first, query):.2f}" for query in QUERIES]
            size = path.stat().st_size / 1e6
            print(f"| {count or 'shipped'} | {built:.1f} | {size:.1f} | " + " | ".join(ratios) + " |", flush=True)


WHO = "{role: [therapist, trainee, supervisor, colleague]}"
IN_ONE_GUIDE = 1000
ASKED = ("gift", "hug", "client", "boundaries", "therapeutic")
SYLLABLES = ("ba", "den", "fol", "gor", "lim", "mus", "nop", "rit", "sal", "tev")
"""Of made-up words: words of the content would by chance make phrases that no card may print."""

PACK = """id: grown
title: A grown pack
version: "1"
by: a benchmark
statement: Not checked by anybody.
"""
GUIDE = """id: {guide}
title: "{title}"
summary: "{title}"
purpose: "Helps to measure."
not_for: Not for an emergency (call your local emergency number first), and no substitute for supervision.
review: {{state: unreviewed, due: "2027-05-22"}}
interview: [role, danger]
questions: []
shared_cards:
- {{card: shared/emergency, when: {{danger: [now, unsure]}}}}
- {{card: shared/emergency-client, when: {{danger: [now, unsure]}}}}
words: [{title}]
"""
CARD = """- id: card-{number}
  title: "{title}"
  severity: consider
  when: {who}
  points:
  - text: "{text}."
    sources: [practice-consensus]
  words: [{words}]
"""


def make_pack(folder: Path, count: int) -> Path:
    """A pack of ``count`` cards, a thousand in each guide; those words are common in it that will be asked for."""
    chance = random.Random(7)
    words = [*ASKED, *("".join(parts) for parts in product(SYLLABLES, repeat=4))]
    weights = [1 / (n + 1) for n in range(len(words))]
    folder.mkdir()
    Path(folder, "pack.yaml").write_text(PACK, "utf-8")
    for first in range(0, count, IN_ONE_GUIDE):
        guide = Path(folder, "guides", f"grown-{first // IN_ONE_GUIDE}")
        guide.mkdir(parents=True)
        Path(guide, "guide.yaml").write_text(
            GUIDE.format(guide=guide.name, title=guide.name.replace("-", " ")), "utf-8"
        )
        cards = ["cards:\n"]
        for number in range(first, min(count, first + IN_ONE_GUIDE)):
            own = chance.choices(words, weights, k=52)
            title, said = " ".join(own[:4]), " ".join(own[8:])
            cards.append(CARD.format(number=number, who=WHO, title=title, text=said, words=f'"{" ".join(own[4:8])}"'))
        Path(guide, "cards.yaml").write_text("".join(cards), "utf-8")
    return folder


def through_program(therapy: str, counts: list[int]) -> None:
    """Print the table for packs: what the index costs once, and a cold look-up as a ratio to one without the pack."""
    print("| cards in packs | index s | MB | " + " | ".join(QUERIES) + " |\n|---:|---:|---:|" + "---:|" * len(QUERIES))
    with tempfile.TemporaryDirectory() as folder:
        plain = {**os.environ, "XDG_CACHE_HOME": folder, "XDG_CONFIG_HOME": folder}
        plain.pop("PYTHONPATH", None)
        for count in counts:
            pack = make_pack(Path(folder, f"pack-{count}"), count)
            env = {**plain, "THERAPY_CONTENT_PATH": str(pack)}
            started = time.perf_counter()
            subprocess.run([therapy, "content", "index"], env=env, stdout=subprocess.DEVNULL, check=True)
            made = time.perf_counter() - started
            size = max(p.stat().st_size for p in Path(folder, "therapy-cli").iterdir()) / 1e6
            ratios = []
            for query in QUERIES:
                pairs = [(_run(therapy, query, env), _run(therapy, query, plain)) for _ in range(PAIRS)]
                ratios.append(f"{median(one / other for one, other in pairs):.2f}")
            print(f"| {count} | {made:.0f} | {size:.1f} | " + " | ".join(ratios) + " |", flush=True)


def _run(therapy: str, query: str, env: dict[str, str]) -> float:
    started = time.perf_counter()
    subprocess.run([therapy, "lookup", query], env=env, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started


def _ratio(path: Path, first: Path, query: str) -> float:
    pairs = [(_seconds(path, query), _seconds(first, query)) for _ in range(PAIRS)]
    return median(one / other for one, other in pairs)


def _seconds(path: Path, query: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", ASK, str(ROOT), str(path), query], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
