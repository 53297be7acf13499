"""A page of the manual as Markdown, for ``docs/reference``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from therapy_cli.manual.page import Page, Part

MADE = "<!-- Made by docs/make_reference.py; change therapy_cli/manual, not this page. -->"


def page_markdown(page: Page) -> str:
    """The page with its headings, commands in a code block, and entries as a list."""
    blocks = [MADE, f"# therapy help {page.name}", f"{_sentence(page.summary)}"]
    return "\n\n".join([*blocks, *(block for part in page.parts for block in _part(part))]) + "\n"


def overview_markdown(pages: Iterable[Page]) -> str:
    """The list of all pages."""
    lines = [f"- [{page.name}]({page.name}.md): {page.summary}" for page in pages]
    rest = "- [commands](commands.md): every command with its examples and options"
    return "\n\n".join([MADE, "# Reference", "\n".join([*lines, rest])]) + "\n"


def _part(part: Part) -> Iterator[str]:
    yield f"## {part.heading}"
    yield from part.paragraphs
    if part.examples:
        yield "\n".join(["```sh", *part.examples, "```"])
    if part.entries:
        yield "\n".join(f"- `{entry.name}`: {entry.says}" for entry in part.entries)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
