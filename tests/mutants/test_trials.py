"""A whole run over a small tree of its own: which tests reach a change, what is caught, and what survives."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutants.reach import Cost
from tests.mutants.trials import within_budget

CODE = """LEAST = 3


def is_enough(number):
    return number >= LEAST


def doubled(number):
    return number + number
"""
TESTS = """import pytest

from indicators.rule import doubled, is_enough


@pytest.fixture(scope="module")
def four():
    return doubled(2)


def test_three_is_enough():
    assert is_enough(3) and not is_enough(2)


def test_twice_two(four):
    assert four == 4


def test_twice_nothing():
    assert doubled(0) == 0
"""
MUTANTS = Path(__file__).parent


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A tree under version control, of one module with its tests."""
    shutil.copytree(MUTANTS, tmp_path / "tests" / "mutants", ignore=shutil.ignore_patterns("test_*", "__pycache__"))
    files = {
        "indicators/rule.py": CODE,
        "tests/test_rule.py": TESTS,
        "tests/__init__.py": "",
        "indicators/__init__.py": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\npythonpath = .\naddopts = --import-mode=importlib -p no:dash\n")
    subprocess.run(["git", "init", "--quiet", "."], cwd=tmp_path, check=True)
    return tmp_path


def printed(tree: Path) -> tuple[int, str]:
    run = subprocess.run(
        [sys.executable, "-m", "tests.mutants", "--workers", "1"], cwd=tree, capture_output=True, text=True, check=False
    )
    return run.returncode, run.stdout + run.stderr


def test_what_no_test_notices_survives_and_the_share_decides(tree):
    code, said = printed(tree)
    assert (code, "Caught 3 of 3: 100 %" in said) == (0, True), said
    tests = tree / "tests" / "test_rule.py"
    tests.write_text(TESTS.replace("== 4", "in (0, 4)").replace(" and not is_enough(2)", ""), encoding="utf-8")
    code, said = printed(tree)
    assert code == 1, said
    assert "indicators/rule.py:9: operator: + -> -  [3 of 3]" in said


@pytest.mark.parametrize(("seconds", "chosen"), [([1.0, 2.0], [0, 1]), ([1.0, 39.5, 2.0], [0, 2]), ([100.0, 1.0], [0])])
def test_tests_of_a_trial_stay_within_its_seconds_but_one_always_runs(seconds, chosen):
    names = [f"test_{number}" for number in range(len(seconds))]
    costs = {name: Cost(own, {}) for name, own in zip(names, seconds, strict=True)}
    assert within_budget(names, costs) == tuple(names[place] for place in chosen)


def test_what_tests_share_is_paid_once_in_a_trial():
    costs = {f"test_{number}": Cost(1.0, {"starter": 30.0}) for number in range(12)}
    assert within_budget(list(costs), costs) == tuple(f"test_{number}" for number in range(10))
