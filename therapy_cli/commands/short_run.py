"""A run of a guide without the command line: its name with ``--answers``, ``--answer``, ``--json`` or ``--plain``.

Other options, and content that has changed since the wheel was built, go the long way to the same ``run_guide``.
"""

from __future__ import annotations

from therapy_cli.commands.written import NAMES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

FORMS = {"--json": "json", "--plain": "plain"}


class _NotPlain(Exception):
    """An option that the command line has to read."""


def short_run(name: str, rest: Sequence[str], arguments: Sequence[str]) -> int | None:
    """Run the guide and return the exit code; ``None`` where nothing was done and the long way has to be gone.

    ``rest``: the ``arguments`` behind the name.
    """
    try:
        flags, file, form = _options(rest)
    except _NotPlain:
        return None
    if name in NAMES:
        return None
    from therapy_cli.library.library import library_as_built

    library = library_as_built()
    if library is None or not library.has_guide(name):
        return None
    from therapy_cli.commands.reporting import run_reporting
    from therapy_cli.commands.run import Run, run_guide

    def run() -> int:
        try:
            run_guide(Run(library=library, guide_id=name, flags=flags, answers_file=file, form=form))
        except EOFError:
            raise KeyboardInterrupt from None  # as the parser does
        return 0

    return run_reporting(run, arguments)


def _options(rest: Sequence[str]) -> tuple[tuple[str, ...], str | None, str | None]:
    """The answers, the answers file and the form. Raises ``_NotPlain``."""
    flags: list[str] = []
    files: list[str] = []
    forms: list[str] = []
    waiting = iter(rest)
    for word in waiting:
        if word in FORMS:
            forms.append(FORMS[word])
        elif word == "--answers":
            files.append(_value(next(waiting, "")))
        elif word == "--answer":
            flags.append(_value(next(waiting, "")))
        else:
            raise _NotPlain
    if len(files) > 1 or len(forms) > 1:
        raise _NotPlain
    return tuple(flags), next(iter(files), None), next(iter(forms), None)


def _value(word: str) -> str:
    if not word or (word.startswith("-") and word != "-"):
        raise _NotPlain
    return word
