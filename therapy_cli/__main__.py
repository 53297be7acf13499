"""``python -m therapy_cli`` is ``therapy``."""

from therapy_cli.start import main

main()
