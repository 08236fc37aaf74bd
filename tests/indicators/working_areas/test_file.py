"""A working area in a file: what was saved is opened again, and each fault has its own notice."""

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.notice import Notice
from indicators.working_areas.file import FILE_LIMIT, KIND, from_file, to_file
from indicators.working_areas.model import WorkingArea
from tests.indicators.working_areas.areas import working_areas

GOOD = {"kind": KIND, "version": 1, "name": "Heuvelrug", "level": "gemeente", "vintage": "2025"}
GOOD |= {"codes": ["GM0310", "GM0344"]}


@given(working_areas())
def test_what_was_saved_is_opened(area):
    assert from_file(to_file(area)) == area


def test_the_file_is_readable_json():
    area = WorkingArea("gemeente", "2025", ("GM0310", "GM0344"), "Heuvelrug")
    assert orjson.loads(to_file(area)) == GOOD


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"kind": "iets anders"}, "area_file_of_other_kind"),
        ({"version": 2}, "area_file_of_other_version"),
        ({"level": "land"}, "area_file_level"),
        ({"level": ["gemeente"]}, "area_file_level"),
        ({"vintage": 2025}, "area_file_vintage"),
        ({"vintage": "²⁰²⁵"}, "area_file_vintage"),
        ({"codes": "GM0344"}, "area_file_codes"),
        ({"codes": [344]}, "area_file_codes"),
        ({"codes": ["GM0344", "WK034401"]}, "area_file_code"),
        ({"codes": []}, "area_empty"),
        ({"codes": [f"GM{number:04}" for number in range(501)]}, "area_too_large"),
    ],
)
def test_each_fault_has_its_notice(changes, key):
    notice = from_file(orjson.dumps(GOOD | changes))
    assert isinstance(notice, Notice)
    assert notice.key == key


@pytest.mark.parametrize(
    ("body", "key"),
    [
        (b"", "area_file_unreadable"),
        (b"\xff\xfe{", "area_file_unreadable"),
        (b"[" * 40_000, "area_file_unreadable"),
        (b"[]", "area_file_of_other_kind"),
        (b" " * (FILE_LIMIT + 1), "area_file_too_large"),
    ],
)
def test_what_is_no_file_of_ours_is_told(body, key):
    notice = from_file(body)
    assert isinstance(notice, Notice)
    assert notice.key == key


@given(st.binary(max_size=300))
def test_any_file_is_read_without_an_error(body):
    assert isinstance(from_file(body), Notice)


def test_codes_by_hand_may_stand_in_any_order_and_a_name_may_be_left_out():
    content = {key: value for key, value in GOOD.items() if key != "name"} | {"codes": ["gm0344", "GM0310 ", "GM0344"]}
    assert from_file(orjson.dumps(content)) == WorkingArea("gemeente", "2025", ("GM0310", "GM0344"))
