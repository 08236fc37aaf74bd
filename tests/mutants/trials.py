"""Trials of changes: each in a copy of the tree, in a process forked from one that has the libraries in memory."""

import contextlib
import importlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing import connection, get_context
from multiprocessing.context import ForkProcess
from pathlib import Path

import pytest

from tests.mutants.changes import Change
from tests.mutants.reach import Cost

# What takes seconds to import and is no part of the project; loaded once, before the first fork. Not what pytest
# rewrites: it asks to be the first to import that.
LIBRARIES = ("numpy", "pandas", "scipy.stats", "duckdb", "pyarrow", "plotly", "geopandas", "libpysal")
# Recorded seconds of the tests of one trial, and how many at the most; what the clock may say beside a busy machine.
SECONDS, TESTS = 40.0, 250
PATIENCE = 4 * SECONDS + 60
ARGUMENTS = ("-q", "-x", "--tb=no", "--no-header", "-p", "no:cacheprovider", "--hypothesis-seed=0")


@dataclass(frozen=True)
class Trial:
    """What came of one change. caught_by: the first test that failed, 'time' where it never ended, None: survived."""

    change: Change
    tests: tuple[str, ...]
    caught_by: str | None
    seconds: float


class FirstFailure:
    """A plugin of pytest that keeps which test failed, or which file could not be read."""

    name: str | None = None
    started = False

    def pytest_sessionstart(self) -> None:
        self.started = True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._look(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._look(report)

    def _look(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if report.failed and self.name is None:
            self.name = report.nodeid


def within_budget(tests: Sequence[str], costs: Mapping[str, Cost]) -> tuple[str, ...]:
    """The first tests that together stay within the seconds and the number of one trial; one at least.

    What tests share is paid once; a test that is too dear is passed over for those behind it.
    """
    chosen: list[str] = []
    paid: set[str] = set()
    spent = 0.0
    for test in tests:
        adds = costs[test].beside(paid)
        if chosen and spent + adds > SECONDS:
            continue
        chosen.append(test)
        paid |= set(costs[test].shared)
        spent += adds
        if len(chosen) == TESTS:
            break
    return tuple(chosen)


def tried(root: Path, plans: Sequence[tuple[Change, tuple[str, ...]]], workers: int, place: Path) -> Iterator[Trial]:
    """Each change with its tests, `workers` at a time, as they end. place: an empty folder for the copies."""
    for library in LIBRARIES:
        importlib.import_module(library)
    copies = [copied(root, place / str(number)) for number in range(workers)]
    waiting = list(enumerate(plans))[::-1]
    running: dict[connection.Connection, tuple[Path, ForkProcess, int, float]] = {}
    while waiting or running:
        while waiting and copies:
            number, (change, tests) = waiting.pop()
            copy = copies.pop()
            _put(root, copy, change, number)
            answers, process = _forked(copy, tests)
            running[answers] = (copy, process, number, time.monotonic())
        connection.wait(list(running), timeout=1)
        for answers, (copy, process, number, begun) in list(running.items()):
            seconds = time.monotonic() - begun
            if not answers.poll() and seconds < PATIENCE:
                continue
            caught_by = _answer(answers) if answers.poll() else "time"
            _end(process)
            del running[answers]
            change, tests = plans[number]
            shutil.copy2(root / change.path, copy / change.path)
            copies.append(copy)
            yield Trial(change, tests, caught_by, seconds)


def failing_unchanged(copy: Path, tests: Sequence[str]) -> set[str]:
    """Which of some tests fail in a copy without any change: what they caught, they did not catch."""
    failing = set()
    waiting = list(tests)
    while waiting:
        answers, process = _forked(copy, waiting)
        failure = _answer(answers)
        _end(process)
        if failure is None:
            break
        failing.add(failure)
        waiting = [test for test in waiting if test != failure]
    return failing


def copied(root: Path, copy: Path) -> Path:
    """A copy of what is under version control or new, without what is ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (root / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, copy / name)
    return copy


def _put(root: Path, copy: Path, change: Change, number: int) -> None:
    """The changed module, of a time of its own: compiled modules are known by time and size."""
    path = copy / change.path
    path.write_text(change.applied((root / change.path).read_text(encoding="utf-8")), encoding="utf-8")
    os.utime(path, (number, number))


def _forked(copy: Path, tests: Sequence[str]) -> tuple[connection.Connection, ForkProcess]:
    context = get_context("fork")
    answers, answering = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(copy, tests, answering))
    process.start()
    answering.close()
    return answers, process


def _run(copy: Path, tests: Sequence[str], answering: connection.Connection) -> None:
    """Tests in this process, that becomes a group with all it starts; answers the first failure, or None."""
    os.setsid()
    os.chdir(copy)
    sys.path[0] = str(copy)
    for name in [name for name in sys.modules if name.split(".")[0] == "tests"]:
        del sys.modules[name]
    with Path(os.devnull).open("w") as silence:
        os.dup2(silence.fileno(), 1)
        os.dup2(silence.fileno(), 2)
    failure = FirstFailure()
    code = pytest.main([*ARGUMENTS, *tests], plugins=[failure])
    # Without a start the change broke what all tests import; a test that is gone, as its parameters are, is no catch.
    broken = code == pytest.ExitCode.USAGE_ERROR and not failure.started
    answering.send("the start of the tests" if broken else failure.name)


def _answer(answers: connection.Connection) -> str | None:
    """What a process answered; one that ended without a word caught nothing, so no fault of ours looks like one."""
    try:
        return answers.recv()
    except EOFError:
        return None


def _end(process: ForkProcess) -> None:
    """Ends a process with all it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.join()
