"""Figures as tables for files: the columns of the open data API, and what the page shows of them."""
