"""Hundreds of thousands of inputs for the doors through which text comes in. Not part of a normal run.

``python -m tests.fuzz answers --inputs 200000 --seed 1``; the same seed gives the same inputs.
"""
