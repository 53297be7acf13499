"""Sources and helplines of a pack: what it may bring, and what would weaken the library's list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.model import Helpline, HelplineFile, PackAbout, PackHelplineFile, Source, SourceFile
from therapy_cli.library.packs.naming import prefix_faults

EMERGENCY = "emergency"
CALLING_CODES = {
    "us": "1", "ca": "1", "gb": "44", "ie": "353", "au": "61", "nz": "64", "za": "27", "in": "91",
}  # fmt: skip
"""What an international number of each country begins with."""
_INTERNATIONAL = re.compile(r"^\s*(?:\+|00)\s*(\d[\d ]*)")


def source_faults(file: Checked[SourceFile], pack: PackAbout, base: dict[str, Source]) -> list[Fault]:
    """Sources without the pack's name, or with an id that the library has."""
    ids: list[tuple[str, Path]] = [(s.id, ("sources", i, "id")) for i, s in enumerate(file.value.sources)]
    return list(prefix_faults(file, pack, ids, base, "source"))


def helpline_faults(file: Checked[PackHelplineFile], pack: PackAbout, base: HelplineFile) -> list[Fault]:
    """Lines that would change the emergency line, reach readers elsewhere, or hide what the list lacks."""
    value = file.value
    ids: list[tuple[str, Path]] = [(h.id, ("helplines", i, "id")) for i, h in enumerate(value.helplines)]
    kinds: list[tuple[str, Path]] = [(k.id, ("kinds", i, "id")) for i, k in enumerate(value.kinds)]
    found = list(prefix_faults(file, pack, ids, (h.id for h in base.helplines), "helpline"))
    found += prefix_faults(file, pack, kinds, (k.id for k in base.kinds), "kind of helpline")
    served = {h.country for h in base.helplines if h.country}
    shared_kinds = {k.id for k in base.kinds}
    for index, line in enumerate(value.helplines):
        path = ("helplines", index)
        found += _line_faults(file, line, path, served)
        if line.kind in shared_kinds and line.country in served:
            beside = [h for h in base.helplines if h.kind == line.kind and h.country in (line.country, None)]
            found += _gap_faults(file, line, path, [h for h in beside if h.print == "show"])
    return found


def _line_faults(file: Checked[PackHelplineFile], line: Helpline, path: Path, served: set[str]) -> Iterator[Fault]:
    if line.kind == EMERGENCY:
        message = "a pack cannot add emergency numbers: they stand in the first line of every output"
        yield file.fault((*path, "kind"), "pack-emergency", message, "choose another kind of helpline")
    if line.country is None:
        message = "a line without a country would print for readers everywhere"
        yield file.fault((*path, "id"), "pack-country", message, "add the country that it serves")
    elif line.country not in served:
        message = f"the library has no lines for '{line.country}': this one alone would hide the directories"
        yield file.fault((*path, "country"), "pack-country", message, "take it out, or ask for the country to be added")
    elif _is_elsewhere(line):
        message = f"this number is not one of '{line.country}'"
        yield file.fault((*path, "phone"), "pack-country", message, "give the country of the number, or the local form")


def _gap_faults(file: Checked[PackHelplineFile], line: Helpline, path: Path, beside: list[Helpline]) -> Iterator[Fault]:
    """What the library says of a gap in its list goes as soon as a line stands there: no pack can take it away."""
    where = f"for '{line.kind}' in '{line.country}' the library says that it knows no line"
    fix = "give the line a kind of the pack's own"
    if not beside:
        yield file.fault((*path, "kind"), "pack-gap", f"{where}: this one would hide that", fix)
    elif all(h.one_group for h in beside) and not line.one_group:
        yield file.fault((*path, "kind"), "pack-gap", f"{where} for everyone: this one would hide that", fix)


def _is_elsewhere(line: Helpline) -> bool:
    found = _INTERNATIONAL.match(line.phone or "")
    code = CALLING_CODES.get(line.country or "")
    return bool(found and code and not found[1].replace(" ", "").startswith(code))
