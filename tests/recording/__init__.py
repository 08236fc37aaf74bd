"""A recording of the application's answers, and the comparison of another version of the code with it."""
