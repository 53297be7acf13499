"""The whole of each pack: every file, its registers, and what its parts cite. Run by ``therapy content check``."""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path, did_you_mean
from therapy_cli.library.linking.numbers import number_faults
from therapy_cli.library.linking.references import Known, link_faults, neighbour_faults, source_faults
from therapy_cli.library.linking.registers import line_file_faults, source_file_faults
from therapy_cli.library.linking.scope import Scope
from therapy_cli.library.linking.written import all_tests
from therapy_cli.library.model import CaseFile, HelplineFile, HelplineKind, InvariantFile, PackAbout, Source, SourceFile
from therapy_cli.library.packs import registers
from therapy_cli.library.packs.collection import Packs
from therapy_cli.library.packs.naming import TOP_FILES, prefix_faults
from therapy_cli.library.packs.pack import ABOUT, Pack, PackPart, additions_of

YAML = (".yaml", ".yml")
GUIDE_FILES = frozenset({"guide.yaml", "cards.yaml", "cases.yaml", "invariants.yaml"})


class Brought:
    """What all packs bring for the registers, as far as it could be read."""

    def __init__(self, packs: Packs) -> None:
        read = [(pack.sources()[0], pack.helplines()[0]) for pack in packs]
        self.sources: list[Source] = [s for sources, _ in read if sources for s in sources.value.sources]
        self.kinds: list[HelplineKind] = [k for _, lines in read if lines for k in lines.value.kinds]


def pack_file_faults(packs: Packs) -> Iterator[Fault]:
    """Yield what is wrong with each file of a pack on its own, and files that nobody would read."""
    yield from packs.faults
    for pack in packs:
        for _, faults in (pack.sources(), pack.helplines(), pack.words()):
            yield from faults
        yield from _stray_files(pack)
        for guide_id in pack.place.guide_ids():
            yield from _folder_faults(pack, guide_id, packs)


def _stray_files(pack: Pack) -> Iterator[Fault]:
    for name in pack.place.listing():
        if name.endswith(YAML) and name not in TOP_FILES:
            fix = did_you_mean(name, TOP_FILES) or f"a pack may have: {', '.join(sorted(TOP_FILES))}"
            yield Fault(pack.place.display(name), 1, 1, "pack-file", "no such file is read from a pack", fix)
        elif name == "shared":
            message = "a pack cannot replace what all guides share"
            yield Fault(pack.place.display(name), 1, 1, "pack-file", message, "add to the guides that use it")
        elif pack.place.there(f"{name}/{ABOUT}"):
            message = "a pack inside a pack is not read"
            yield Fault(pack.place.display(name), 1, 1, "pack-file", message, "put it beside this one and name both")
    for name in pack.place.listing("guides"):
        if not name.startswith((".", "_")) and name not in pack.place.guide_ids():
            message = "this is no folder inside the pack"
            yield Fault(pack.place.display(f"guides/{name}"), 1, 1, "pack-file", message, "put the folder itself there")


def _folder_faults(pack: Pack, guide_id: str, packs: Packs) -> Iterator[Fault]:
    adds, is_new = pack.place.there(additions_of(guide_id)), pack.has_new_guide(guide_id)
    folder = f"guides/{guide_id}"
    if adds and not packs.also_in_library(guide_id):
        message = f"the library has no guide '{guide_id}' to add to"
        yield Fault(pack.place.display(additions_of(guide_id)), 1, 1, "unknown-guide", message)
    elif not adds and not is_new:
        message = "the folder holds neither a new guide (guide.yaml) nor additions.yaml"
        yield Fault(pack.place.display(folder), 1, 1, "pack-file", message, "add one of them")
    read = {"additions.yaml"} | (GUIDE_FILES if is_new else set())
    for name in pack.place.listing(folder):
        if name.endswith(YAML) and name not in read and (adds or is_new):
            fix = did_you_mean(name, read) or f"here may stand: {', '.join(sorted(read))}"
            yield Fault(pack.place.display(f"{folder}/{name}"), 1, 1, "pack-file", "no such file is read here", fix)


def part_faults(part: PackPart, known: Known, here: Known) -> Iterator[Fault]:
    """Yield what leads out of the additions to one guide: sources, links, neighbours; and the names of promises."""
    file = part.file
    yield from source_faults(file, known.sources)
    yield from link_faults(file, known)
    yield from number_faults(file)
    yield from neighbour_faults(file, here)
    for key, what in (("cases", "case"), ("invariants", "invariant")):
        ids: list[tuple[str, Path]] = [(e["id"], (key, i, "id")) for i, e in enumerate(file.data.get(key, []))]
        yield from prefix_faults(file, part.pack, ids, (), what)


def as_cases(part: PackPart) -> Checked[CaseFile]:
    """The cases of a part in the form of ``cases.yaml``; places stay those of the file."""
    file = part.file
    return Checked(CaseFile(cases=file.value.cases), lambda: ({"cases": file.data.get("cases", [])}, file.positions))


def as_invariants(part: PackPart) -> Checked[InvariantFile]:
    """The invariants of a part in the form of ``invariants.yaml``."""
    file = part.file
    data = {"invariants": file.data.get("invariants", [])}
    return Checked(InvariantFile(invariants=file.value.invariants), lambda: (data, file.positions))


def pack_register_faults(
    packs: Packs, sources: SourceFile, helplines: HelplineFile, known: Known, scope: Scope
) -> Iterator[Fault]:
    """Yield what is wrong with the sources and helplines of each pack, alone and beside the library's."""
    own = {s.id: s for s in sources.sources}
    for pack in packs:
        about, _ = pack.files.load(ABOUT, PackAbout)
        brought, _ = pack.sources()
        lines, _ = pack.helplines()
        if about and brought:
            yield from source_file_faults(brought)
            yield from registers.source_faults(brought, about.value, own)
        if about and lines:
            yield from registers.helpline_faults(lines, about.value, helplines)
            yield from line_file_faults(lines, lines.value.helplines, known)
            yield from scope.faults(lines, all_tests(lines.data))
