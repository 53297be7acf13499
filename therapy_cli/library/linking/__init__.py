"""Cross-checks: every id that content names exists, and every rule that needs two places holds.

``guide_faults`` looks at what one guide needs to run; it is run whenever a guide is opened, so that a
damaged one never runs. ``references`` looks at what leads out of a guide: sources, helplines, links,
cases and invariants. It needs the whole library and is run by ``therapy content check``.
"""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.library.faults import Fault, sorted_once
from therapy_cli.library.guide_files import SHARED, GuideFiles, SharedFiles
from therapy_cli.library.linking.additions import additions_faults
from therapy_cli.library.linking.cards import card_file_faults
from therapy_cli.library.linking.lines import needed_line_faults
from therapy_cli.library.linking.questions import guide_question_faults, shared_question_faults
from therapy_cli.library.linking.scope import Scope, guide_scope, shared_scope
from therapy_cli.library.linking.uses import use_faults
from therapy_cli.library.linking.written import WrittenTest, all_tests
from therapy_cli.library.places import GUIDE_ID


def guide_faults(files: GuideFiles) -> list[Fault]:
    """Return everything wrong between the files that one guide is made of, the shared ones included."""
    return sorted_once([*shared_faults(files.shared), *_own_faults(files)])


def shared_faults(shared: SharedFiles, *, local: Scope | None = None) -> list[Fault]:
    """Return everything wrong between the shared files.

    The order of the points of a shared card may hang on a guide's own question, and only that may.
    Whether such a question exists is known only when all guides are read: ``local`` then names them all.
    """
    scope = shared_scope(shared)
    ordering: list[WrittenTest] = []
    others: list[WrittenTest] = []
    for test in all_tests(shared.cards.data):
        is_local = test.orders and test.question not in scope.asked
        (ordering if is_local else others).append(test)
    found = [
        *scope.faults(shared.cards, others),
        *(local.faults(shared.cards, ordering) if local else ()),
        *shared_question_faults(shared),
        *needed_line_faults(shared.lines),
        *card_file_faults(shared.cards, shared, scope),
    ]
    return sorted_once(found)


def _own_faults(files: GuideFiles) -> Iterator[Fault]:
    scope, guide = guide_scope(files), files.guide
    if guide.value.id != files.id:
        message = f"the guide is called '{guide.value.id}', its folder '{files.id}'"
        yield guide.fault(("id",), "guide-name", message, "give both the same name")
    if not GUIDE_ID.fullmatch(files.id) or files.id == SHARED:
        message = f"'{files.id}' cannot be the name of a guide"
        yield guide.fault(("id",), "guide-name", message, "small letters, digits and '-'")
    yield from guide_question_faults(files, scope)
    yield from use_faults(files, scope)
    yield from scope.faults(files.cards, all_tests(files.cards.data))
    yield from card_file_faults(files.cards, files.shared, scope)
    yield from additions_faults(files, scope)
