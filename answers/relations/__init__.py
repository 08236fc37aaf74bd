"""Asks a release for what relations are worked out from, once, and gives the findings: no Dash, no words."""
