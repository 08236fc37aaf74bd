"""Small changes: what is changed, what is left alone, and that a sample is the same for the same seed."""

from pathlib import Path

import pytest

from tests.mutants.changes import Change, changes_of
from tests.mutants.sample import all_changes, sample


def changed(source: str, kind: str) -> list[str]:
    return [change.applied(source) for change in changes_of("one.py", source) if change.kind == kind]


@pytest.mark.parametrize(
    ("kind", "source", "others"),
    [
        ("comparison", "x = a  <=  b", ["x = a  <  b"]),
        ("comparison", "x = (a) < (b) not in c", ["x = (a) <= (b) not in c", "x = (a) < (b) in c"]),
        ("operator", "x = a -  b  # why", ["x = a +  b  # why"]),
        ("operator", "x -= 1", ["x += 1"]),
        ("operator", "x = -a", ["x = a"]),
        ("operator", "x = 'é' + a", []),
        ("truth", "x = a and b", ["x = a or b"]),
        ("truth", "x = [a for a in b if c]", ["x = [a for a in b if True]"]),
        ("truth", "x = a if b else True", ["x = a if not (b) else True", "x = a if b else False"]),
        ("number", "x = 5", ["x = 4", "x = 6"]),
        ("number", "x = 0.5", ["x = 0.55"]),
        ("number", "x = 1e-9", []),
        ("bound", "x = max(a)", ["x = min(a)"]),
        ("bound", "x = a[1:]", ["x = a[:]"]),
        ("order", "x = sorted(a)", ["x = list(a)"]),
        ("order", "x = f(a, b)", ["x = f(b, a)"]),
        ("order", "x = [a,  b, c]", ["x = [b,  a, c]"]),
        ("omission", "if a:\n    return\nb", ["pass\nb"]),
        ("omission", "x = a.dropna().b", ["x = a.b"]),
        ("key", "x = a['one'], b['two']", ["x = a[\"two\"], b['two']", "x = a['one'], b[\"one\"]"]),
    ],
)
def test_one_span_becomes_another_and_the_rest_stays(kind, source, others):
    assert changed(source, kind) == others


@pytest.mark.parametrize(
    "source",
    [
        '"""Text of 5."""',
        "import a.b",
        "def f(x: dict[str, 5]) -> Literal[True]: ...",
        "@decorated(5, True)\ndef f(): ...",
        "def f():\n    raise ValueError(f'{a + 1} is not {b}')",
        "def __repr__(self):\n    return a + b",
        "if __name__ == '__main__':\n    main()",
        "Edge = tuple[int, str]",
        "x = f'{a:5.1f}'",
    ],
)
def test_what_no_test_should_hold_is_left_alone(source):
    assert changes_of("one.py", source) == []


def test_a_change_knows_its_line_and_statement():
    source = "def f(a):\n    return (\n        a\n        + 1\n    )\n"
    change = next(each for each in changes_of("one.py", source) if each.kind == "operator")
    assert (change.line, change.statement, change.names) == (4, (2, 5), frozenset())


def test_a_change_outside_every_function_knows_what_is_named_by_it():
    source = "LEAST, MOST = 1, 2\n\ndef f(a=3): ...\n"
    assert [sorted(change.names) for change in changes_of("one.py", source) if change.kind == "number"] == [
        *[["LEAST", "MOST"]] * 4,
        *[["f"]] * 2,
    ]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "figures").mkdir()
    lines = [f"x{number} = a{number} < {number} + b.abs()" for number in range(40)]
    (tmp_path / "figures" / "one.py").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def drawn(tree: Path, count: int, seed: int) -> list[Change]:
    return sample(tree, all_changes(tree, ("figures", "not_there")), count, seed)


def test_a_sample_is_the_same_for_the_same_seed_alone(tree):
    assert drawn(tree, 8, 1) == drawn(tree, 8, 1)
    assert drawn(tree, 8, 1) != drawn(tree, 8, 2)


def test_each_kind_has_its_turn_and_each_line_one_change(tree):
    chosen = drawn(tree, 8, 1)
    assert sorted(change.kind for change in chosen) == sorted(2 * ["comparison", "number", "omission", "operator"])
    assert len({change.line for change in chosen}) == 8


def test_a_sample_of_more_than_there_are_is_all_there_can_be(tree):
    assert len(drawn(tree, 100, 1)) == 40
