"""The guides that follow from panels: the fields of Panel in README's "Add a panel", those with files in docs/api.md.

`python -m tests.panels.guide` writes both.
"""

import argparse
import dataclasses
import re
import tomllib
from pathlib import Path

from indicators.selection import VIEWS
from layouts.shell import PAGES
from panels.catalogue import all_panels
from panels.panel import FRAMES, TABLES, Panel

ROOT = Path(__file__).parents[2]
README, API = ROOT / "README.md", ROOT / "docs" / "api.md"
BEGIN, END = "<!-- the fields of Panel -->", "<!-- until here -->"
BEGIN_FILES = "<!-- the panels with files -->"
# What the docstring of Panel names by the name of a constant, written out.
CHOICES = {
    "one of FRAMES": "one of " + "; ".join(f"`{name}`: {meaning}" for name, meaning in FRAMES.items()),
    "one of TABLES": "one of " + "; ".join(f"`{name}`: {meaning}" for name, meaning in TABLES.items()),
    "some of VIEWS": "some of " + ", ".join(f"`{name}`" for name in VIEWS),
}


def fields_table() -> str:
    """A row for each field: its name, what it is without one, and what the docstring of Panel says of it."""
    rows = [f"| `{field.name}` | {_default(field)} | {_said_of(field.name)} |" for field in dataclasses.fields(Panel)]
    return "\n".join(["| field | without it | what it is |", "|---|---|---|", *rows])


def files_table() -> str:
    """A row for each page with its panels that have files."""
    names = {page: [one.name for one in all_panels().values() if one.rows and one.page == page] for page in PAGES}
    rows = [f"| {page} | {', '.join(f'`{name}`' for name in some)} |" for page, some in names.items() if some]
    return "\n".join(["| page | panels |", "|---|---|", *rows])


def written_table(guide: str, begin: str = BEGIN) -> str:
    """The table that stands in a guide behind a mark."""
    return guide.split(begin)[1].split(END, maxsplit=1)[0].strip()


def example(readme: str) -> tuple[str, str, str]:
    """The module of the example, its phrases as TOML and its test, as they stand under "Add a panel"."""
    section = readme.split("### Add a panel")[1].split("\n## ", maxsplit=1)[0]
    module, test = re.findall(r"```python\n(.*?)```", section, flags=re.DOTALL)
    (phrases,) = re.findall(r"```toml\n(.*?)```", section, flags=re.DOTALL)
    tomllib.loads(phrases)
    return module, phrases, test


def _default(field: dataclasses.Field) -> str:
    if field.default is dataclasses.MISSING:
        return "needed"
    return "none" if field.default in (None, "", ()) else f"`{field.default!r}`"


def _said_of(name: str) -> str:
    names = "|".join(field.name for field in dataclasses.fields(Panel))
    text = " ".join((Panel.__doc__ or "").split())
    found = re.search(rf"(?:^|[.;] ){name}: (.*?\.)(?= (?:{names}): |$)", text)
    if found is None:
        raise KeyError(f"{name}: the docstring of Panel does not say what it is; add it there")
    said = found[1]
    for constant, values in CHOICES.items():
        said = said.replace(constant, values)
    return said


def _with_table(guide: str, begin: str, table: str) -> str:
    before, rest = guide.split(begin)
    return f"{before}{begin}\n{table}\n{END}{rest.split(END, maxsplit=1)[1]}"


def main() -> None:
    """Writes the tables into README.md and docs/api.md."""
    argparse.ArgumentParser(prog="python -m tests.panels.guide", description=main.__doc__).parse_args()
    for guide, begin, table in ((README, BEGIN, fields_table()), (API, BEGIN_FILES, files_table())):
        guide.write_text(_with_table(guide.read_text(encoding="utf-8"), begin, table), encoding="utf-8")


if __name__ == "__main__":
    main()
