"""The README as a reader uses it: the blocks of commands, the files they need, what they are followed by."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tests.cli.program import ROOT

README = ROOT / "README.md"
FENCE = re.compile(
    r"^(?:<!-- command: (?P<mark>[\w-]+) -->\n)?```(?P<language>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
HEREDOC = re.compile(r"^cat > (?P<name>\S+) <<'(?P<end>\w+)'\n(?P<text>.*?)^(?P=end)\n", re.MULTILINE | re.DOTALL)
SHELLS = ("sh", "bash", "console")


@dataclass(frozen=True)
class Block:
    """One fenced block. ``mark`` names the commands that set up and are not run here."""

    language: str
    body: str
    mark: str | None


@dataclass(frozen=True)
class Command:
    """One line as it is typed, and what the README says it prints (consoles only)."""

    line: str
    shown: str = ""
    files: dict[str, str] = field(default_factory=dict, compare=False)


def blocks(text: str) -> list[Block]:
    """All fenced blocks."""
    return [Block(m["language"], m["body"], m["mark"]) for m in FENCE.finditer(text)]


def files(text: str) -> dict[str, str]:
    """The files that the README itself writes, by name."""
    shells = [b.body for b in blocks(text) if b.language in SHELLS and b.mark is None]
    return {m["name"]: m["text"] for body in shells for m in HEREDOC.finditer(body)}


def commands(text: str) -> list[Command]:
    """Every line that runs ``therapy``, with continued lines joined."""
    found: list[Command] = []
    for block in blocks(text):
        if block.language not in SHELLS or block.mark is not None:
            continue
        body = HEREDOC.sub("", block.body).replace("\\\n", "")
        found += in_console(body) if block.language == "console" else in_script(body)
    return [c for c in found if re.search(r"(?:^|[|;&=] ?|\$\()\s*therapy\b", c.line)]


def in_script(body: str) -> list[Command]:
    """Each line is a command; a remark may follow it."""
    lines = [re.sub(r"\s+#.*$", "", line).strip() for line in body.splitlines()]
    return [Command(line.removeprefix("$ ")) for line in lines if line and not line.startswith("#")]


def in_console(body: str) -> list[Command]:
    """Lines after ``$`` are typed; the lines up to the next one are what is printed."""
    found: list[Command] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            found.append(Command(line[2:].strip()))
        elif found:
            found[-1] = Command(found[-1].line, f"{found[-1].shown}{line}\n")
    return found


def text() -> str:
    """The README as it stands."""
    return README.read_text("utf-8")
