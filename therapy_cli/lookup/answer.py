"""An answer in the forms that programs and pipes get: plain text, one hit a line, JSON. The query stands in none.

JSON is put together by hand, since the module that would do it costs more than the whole look-up. Its texts come from
checked content and hold nothing that a terminal would obey.
"""

from __future__ import annotations

from therapy_cli.lookup import wording
from therapy_cli.lookup.finding import (
    EXCLUDES,
    GUIDE,
    ID,
    KIND,
    LABEL,
    OPENS,
    ROLES,
    SEVERITY,
    SOURCES,
    SUMMARY,
    TEXT,
    TITLE,
    Found,
    Wish,
)  # fmt: skip
from therapy_cli.lookup.index import Index
from therapy_cli.lookup.ranking import Hit

EMERGENCY = "emergency"


class Answer:
    """What was found, with the sentences that stand around it."""

    def __init__(self, found: Found, wish: Wish, index: Index, country: str | None = None) -> None:
        """``country``: whose emergency number stands in the first line; without one, the local one is named."""
        meta = index.meta()
        name = f"{EMERGENCY}_client" if found.for_client else EMERGENCY
        self.found, self.wish, self.index = found, wish, index
        self.emergency = meta.get(f"{name}.{country}" if country else name, meta[name])
        self.version = meta["content_version"]

    def title(self, hit: Hit) -> str:
        """Its title, or the neutral one where somebody may be reading about themselves."""
        return (hit.head[LABEL] if self.found.neutral else "") or hit.head[TITLE]

    def text(self, hit: Hit) -> str:
        """The whole text of a hit, under its neutral title where it has to have one."""
        text = self.index.body(hit.head[TEXT], hit.head[TEXT + 1]).strip("\n")
        return text.replace(hit.head[TITLE], self.title(hit)) if self.found.neutral else text

    def notes(self) -> list[str]:
        """What a reader must know besides the hits."""
        if not self.found.hits:
            beyond = [wording.BEYOND] if self.found.subject else []
            return [wording.NOTHING, *beyond, self._way_on()]
        return [wording.FOR_PRACTITIONERS] if self.found.neutral and not self.wish.reader else []

    def _way_on(self) -> str:
        near = self.found.nearest
        return wording.NEAREST.format(title=near.head[TITLE], opens=near.head[OPENS]) if near else wording.LISTS


def audience(roles: str) -> str:
    """Whom a text is for, in words."""
    named = roles.split()
    if "client" not in named:
        return wording.FOR["practitioners"]
    return wording.FOR["clients" if len(named) == 1 else "everyone"]


def as_plain(answer: Answer) -> str:
    """The best hit in full, the others as a line each."""
    blocks = [answer.emergency]
    hits = answer.found.hits
    if hits:
        blocks.append(full_text(answer, hits[0]))
    if hits[1:]:
        blocks.append("\n".join([wording.MORE, *(f"- {line(answer, hit)}" for hit in hits[1:])]))
    return "\n\n".join([*blocks, *(["\n".join(answer.notes())] if answer.notes() else [])]) + "\n"


def full_text(answer: Answer, hit: Hit) -> str:
    """One hit in full; where it is no card, with the command that opens it."""
    text = answer.text(hit)
    if hit.head[KIND] == "card":
        return text
    opens = wording.OPENS.format(title=wording.KIND_WORDS[hit.head[KIND]], opens=hit.head[OPENS])
    return f"{text}\n{opens}"


def as_list(answer: Answer) -> str:
    """Every hit as one line."""
    lines = [answer.emergency, "", *(line(answer, hit) for hit in answer.found.hits), *answer.notes()]
    return "\n".join(lines) + "\n"


def line(answer: Answer, hit: Hit) -> str:
    """One hit in a line: its title, whom it is for, how to open it."""
    head = hit.head
    weight = f"{wording.SEVERITY_WORDS[head[SEVERITY]]}: " if head[SEVERITY] else ""
    return f"{weight}{answer.title(hit)} ({audience(head[ROLES])}): {head[OPENS]}"


def as_rows(answer: Answer) -> str:
    """One hit a line: id, kind, guide, title, for whom, summary, with tabs between. The first row is no hit."""
    rows = [(EMERGENCY, "line", "", answer.emergency, "", "")]
    for hit in answer.found.hits:
        head = hit.head
        summary = "" if answer.found.neutral else head[SUMMARY]
        rows.append((head[ID], head[KIND], head[GUIDE], answer.title(hit), audience(head[ROLES]), summary))
    return "".join("\t".join(row) + "\n" for row in rows)


def as_json(answer: Answer) -> str:
    """The envelope ``therapy-cli/lookup/1``."""
    found, near = answer.found, answer.found.nearest
    results = [_result(answer, hit) for hit in found.hits]
    data = [
        ("content_version", _quoted(answer.version)),
        ("emergency_line", _quoted(answer.emergency)),
        ("for", _quoted(answer.wish.reader) if answer.wish.reader else "null"),
        ("led_by_danger", str(found.led)),
        ("results", _items(results, 4)),
        ("nearest", _object(_near(near), 4) if near else "null"),
        ("notes", _items([_quoted(note) for note in answer.notes()], 4)),
    ]
    envelope = [
        ("schema", _quoted("therapy-cli/lookup/1")),
        ("command", _quoted("therapy lookup")),
        ("status", _quoted("ok" if found.hits else "empty")),
        ("data", _object(data, 2)),
        ("errors", "[]"),
    ]
    return _object(envelope, 0) + "\n"


def _result(answer: Answer, hit: Hit) -> str:
    head = hit.head
    fields = [
        ("id", _quoted(head[ID])),
        ("kind", _quoted(head[KIND])),
        ("guide", _quoted(head[GUIDE]) if head[GUIDE] else "null"),
        ("title", _quoted(answer.title(hit))),
        ("severity", _quoted(head[SEVERITY]) if head[SEVERITY] else "null"),
        ("for_whom", _items([_quoted(role) for role in head[ROLES].split()], 8)),
        ("excludes_in_words", _quoted(head[EXCLUDES]) if head[EXCLUDES] else "null"),
        ("summary", _quoted(answer.title(hit) if answer.found.neutral else head[SUMMARY])),
        ("text", _quoted(answer.text(hit))),
        ("score", repr(round(hit.score, 3))),
        ("opens", _quoted(head[OPENS])),
        ("sources", _items([_quoted(source) for source in head[SOURCES].split()], 8)),
    ]
    return _object(fields, 6)


def _near(hit: Hit) -> list[tuple[str, str]]:
    return [(name, _quoted(hit.head[at])) for name, at in (("id", ID), ("title", TITLE), ("opens", OPENS))]


def _object(fields: list[tuple[str, str]], depth: int) -> str:
    inner = " " * (depth + 2)
    return "{\n" + ",\n".join(f'{inner}"{name}": {value}' for name, value in fields) + "\n" + " " * depth + "}"


def _items(values: list[str], depth: int) -> str:
    if not values:
        return "[]"
    inner = " " * (depth + 2)
    return "[\n" + ",\n".join(inner + value for value in values) + "\n" + " " * depth + "]"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'
