"""A locked, read-only view of the release that `current` points at, and of the next one as soon as it is published."""

import logging
import os
import sys
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import duckdb
import pandas as pd

from data.release import DATABASE, Manifest, ReleaseError, verify

Answer = TypeVar("Answer")

LOG = logging.getLogger(__name__)

# What answers may take up in memory. A slice of all wijken is 0.4 MB.
REMEMBERED_BYTES = 16_000_000

_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    # A slice needs some 10 MB, and one is read at a time; what is asked for often is remembered here, not by DuckDB.
    "memory_limit": "48MB",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
    "python_enable_replacements": False,
}


class Release:
    """One opened release. Its connection closes when the last request that holds it has ended."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest: Manifest = verify(folder)
        self._connection = _locked_connection(folder / DATABASE)
        self._of_thread = threading.local()
        self._entries: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._entry_bytes = 0
        self._remembering = threading.Lock()
        # Making one answer may take another: the same thread comes in again.
        self._making = threading.RLock()

    @property
    def release_id(self) -> str:
        """The id by which caches and addresses name this release."""
        return self.manifest.release_id

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """The cursor of the calling thread; do not hand it to another."""
        if not hasattr(self._of_thread, "cursor"):
            # A new cursor looks in the empty in-memory database until it is told otherwise.
            self._of_thread.cursor = self._connection.cursor()
            self._of_thread.cursor.execute("USE kansen")
        return self._of_thread.cursor

    def ask(self, question: Callable[..., Answer], *about: Hashable) -> Answer:
        """The answer to a function of data.queries, asked of the database once. Do not change what you get."""
        return self.remember((question, *about), lambda: question(self.cursor(), *about))

    def ask_alone(self, question: Callable[..., Answer], *about: Hashable) -> Answer:
        """The answer to a large and rare question: not remembered, so that it does not push out what is."""
        with self._making:
            return question(self.cursor(), *about)

    def remember(self, key: Hashable, make: Callable[[], Answer]) -> Answer:
        """The value of `make` for `key`; the least recently used is forgotten first. Do not change what you get."""
        entry = self._recall(key)
        if entry is None:
            # A page asks for all its panels at once: one thread asks the database, within its memory, the others wait.
            with self._making:
                entry = self._recall(key) or self._store(key, make())
        return entry[0]

    def remembers(self, key: Hashable) -> bool:
        """True where `remember` still has something for `key`."""
        return self._recall(key) is not None

    def _recall(self, key: Hashable) -> tuple[Any, int] | None:
        with self._remembering:
            if key in self._entries:
                self._entries.move_to_end(key)
            return self._entries.get(key)

    def _store(self, key: Hashable, answer: Any) -> tuple[Any, int]:
        size = size_of((key, answer))
        with self._remembering:
            self._entries[key] = (answer, size)
            self._entry_bytes += size
            while self._entry_bytes > REMEMBERED_BYTES:
                _, (_, oldest_size) = self._entries.popitem(last=False)
                self._entry_bytes -= oldest_size
        return answer, size


class Database:
    """Gives the newest release that is whole; made by `open_release`."""

    def __init__(self, store: Path) -> None:
        self._link = store / "current"
        self._last_mark = self._mark()
        self._release = Release(self._target())
        self._swapping = threading.Lock()

    def current(self) -> Release:
        """The release to answer this request from: take it once, and ask it for everything.

        A new release is opened before it takes the place of the old one. One that is damaged is
        reported in the log once, and the previous goes on being served.
        """
        if self._mark() != self._last_mark and self._swapping.acquire(blocking=False):
            try:
                self._follow()
            finally:
                self._swapping.release()
        return self._release

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """The calling thread's cursor on the current release, for a single question."""
        return self.current().cursor()

    def _follow(self) -> None:
        self._last_mark = self._mark()
        try:
            newer = Release(self._target())
        except ReleaseError as error:
            LOG.error("release refused, %s goes on being served: %s", self._release.release_id, error)
            return
        LOG.info("release %s takes the place of %s", newer.release_id, self._release.release_id)
        self._release = newer

    def _mark(self) -> tuple[int, int] | None:
        """Changes whenever the symlink is put in place again, also to the same release; one system call."""
        try:
            link = os.lstat(self._link)
        except FileNotFoundError:
            return None
        return link.st_ino, link.st_mtime_ns

    def _target(self) -> Path:
        try:
            return self._link.resolve(strict=True)
        except FileNotFoundError:
            raise ReleaseError(
                f"{self._link} leads to no release; put the starter in place: python -m etl publish data/starter"
            ) from None


def size_of(value: object) -> int:
    """About how many bytes a table, or a value with values inside, takes up."""
    total, stack = 0, [value]
    # What stands in it twice is counted once, so that a value that holds itself comes to an end.
    ids: set[int] = set()
    while stack:
        one = stack.pop()
        if id(one) in ids:
            continue
        ids.add(id(one))
        if isinstance(one, pd.DataFrame):
            total += int(one.memory_usage(deep=True).sum())
            continue
        total += sys.getsizeof(one)
        if isinstance(one, Mapping):
            stack += [*one.keys(), *one.values()]
        elif isinstance(one, list | tuple | set | frozenset):
            stack += one
        elif hasattr(one, "__dict__"):
            stack.append(vars(one))
    return total


def open_release(store: Path) -> Database:
    """The database of the release `store`/current points at; raises ReleaseError when there is no whole one."""
    return Database(store)


def _locked_connection(path: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config=_SETTINGS)
    try:
        # A fresh in-memory connection and the resolved path: connecting again to a name whose file
        # was replaced would serve the replaced file for ever.
        connection.execute("ATTACH $path AS kansen (READ_ONLY)", {"path": str(path)})
    except duckdb.Error as error:
        raise ReleaseError(f"{path} cannot be opened ({error}); publish the release again") from error
    # read_only is no sandbox: without these a query could still read and write files.
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection
