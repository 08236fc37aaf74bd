"""Findings, one for each view of a relation: the statistics of indicators/relations put together, as frozen values.

Arrays in, values out; the sentences are written in figures/sentence, the release is asked in answers/relations.
"""
