"""All commands of ``therapy content`` together: those that stand in modules of their own add themselves."""

from __future__ import annotations

from therapy_cli.commands import content_coverage, content_index, content_schemas
from therapy_cli.commands.content_kit import content_app

__all__ = ["content_app", "content_coverage", "content_index", "content_schemas"]
