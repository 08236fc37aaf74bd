"""Whether parts give the whole."""

from collections.abc import Iterator

import numpy as np

from answers.aggregates import aggregates
from data.queries.observations import benchmark
from data.queries.parts import figures_of_parts
from indicators.comparator import SliceKey
from tests.evidence.release import holdings
from tests.evidence.tables import Section, all_of, percent

SHOWN, WIJKEN = "2025", "2024"


def section() -> Section:
    """All wijken of each gemeente against the gemeente, and all gemeenten against Nederland."""
    of_wijken, outside = _of_wijken()
    rows = [
        (name, f"gemeente, {held} of them", percent(np.mean(inside), 2), width)
        for name, held, inside, width in of_wijken
    ]
    made, published = list(_of_gemeenten(published=False)), list(_of_gemeenten(published=True))
    for what, found in (("worked out of gemeenten", made), ("published by CBS", published)):
        rows.append((f"{len(found)} figures", f"Nederland, {what}", percent(np.mean([one[1] for one in found])), "-"))
    far = [f"{name} (by {percent(gap, 2)})" for name, inside, gap in (*made, *published) if not inside]
    held, of = sum(sum(one[2]) for one in of_wijken), sum(len(one[2]) for one in of_wijken)
    text = f"""All wijken of {WIJKEN} of a gemeente as one working area, as the pages reckon it, against the figure
of the gemeente itself, which CBS counts before rounding; inside: the part of the gemeenten that lies in the range
that rounding of the wijken leaves. Outside: {"; ".join(outside) or "none"}. CBS counts more people there than in its
wijken together, by more than rounding.

Then all gemeenten as one working area against Nederland, in every figure that can be added or weighed. Outside:
{"; ".join(far) or "none"}. These are shares of the households with a known income, weighed by all households; the
product calls them estimates."""
    of_country = [[one[1] for one in some] for some in (made, published)]
    claims = (
        all_of("All wijken give their gemeente within the rounding", held, of),
        all_of("All gemeenten give Nederland where it was worked out of them", sum(of_country[0]), len(made)),
        all_of(
            "All gemeenten give the Nederland that CBS publishes, within the range", sum(of_country[1]), len(published)
        ),
    )
    head = ("figure", "against", "inside", "width of the range, median")
    return Section(text, head, tuple(rows), claims)


def _of_wijken() -> tuple[list[tuple[str, int, list[bool], str]], list[str]]:
    """Of each figure that both levels have of one period: its name, how many gemeenten, inside or not, the width."""
    known, release = holdings().availability, holdings().release
    both = [
        (name, period)
        for name, indicator in holdings().registry.items()
        for period in known.periods(name, "wijk")
        if known.vintage(name, "wijk", period) == WIJKEN
        and period in known.periods(name, "gemeente")
        and known.vintage(name, "gemeente", period) == SHOWN
        and indicator.aggregation.rule in ("sum", "ratio")
    ]
    gemeenten = tuple(sorted(known.divisions["gemeente", SHOWN]))
    published: tuple[SliceKey, ...] = tuple((name, "gemeente", SHOWN, period) for name, period in both)
    told = figures_of_parts(release.cursor(), published, gemeenten)["value"]
    slices: tuple[SliceKey, ...] = tuple((name, "wijk", WIJKEN, period) for name, period in both)
    inside: dict[str, list[bool]] = {name: [] for name, _ in both}
    width: dict[str, list[float]] = {name: [] for name, _ in both}
    outside = []
    for column, gemeente in enumerate(gemeenten):
        codes = tuple(one for one in known.wijken_of.get(gemeente, ()) if one in known.divisions["wijk", WIJKEN])
        for row, (one, made) in enumerate(aggregates(holdings(), slices, codes).items()):
            if np.isnan(told[row, column]) or made.low is None or made.high is None:
                continue
            inside[one[0]].append(made.low <= told[row, column] <= made.high)
            width[one[0]].append(made.high - made.low)
            if not inside[one[0]][-1]:
                outside.append(f"{known.divisions['gemeente', SHOWN][gemeente]} ({one[0]})")
    found = [
        (f"{name} {period}", len(inside[name]), inside[name], f"{np.median(width[name]):.2f}") for name, period in both
    ]
    return found, outside


def _of_gemeenten(*, published: bool) -> Iterator[tuple[str, bool, float]]:
    """Of each figure of Nederland: its name, whether all gemeenten together give it, and how far off they are."""
    known, release = holdings().availability, holdings().release
    gemeenten = tuple(sorted(known.divisions["gemeente", SHOWN]))
    newest = {one: known.periods(one, "gemeente")[-1] for one in holdings().registry if known.periods(one, "gemeente")}
    slices = tuple((one, "gemeente", known.vintage(one, "gemeente", period), period) for one, period in newest.items())
    for one, made in aggregates(holdings(), slices, gemeenten).items():
        country = benchmark(release.cursor(), one[0], one[3])
        if country is None or made.value is None or (country["derivation"] == "published") != published:
            continue
        gap = abs(made.value / country["value"] - 1)
        # Worked out of the same figures; gemeenten without one may have been merged since with some that have one.
        same = gap <= (1e-3 if made.without else 1e-9)
        inside = made.low is not None and made.high is not None and made.low <= country["value"] <= made.high
        if not published or made.low is not None:
            yield f"{one[0]} {one[3]}", inside if published else same, gap
