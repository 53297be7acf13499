"""``python -m therapy_cli`` is ``therapy``."""

from therapy_cli.commands.app import main

main()
