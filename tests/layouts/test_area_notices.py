"""What a reader is told of a working area that is not as it was asked for, in both languages."""

from dataclasses import replace

import orjson
import pytest

from indicators.availability import Availability, Former
from indicators.notice import Notice
from indicators.places import at_other_level
from indicators.working_areas.address import to_address
from indicators.working_areas.file import KIND, from_file
from indicators.working_areas.model import WorkingArea
from indicators.working_areas.pasting import pasted_area
from indicators.working_areas.settling import settled_area
from layouts.notices import notice_text
from tests.wording.grammar import sentence_faults
from wording import phrases

GEMEENTEN = {f"GM{number:04}": f"Gemeente {number}" for number in range(600)}
OLD, NEW = ({f"WK0344{part:02}": f"Wijk {part}" for part in parts} for parts in (range(8), range(4, 20)))
HELD = Availability(
    {},
    {"gemeente": GEMEENTEN, "wijk": OLD | NEW | {"WK999901": "Wijk 5"}},
    former={
        **{f"GM090{one}": Former(f"Weg {one}", "2020", ("GM0001",)) for one in range(2)},
        **{f"GM091{one}": Former(f"Deel {one}", "2020", ("GM0001", "GM0002")) for one in range(2)},
    },
    divisions={("gemeente", "2025"): GEMEENTEN, ("wijk", "2022"): OLD, ("wijk", "2024"): NEW},
)
GOOD = {"kind": KIND, "version": 1, "name": "", "level": "wijk", "vintage": "2024", "codes": ["WK034405", "WK034406"]}
PASTED = (
    *("", "GM0001", "GM0001 WK034405", " ".join(GEMEENTEN), "GM0001 GM0002 GM9999", "GM0001 GM0002 GM9999 GM9998"),
    *("GM0001,GM0002,Elders", "GM0001,GM0002,Elders,Nergens", "GM0001 GM0002 GM0002", "GM0001 GM0002 GM0002 GM0900"),
    *("Wijk 5, WK034406 WK034407", "WK034402 WK034410 WK034411", "WK034401 WK034402 WK034410 WK034411 WK034412"),
    *("GM0900 GM0901 GM0003", "GM0910 GM0001 GM0002", "GM0910 GM0911 GM0001 GM0002", "BU03440101 BU03440102"),
    *("x" * 30_000, "\x00<b>,GM0001 GM0002"),
)
FAULTS: tuple[dict[str, object], ...] = (
    *({"kind": 1}, {"version": 2}, {"level": "land"}, {"vintage": 24}, {"codes": 1}, {"codes": []}),
    *({"codes": ["GM0001"]}, {"codes": [f"WK{number:06}" for number in range(501)]}),
)


def notices() -> list[Notice]:
    pasted = [pasted_area(text, HELD)[1] for text in PASTED]
    opened = [from_file(orjson.dumps(GOOD | fault)) for fault in FAULTS]
    bodies = [from_file(b"{"), from_file(b" " * 60_000)]
    gone = settled_area(["WK034405", "WK034406"], HELD, vintage="2019")[1]
    wijken = to_address(WorkingArea("wijk", "2024", ("WK034405", "WK034406")))
    held = replace(HELD, vintages={("inwoners", level, "2024"): "2024" for level in ("gemeente", "wijk")})
    alone = [Notice("area_address_damaged"), *gone, *at_other_level("", wijken, "gemeente", held)]
    files = [found for found in (*opened, *bodies) if isinstance(found, Notice)]
    return [*(notice for found in pasted for notice in found), *files, *alone]


def test_each_notice_about_working_areas_is_made_by_something_wrong():
    known = {key.split(".")[1] for key in phrases("nl") if key.startswith("notice.area_")}
    assert known == {notice.key for notice in notices() if notice.key != "group_of_one"}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_each_notice_is_a_sound_sentence(registry, lang):
    texts = {notice_text(notice, registry, lang) for notice in notices()}
    # Codes and names are listed as the reader wrote them.
    wrong = {text: faults for text in texts if (faults := sentence_faults(text.replace("regio's", "gebieden"), lang))}
    assert wrong == {}
