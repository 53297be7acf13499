"""Telephone numbers outside ``helplines.yaml``: there nobody checks them and they grow old."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault
from therapy_cli.library.linking.written import all_texts

# Seven digits and more, in groups or not. Years, ranges of years and dates are taken out before.
_LONG = re.compile(r"(?<![\w.])\+?\(?\d(?:[ ()\-\u2010-\u2013]{0,2}\d){6,}(?![\w])")
_DOTTED = re.compile(r"(?<![\w.])\d{1,4}\.\d{3}\.\d{3,4}")
_SHORT = re.compile(
    r"\b(?:call|dial|ring|phone|telephone|text|sms|whatsapp|number(?: is)?)[ :]+(?:\w+ ){0,2}\d{3}",
    re.IGNORECASE,
)
# Not between other groups of digits: there it may be a part of a number.
_YEAR = re.compile(
    r"(?<!\d)(?<!\d[ \-])(?:19|20)\d\d(?:[\-\u2013](?:\d{4}|\d\d(?:-\d\d)?))?(?![ \-]?\d)",
)


def number_faults(file: Checked[Any]) -> Iterator[Fault]:
    """Yield a fault for each text that seems to hold a telephone number."""
    for text, path in all_texts(file.data):
        rest = _YEAR.sub("year", text)
        if any(pattern.search(rest) for pattern in (_LONG, _DOTTED, _SHORT)):
            fix = "name the kind of helpline under 'helplines'; write numbers in helplines.yaml only"
            yield file.fault(path, "telephone-number", "this looks like a telephone number", fix)
