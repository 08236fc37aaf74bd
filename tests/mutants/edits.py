"""The kinds of small changes: what each puts in the place of a node of the syntax tree."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Is: "is not",
    ast.IsNot: "is",
    ast.In: "not in",
    ast.NotIn: "in",
}
OPERATORS: dict[type[ast.operator], str] = {
    ast.Add: "-",
    ast.Sub: "+",
    ast.Mult: "/",
    ast.Div: "*",
    ast.FloorDiv: "/",
    ast.Mod: "*",
    ast.Pow: "*",
    ast.BitAnd: "|",
    ast.BitOr: "&",
}
OPPOSITES = {"min": "max", "max": "min", "any": "all", "all": "any"}
ORDERING = {"sorted": "list", "reversed": "list"}
# Steps of a chain that can be left out: with them the values or their order are others.
STEPS = {"abs", "clip", "dropna", "drop_duplicates", "fillna", "lower", "round", "sort_index", "sort_values", "strip"}
# Calls whose first string is a key.
KEYED = {"say", "get", "pop"}
# A tolerance for the last digit of a computer: a tenth more of it is the same.
LAST_DIGIT = 1e-6


@dataclass(frozen=True)
class Edit:
    """after in the place of the bytes from start to end; kind: what was changed."""

    kind: str
    start: int
    end: int
    after: str


class Text:
    """The bytes of a module, and where the nodes of its tree stand in them."""

    def __init__(self, source: str) -> None:
        self.bytes = source.encode()
        self.starts = [0]
        for line in self.bytes.split(b"\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)

    def part(self, start: int, end: int) -> str:
        return self.bytes[start:end].decode()

    def line(self, offset: int) -> int:
        return self.bytes.count(b"\n", 0, offset) + 1

    def span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        """Where a node starts and ends."""
        last, column = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
        return self.starts[node.lineno - 1] + node.col_offset, self.starts[last - 1] + column

    def of(self, node: ast.expr | ast.stmt) -> str:
        return self.part(*self.span(node))


def edits_of(node: ast.AST, text: Text, keys: list[str]) -> Iterator[Edit]:
    """Every edit of one node itself, not of what stands within it. keys: as `keys_of` gives them for the module."""
    for kind in (_comparison, _operator, _truth, _number, _bound, _order, _omission):
        yield from kind(node, text)
    for key in _keys_within(node):
        other = keys[keys.index(key.value) - 1] if len(keys) > 1 else f"{key.value}_"
        yield Edit("key", *text.span(key), f'"{other}"')


def keys_of(tree: ast.AST) -> list[str]:
    """All strings of a module that are used as keys, in the order of the alphabet."""
    return sorted({key.value for node in ast.walk(tree) for key in _keys_within(node)})


def _comparison(node: ast.AST, text: Text) -> Iterator[Edit]:
    if isinstance(node, ast.Compare):
        for (left, right), operator in zip(pairwise([node.left, *node.comparators]), node.ops, strict=True):
            yield _between("comparison", left, right, COMPARISONS[type(operator)], text)


def _operator(node: ast.AST, text: Text) -> Iterator[Edit]:
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS and not _is_text(node.left) | _is_text(node.right):
        yield _between("operator", node.left, node.right, OPERATORS[type(node.op)], text)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield Edit("operator", *text.span(node), text.of(node.operand))
    if isinstance(node, ast.AugAssign) and type(node.op) in OPERATORS and not _is_text(node.value):
        yield _between("operator", node.target, node.value, f"{OPERATORS[type(node.op)]}=", text)


def _truth(node: ast.AST, text: Text) -> Iterator[Edit]:
    match node:
        case ast.Constant(value=bool()):
            yield Edit("truth", *text.span(node), str(not node.value))
        case ast.BoolOp():
            word = "or" if isinstance(node.op, ast.And) else "and"
            for left, right in pairwise(node.values):
                yield _between("truth", left, right, word, text)
        case ast.UnaryOp(op=ast.Not()):
            yield Edit("truth", *text.span(node), text.of(node.operand))
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            yield Edit("truth", *text.span(test), f"not ({text.of(test)})")
        case ast.comprehension(ifs=tests):
            for test in tests:
                yield Edit("truth", *text.span(test), "True")


def _number(node: ast.AST, text: Text) -> Iterator[Edit]:
    """A whole number one up and one down, another a tenth larger."""
    if not isinstance(node, ast.Constant) or isinstance(node.value, bool):
        return
    if isinstance(node.value, int):
        yield Edit("number", *text.span(node), str(node.value + 1))
        if node.value > 0:
            yield Edit("number", *text.span(node), str(node.value - 1))
    elif isinstance(node.value, float) and node.value > LAST_DIGIT:
        yield Edit("number", *text.span(node), repr(node.value * 1.1))


def _bound(node: ast.AST, text: Text) -> Iterator[Edit]:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in OPPOSITES:
            yield _named("bound", node.func, name, OPPOSITES[name], text)
        case ast.Slice(lower=lower, upper=upper):
            for end in (lower, upper):
                if end is not None:
                    yield Edit("bound", *text.span(end), "")


def _order(node: ast.AST, text: Text) -> Iterator[Edit]:
    """Without sorting or turning round; the first two of a list, or of arguments that could be each other."""
    match node:
        case ast.Call(func=ast.Name(id=name), args=[only], keywords=[]) if name in ORDERING:
            yield Edit("order", *text.span(node), f"list({text.of(only)})")
        case ast.Tuple(elts=[first, second, *_], ctx=ast.Load()) | ast.List(elts=[first, second, *_], ctx=ast.Load()):
            yield from _swapped(first, second, text)
        case ast.Call(func=function, args=[ast.Name() as first, ast.Name() as second, *_]):
            if text.of(function) not in {"isinstance", "getattr", "map", "filter"} and second.id != "lang":
                yield from _swapped(first, second, text)


def _swapped(first: ast.expr, second: ast.expr, text: Text) -> Iterator[Edit]:
    if ast.Starred not in {type(first), type(second)}:
        comma = text.part(text.span(first)[1], text.span(second)[0])
        yield Edit("order", text.span(first)[0], text.span(second)[1], f"{text.of(second)}{comma}{text.of(first)}")


def _omission(node: ast.AST, text: Text) -> Iterator[Edit]:
    match node:
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.AugAssign() | ast.Delete():
            yield Edit("omission", *text.span(node), "pass")
        case ast.Assign(targets=[ast.Subscript() | ast.Attribute()]):
            yield Edit("omission", *text.span(node), "pass")
        case ast.If(body=[ast.Return() | ast.Raise() | ast.Continue() | ast.Break()], orelse=[]):
            yield Edit("omission", *text.span(node), "pass")
        case ast.Call(func=ast.Attribute(attr=name, value=value)) if name in STEPS:
            yield Edit("omission", *text.span(node), text.of(value))


def _keys_within(node: ast.AST) -> Iterator[ast.Constant]:
    """The strings that a node uses as keys: in brackets, in a dict, in a comparison, first of a call for a key."""
    strings: list[ast.expr | None] = []
    match node:
        case ast.Subscript(slice=key):
            strings = list(key.elts) if isinstance(key, ast.List | ast.Tuple) else [key]
        case ast.Dict(keys=strings):
            pass
        case ast.Compare(left=left, comparators=others):
            strings = [left, *others]
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[key, *_]) if name in KEYED:
            strings = [key]
    yield from (each for each in strings if isinstance(each, ast.Constant) and isinstance(each.value, str))


def _is_text(node: ast.expr) -> bool:
    """Whether a part of a sum is a text, that takes no other operator."""
    return isinstance(node, ast.JoinedStr | ast.List | ast.Tuple) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def _between(kind: str, left: ast.expr, right: ast.expr, sign: str, text: Text) -> Edit:
    """Another sign between two expressions; brackets around either stay."""
    start, end = text.span(left)[1], text.span(right)[0]
    between = text.part(start, end)
    opened = between.rstrip()
    sign_end = len(opened.rstrip("( \n"))
    closed = len(between) - len(between.lstrip(") \n"))
    before, after = len(between[:closed].encode()), len(between[:sign_end].encode())
    return Edit(kind, start + before, start + after, sign)


def _named(kind: str, function: ast.expr, name: str, other: str, text: Text) -> Edit:
    """Another function by its last name."""
    end = text.span(function)[1]
    return Edit(kind, end - len(name.encode()), end, other)
