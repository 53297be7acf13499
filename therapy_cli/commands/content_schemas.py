"""``therapy content schemas``: JSON Schemas with which an editor helps while content is written."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from therapy_cli.commands.content import content_app
from therapy_cli.commands.output import write_result
from therapy_cli.errors import NotFound, OutputFailed
from therapy_cli.terminal import Terminal

KindOfFile = Annotated[str | None, typer.Argument(metavar="[NAME]", help="cards, guide, cases, …")]
SchemaFolder = Annotated[
    Path | None, typer.Option("--write", metavar="FOLDER", help="Write all of them into this folder.")
]


@content_app.command()
def schemas(name: KindOfFile = None, *, write: SchemaFolder = None) -> None:
    """Print the JSON Schema of one kind of content file, or write all of them; without either, list them.

    Editors that know the YAML language server (VS Code, Neovim, Emacs …) use them by themselves: the first line of each
    content file names its schema.

    \b
    Examples:
      $ therapy content schemas
      $ therapy content schemas cards
      $ therapy content schemas --write content/schemas
    """
    from therapy_cli.library.editor_schemas import FILE_TYPES, editor_schema, file_name
    from therapy_cli.rendering.as_json import pretty

    if write is not None:
        texts = {write / file_name(kind): pretty(editor_schema(kind)) for kind in FILE_TYPES}
        _write(write, texts)
        text = "".join(f"{path.as_posix()}\n" for path in texts)
    elif name is None:
        text = "".join(f"{kind}: {kind}.yaml\n" for kind in FILE_TYPES)
    elif name in FILE_TYPES:
        text = pretty(editor_schema(name))
    else:
        raise NotFound(f"there is no kind of content file '{name}'", f"the kinds: {', '.join(FILE_TYPES)}")
    write_result(text, None, Terminal())


def _write(folder: Path, texts: dict[Path, str]) -> None:
    """Write the files; one that is there is replaced, since all of them are made anew."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in texts.items():
            path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = (error.strerror or "no rights").lower()
        raise OutputFailed(f"the schemas could not be written: {reason}", "choose another folder") from None
