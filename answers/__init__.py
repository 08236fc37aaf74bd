"""The answer of a release to a question: figures, comparators, bands, aggregates, relations. No Dash, no layouts."""
