"""Working areas as hypothesis makes them."""

from hypothesis import strategies as st

from indicators.working_areas.model import AREA_LIMIT, WorkingArea, tidy_name

_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_pairs = st.one_of(st.integers(0, 99).map(lambda n: f"{n:02}"), st.text(_SIGNS, min_size=2, max_size=2))
_gemeente = st.integers(0, 9999).map(lambda n: f"{n:04}")
_codes = {
    "gemeente": _gemeente.map(lambda code: f"GM{code}"),
    "wijk": st.tuples(_gemeente, _pairs).map(lambda parts: "WK" + "".join(parts)),
    "buurt": st.tuples(_gemeente, _pairs, _pairs).map(lambda parts: "BU" + "".join(parts)),
}
names = st.text(max_size=80).map(tidy_name)
vintages = st.integers(2000, 2099).map(str)


@st.composite
def working_areas(draw) -> WorkingArea:
    level = draw(st.sampled_from(sorted(_codes)))
    codes = draw(st.sets(_codes[level], min_size=1, max_size=60))
    return WorkingArea(level, draw(vintages), tuple(sorted(codes)), draw(names))


ALL_GEMEENTEN = WorkingArea("gemeente", "2025", tuple(f"GM{number:04}" for number in range(1, AREA_LIMIT + 1)))
