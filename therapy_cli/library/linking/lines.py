"""Lines and notices that the program prints by name: without one of them a page could not be made."""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault
from therapy_cli.library.model import LineFile

LINES = ("nobody_answers",)
NOTICES = (
    "you_is_practitioner", "urgent_present", "emergency_rest", "for_practitioners", "for_clients", "for_everyone",
    "words_kept_back", "names_tell", "reasons_left_out", "keeps_nothing", "unreviewed", "reviewed", "helpline_check",
    "helpline_rung", "numbers_change", "country_open", "no_line_for_everyone", "no_line_on_own_behaviour",
    "no_line_of_this_kind", "people_asking_for_themselves", "professionals_may_call", "hand_over_safely",
)  # fmt: skip


def needed_line_faults(file: Checked[LineFile]) -> Iterator[Fault]:
    """Yield a fault for each line or notice that the program needs and the file lacks."""
    for key, needed, there in (("lines", LINES, file.value.lines), ("notices", NOTICES, file.value.notices)):
        for name in needed:
            if name not in there:
                yield file.fault((key,), "missing-line", f"the program prints '{name}'", "add it", at_key=True)
