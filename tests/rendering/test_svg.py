from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from therapy_cli.rendering.svg import render_svg

from .reading import squeezed
from .sample import sample, with_text_everywhere


def words_of(svg: str) -> str:
    return squeezed("".join(ET.fromstring(svg).itertext()).replace("\u00a0", " "))


def test_the_picture_holds_the_page_and_is_the_same_each_time() -> None:
    svg = render_svg(sample())
    assert squeezed(sample().emergency_line) in words_of(svg)
    assert squeezed(sample().closing[0]) in words_of(svg)
    assert svg == render_svg(sample())


def test_the_picture_asks_no_server() -> None:
    svg = render_svg(sample())
    assert "@font-face" not in svg
    assert "url(http" not in svg
    assert set(re.findall(r'="(https?:[^"]*)"', svg)) == {"http://www.w3.org/2000/svg"}


def test_the_picture_can_be_cut_and_be_light() -> None:
    assert len(render_svg(sample(), lines=24)) < len(render_svg(sample())) / 4
    assert "#ffffff" in render_svg(sample(), lines=24, dark=False)


def test_hostile_text_is_text_in_the_picture() -> None:
    svg = render_svg(with_text_everywhere("<script>x</script> & [/] \x1b[31m"), lines=60)
    assert "<script" not in svg
    assert squeezed("<script>x</script> & [/] [31m") in words_of(svg)
