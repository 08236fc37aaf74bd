"""One module per source family, found by package walk. What it must have, and may have:

    SOURCES: tuple[Source, ...]                              the tables, layers or files it reads
    tidy(source, snapshots, columns) -> cells                DataFrame level, vintage, period_id, region_code,
                                                             column, value, status
    fetch(source, services, progress) -> Delivery            the raw bodies; not for a source given by path

and, where it knows more,
    columns(source, snapshots) -> list[Column]               which columns there are, for `python -m etl columns`
    regions(source, snapshots) -> DataFrame                  region_code, vintage, level, name and columns
                                                             <parent level>_code, <parent level>_name
    shapes(source, snapshots) -> GeoDataFrame                region_code, name, mended, geometry (EPSG:28992, or None)
    coverage(source, snapshots) -> list[Coverage]            what joined and what did not
    count_rows(source, content) -> int                       of a file given by path, refusing another file with a
                                                             SourceError; else its lines under the header count

`snapshots` holds the source's own snapshot and those it `needs`, by source id. All but `fetch` are pure:
the same snapshots give the same answer. `columns` that `tidy` is asked for are written as definitions write
them; it raises UnknownColumn for one that is not there (`etl.columns.resolve` does).
"""
