"""Completion: what a press of TAB offers, from the words before it and a table of what there is. Pure, reads nothing.

The shells ask ``therapy __complete word=PART WORDS...``: ``PART`` is the word at the cursor as far as it is typed,
``WORDS`` are those before it without the program's name. A line each comes back, the candidate, a tab, what it is. One
that ends in ``=`` or ``/`` goes on without a space. The line ``:files`` or ``:folders`` asks the shell for its own
names; what stands before the name in the same word follows the tab. There is no other output and the exit code is 0.
"""
