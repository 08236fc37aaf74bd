"""The read side: the connection to the current release and every question asked of it."""
