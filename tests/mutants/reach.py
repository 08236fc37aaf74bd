"""Which tests reach a change: recorded once a test file, and again when that file or code it reaches is another."""

import ast
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

from tests.mutants.changes import Change
from tests.mutants.recording import WITHOUT, record_name, sums

CACHE = Path(".mutants")
# The record of a file without tests.
NOTHING = {"tests": [], "seconds": [], "shares": [], "shared_seconds": {}, "failed": [], "lines": {}}


@dataclass(frozen=True)
class Cost:
    """Seconds of a test. own: of it alone; shared: of each fixture that other tests use as well, paid by the first."""

    own: float
    shared: dict[str, float]

    def beside(self, paid: Iterable[str]) -> float:
        """Seconds that it adds where some of what it shares is paid."""
        return self.own + sum(seconds for name, seconds in self.shared.items() if name not in set(paid))


@dataclass(frozen=True)
class Reach:
    """tests: the cost of each, by its id; lines: the tests that reach a line, by file and line."""

    tests: dict[str, Cost]
    lines: dict[str, dict[int, set[str]]]
    failed: list[str]
    root: Path

    def of(self, change: Change) -> list[str]:
        """The tests that reach a change, those of its own module first, then by the seconds they take.

        Of one test with many parameters a few come before the rest, so that different tests have their turn first.
        """
        own = self._importing[change.path]
        reaching = self._reaching(change) | {test for test in self.tests if _file(test) in own}
        turn: dict[str, int] = defaultdict(int)
        ranked = []
        seconds = {test: self.tests[test].beside(()) for test in reaching}
        for test in sorted(reaching, key=lambda test: (seconds[test], test)):
            function = test.partition("[")[0]
            ranked.append((_file(test) not in own, turn[function] // 4, seconds[test], test))
            turn[function] += 1
        return [test for *_, test in sorted(ranked)]

    def _reaching(self, change: Change) -> set[str]:
        lines = self.lines.get(change.path, {})
        if change.names:
            return set().union(*chain(lines.values(), self._mentioning(change.names)))
        first, last = change.statement
        on_line = lines.get(change.line, set())
        return on_line or set().union(*(lines.get(line, set()) for line in range(first, last + 1)))

    def _mentioning(self, names: Iterable[str]) -> Iterable[set[str]]:
        """The tests of every line that mentions one of some names."""
        mentioned = re.compile(rf"\b({'|'.join(map(re.escape, names))})\b")
        for path, lines in self.lines.items():
            for number, text in enumerate(self._texts[path], start=1):
                if number in lines and mentioned.search(text):
                    yield lines[number]

    @cached_property
    def _texts(self) -> dict[str, list[str]]:
        return {path: (self.root / path).read_text(encoding="utf-8").splitlines() for path in self.lines}

    @cached_property
    def _importing(self) -> dict[str, set[str]]:
        """The test files that import a module, by the path of the module."""
        importing = defaultdict(set)
        for file in {_file(test) for test in self.tests}:
            for module in _imports(self.root / file):
                importing[f"{module.replace('.', '/')}.py"].add(file)
        return importing


def recorded_reach(root: Path, folders: Sequence[str], workers: int) -> Reach:
    """What all tests reach; test files without a record that still holds are run first."""
    stale = [file for file in test_files(root) if _record(root, file) is None]
    if stale:
        sys.stdout.write(f"Recording which lines {len(stale)} test files reach, some minutes for all of them ...\n")
        sys.stdout.flush()
        _record_all(root, stale, folders, workers)
    tests: dict[str, Cost] = {}
    lines: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    failed = []
    for file in test_files(root):
        record = _record(root, file) or NOTHING
        tests |= _costs(record)
        failed += record["failed"]
        for path, each in record["lines"].items():
            for line, numbers in each.items():
                lines[path][int(line)].update(record["tests"][number] for number in numbers)
    return Reach(tests, lines, failed, root)


def _costs(record: dict) -> dict[str, Cost]:
    costs = zip(record["tests"], record["seconds"], record["shares"], strict=True)
    paid = record["shared_seconds"]
    return {test: Cost(own, {name: paid[name] for name in shares}) for test, own, shares in costs}


def test_files(root: Path) -> list[str]:
    """All test files but those that are left out."""
    paths = (path.relative_to(root).as_posix() for path in (root / "tests").rglob("test_*.py"))
    return sorted(path for path in paths if not path.startswith(WITHOUT))


def _record_all(root: Path, files: Sequence[str], folders: Sequence[str], workers: int) -> None:
    """Runs test files in some processes side by side; each file leaves its record when it is done."""
    (root / CACHE).mkdir(exist_ok=True)
    shares = [files[place::workers] for place in range(min(workers, len(files)))]
    runs = [_session(root, share, folders) for share in shares]
    for run in runs:
        run.wait()


def _session(root: Path, files: Sequence[str], folders: Sequence[str]) -> subprocess.Popen:
    recording = ["-p", "tests.mutants.recording", f"--reach-in={root / CACHE}", f"--reach-of={','.join(folders)}"]
    return subprocess.Popen(
        [sys.executable, "-m", "pytest", "-q", "--tb=no", "--hypothesis-seed=0", *recording, *files],
        cwd=root,
        # The tracer in C tells contexts apart on every version of Python.
        env=os.environ | {"COVERAGE_CORE": "ctrace"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _record(root: Path, file: str) -> dict | None:
    """The record of a test file that still holds; None without."""
    place = root / CACHE / record_name(file)
    if not place.exists():
        return None
    record = json.loads(place.read_text(encoding="utf-8"))
    there = [path for path in record["lines"] if (root / path).exists()]
    now = sums(root, file, there)
    return record if record["sums"] == now["sums"] and record["helpers"] == now["helpers"] else None


def _file(test: str) -> str:
    return test.partition("::")[0]


def _imports(path: Path) -> Iterable[str]:
    """Every module that a file imports, and everything in one that may be a module itself."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)
