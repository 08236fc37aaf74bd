"""HTTP beside Dash: the open data API, static release files, and what keeps the server safe."""
