"""The panels of the pages: one module a panel."""
