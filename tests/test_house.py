"""What makes the code one to live in: every part does what its floor is for, and names say what things are."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("answers", "callbacks", "data", "etl", "figures", "indicators", "layouts", "panels", "web", "wording")
# Keys of addresses and of stored files, which go on being read, and words that are verbs where they stand.
EXCEPT = {
    "etl/snapshot.py": {"asked"},
    "indicators/relation_choice.py": {"held"},
    "indicators/relations/coupling.py": {"measured_together"},
    "etl/settings.py": {"data_store"},
    "web/settings.py": {"data_store"},
}
NOT_FILES = {
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
REGISTERING = {"callback", "clientside_callback", "browser", "add_page", "register_page"}
# What a script declares, one name at a time.
SCRIPT_NAMES = re.compile(r"\b(?:const|let|class|function|get|set) (\w+)")
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


def registers(tree: ast.Module) -> bool:
    """Whether a module calls what gives Dash a page or a callback, or has others do so."""
    called = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    names = {node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "") for node in called}
    return bool(names & REGISTERING)


def test_every_module_of_callbacks_registers_something():
    # The package itself only calls `register` of its modules.
    parts = [path for path in modules("callbacks") if path.name != "__init__.py"]
    assert parts
    assert [path.name for path in parts if not registers(tree_of(path))] == []


@pytest.mark.parametrize(
    "source",
    ["", "def register(app):\n    return app.name", "callback = 1", "def register(app):\n    register_nothing(app)"],
)
def test_a_module_that_calls_nothing_of_dash_registers_nothing(source):
    assert not registers(ast.parse(source))


def test_wiring_stays_thin():
    assert (
        sum(len(path.read_text(encoding="utf-8").splitlines()) for path in modules("callbacks")) < MOST_LINES_OF_WIRING
    )


def words_of(name: str) -> set[str]:
    """The parts of a name, in small letters: 'held' and 'text' of held_text, heldText and HeldText."""
    return {part.lower() for part in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def forbidden_words() -> set[str]:
    """The words of the last table of the glossary that stand alone and without a condition."""
    table = (ROOT / "docs/glossary.md").read_text(encoding="utf-8").split("## Words that code does not use")[1]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| ")][1:]
    return {word for cell in cells for word in map(str.strip, cell.split(",")) if word.isalpha()}


def types_of(tree: ast.Module) -> Iterator[str]:
    """The public classes of a module, and the names it gives to types: 'Holding' of `Holding = Literal["holds"]`."""
    for node in tree.body:
        match node:
            case ast.ClassDef(name=name) | ast.Assign(targets=[ast.Name(id=name)], value=ast.Subscript() | ast.BinOp()):
                if re.fullmatch(r"[A-Z][a-z]\w*", name):
                    yield name


def test_no_two_public_types_share_a_name():
    places = defaultdict(set)
    for path in modules():
        for name in types_of(tree_of(path)):
            places[name].add(str(path.relative_to(ROOT)))
    assert {name: sorted(paths) for name, paths in places.items() if len(paths) > 1} == {}


def test_no_file_is_named_for_a_past_participle():
    files = [*modules(), *(ROOT / "tests").rglob("*.py"), *(ROOT / "assets").rglob("*.*")]
    words = {path: set(re.split(r"[_\-.]", path.stem.removeprefix("test_"))) for path in files}
    forbidden = NOT_FILES | forbidden_words()
    assert {str(path.relative_to(ROOT)) for path, parts in words.items() if parts <= forbidden} == set()


def test_the_glossary_forbids_words():
    assert {"alike", "taken", "held", "together", "known", "kpi"} <= forbidden_words()


@pytest.mark.parametrize("name", ["held_text", "heldText", "HeldText", "_held", "HELD"])
def test_a_name_is_read_word_by_word(name):
    assert "held" in words_of(name) and "eld" not in words_of(name)


def test_no_name_has_a_word_that_the_glossary_forbids():
    names = [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for path in modules()
        for name, line in bound_names(tree_of(path))
        if words_of(name) & forbidden_words() and name not in EXCEPT.get(str(path.relative_to(ROOT)), set())
    ]
    assert names == []


def test_no_name_of_a_script_has_a_word_that_the_glossary_forbids():
    names = [
        f"{path.relative_to(ROOT)} {name}"
        for path in sorted((ROOT / "assets").rglob("*.js"))
        for name in SCRIPT_NAMES.findall(path.read_text(encoding="utf-8"))
        if words_of(name) & forbidden_words()
    ]
    assert names == []
