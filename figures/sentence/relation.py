"""Sentences about two figures together: how they go together, and never why."""

from indicators.comparability import Figure
from indicators.findings.pair import pair_verdict
from indicators.relations.association import Association
from indicators.relations.refusal import Refused
from wording import format_number, say


def relation(association: Association | Refused, level: str, lang: str) -> dict[str, str]:
    """The title over the scatter and how to read it: `title` and `text`."""
    regions = say(f"level.{level}.many", lang)
    if isinstance(association, Refused):
        text = say(f"relation.refused.{association.reason}", lang, n=association.regions, regions=regions)
        return {"title": say("relation.title_refused", lang), "text": f"{text} {_comparison(level, lang)}"}
    verdict = pair_verdict(association)
    sign = "" if verdict in ("none", "faint") else ("_up" if association.rho > 0 else "_down")
    numbers = {key: format_number(vars(association)[key], 2, lang) for key in ("rho", "low", "high")}
    text = say("relation.reading", lang, n=association.regions, regions=regions, **numbers)
    doubt = say("relation.holds_zero", lang) if verdict == "none" else ""
    return {
        "title": say(f"relation.title_{verdict}{sign}", lang),
        "text": " ".join(filter(None, (text, doubt, _comparison(level, lang)))),
    }


def relation_title(title: str, a: Figure, b: Figure, lang: str) -> str:
    """The title over the scatter, with both periods when these differ."""
    if a.period == b.period:
        return title
    return say("relation.title_periods", lang, title=title, first=a.period, second=b.period)


def strip_title(regions: int, level: str, region_name: str, lang: str) -> str:
    """A title over the strip: all regions from low to high, with mine by name."""
    many = say(f"level.{level}.many", lang)
    if region_name:
        return say("strip.title_mine", lang, region=region_name, regions=many, n=regions)
    return say("strip.title", lang, regions=many, n=regions)


def _comparison(level: str, lang: str) -> str:
    return say("relation.compared", lang, regions=say(f"level.{level}.many", lang))
