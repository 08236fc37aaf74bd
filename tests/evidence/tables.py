"""A section of the evidence: what was done, and a table of what came out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """title and text in words; head: the columns; rows: as many cells each, ready to read."""

    title: str
    text: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def written(section: Section) -> str:
    """A section as Markdown."""
    lines = [f"## {section.title}", "", section.text, ""]
    lines += [_row(section.head), _row(("---",) * len(section.head)), *map(_row, section.rows)]
    return "\n".join([*lines, ""])


def percent(share: float) -> str:
    """0.0512 as '5.1 %'."""
    return f"{100 * share:.1f} %"


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
