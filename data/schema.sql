-- Every table of a release, with its keys and checks. The only DDL of the project.

CREATE TABLE release (
    release_id VARCHAR PRIMARY KEY,
    built_at TIMESTAMP NOT NULL,
    code_version VARCHAR NOT NULL,
    definitions_sha256 VARCHAR NOT NULL,
    raw_sha256 VARCHAR NOT NULL
);

-- One row for each raw snapshot used. note: partial copy, reconstructed parts.
CREATE TABLE source (
    source_id VARCHAR PRIMARY KEY,
    table_code VARCHAR,
    title VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    licence VARCHAR NOT NULL,
    credit VARCHAR NOT NULL,
    note VARCHAR,
    retrieved_at TIMESTAMP,
    modified_at TIMESTAMP,
    sha256 VARCHAR NOT NULL,
    rows INTEGER NOT NULL
);

-- A copy of the definitions, so that an export explains itself.
CREATE TABLE indicator (
    indicator_id VARCHAR PRIMARY KEY,
    domain VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('count', 'rate', 'mean', 'index')),
    unit VARCHAR NOT NULL,
    per INTEGER,
    decimals INTEGER NOT NULL,
    direction VARCHAR NOT NULL,
    definition_sha256 VARCHAR NOT NULL
);

CREATE TABLE period (
    period_id VARCHAR PRIMARY KEY,
    kind VARCHAR NOT NULL CHECK (kind IN ('year', 'school_year', 'reference_day')),
    start_date DATE NOT NULL,
    end_date DATE NOT NULL CHECK (end_date >= start_date)
);

-- vintage: the year of the division; codes are redrawn on 1 January.
-- level: land, provincie, corop, rmc, rpa, gemeente, wijk, buurt.
CREATE TABLE region (
    region_code VARCHAR NOT NULL,
    vintage VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    PRIMARY KEY (region_code, vintage)
);

CREATE TABLE region_parent (
    region_code VARCHAR NOT NULL,
    vintage VARCHAR NOT NULL,
    parent_level VARCHAR NOT NULL,
    parent_code VARCHAR NOT NULL,
    PRIMARY KEY (region_code, vintage, parent_level),
    FOREIGN KEY (region_code, vintage) REFERENCES region (region_code, vintage)
);

-- Names a region had before, for search: 'Weesp' leads to Amsterdam.
CREATE TABLE former_region (
    region_code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    ended_on DATE NOT NULL,
    successor_code VARCHAR NOT NULL,
    PRIMARY KEY (region_code, successor_code)
);

-- share: which part of from_code went to to_code; the shares of one from_code sum to 1. For counts only.
CREATE TABLE crosswalk (
    from_code VARCHAR NOT NULL,
    from_vintage VARCHAR NOT NULL,
    to_code VARCHAR NOT NULL,
    to_vintage VARCHAR NOT NULL,
    share DOUBLE NOT NULL CHECK (share > 0 AND share <= 1),
    basis VARCHAR NOT NULL,
    PRIMARY KEY (from_code, from_vintage, to_code, to_vintage)
);

-- Which shape a region is drawn with, and its bounds (degrees). boundary_vintage: the year of the
-- boundaries, which may be the nearest one held. A region without a row has no shape.
CREATE TABLE boundary (
    level VARCHAR NOT NULL,
    vintage VARCHAR NOT NULL,
    region_code VARCHAR NOT NULL,
    boundary_vintage VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    west DOUBLE NOT NULL,
    south DOUBLE NOT NULL,
    east DOUBLE NOT NULL,
    north DOUBLE NOT NULL,
    PRIMARY KEY (level, vintage, region_code),
    FOREIGN KEY (region_code, vintage) REFERENCES region (region_code, vintage)
);

-- Shapes of the boundary vintage that are no region of this vintage: listed on the page, drawn as no data.
CREATE TABLE boundary_without_region (
    level VARCHAR NOT NULL,
    vintage VARCHAR NOT NULL,
    boundary_code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    PRIMARY KEY (level, vintage, boundary_code)
);

-- value in indicator.unit. Sorted by the key, so that a map slice reads one run.
-- derivation: how the region came by its figure. published: from its own row in the source, a share of two columns
-- of that row included; or made of other regions: added (a sum), recomputed (numerator over denominator),
-- weighted (a mean by the named weight, always estimated).
CREATE TABLE observation (
    indicator_id VARCHAR NOT NULL REFERENCES indicator (indicator_id),
    level VARCHAR NOT NULL,
    vintage VARCHAR NOT NULL,
    period_id VARCHAR NOT NULL REFERENCES period (period_id),
    region_code VARCHAR NOT NULL,
    value DOUBLE,
    numerator DOUBLE,
    denominator DOUBLE,
    status VARCHAR NOT NULL
        CHECK (status IN ('final', 'provisional', 'estimated', 'suppressed', 'missing', 'not_applicable')),
    derivation VARCHAR NOT NULL CHECK (derivation IN ('published', 'added', 'recomputed', 'weighted')),
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    CHECK ((value IS NULL) = (status IN ('suppressed', 'missing', 'not_applicable'))),
    CHECK (value IS NULL OR isfinite(value)),
    PRIMARY KEY (indicator_id, level, vintage, period_id, region_code),
    FOREIGN KEY (region_code, vintage) REFERENCES region (region_code, vintage)
);

-- Upper class limits, the last one the largest value; worked out at build.
CREATE TABLE map_breaks (
    indicator_id VARCHAR NOT NULL REFERENCES indicator (indicator_id),
    level VARCHAR NOT NULL,
    vintage VARCHAR NOT NULL,
    period_id VARCHAR NOT NULL,
    method VARCHAR NOT NULL,
    limits DOUBLE[] NOT NULL,
    PRIMARY KEY (indicator_id, level, vintage, period_id, method)
);

-- Contiguity; an island is a region with a boundary and no row here.
CREATE TABLE neighbour (
    level VARCHAR NOT NULL,
    vintage VARCHAR NOT NULL,
    region_code VARCHAR NOT NULL,
    neighbour_code VARCHAR NOT NULL,
    PRIMARY KEY (level, vintage, region_code, neighbour_code)
);

-- What did not join, and what part did: shown with the source. subject: what was joined to what.
CREATE TABLE coverage (
    source_id VARCHAR NOT NULL REFERENCES source (source_id),
    subject VARCHAR NOT NULL,
    matched INTEGER NOT NULL,
    total INTEGER NOT NULL,
    unmatched VARCHAR[] NOT NULL,
    PRIMARY KEY (source_id, subject)
);
