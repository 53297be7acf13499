"""Draw the picture of the README: ``python docs/make_picture.py``. A test checks that it is current."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from therapy_cli.asking.scripted import scripted_answers
from therapy_cli.document.build import Reader, build_document
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.library.answers_file import read_answers_text
from therapy_cli.library.library import open_library
from therapy_cli.rendering.svg import render_svg

FOLDER = Path(__file__).parent
ANSWERS = FOLDER / "boundaries.yaml"
PICTURE = FOLDER / "boundaries.svg"
LINES = 44


def picture() -> str:
    """The first screens of the guide on boundaries for the answers beside this file."""
    library = open_library()
    guide = library.guide("boundaries")
    answers = scripted_answers(guide, file=read_answers_text(ANSWERS.read_bytes(), ANSWERS.name))
    reader = Reader(today=date.fromisoformat(library.about.date), for_person=True)
    return render_svg(build_document(guide_by(guide, answers), library, reader), lines=LINES, name="therapy boundaries")


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
