"""Words for figures that are uncertain or absent: provisional, estimated, withheld, missing, not applicable."""

from collections.abc import Sequence

from figures.sentence.words import name_of
from indicators.comparability import Figure
from indicators.reading import Reading
from wording import join_list, say


def status_remarks(statuses: Sequence[str], lang: str) -> str:
    """'3 geschat, 2 ontbreken': how many figures need a remark; empty when none does."""
    counts = {status: list(statuses).count(status) for status in dict.fromkeys(statuses) if status != "final"}
    return join_list([say(f"status_count.{status}", lang, n=n) for status, n in counts.items()], lang)


def status_claim(status: str, lang: str) -> str:
    """A sentence that a figure is provisional or estimated; empty for one that is final."""
    return "" if status == "final" else say(f"claim.{status}", lang)


def absent_claim(status: str, figure: Figure, region: str, lang: str) -> str:
    """The reason why a region has no figure: never said to be zero."""
    return say(f"claim.absent.{status}", lang, region=region, name=name_of(figure, lang), period=figure.period)


def uncertain(reading: Reading, mine: Sequence[str], lang: str) -> str:
    """'voorlopig' or 'geschat' where that holds for the figure of my region, else nothing."""
    own = reading.of(mine).dropna(subset="value")
    status = "final" if own.empty else own["status"].iloc[0]
    return "" if status == "final" else say(f"status.{status}", lang)


def no_figure(reading: Reading, region: str, mine: Sequence[str], lang: str) -> str:
    """The reason why my region has no figure, as a title: without a period."""
    statuses = reading.of(mine)["status"].tolist()
    return absent_claim(statuses[0] if statuses else "missing", reading.figure, region, lang).removesuffix(".")
