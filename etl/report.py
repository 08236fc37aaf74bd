"""The content of a release, in sentences for the one who built it."""

from etl.neighbours import unconnected
from etl.release import ReleaseDraft


def report_lines(release: ReleaseDraft) -> list[str]:
    """Figures by domain and level, what is drawn and what is not, and which regions border on no other."""
    return [*_figures(release), *_drawings(release)]


def _figures(release: ReleaseDraft) -> list[str]:
    figures = release.tables["observation"].merge(release.tables["indicator"], on="indicator_id")
    figures = figures[figures["value"].notna()]
    counts = figures.groupby(["domain", "level"]).agg(
        indicators=("indicator_id", "nunique"), periods=("period_id", "nunique"), figures=("value", "size")
    )
    return [
        f"{domain}, {level}: {row.indicators} indicators, {row.periods} periods, {row.figures} figures"
        for (domain, level), row in zip(counts.index, counts.itertuples(index=False), strict=True)
    ]


def _drawings(release: ReleaseDraft) -> list[str]:
    tables = release.tables
    lines = []
    for (level, vintage), boundaries in tables["boundary"].groupby(["level", "vintage"]):
        here = tables["region"][(tables["region"]["level"] == level) & (tables["region"]["vintage"] == vintage)]
        strangers, pairs = (
            table[(table["level"] == level) & (table["vintage"] == vintage)]
            for table in (tables["boundary_without_region"], tables["neighbour"])
        )
        islands = unconnected(boundaries["region_code"], pairs)
        lines.append(
            f"{level} {vintage} on boundaries of {boundaries['boundary_vintage'].iloc[0]}: "
            f"{len(boundaries)} of {len(here)} regions have a shape, {len(strangers)} shapes are no region, "
            f"islands: {', '.join(islands) or 'none'}"
        )
    return lines
