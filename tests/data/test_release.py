import json

import pytest

from data.release import MANIFEST, ReleaseError, read_manifest, verify
from tests.small_release import write_release


@pytest.fixture
def folder(tmp_path):
    return write_release(tmp_path)


def test_a_whole_release_verifies(folder):
    assert verify(folder).release_id == "small-1"


def test_manifest_names_the_geometry_of_a_division(folder):
    shapes = read_manifest(folder).geometry["gemeente-2025"]["shapes"]
    assert (folder / "geo" / shapes).is_file()


def test_altered_file_is_named_with_a_remedy(folder):
    path = folder / "kansen.duckdb"
    body = bytearray(path.read_bytes())
    body[-1] ^= 1
    path.write_bytes(body)
    with pytest.raises(ReleaseError, match=r"kansen\.duckdb does not have the checksum .*publish the release again"):
        verify(folder)


def test_cut_file_is_named_with_both_sizes(folder):
    path = folder / "kansen.duckdb"
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(ReleaseError, match=r"kansen\.duckdb has 1000 bytes where the manifest says \d+"):
        verify(folder)


def test_absent_file_is_named(folder):
    (folder / "kansen.duckdb").unlink()
    with pytest.raises(ReleaseError, match=r"kansen\.duckdb is missing"):
        verify(folder)


def test_release_without_manifest_is_named(tmp_path):
    with pytest.raises(ReleaseError, match=r"manifest\.json does not exist"):
        read_manifest(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": 1}', "\x00"])
def test_what_is_no_manifest_is_refused(folder, text):
    (folder / MANIFEST).write_text(text)
    with pytest.raises(ReleaseError, match=r"manifest\.json is not a manifest"):
        read_manifest(folder)


@pytest.mark.parametrize("name", ["../outside", "/etc/passwd", "geo/../../outside"])
def test_a_manifest_cannot_name_a_file_outside_the_release(folder, name):
    manifest = json.loads((folder / MANIFEST).read_text())
    manifest["files"][name] = {"sha256": "0", "bytes": 1}
    (folder / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(ReleaseError, match="does not lie inside the release"):
        read_manifest(folder)
