"""Putting a release in place: verified, loaded, checked, and only then served."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from data.release import Manifest, ReleaseError, verify
from etl.changes import write_changes
from etl.checks import check_release, compare_releases
from etl.errors import EtlError
from etl.everything import write_everything
from etl.release import TABLES, ReleaseDraft, read_release, read_starter, write_release
from etl.settings import Settings

RELEASES_TO_KEEP = 3


class PublishError(EtlError):
    """A release that is not published; what was served before still is."""


def publish(settings: Settings, folder: Path | None = None) -> Path:
    """Serve the release in `folder` (a starter or a built release), or the newest built one; gives its folder.

    Raises EtlError when a file was altered or a check fails; `current` then still leads to the old release.
    """
    store = settings.data_store
    source_folder = folder or _newest(store)
    manifest, release = load(source_folder)
    check_release(release)
    before = previous(store)
    compare_releases(before and before[1], release)
    target = place(release, store, built_at=None if manifest.built_at is None else _time(manifest.built_at))
    # A release that is served and cannot be read has nothing to be compared with: then nothing is said.
    if before or not (store / "current").is_symlink():
        write_changes(before, release, target)
    swing(store, target)
    _forget_old(store)
    return target


def load(folder: Path) -> tuple[Manifest, ReleaseDraft]:
    """A release, built or starter, once every file was found as its manifest says."""
    try:
        manifest = verify(folder)
    except ReleaseError as error:
        raise PublishError(str(error)) from error
    try:
        return manifest, (read_starter if (folder / TABLES).is_dir() else read_release)(folder, manifest)
    except (OSError, KeyError, ValueError, duckdb.Error) as error:
        raise PublishError(f"{folder} cannot be read ({error}); build it again") from error


def previous(store: Path) -> tuple[Manifest, ReleaseDraft] | None:
    """The release that is served now; None when there is none, or when it is damaged."""
    try:
        return load((store / "current").resolve(strict=True))
    except (FileNotFoundError, PublishError):
        return None


def place(release: ReleaseDraft, store: Path, built_at: datetime | None = None) -> Path:
    """The release in store/releases/<release_id>, written beside it and moved there when whole.

    A release with the same content that is already there, and whole, stays as it is.
    """
    folder = store / "releases" / release.release_id
    beside = folder.with_name(f".{folder.name}.{os.getpid()}")
    if _is_whole(folder):
        os.utime(folder)
        return folder
    shutil.rmtree(beside, ignore_errors=True)
    try:
        moment = built_at or datetime.now(UTC).replace(tzinfo=None, microsecond=0)
        write_release(release, beside, moment, also=write_everything)
        shutil.rmtree(folder, ignore_errors=True)
        beside.rename(folder)
    except duckdb.Error as error:
        raise PublishError(f"the tables do not fit data/schema.sql: {error}") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return folder


def swing(store: Path, folder: Path) -> None:
    """`current` leads to `folder` from now on: one rename, so that a reader sees the old or the new."""
    fresh = store / f".current.{os.getpid()}"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(Path("releases") / folder.name)
    fresh.replace(store / "current")


def _is_whole(folder: Path) -> bool:
    try:
        verify(folder)
    except ReleaseError:
        return False
    return True


def _newest(store: Path) -> Path:
    folders = [path for path in (store / "releases").glob("[!.]*") if path.is_dir()]
    if not folders:
        raise PublishError(f"{store} holds no release; build one (python -m etl build) or name data/starter")
    return max(folders, key=lambda path: path.stat().st_mtime)


def _forget_old(store: Path) -> None:
    """Keep the newest releases, and always the one served."""
    current = (store / "current").resolve()
    folders = sorted((store / "releases").iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in folders[RELEASES_TO_KEEP:]:
        if path != current:
            shutil.rmtree(path)


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)
