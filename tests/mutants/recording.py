"""A plugin of pytest that writes a record of each test file: which of its tests reach which lines, and their seconds.

What a fixture of a module or session reaches counts for every test that asks for it, whichever was first. A record
holds as long as the test file, the code that it reaches and what tests share are the same.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from time import perf_counter

import pytest
from coverage import Coverage

# They drive a browser, read other files or measure; or they are of the mutants themselves.
WITHOUT = ("tests/browser/", "tests/sources/", "tests/benchmarks/", "tests/mutants/")


def record_name(file: str) -> str:
    """The name of the record of a test file."""
    return f"{file.removesuffix('.py').replace('/', '.')}.json"


def sums(root: Path, file: str, reached: Iterable[str]) -> dict[str, str | dict[str, str]]:
    """What a record holds for: a sum of the test file and of each file it reaches, and one of all that tests share."""
    return {"sums": {path: _sum(root / path) for path in [file, *reached]}, "helpers": _helpers(root)}


def _helpers(root: Path) -> str:
    paths = (path.relative_to(root) for path in sorted((root / "tests").rglob("*.py")))
    shared = [path for path in paths if not path.name.startswith("test_") and not path.as_posix().startswith(WITHOUT)]
    return sha256("".join(_sum(root / path) for path in shared).encode()).hexdigest()


def _sum(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _file(test: str) -> str:
    return test.partition("::")[0]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--reach-in", help="the folder to write records to")
    parser.addoption("--reach-of", default="", help="folders of the code, with commas between them")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--reach-in"):
        config.pluginmanager.register(Recording(config))


class Recording:
    """One session: a context of coverage for each test and for each fixture that tests share."""

    def __init__(self, config: pytest.Config) -> None:
        folders = config.getoption("--reach-of").split(",")
        self.folder, self.root = Path(config.getoption("--reach-in")), config.rootpath
        self.coverage = Coverage(data_file=None, config_file=False, include=[f"{each}/*" for each in folders])
        self.coverage.start()
        self.context = [""]
        self.seconds: dict[str, float] = {}
        self.shared_seconds: dict[str, float] = {}
        self.shared_by: dict[str, set[str]] = defaultdict(set)
        self.failed: set[str] = set()

    @contextmanager
    def within(self, context: str) -> Iterator[None]:
        """Lines that run meanwhile are reached by this."""
        self.context.append(context)
        self.coverage.switch_context(context)
        yield
        self.context.pop()
        self.coverage.switch_context(self.context[-1])

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
        begun, shared = perf_counter(), sum(self.shared_seconds.values())
        with self.within(item.nodeid):
            result = yield
        self.seconds[item.nodeid] = perf_counter() - begun - (sum(self.shared_seconds.values()) - shared)
        for name in getattr(item, "fixturenames", ()):
            self.shared_by[name].add(item.nodeid)
        if nextitem is None or _file(nextitem.nodeid) != _file(item.nodeid):
            self._write(_file(item.nodeid))
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef) -> Iterator[None]:
        if fixturedef.scope == "function":
            return (yield)
        begun, context = perf_counter(), f"{fixturedef.baseid}::{fixturedef.argname}"
        others = sum(self.shared_seconds.values())
        with self.within(context):
            result = yield
        inner = sum(self.shared_seconds.values()) - others
        self.shared_seconds[context] = self.shared_seconds.get(context, 0) + perf_counter() - begun - inner
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        self.coverage.stop()

    def _write(self, file: str) -> None:
        """The record of one test file, as soon as it is done."""
        shared = {
            context: {test for test in self.shared_by[context.rpartition("::")[2]] if test.startswith(file)}
            for context in self.shared_seconds
            if file.startswith(context.rpartition("::")[0])
        }
        tests = [test for test in self.seconds if _file(test) == file and test not in self.failed]
        number = {test: place for place, test in enumerate(tests)}
        data = self.coverage.get_data()
        data.set_query_contexts([f"^{re.escape(context)}$" for context in shared] + [f"^{re.escape(file)}::"])
        lines = {}
        for path in data.measured_files():
            reached = {
                line: sorted({number[test] for each in contexts for test in shared.get(each, {each}) if test in number})
                for line, contexts in data.contexts_by_lineno(path).items()
            }
            lines[Path(path).relative_to(self.root).as_posix()] = {line: each for line, each in reached.items() if each}
        record = {
            "tests": tests,
            "seconds": [round(self.seconds[test], 4) for test in tests],
            "shares": [[context for context, users in shared.items() if test in users] for test in tests],
            "shared_seconds": {context: round(self.shared_seconds[context], 4) for context in shared},
            "failed": sorted(test for test in self.failed if _file(test) == file),
            "lines": {path: each for path, each in lines.items() if each},
        }
        (self.folder / record_name(file)).write_text(json.dumps(record | sums(self.root, file, record["lines"])))
