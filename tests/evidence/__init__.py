"""What the statistics are worth, worked out again on every call: `python -m tests.evidence > docs/evidence.md`."""
