"""Bytes that are nearly right: real files, cut, doubled and sprinkled with what breaks readers."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

BREAKING = (
    b"&a ", b"*a", b"!t ", b"!!python/object:os.system ", b"<<: *a", b"? ", b"|\n", b">-\n", b"---\n", b"...\n",
    b"%YAML 1.1\n", b"\t", b"\0", b"\x1b[2J", b"\r", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", "\u202e".encode(),
    "\u2028".encode(), b"yes", b"~", b"null", b"0o7", b"1e999", b".nan", b"1_000", b"2026-11-22", b'"\\x00"',
    b'"\\ud800"', b"'", b'"', b"[", b"]", b"{", b"}", b": ", b"- ", b"#", b"\n", b"  ", b", ", b"[[[[[[[[",
    b"{a: {a: {a: ", b"any", b"not", b"role",
)  # fmt: skip


@st.composite
def near(draw: st.DrawFn, whole: Sequence[bytes]) -> bytes:
    """One of ``whole``, changed at a few places; sometimes bytes that are like none of them."""
    if not draw(st.integers(0, 9)):
        return draw(st.binary(max_size=80) | st.lists(st.sampled_from(BREAKING), max_size=30).map(b"".join))
    text = draw(st.sampled_from(whole))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        upto = draw(st.integers(at, min(len(text), at + 12)))
        put = draw(st.sampled_from([b"", text[at:upto] * 2, *BREAKING]))
        text = text[:at] + put + text[upto:]
    return text
