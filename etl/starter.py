"""The release that ships with the project: Parquet tables, plain geometry, and what comes from where."""

import shutil
from pathlib import Path
from typing import Any

import pandas as pd

from etl.build import release_of
from etl.release import ReleaseDraft, write_starter
from etl.settings import Settings

ROOT = Path(__file__).parent.parent
STARTER = ROOT / "data" / "starter"

HEAD = """# Starter release

Real figures on Dutch gemeenten and wijken, built from the sources below by `python -m etl starter` and put in
place by `python -m etl publish data/starter`. The files are made by that command: do not edit them.

The figures stay under the licence of their publisher: name it, with the credit line, wherever they are shown.
Checksums are over the raw answers of the source, with the publisher's own address in their links.

"""


def starter(settings: Settings, folder: Path = STARTER) -> Path:
    """The folder of the starter, once it is written.

    The same snapshots, definitions and code give the same bytes. What was there stays until all is written.
    """
    release = release_of(settings)
    beside = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(beside, ignore_errors=True)
    write_starter(release, beside)
    (beside / "README.md").write_text(readme(release), encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    beside.rename(folder)
    return folder


def readme(release: ReleaseDraft) -> str:
    """Sources with table code, licence, credit, note, checksum and rows, and what the release holds."""
    sources = "\n".join(_source(row) for row in release.tables["source"].itertuples(index=False))
    return f"{HEAD}{_slices(release.tables['observation'])}\n## Sources\n\n{sources}"


def _source(row: Any) -> str:
    lines = [
        f"### {row.source_id}",
        "",
        f"- {row.title}" + (f" (table {row.table_code})" if isinstance(row.table_code, str) else ""),
        f"- {row.publisher}, <{row.url}>",
        f"- licence: {row.licence}; credit: {row.credit}",
        f"- {row.rows} rows, sha256 `{row.sha256}`",
    ]
    if isinstance(row.note, str):
        lines.append(f"- {row.note}")
    return "\n".join(lines) + "\n"


def _slices(observations: pd.DataFrame) -> str:
    figures = observations[observations["value"].notna()]
    counts = figures.groupby(["level", "vintage"]).agg(
        indicators=("indicator_id", "nunique"), periods=("period_id", "nunique"), figures=("value", "size")
    )
    rows = [
        f"| {level} | {vintage} | {row.indicators} | {row.periods} | {row.figures} |"
        for (level, vintage), row in zip(counts.index, counts.itertuples(index=False), strict=True)
    ]
    head = ["| level | division | indicators | periods | figures |", "|---|---|---|---|---|"]
    return "\n".join([*head, *rows]) + "\n"
