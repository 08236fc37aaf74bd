"""The catalogue of figures: what each is, how it adds up, and where and when there is a figure of it."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from figures.completeness import completeness_rows, completeness_sentence, completeness_short
from indicators.model import Indicator
from indicators.registry import Registry
from wording import phrases, say, unit_word
from wording.dates import period_ranges

CatalogueEntry = dict[str, Any]


def catalogue(
    registry: Registry, completeness: pd.DataFrame, coverage: pd.DataFrame, lang: str
) -> list[CatalogueEntry]:
    """Every definition with all that the page tells of it; each figure is followed by its variants.

    completeness: see data.queries. coverage: source_id, subject, matched, total. What is empty is left out.
    """
    slices = dict(list(completeness.groupby("indicator_id")))
    nothing = completeness.iloc[:0]
    return [
        {name: value for name, value in entry.items() if value}
        for entry in (
            _figure(indicator, registry, slices.get(indicator.id, nothing), coverage, lang)
            for indicator in in_order(registry)
        )
    ]


def in_order(registry: Registry) -> list[Indicator]:
    """All definitions in the order of the registry, variants behind the figure they vary."""
    first = [indicator for indicator in registry.values() if indicator.variant_of is None]
    return [one for origin in first for one in (origin, *variants_of(origin.id, registry))]


def variants_of(indicator_id: str, registry: Registry) -> list[Indicator]:
    """The definitions that tell the same figure in another way."""
    return [indicator for indicator in registry.values() if indicator.variant_of == indicator_id]


def adds_up(indicator: Indicator, registry: Registry, lang: str) -> str:
    """The rule by which regions become one figure, in plain words, with the weight that is used."""
    rule = indicator.aggregation
    weight = registry[rule.weight].texts[lang].in_sentence if rule.weight else ""
    sentences = [say(f"catalogue.adds.{rule.rule}", lang, weight=weight)]
    if rule.rule == "ratio" and rule.weight:
        sentences.append(say("catalogue.adds.ratio_weight", lang, weight=weight))
    if rule.weight_period:
        sentences.append(say("catalogue.adds.weight_period", lang, period=rule.weight_period))
    return " ".join(sentences)


def _figure(
    indicator: Indicator, registry: Registry, slices: pd.DataFrame, coverage: pd.DataFrame, lang: str
) -> CatalogueEntry:
    texts, measure = indicator.texts[lang], indicator.measure
    unit, kind = unit_word(measure.unit, lang), say(f"catalogue.kind.{measure.kind}", lang)
    towards = f"direction.{measure.direction}"
    return {
        "id": indicator.id,
        "name": texts.name,
        "short": texts.short,
        "definition": texts.definition,
        "caution": texts.caution,
        "question": texts.question,
        "domain": indicator.domain,
        "role": indicator.role,
        "unit": unit if unit == kind else say("catalogue.measure", lang, unit=unit, kind=kind),
        "direction": say(towards if towards in phrases(lang) else "catalogue.neutral", lang),
        "adds": adds_up(indicator, registry, lang),
        "breaks": [
            say("catalogue.break", lang, period=one.period, reason=one.reason[lang]) for one in indicator.series_breaks
        ],
        "variant_of": indicator.variant_of,
        "variants": [one.id for one in variants_of(indicator.id, registry)],
        "made_of": [one for one in indicator.aggregation.components if one != indicator.id],
        "part_of": [one.id for one in registry.values() if indicator.id in one.aggregation.components],
        "levels": [level for level in ("land", "gemeente", "wijk", "buurt") if level in set(slices["level"])],
        "completeness": completeness_sentence(slices, lang),
        "completeness_short": completeness_short(slices, lang),
        "rows": completeness_rows(slices, lang),
        "sources": _sources(slices),
        "quality": _quality(indicator.id, slices, coverage, lang),
    }


def _sources(slices: pd.DataFrame) -> list[dict[str, str]]:
    """The sources of the figures, the newest first, each with the periods it gives."""
    periods: dict[str, list[str]] = {}
    for ids, period in zip(slices["source_ids"], slices["period_id"], strict=True):
        for source_id in ids:
            periods.setdefault(str(source_id), []).append(str(period))
    newest = sorted(periods, key=lambda source_id: max(periods[source_id]), reverse=True)
    return [{"id": source_id, "periods": period_ranges(periods[source_id])} for source_id in newest]


def _quality(indicator_id: str, slices: pd.DataFrame, coverage: pd.DataFrame, lang: str) -> list[str]:
    """Sentences on what did not join; a subject that ends in ': <indicator> <period>' is of that figure alone."""
    own = {str(source_id) for ids in slices["source_ids"] for source_id in ids}
    lacking = coverage[coverage["source_id"].isin(own) & (coverage["matched"] < coverage["total"])]
    sentences = []
    for row in lacking.to_dict("records"):
        subject, _, of = str(row["subject"]).partition(": ")
        if not of or of.split(" ")[0] == indicator_id:
            text = f"{subject} ({of.split(' ')[1]})" if of else subject
            sentences.append(say("cijfers.source.matched", lang, **_counts(row), subject=text))
    return sentences


def _counts(row: Mapping[Any, Any]) -> dict[str, int]:
    return {name: int(row[name]) for name in ("matched", "total")}


def figures_from(figures: Sequence[CatalogueEntry], source_id: str) -> int:
    """The number of figures that come from one source."""
    return sum(any(source["id"] == source_id for source in figure.get("sources", ())) for figure in figures)
