"""Asking: prompts for a person at a terminal, and answers handed over without one.

``prompter`` is the interface, ``lines`` the reference, ``menus`` the extra, ``scripted`` the way without
questions; ``conversation`` leads through an interview with any of them. ``discreet`` keeps a run off the
screen once it is over. All of it draws on standard error; results are not made here.
"""
