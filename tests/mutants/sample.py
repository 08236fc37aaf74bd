"""A sample of changes that is the same for the same seed: each kind in its turn, one on a line."""

from collections.abc import Iterable
from pathlib import Path
from random import Random

from tests.mutants.changes import Change, changes_of, compiles


def all_changes(root: Path, folders: Iterable[str]) -> list[Change]:
    """All small changes to the modules of some folders; a folder that is not there has none."""
    paths = [path for folder in folders for path in sorted((root / folder).rglob("*.py"))]
    return [
        change
        for path in paths
        for change in changes_of(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
    ]


def sample(root: Path, changes: Iterable[Change], count: int, seed: int) -> list[Change]:
    """`count` of the changes, or all when there are fewer: each kind in its turn, at most one on a line."""
    kinds: dict[str, list[Change]] = {}
    for change in changes:
        kinds.setdefault(change.kind, []).append(change)
    random = Random(seed)
    for each in kinds.values():
        random.shuffle(each)
    chosen: dict[tuple[str, int], Change] = {}
    while len(chosen) < count and any(kinds.values()):
        for waiting in kinds.values():
            while waiting:
                change = waiting.pop()
                place = (change.path, change.line)
                if place not in chosen and compiles(change.applied((root / change.path).read_text(encoding="utf-8"))):
                    chosen[place] = change
                    break
    return list(chosen.values())[:count]
