"""Same guide, same answers, same document: byte for byte, in this process and in another one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.content import GUIDE_IDS, case_chosen, document_for, library
from tests.strategies import answers_for
from therapy_cli.document.model import Document
from therapy_cli.guidance.answers import Answers
from therapy_cli.library.library import open_library
from therapy_cli.library.resolved import ResolvedGuide

PRINT_ALL = """
import hashlib, msgspec
from tests.content import GUIDE_IDS, case_chosen, document_for, library
digest = hashlib.sha256()
for guide in map(library().guide, GUIDE_IDS):
    for _, answers in case_chosen(guide):
        digest.update(msgspec.json.encode(document_for(guide, answers)))
print(digest.hexdigest())
"""


@given(st.data())
def test_two_builds_are_equal_and_so_is_their_json(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide))
    first, second = document_for(guide, answers), document_for(guide, answers)
    assert first == second
    assert msgspec.json.encode(first) == msgspec.json.encode(second)


@given(st.data())
def test_the_order_in_which_answers_came_makes_no_difference(guide_id: str, data: st.DataObject) -> None:
    guide = library().guide(guide_id)
    answers = data.draw(answers_for(guide))
    shuffled = Answers(dict(data.draw(st.permutations(list(answers.chosen.items())))))
    assert msgspec.json.encode(document_for(guide, shuffled)) == msgspec.json.encode(document_for(guide, answers))


def test_a_document_survives_the_way_through_json(guide: ResolvedGuide) -> None:
    for _, answers in case_chosen(guide):
        document = document_for(guide, answers)
        assert msgspec.json.decode(msgspec.json.encode(document), type=Document) == document


def test_a_library_read_again_gives_the_same_documents(guide: ResolvedGuide) -> None:
    again = open_library().guide(guide.id)
    assert again == guide
    for _, answers in case_chosen(guide):
        assert document_for(again, answers) == document_for(guide, answers)


def test_two_processes_with_different_hash_seeds_give_the_same_bytes() -> None:
    """Sets of texts are iterated in another order in each process; no output may hang on it."""
    digests = set()
    for seed in ("1", "2"):
        command = [sys.executable, "-c", PRINT_ALL]
        root = str(Path(library().files.place.root).parent)  # type: ignore[attr-defined]
        done = subprocess.run(
            command, capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed, "PYTHONPATH": root}
        )
        digests.add(done.stdout)
    assert len(digests) == 1
    assert len(GUIDE_IDS) == len(set(GUIDE_IDS)) > 0
