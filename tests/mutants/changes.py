"""Small changes to a module, each a replacement of one span of its text; the rest stays as it was written.

Left alone is what no test should hold: docstrings, annotations, decorators, imports, texts of errors, `__repr__`.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from tests.mutants.edits import Edit, Text, edits_of, keys_of

# Fields whose nodes are left alone, wherever they stand.
LEFT_ALONE = {"annotation", "returns", "decorator_list", "type_params", "format_spec", "bases"}
WITHOUT_CHANGES = ast.Import | ast.ImportFrom | ast.Raise | ast.Assert | ast.Global | ast.Nonlocal
GENERIC = {"dict", "list", "set", "tuple", "type", "Callable", "Iterable", "Literal", "Mapping", "Sequence"}
PRIVATE_TO_PEOPLE = {"__repr__", "__str__", "__all__"}


@dataclass(frozen=True)
class Change:
    """One small change. start, end: offsets in the UTF-8 bytes of the file.

    line: where it starts; statement: first and last line of the statement it is in, of a block only its head.
    names: what a statement outside every function binds: whoever mentions one of them is reached by the change.
    """

    path: str
    kind: str
    line: int
    statement: tuple[int, int]
    start: int
    end: int
    before: str
    after: str
    names: frozenset[str] = frozenset()

    def applied(self, source: str) -> str:
        """The text of the file with this change."""
        text = source.encode()
        return (text[: self.start] + self.after.encode() + text[self.end :]).decode()

    def __str__(self) -> str:
        before, after = (" ".join(each.split())[:60] for each in (self.before, self.after))
        return f"{self.path}:{self.line}: {self.kind}: {before} -> {after or '(nothing)'}"


def changes_of(path: str, source: str) -> list[Change]:
    """All small changes to one module, in the order of its text; a few of them may not compile."""
    tree, text = ast.parse(source), Text(source)
    keys = keys_of(tree)
    changes = {
        _change(path, text, edit, statement, within)
        for node, statement, within in _nodes(tree.body, within=False)
        for edit in edits_of(node, text, keys)
    }
    return sorted(
        (each for each in changes if each.before != each.after),
        key=lambda each: (each.start, each.end, each.kind, each.after),
    )


def compiles(source: str) -> bool:
    """Whether a text is a module at all; one that is not would be caught by any test."""
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


def _change(path: str, text: Text, edit: Edit, statement: ast.stmt, within: bool) -> Change:
    names = frozenset() if within else _bound(statement)
    before = text.part(edit.start, edit.end)
    return Change(
        path, edit.kind, text.line(edit.start), _head(statement), edit.start, edit.end, before, edit.after, names
    )


def _nodes(statements: list[ast.stmt], within: bool) -> Iterator[tuple[ast.AST, ast.stmt, bool]]:
    """Every node that may change, its statement, and whether it stands within a function."""
    for statement in statements:
        if not _is_left_alone(statement):
            yield from _parts(statement, statement, within)


def _parts(node: ast.AST, statement: ast.stmt, within: bool) -> Iterator[tuple[ast.AST, ast.stmt, bool]]:
    yield node, statement, within
    for field, value in ast.iter_fields(node):
        if field in LEFT_ALONE:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.stmt):
                yield from _nodes([child], within or isinstance(node, ast.FunctionDef))
            elif isinstance(child, ast.AST):
                yield from _parts(child, statement, within)


def _is_left_alone(statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING") | ast.Compare(left=ast.Name(id="__name__"))):
            return True
        case ast.Assign(value=ast.Subscript(value=ast.Name(id=name))) if name in GENERIC:
            return True
        case ast.FunctionDef(name=name) | ast.Assign(targets=[ast.Name(id=name)]):
            return name in PRIVATE_TO_PEOPLE
    return isinstance(statement, WITHOUT_CHANGES)


def _head(statement: ast.stmt) -> tuple[int, int]:
    """Lines of a statement; of a block those before its first statement."""
    body = getattr(statement, "body", None)
    last = max(statement.lineno, body[0].lineno - 1) if isinstance(body, list) else statement.end_lineno
    return statement.lineno, last or statement.lineno


def _bound(statement: ast.stmt) -> frozenset[str]:
    """The names that a statement binds, or of a function's head the function."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return frozenset({statement.name})
    stored = (node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    return frozenset(stored)
