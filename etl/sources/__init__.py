"""One module per source family, found by package walk."""
