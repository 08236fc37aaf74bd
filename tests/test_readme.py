"""What README.md promises is there: settings, commands, files."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.cli import VERBS
from etl.settings import PUBLISHER_URLS, SERVICE_SETTINGS
from tests.panels.guide import fields_table, written_table
from web.settings import read_settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = (
    *("app.py", "answers", "callbacks", "data", "etl", "figures", "indicators", "layouts", "panels", "web", "wording"),
    "tests/browser",
)

FOLDERS = (
    "answers",
    "assets",
    "callbacks",
    "data",
    "etl",
    "figures",
    "indicators",
    "layouts",
    "panels",
    "tests",
    "web",
    "wording",
)


def python_files() -> Iterator[Path]:
    for name in CODE:
        path = ROOT / name
        yield from [path] if path.is_file() else path.rglob("*.py")


def settings_named_in(path: Path) -> Iterator[str]:
    """Names of environment variables in a file: environ["NAME"], environ.get("NAME"), environment.get("NAME")."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Subscript(value=source, slice=ast.Constant(value=str(name))) if is_environment(source):
                yield name
            case ast.Call(func=ast.Attribute(attr="get", value=source), args=[ast.Constant(value=str(name)), *_]):
                if is_environment(source):
                    yield name


def is_environment(node: ast.expr) -> bool:
    return ast.unparse(node) in ("environ", "os.environ", "environment")


def settings_table() -> dict[str, str]:
    """Setting -> default, as README lists them."""
    section = README.split("## Settings")[1].split("\n## ")[0]
    return dict(re.findall(r"^\| `([A-Z0-9_]+)` \| `?([^|`]*)`? \|", section, flags=re.MULTILINE))


def test_settings_table_lists_exactly_the_settings_in_code():
    read = {name for path in python_files() for name in settings_named_in(path)}
    assert set(settings_table()) == read | set(SERVICE_SETTINGS)


def test_settings_table_gives_the_publishers_addresses():
    assert {name: settings_table()[name] for name in PUBLISHER_URLS} == dict(PUBLISHER_URLS)


def test_settings_table_gives_the_defaults_of_the_server(monkeypatch):
    listed = settings_table()
    for name in ("HOST", "PORT", "WORKERS", "DATA_STORE"):
        monkeypatch.delenv(name, raising=False)
    settings = read_settings()
    defaults = {"HOST": settings.host, "PORT": str(settings.port), "WORKERS": str(settings.workers)}
    assert {name: listed[name] for name in defaults} == defaults


def test_etl_commands_named_exist():
    assert set(re.findall(r"python -m etl ([a-z]+)", README)) <= set(VERBS)


def test_make_targets_named_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, flags=re.MULTILINE))
    commands = re.findall(r"^make [a-z -]+|`make [a-z -]+", README, flags=re.MULTILINE)
    named = {target for command in commands for target in command.strip("`").split()[1:]}
    assert named <= targets, f"README names make targets that do not exist: {named - targets}"


@pytest.mark.parametrize("guide", sorted((ROOT / "docs").glob("*.md")), ids=lambda path: path.name)
def test_files_named_in_the_guides_exist(guide):
    text = guide.read_text(encoding="utf-8")
    named = set(re.findall(rf"`((?:{'|'.join(FOLDERS)})/[\w./-]+\.(?:py|js|css|toml|md|sql|json))`", text))
    assert {name for name in named if not (ROOT / name).exists()} == set()


def test_no_line_of_the_architecture_is_longer_than_120_signs():
    lines = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if len(line) > 120] == []


def test_files_named_exist():
    links = {link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link}
    folders = set(re.findall(r"`([a-z]+/[a-z/._]*)`", README))
    gone = {name for name in links | folders if not name.startswith("data/store") and not (ROOT / name).exists()}
    assert gone == set()


def test_the_guide_to_panels_is_made_of_the_fields_of_a_panel():
    assert written_table(README) == fields_table()
