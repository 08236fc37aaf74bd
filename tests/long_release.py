"""The small release with more years: exams of five school years, low income of Nederland over seven, of gemeenten two.

What tests lean on: GM9003 rises every school year; GM9005 has three of them; GM9008 has no school. The wijken of
GM9002, itself an ordinary gemeente, differ more from each other than any other's.
"""

from pathlib import Path

import duckdb

from data.release import DATABASE, read_manifest
from tests.small_release import publish, write_manifest, write_release

SCHOOL_YEARS = [f"{first}/{first - 1999}" for first in range(2014, 2018)]
YEARS = [str(year) for year in range(2015, 2021) if year != 2019]

PERIOD = "INSERT INTO period VALUES (?, ?, ?, ?)"
# Each year before the one held, the share that passed was one and a half points lower.
EXAMS = """
    INSERT INTO observation
    SELECT
        indicator_id, level, vintage, $period, region_code, 100 * (numerator - 3 * $back) / denominator,
        numerator - 3 * $back, denominator, status, derivation, source_id
    FROM observation
    WHERE indicator_id = 'geslaagden' AND period_id = '2018/19' AND ($back < 3 OR region_code <> 'GM9005')
"""
COUNTRY = """
    INSERT INTO observation
    SELECT
        'laag_inkomen', 'land', '2025', $period, 'NL00', 9 - $back / 10, NULL, NULL, 'final', 'published',
        'kleine_tabel'
"""
COUNTRY_EXAMS = """
    INSERT INTO observation
    SELECT
        indicator_id, 'land', vintage, period_id, 'NL00', 100 * sum(numerator) / sum(denominator), sum(numerator),
        sum(denominator), 'final', 'recomputed', 'kleine_scholen'
    FROM observation
    WHERE indicator_id = 'geslaagden' AND value IS NOT NULL
    GROUP BY indicator_id, vintage, period_id
"""
UNEQUAL = """
    UPDATE observation SET value = CASE region_code WHEN 'WK900201' THEN 0.5 ELSE 40 END
    WHERE indicator_id = 'laag_inkomen' AND level = 'wijk' AND region_code LIKE 'WK9002%'
"""


def long_store(store: Path) -> Path:
    """`store` with the longer release in place; gives `store` back."""
    folder = write_release(store, "long-1")
    with duckdb.connect(str(folder / DATABASE)) as connection:
        for back, period in enumerate(reversed(SCHOOL_YEARS), 1):
            first = int(period[:4])
            connection.execute(PERIOD, [period, "school_year", f"{first}-08-01", f"{first + 1}-07-31"])
            connection.execute(EXAMS, {"period": period, "back": back})
        for back, period in enumerate(YEARS):
            connection.execute(PERIOD, [period, "year", f"{period}-01-01", f"{period}-12-31"])
            connection.execute(COUNTRY, {"period": period, "back": back})
        connection.execute(COUNTRY_EXAMS)
        connection.execute(UNEQUAL)
    write_manifest(folder, "long-1", read_manifest(folder).geometry)
    publish(store, folder)
    return store
