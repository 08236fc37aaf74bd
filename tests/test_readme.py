"""What README.md promises is there: settings, commands, files."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = ("app.py", "callbacks", "data", "etl", "figures", "indicators", "layouts", "web", "wording", "tests/browser")


def python_files() -> Iterator[Path]:
    for name in CODE:
        path = ROOT / name
        yield from [path] if path.is_file() else path.rglob("*.py")


def settings_read_by(path: Path) -> Iterator[str]:
    """Names of environment variables that a file reads: environ["NAME"], environ.get("NAME"), getenv("NAME")."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Subscript(value=ast.Attribute(attr="environ"), slice=ast.Constant(value=str(name))):
                yield name
            case ast.Call(func=ast.Attribute(attr="get", value=ast.Attribute(attr="environ")), args=[name, *_]):
                yield name.value if isinstance(name, ast.Constant) else f"a computed name in {path}"
            case ast.Call(func=ast.Attribute(attr="getenv"), args=[ast.Constant(value=str(name)), *_]):
                yield name


def test_settings_table_lists_exactly_the_settings_in_code():
    section = README.split("## Settings")[1].split("\n## ")[0]
    listed = set(re.findall(r"^\| `([A-Z0-9_]+)` \|", section, flags=re.MULTILINE))
    read = {name for path in python_files() for name in settings_read_by(path)}
    assert listed == read


def test_make_targets_named_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, flags=re.MULTILINE))
    commands = re.findall(r"^make [a-z -]+|`make [a-z -]+", README, flags=re.MULTILINE)
    named = {target for command in commands for target in command.strip("`").split()[1:]}
    assert named <= targets, f"README names make targets that do not exist: {named - targets}"


def test_files_named_exist():
    links = {link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link}
    folders = set(re.findall(r"`([a-z]+/[a-z/._]*)`", README))
    gone = {name for name in links | folders if not name.startswith("data/store") and not (ROOT / name).exists()}
    assert gone == set()
