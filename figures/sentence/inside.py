"""Sentences about a gemeente seen at wijk level: how its wijken differ."""

from collections.abc import Sequence

from figures.sentence.level import compared_args
from figures.sentence.statuses import no_figure
from figures.sentence.words import low_of, name_of, regions_of, value_of
from indicators.reading import Reading
from wording import say


def inside_title(reading: Reading, region_name: str, mine: Sequence[str], lang: str) -> str:
    """A title with the figures between which the wijken lie."""
    values = reading.of(mine)["value"].dropna()
    if values.empty:
        return no_figure(reading, region_name, mine, lang)
    args = {"region": region_name, "name": name_of(reading.figure, lang)}
    return say("headline.inside", lang, **args, **_ends(reading, mine, lang))


def inside_text(a: Reading, b: Reading, region_name: str, mine: Sequence[str], lang: str) -> str:
    """The number of wijken with a figure, the comparator, and the second figure in one sentence."""
    with_figure = int(a.of(mine)["value"].notna().sum())
    count = "inside_all" if with_figure == len(mine) else "inside_count"
    args = {"n": with_figure, "total": len(mine), "regions": regions_of(a.figure, lang), "region": region_name}
    sentences = [say(f"headline.{count}", lang, **args)]
    if a.comparator is not None:
        sentences.append(say("headline.inside_compared", lang, **compared_args(a.figure, a.compared, lang)))
    if b.own(mine) is None:
        sentences.append(f"{no_figure(b, region_name, mine, lang)}.")
    else:
        name = name_of(b.figure, lang, first=True)
        sentences.append(say("headline.inside_second", lang, name=name, **_ends(b, mine, lang)))
    return " ".join(sentences)


def _ends(reading: Reading, mine: Sequence[str], lang: str) -> dict[str, str]:
    values = reading.of(mine)["value"].dropna()
    return {"low": low_of(values.min(), reading.figure, lang), "high": value_of(values.max(), reading.figure, lang)}
