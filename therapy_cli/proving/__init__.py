"""Proof that content keeps its promises: invariants over every combination of answers, and cases.

``therapy content check`` runs what is here. Nothing is sampled: ``every_world`` holds all combinations of the
answers on which a claim depends as one long bit set, and the very code that guides a reader decides in it.
"""
