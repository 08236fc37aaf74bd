"""Who may import whom, as drawn in docs/architecture.md."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BELOW_ALL = {"indicators", "wording"}
ON_DATA = BELOW_ALL | {"data"}
MAY_IMPORT = {
    "indicators": {"indicators"},
    "wording": BELOW_ALL,
    "data": ON_DATA,
    "layouts": BELOW_ALL | {"layouts"},
    "figures": BELOW_ALL | {"figures"},
    "answers": ON_DATA | {"answers"},
    "panels": ON_DATA | {"layouts", "figures", "answers", "panels"},
    "callbacks": ON_DATA | {"layouts", "figures", "answers", "panels", "callbacks"},
    "web": ON_DATA | {"layouts", "figures", "answers", "web"},
    "etl": BELOW_ALL | {"etl", "data.release", "data.table_files"},
    "app": ON_DATA | {"answers", "panels", "callbacks", "web"},
}
# They cost 0.6-2.2 s and 100-230 MB at import, so only the ETL uses them; of maplibre only the files are used.
ONLY_IN_ETL = {"geopandas", "shapely", "pyogrio", "pyproj", "libpysal", "sklearn", "mapclassify", "maplibre"}
# What only tests compare with is not even there where the app runs.
ORACLES = {"esda", "statsmodels"}
NEVER = dict.fromkeys(MAY_IMPORT, ONLY_IN_ETL) | {
    "indicators": ONLY_IN_ETL | {"dash", "plotly", "duckdb", "flask"},
    "wording": ONLY_IN_ETL | {"dash", "plotly", "duckdb", "flask"},
    "figures": ONLY_IN_ETL | {"dash", "duckdb", "flask"},
    "layouts": ONLY_IN_ETL | {"duckdb", "flask"},
    "answers": ONLY_IN_ETL | {"dash", "plotly", "duckdb", "flask"},
    "panels": ONLY_IN_ETL | {"duckdb", "flask"},
    "callbacks": ONLY_IN_ETL | {"duckdb"},
    "data": ONLY_IN_ETL | {"dash", "plotly", "flask"},
    "etl": {"dash", "plotly", "flask", "maplibre"},
}


def imported_modules(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file; `from data import release` counts as data.release."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{name.name}" for name in node.names)


def modules_of(package: str) -> list[Path]:
    folder = ROOT / package
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]


def is_within(module: str, names: set[str]) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in names)


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_imports_point_downwards(package):
    own = set(MAY_IMPORT)
    upwards = {
        f"{path.relative_to(ROOT)} imports {module}"
        for path in modules_of(package)
        for module in imported_modules(path)
        if is_within(module, own) and not is_within(module, MAY_IMPORT[package])
    }
    assert upwards == set()


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_heavy_or_foreign_libraries_stay_out(package):
    found = {
        f"{path.relative_to(ROOT)} imports {module}"
        for path in modules_of(package)
        for module in imported_modules(path)
        if is_within(module, NEVER[package] | ORACLES)
    }
    assert found == set()
