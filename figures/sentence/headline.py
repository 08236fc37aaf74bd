"""The title of the page Verkennen and the sentences under it."""

from collections.abc import Sequence

from figures.comparator import no_comparator
from figures.sentence.inside import inside_text, inside_title
from figures.sentence.level import against_comparator, compared_args, difference_of, open_claim, share_of
from figures.sentence.maps import no_figures
from figures.sentence.place import apart_claim, everywhere_of, place_claim
from figures.sentence.statuses import no_figure, uncertain
from figures.sentence.words import low_of, name_of, value_of
from indicators.reading import Reading
from wording import capital, say


def headline(a: Reading, b: Reading, region_name: str, mine: Sequence[str], lang: str) -> dict[str, str]:
    """The title of the page and the sentences under it: `title` and `text`.

    region_name is empty when no region was chosen; mine: the codes of my region, several when it is
    a gemeente seen at wijk level.
    """
    if not region_name:
        return {"title": range_title(a, lang), "text": say("headline.choose", lang)}
    if len(mine) > 1:
        return {
            "title": inside_title(a, region_name, mine, lang),
            "text": inside_text(a, b, region_name, mine, lang),
        }
    own = a.own(mine)
    if own is None:
        return {"title": no_figure(a, region_name, mine, lang), "text": _second(b, region_name, mine, lang)}
    args = {"region": region_name, "name": name_of(a.figure, lang), "compared": a.compared.name}
    everywhere = everywhere_of(a.present().to_numpy())
    doubt = open_claim(own, a, lang, is_estimate="estimated" in a.of(mine)["status"].to_list())
    title = say(
        f"headline.{'alone' if doubt else against_comparator(own, a)}",
        lang,
        value=value_of(own, a.figure, lang),
        **args,
    )
    first = [
        _comparison(own, a, lang),
        doubt,
        _status(a, region_name, mine, lang),
        place_claim(own, a.figure, everywhere, region_name, lang),
        "" if doubt else apart_claim(own, a, everywhere, lang),
    ]
    return {"title": title, "text": " ".join([*filter(None, first), _second(b, region_name, mine, lang)])}


def _comparison(own: float, reading: Reading, lang: str) -> str:
    """The figure of the comparator, named and with its year; or why there is none."""
    comparator, kind = reading.compared, reading.figure.indicator.measure.kind
    if comparator.value is None:
        return no_comparator(comparator, lang)
    args = compared_args(reading.figure, comparator, lang)
    if kind == "count":
        return say("headline.share_of_compared", lang, share=share_of(own, comparator.value, lang), **args)
    if kind == "index":
        return ""
    difference = difference_of(own, comparator.value, reading.figure, lang)
    args |= {"compared": capital(comparator.name)}
    return say(f"headline.compared_{against_comparator(own, reading)}", lang, difference=difference, **args)


def _status(reading: Reading, region_name: str, mine: Sequence[str], lang: str) -> str:
    status = uncertain(reading, mine, lang)
    return say("headline.own_status", lang, region=region_name, status=status) if status else ""


def _second(reading: Reading, region_name: str, mine: Sequence[str], lang: str) -> str:
    """The second figure, in one sentence."""
    own = reading.own(mine)
    if own is None:
        return f"{no_figure(reading, region_name, mine, lang)}."
    value, status = value_of(own, reading.figure, lang), uncertain(reading, mine, lang)
    return say(
        f"headline.second_{against_comparator(own, reading)}",
        lang,
        name=name_of(reading.figure, lang, first=True),
        value=f"{value} ({status})" if status else value,
        **compared_args(reading.figure, reading.compared, lang),
    )


def range_title(reading: Reading, lang: str) -> str:
    """From the lowest to the highest figure of all regions."""
    values, figure = reading.present(), reading.figure
    if values.empty:
        return no_figures(reading, lang)
    return say(
        "headline.range",
        lang,
        name=name_of(figure, lang, first=True),
        region=say(f"level.{figure.level}.one", lang),
        low=low_of(values.min(), figure, lang),
        high=value_of(values.max(), figure, lang),
    )
