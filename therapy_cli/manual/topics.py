"""The topics of ``therapy help``, by name."""

from __future__ import annotations

from typing import Final

from therapy_cli.manual.accessibility import ACCESSIBILITY
from therapy_cli.manual.environment import ENVIRONMENT
from therapy_cli.manual.exit_codes import EXIT_CODES
from therapy_cli.manual.json_pages import JSON
from therapy_cli.manual.packs import PACKS
from therapy_cli.manual.page import Page
from therapy_cli.manual.privacy import PRIVACY

TOPICS: Final[dict[str, Page]] = {
    page.name: page for page in (PRIVACY, ACCESSIBILITY, JSON, EXIT_CODES, ENVIRONMENT, PACKS)
}
"""A page that is added here is a topic of help, a page of ``docs/reference`` and a part of the man page."""
