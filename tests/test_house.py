"""What makes the code one to live in: every part does what its floor is for, and names say what things are."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("answers", "callbacks", "data", "etl", "figures", "indicators", "layouts", "panels", "web", "wording")
# Past participles that once stood for things: of a finding, a sentence, a figure, a request, an availability ...
NOT_NOUNS = {"alike", "asked", "found", "held", "kept", "known", "shown", "taken", "told", "written"}
NOT_FILES = NOT_NOUNS | {
    "chosen",
    "compared",
    "divided",
    "drawn",
    "given",
    "made",
    "opened",
    "pasted",
    "planted",
    "settled",
}
# Keys of addresses and of stored files, which go on being read: they are no names of ours to choose again.
OUTSIDE = {"etl/snapshot.py": {"asked"}, "indicators/relation_choice.py": {"held"}}
MOST_LINES_OF_WIRING = 1_500


def modules(*packages: str) -> Iterator[Path]:
    for package in packages or PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def bound_names(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Every name that a module gives something, with its line: variables, arguments, functions and classes."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(ctx=ast.Store()):
                yield node.id, node.lineno
            case ast.arg():
                yield node.arg, node.lineno
            case ast.FunctionDef() | ast.ClassDef():
                yield node.name, node.lineno


def test_every_module_of_callbacks_registers_something():
    idle = {
        str(path.relative_to(ROOT))
        for path in modules("callbacks")
        if not any(
            isinstance(node, ast.FunctionDef) and node.name.startswith(("register", "add_page"))
            for node in ast.walk(tree_of(path))
        )
    }
    assert idle == set()


def test_wiring_stays_thin():
    assert (
        sum(len(path.read_text(encoding="utf-8").splitlines()) for path in modules("callbacks")) < MOST_LINES_OF_WIRING
    )


def test_no_two_public_classes_share_a_name():
    places = defaultdict(set)
    for path in modules():
        for node in tree_of(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].add(str(path.relative_to(ROOT)))
    assert {name: sorted(paths) for name, paths in places.items() if len(paths) > 1} == {}


def test_no_file_is_named_for_a_past_participle():
    files = [*modules(), *(ROOT / "tests").rglob("*.py"), *(ROOT / "assets").rglob("*.*")]
    words = {path: set(re.split(r"[_\-.]", path.stem.removeprefix("test_"))) for path in files}
    assert {str(path.relative_to(ROOT)) for path, parts in words.items() if parts <= NOT_FILES} == set()


def test_no_name_is_a_past_participle():
    names = [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path in modules()
        for name, line in bound_names(tree_of(path))
        if name.strip("_").lower() in NOT_NOUNS - OUTSIDE.get(str(path.relative_to(ROOT)), set())
    ]
    assert names == []
