"""From a document to text: panels for a terminal, plain text, Markdown and JSON.

A renderer is a pure function. It draws a document and never decides what the document says: a terminal
may fold what is not urgent, nothing else leaves anything out. All fixed words stand in ``wording``; all
text goes through ``clean`` first. Only ``panels`` (with its parts) and ``svg`` import Rich.
"""
