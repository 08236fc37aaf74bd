"""Whole texts that go with a download: one Markdown file for each language."""

from pathlib import Path


def document(name: str, lang: str) -> str:
    """The text of wording/<lang>/<name>.md; names between braces are filled in by whoever asks."""
    return (Path(__file__).parent / lang / f"{name}.md").read_text(encoding="utf-8")
