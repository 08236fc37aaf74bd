"""Wires layouts to queries to figures; thin."""
