"""From guidance to a document: what is said, arranged, in no format yet. Pure, like ``guidance``."""
