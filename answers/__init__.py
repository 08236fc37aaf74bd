"""What a release says to a question: figures, comparators, bands, aggregates, relations. No Dash, no layouts."""
