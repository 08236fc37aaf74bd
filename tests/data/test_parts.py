"""The counts that a divided region's figure is weighed by."""

import duckdb

from data.queries.parts import divided_parts

TABLES = """
    CREATE TABLE crosswalk (
        from_code VARCHAR, from_vintage VARCHAR, to_code VARCHAR, to_vintage VARCHAR, share DOUBLE, basis VARCHAR
    );
    INSERT INTO crosswalk VALUES ('GM1', '2020', 'GM2', '2025', 0.5, 'inhabitants_2020');
    CREATE TABLE observation (
        indicator_id VARCHAR, level VARCHAR, vintage VARCHAR, period_id VARCHAR, region_code VARCHAR,
        value DOUBLE, numerator DOUBLE, denominator DOUBLE, status VARCHAR
    );
    INSERT INTO observation VALUES
        ('share', 'gemeente', '2020', '2019', 'GM1', 5, NULL, NULL, 'final'),
        ('people', 'gemeente', '2020', '2018', 'GM1', 100, NULL, NULL, 'final'),
        ('people', 'gemeente', '2020', '2020', 'GM1', 300, NULL, NULL, 'final'),
        ('people', 'gemeente', '2020', '2016', 'GM1', 700, NULL, NULL, 'final');
"""


def test_of_two_counts_as_far_from_the_year_of_a_figure_the_later_weighs():
    with duckdb.connect() as connection:
        connection.execute(TABLES)
        (part,) = divided_parts(connection, "share", "gemeente", "2025", "2019", "", "people").itertuples()
    assert part.people == 300
