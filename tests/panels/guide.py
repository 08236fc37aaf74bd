"""The README's "Add a panel": its table is made of the fields of Panel (`python -m tests.panels.guide` writes it)."""

import dataclasses
import re
import tomllib
from pathlib import Path

from panels.panel import Panel

README = Path(__file__).parents[2] / "README.md"
BEGIN, END = "<!-- the fields of Panel -->", "<!-- until here -->"


def fields_table() -> str:
    """A row for each field: its name, what it is without one, and what the docstring of Panel says of it."""
    rows = [f"| `{field.name}` | {_default(field)} | {_said_of(field.name)} |" for field in dataclasses.fields(Panel)]
    return "\n".join(["| field | without it | what it is |", "|---|---|---|", *rows])


def written_table(readme: str) -> str:
    """The table that stands in the README."""
    return readme.split(BEGIN)[1].split(END, maxsplit=1)[0].strip()


def example(readme: str) -> tuple[str, str]:
    """The module of the example and its phrases as TOML, as they stand under "Add a panel"."""
    section = readme.split("### Add a panel")[1].split("\n## ", maxsplit=1)[0]
    (module,) = re.findall(r"```python\n(.*?)```", section, flags=re.DOTALL)
    (phrases,) = re.findall(r"```toml\n(.*?)```", section, flags=re.DOTALL)
    tomllib.loads(phrases)
    return module, phrases


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
    return found[1]


def main() -> None:
    """Writes the table into the README."""
    readme = README.read_text(encoding="utf-8")
    before, rest = readme.split(BEGIN)
    README.write_text(f"{before}{BEGIN}\n{fields_table()}\n{END}{rest.split(END)[1]}", encoding="utf-8")


if __name__ == "__main__":
    main()
