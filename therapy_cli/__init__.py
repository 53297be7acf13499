"""therapy-cli: a terminal tool that structures thinking about the therapy relationship."""

__version__ = "0.1.0"
