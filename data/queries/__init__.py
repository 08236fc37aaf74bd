"""Every question the app asks of a release: one function each, its SELECT above it.

A function takes a cursor (Database.cursor or Release.cursor) and gives a DataFrame, its columns named in
the docstring, or one row as a dict. A region without an observation is given with status 'missing'.
"""
