"""Table in, plain dict out: what a panel draws. No Dash, no SQL."""
