"""``therapy content coverage``: where each claim of the seed texts went."""

from __future__ import annotations

from therapy_cli.commands import options as o
from therapy_cli.commands.content import content_app
from therapy_cli.commands.output import print_result, write_result
from therapy_cli.commands.place import library_here
from therapy_cli.errors import UsageError
from therapy_cli.terminal import Terminal


@content_app.command()
def coverage(*, output: o.OutputFile = None, force: o.Force = False, as_json: o.AsJson = False) -> None:
    """Tell where each claim of the five seed texts went: the card that carries it, or why it is left out.

    \b
    Examples:
      $ therapy content coverage
      $ therapy content coverage --output coverage.md
      $ therapy content coverage --json
    """
    from therapy_cli.library.linking.references import SEED
    from therapy_cli.proving.seed_rows import seed_rows
    from therapy_cli.rendering.coverage_page import coverage_data, coverage_page

    if as_json and output:
        raise UsageError("--output writes the page, not JSON", "leave one out, or use '> FILE'")
    library = library_here()
    seeds = [source for source in library.sources.values() if source.kind == SEED]
    data = coverage_data(library.about.version, seeds, seed_rows(library))
    terminal = Terminal()
    if output:
        write_result(coverage_page(data), output, terminal, force=force)
    else:
        print_result("coverage", "therapy content coverage", data, coverage_page(data), terminal, as_json=as_json)
