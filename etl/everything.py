"""The download of everything: one zip with all tables, the definitions, the sources and how to read and cite them."""

import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from data.release import everything_name
from data.table_files import marked_csv_bytes, parquet_bytes
from etl.release import KEYS, ReleaseDraft, arrow_table
from indicators.model import LANGUAGES, Indicator
from indicators.registry import DEFINITIONS, Registry, definitions_sha256, load_registry
from wording import say, unit_word
from wording.documents import document

# A moment that says nothing, the first a zip can hold: the same content gives the same bytes.
NO_TIME = (1980, 1, 1, 0, 0, 0)
TEXTS = ("name", "short", "definition", "caution", "question")
SOURCE_COLUMNS = ["source_id", "table_code", "title", "publisher", "url", "licence", "credit", "note"]
SOURCE_COLUMNS += ["retrieved_at", "modified_at", "sha256", "rows"]


def write_everything(release: ReleaseDraft, folder: Path, definitions: Path = DEFINITIONS) -> Path:
    """Writes the zip of one release into its folder and gives its path; all in it stands under one folder."""
    path = folder / everything_name(release.release_id)
    with zipfile.ZipFile(path, "w") as archive:
        for name, body in _files(release, definitions):
            entry = zipfile.ZipInfo(f"{path.stem}/{name}", NO_TIME)
            # Parquet is compressed already.
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".parquet") else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, body)
    return path


def _files(release: ReleaseDraft, definitions: Path) -> Iterator[tuple[str, bytes]]:
    registry = load_registry(definitions)
    for lang in LANGUAGES:
        yield f"README.{lang}.md", _readme(release, definitions, lang).encode()
    yield "release.json", _release(release)
    yield "sources.csv", marked_csv_bytes(release.tables["source"][SOURCE_COLUMNS])
    for lang in LANGUAGES:
        yield f"definitions.{lang}.csv", _definitions(registry, lang)
    for path in sorted(definitions.glob("*.toml")):
        yield f"definitions/{path.name}", path.read_bytes()
    for name in KEYS:
        if name != "release":
            yield f"tables/{name}.parquet", parquet_bytes(arrow_table(name, release.tables[name]), {}, level=9)


def _readme(release: ReleaseDraft, definitions: Path, lang: str) -> str:
    """The guide: what the tables, columns and statuses are, whose the figures are, and how to cite them."""
    sources = release.tables["source"].sort_values("source_id")
    source_lines = "\n".join(
        f"- `{row.source_id}`: {row.title}. {row.publisher}, <{row.url}>. {row.credit}. {row.licence}."
        for row in sources.itertuples(index=False)
    )
    same = definitions_sha256(definitions) == release.definitions_sha256
    return document("everything", lang).format(
        release=release.release_id,
        observations=len(release.tables["observation"]),
        sources=source_lines,
        definitions="" if same else say("cijfers.download.other_definitions", lang) + "\n",
    )


def _release(release: ReleaseDraft) -> bytes:
    names = ("release_id", "code_version", "definitions_sha256", "raw_sha256")
    return (json.dumps({name: getattr(release, name) for name in names}, indent=1) + "\n").encode()


def _definitions(registry: Registry, lang: str) -> bytes:
    rows = [_definition(indicator, lang) for indicator in registry.values()]
    return marked_csv_bytes(pd.DataFrame(rows))


def _definition(indicator: Indicator, lang: str) -> dict[str, str]:
    """One definition as a row of texts; lists stand with commas between."""
    measure, adds, texts = indicator.measure, indicator.aggregation, vars(indicator.texts[lang])
    kinds = {"kind": measure.kind, "per": measure.per, "unit": unit_word(measure.unit, lang)}
    row: Mapping[str, object] = {
        "indicator_id": indicator.id,
        "variant_of": indicator.variant_of,
        "domain": indicator.domain,
        "role": indicator.role,
        **{name: texts[name] for name in TEXTS},
        **kinds,
        "decimals": measure.decimals,
        "direction": measure.direction,
        "aggregation": adds.rule,
        "weight": adds.weight,
        "weight_period": adds.weight_period,
        "components": ",".join(adds.components),
        "series_breaks": "; ".join(f"{one.period}: {one.reason[lang]}" for one in indicator.series_breaks),
        "sources": ",".join(sorted({source.source_id for source in indicator.sources})),
    }
    return {name: "" if value is None else str(value) for name, value in row.items()}
