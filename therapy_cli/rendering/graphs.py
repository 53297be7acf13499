"""The graph of a guide as Mermaid, DOT, or an SVG page of two columns: questions on the left, cards on the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from xml.sax.saxutils import escape

from therapy_cli.document.graph import GuideGraph, Node

SEVERITY_COLOURS: Final = {"urgent": "#b00020", "caution": "#80148c", "consider": "#1a1a1a", "info": "#707070"}
FONT: Final = 'font-family="sans-serif" font-size="12"'
ROW, TOP, LEFT, RIGHT, WIDTH = 26, 70, 20, 640, 1180


def mermaid(graph: GuideGraph) -> str:
    """For pages that draw Mermaid, such as a wiki."""
    lines = ["flowchart LR"]
    lines += [f'  {_name(n)}["{_quoted(n.label)}"]' for n in graph.questions]
    lines += [f'  {_name(n)}(["{_quoted(f"{n.severity}: {n.label}")}"])' for n in graph.cards]
    for edge in graph.edges:
        lines.append(f'  {_safe(edge.source)} -->|"{_quoted(", ".join(edge.options))}"| {_safe(edge.target)}')
    return "\n".join(lines) + "\n"


def dot(graph: GuideGraph) -> str:
    """For Graphviz."""
    lines = ["digraph guide {", "  rankdir=LR;", f'  label="{_escaped(graph.title)}";', "  node [shape=box];"]
    lines += [f'  "{n.id}" [label="{_escaped(n.label)}"];' for n in graph.questions]
    for n in graph.cards:
        colour = SEVERITY_COLOURS[n.severity or "info"]
        lines.append(f'  "{n.id}" [label="{_escaped(f"{n.severity}: {n.label}")}", style=rounded, color="{colour}"];')
    for edge in graph.edges:
        lines.append(f'  "{edge.source}" -> "{edge.target}" [label="{_escaped(", ".join(edge.options))}"];')
    return "\n".join([*lines, "}"]) + "\n"


def svg(graph: GuideGraph) -> str:
    """A page of its own, without any tool: two columns and lines between them."""
    rows = max(len(graph.questions), len(graph.cards))
    height = TOP + ROW * rows + 30
    step = (height - TOP - 30) / max(1, len(graph.questions))
    left = {n.id: TOP + step * (i + 0.5) for i, n in enumerate(graph.questions)}
    right = {n.id: TOP + ROW * (i + 0.5) for i, n in enumerate(graph.cards)}
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" {FONT}>',
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="34" font-size="18" font-weight="bold">{escape(graph.title)}</text>',
        f'<text x="{LEFT}" y="56">Questions</text><text x="{RIGHT}" y="56">Cards</text>',
    ]
    for edge in graph.edges:
        if edge.target in right:
            title = escape(f"{edge.source}: {', '.join(edge.options)}")
            parts.append(_line(left[edge.source], right[edge.target], title))
    parts += [_box(n, LEFT, left[n.id], "#1a1a1a") for n in graph.questions]
    parts += [_box(n, RIGHT, right[n.id], SEVERITY_COLOURS[n.severity or "info"]) for n in graph.cards]
    return "\n".join([*parts, "</svg>"]) + "\n"


GRAPH_FORMS: Final[dict[str, Callable[[GuideGraph], str]]] = {"mermaid": mermaid, "dot": dot, "svg": svg}


def _line(start: float, end: float, title: str) -> str:
    middle = (LEFT + 330 + RIGHT) / 2
    path = f"M{LEFT + 330},{start:.1f} C{middle},{start:.1f} {middle},{end:.1f} {RIGHT - 6},{end:.1f}"
    return f'<path d="{path}" fill="none" stroke="#9a9a9a" stroke-width="0.8"><title>{title}</title></path>'


def _box(node: Node, x: int, y: float, colour: str) -> str:
    word = f"{node.severity.capitalize()}: " if node.severity else ""
    label = f"{word}{node.label}"
    limit = 54 if x == LEFT else 78
    shown = label if len(label) <= limit else f"{label[: limit - 1]}\u2026"
    title = escape(f"{node.id}: {label}")
    return f'<text x="{x}" y="{y + 4:.1f}" fill="{colour}"><title>{title}</title>{escape(shown)}</text>'


def _name(node: Node) -> str:
    return _safe(node.id)


def _safe(name: str) -> str:
    """A name that Mermaid takes as an id; ids of cards hold a slash."""
    return name.replace("/", "__").replace("-", "_")


def _quoted(text: str) -> str:
    return text.replace('"', "'")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
