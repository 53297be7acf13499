"""Documents for the tests: one with real card texts, and strategies for any other."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import UNSET

from therapy_cli.document.model import (
    AvoidBlock,
    CardBlock,
    Document,
    GatheredBlock,
    HelplineBlock,
    InShortLine,
    MayApplyBlock,
    OwnCode,
    OwnTheme,
    PointBlock,
    ReviewState,
    SourceBlock,
    YourCodesBlock,
)
from therapy_cli.library.model import SEVERITIES

SAMPLE_FILE = Path(__file__).parent / "sample_guidance.json"
HOSTILE = (
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x9b2J",
    "a\rb\x08\x00c",
    "\u202eevil\u2066 \u200e\u061c\ufeff\u2028x\u2029y",
    "[/] [a] [bold red]b[/bold red] [link=http://e.x]l[/link]",
    ":smile: :warning:",
    "*a* _b_ `c` <script>d</script> | e | # f ~~g~~ $h$ &amp; ![i](j) http://k.l www.m.n",
    "1. one - two + three",
    "\\[ \\* \\",
    "# not a heading",
    "---",
    "| a | b |",
)


@cache
def sample() -> Document:
    """Three urgent, two caution and seven other cards, with the texts of real ones."""
    return msgspec.json.decode(SAMPLE_FILE.read_bytes(), type=Document)


def discreet_sample() -> Document:
    """The same as a discreet run would build it."""
    document = sample()
    return msgspec.structs.replace(
        document,
        discreet=True,
        answers=UNSET,
        cards=[msgspec.structs.replace(c, because=UNSET, removed_by=UNSET) for c in document.cards],
        may_apply=[msgspec.structs.replace(m, question=UNSET) for m in document.may_apply],
        gathered=msgspec.structs.replace(document.gathered, open_questions=UNSET),
    )


def with_text_everywhere(text: str) -> Document:
    """The sample with ``text`` in each place where a person's words may stand."""
    document = sample()
    card = msgspec.structs.replace(
        document.cards[0],
        title=text,
        lead=text,
        notes=[PointBlock(text=text, sources=["nasw-2021"])],
        points=[PointBlock(text=text, sources=["nasw-2021"])],
        say_notes=[PointBlock(text=text, sources=["nasw-2021"])],
        say=[text, f"(in writing) {text}"],
        avoid=[AvoidBlock(text=text, why=text)],
        supervision=[text],
        document=[text],
        helpline_notes=[text],
        because=[text, text],
        removed_by=[text],
    )
    return msgspec.structs.replace(
        document,
        title=text,
        emergency_line=text,
        banners=[text],
        notices=[text],
        in_short=[InShortLine(card=card.id, severity="urgent", text=text)],
        cards=[card, *document.cards[1:]],
        after_urgent=[text],
        may_apply=[MayApplyBlock(id="shared/records", title=text, question=text)],
        gathered=GatheredBlock(supervision=[], document=[text], open_questions=[text]),
        your_codes=YourCodesBlock(
            codes=[OwnCode(id="nasw-2021", short=text, edition=text, url=None, cited=True, newer=text)],
            themes=[OwnTheme(id="touch", title=text, codes=["nasw-2021"])],
            statement=text,
        ),
        closing=[text],
    )


# ---------------------------------------------------------------- strategies

TAME = st.text("abcdefghijklmnopqrstuvwxyz ABC é ü 日本 ,.?!'();", min_size=1, max_size=90).map(
    lambda text: " ".join(text.split()) or "x"
)
IDS = st.from_regex(r"[a-z]{1,12}(-[a-z]{1,9}){0,4}", fullmatch=True)


def lists(items: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[list[Any]]:
    return st.lists(items, max_size=most)


def points(text: st.SearchStrategy[str]) -> st.SearchStrategy[PointBlock]:
    sources = st.lists(st.sampled_from(["practice-consensus", "nasw-2021", "lost-1"]), min_size=1, max_size=3)
    return st.builds(PointBlock, text=text, sources=sources)


def cards(text: st.SearchStrategy[str]) -> st.SearchStrategy[CardBlock]:
    helpline = st.builds(
        HelplineBlock,
        id=IDS,
        heading=text,
        name=text,
        reach=lists(text),
        checked=st.just("page read on 22 November 2026"),
    )
    return st.builds(
        CardBlock,
        id=IDS.map(lambda name: f"shared/{name}"),
        title=text,
        severity=st.sampled_from(SEVERITIES),
        form=st.sampled_from(["full", "short"]),
        lead=st.none() | text,
        notes=lists(points(text)),
        points=st.lists(points(text), min_size=1, max_size=4),
        say_notes=lists(points(text), 1),
        say=lists(text),
        avoid=lists(st.builds(AvoidBlock, text=text, why=text)),
        supervision=lists(text),
        document=lists(text),
        helplines=lists(helpline, 2),
        helpline_notes=lists(text, 1),
        see=lists(IDS),
        because=st.just(UNSET) | lists(text),
        removed_by=st.just(UNSET) | lists(text),
    )


def own_codes(text: st.SearchStrategy[str]) -> st.SearchStrategy[YourCodesBlock]:
    code = st.builds(OwnCode, id=st.just("nasw-2021"), short=text, newer=text)
    theme = st.builds(OwnTheme, id=IDS, title=text, codes=st.just(["nasw-2021"]))
    return st.builds(YourCodesBlock, codes=st.tuples(code).map(list), themes=lists(theme), statement=text)


@st.composite
def documents(draw: st.DrawFn, text: st.SearchStrategy[str] = TAME) -> Document:
    """Any document: cards in the order of their weight, a line "In short" for each urgent one."""
    shown = draw(st.lists(cards(text), max_size=5, unique_by=lambda card: card.id))
    shown.sort(key=lambda card: SEVERITIES.index(card.severity))
    source = st.builds(SourceBlock, id=st.sampled_from(["nasw-2021", "practice-consensus"]), due=st.just("2026-01-31"))
    open_questions = draw(st.just(UNSET) | lists(text))
    may_apply = st.builds(MayApplyBlock, id=IDS, title=text, question=st.just(UNSET) | text)
    return Document(
        guide=draw(IDS),
        title=draw(text),
        content_version="1",
        review=draw(st.builds(ReviewState, sentence=text)),
        discreet=draw(st.booleans()),
        emergency_line=draw(text),
        banners=draw(lists(text, 1)),
        notices=draw(lists(text, 2)),
        in_short=[InShortLine(card=c.id, severity=c.severity, text=c.title) for c in shown],
        cards=shown,
        after_urgent=draw(lists(text, 2)),
        may_apply=draw(lists(may_apply)),
        gathered=GatheredBlock(supervision=[], document=draw(lists(text)), open_questions=open_questions),
        sources=draw(st.lists(source, max_size=2, unique_by=lambda s: s.id)),
        your_codes=draw(st.just(UNSET) | own_codes(text)),
        closing=draw(lists(text, 1)),
    )
