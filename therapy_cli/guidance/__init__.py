"""From a guide and answers to guidance: conditions, interview, selection, order, reasons.

Pure: no clock, no terminal, no randomness. Same guide and same answers, same result.
"""
