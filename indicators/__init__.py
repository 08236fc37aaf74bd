"""What a number means: definitions and statistics. No Dash, no Plotly, no DuckDB."""
