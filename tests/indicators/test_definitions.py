"""The definitions of the project: all load, in both languages, over five domains, with words a reader can trust."""

import re

import pytest

from indicators.model import DOMAINS, LANGUAGES, Indicator
from indicators.registry import load_registry
from wording import unit_word

REGISTRY = load_registry()
INDICATORS = tuple(REGISTRY.values())
# Variants of one figure count once.
OWN = tuple(indicator for indicator in INDICATORS if indicator.variant_of is None)
EVERY = pytest.mark.parametrize("indicator", INDICATORS, ids=[indicator.id for indicator in INDICATORS])

# At least so many figures a domain, variants of one figure counted once.
AT_LEAST = {"demografie": 12, "armoede": 12, "onderwijs": 8, "signalering": 3, "jeugdhulp": 1}

# Regions were compared: no text may say that one thing makes another.
CAUSAL = re.compile(
    r"leid(t|en) tot|veroorza|effect van|gevolg van|oorzaak|\bdoor [^.;:]{1,60} komt|komt door|daardoor|waardoor"
    r"|dankzij|leads? to|caus(e|es|ed|ing)\b|effects? of|result of|results? in|because of|due to|thanks to",
    re.IGNORECASE,
)
JUDGING = re.compile(r"\b(probleem\w*|slechtste?|beste|achterstandswijk|problem|worst|best)\b", re.IGNORECASE)

# How the one line under a chart may name each unit.
UNIT_IN_SHORT = {
    "nl": {
        "aantal": "aantal",
        "klasse": "Klasse",
        "personen": "personen",
        "per km²": "per km²",
        "per huishouden": "per huishouden",
        "kWh": "kWh per jaar",
        "m³": "m³ per jaar",
    },
    "en": {"aantal": "number", "klasse": "Class", "personen": "persons", "per 1.000 inwoners": "per 1,000"},
}


def texts_of(indicator: Indicator) -> list[str]:
    """Everything a reader may see of one indicator."""
    texts = [text for language in LANGUAGES for text in vars(indicator.texts[language]).values()]
    return texts + [reason for step in indicator.series_breaks for reason in step.reason.values()]


def test_there_are_at_least_forty_figures_variants_counted_once() -> None:
    assert len(OWN) >= 40


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_domain_has_enough_figures(domain: str) -> None:
    assert sum(indicator.domain == domain for indicator in OWN) >= AT_LEAST[domain]


def test_youth_care_of_2021_is_weighted_by_young_people_of_2020() -> None:
    aggregation = REGISTRY["jongeren_met_jeugdzorg"].aggregation
    assert (aggregation.weight, aggregation.weight_period) == ("inwoners_0_24", "2020")


def test_the_caution_of_youth_care_names_the_weight_and_its_year() -> None:
    texts = REGISTRY["jongeren_met_jeugdzorg"].texts
    assert re.search(r"schatting.*inwoners van 0 tot 25 jaar in 2020", texts["nl"].caution)
    assert re.search(r"estimate.*inhabitants aged 0 to 24 in 2020", texts["en"].caution)


def test_youth_care_says_that_only_care_in_kind_is_counted() -> None:
    assert "in natura" in REGISTRY["jongeren_met_jeugdzorg"].texts["nl"].caution


def test_wmo_is_named_for_all_ages_and_is_no_youth_care() -> None:
    wmo = REGISTRY["wmo_alle_leeftijden"]
    assert wmo.texts["nl"].name == "Wmo (alle leeftijden)"
    assert wmo.domain != "jeugdhulp"


@EVERY
def test_the_weight_is_a_count_that_has_figures_of_gemeenten(indicator: Indicator) -> None:
    if indicator.aggregation.weight is not None:
        weight = REGISTRY[indicator.aggregation.weight]
        assert weight.measure.kind == "count"
        assert any("gemeente" in entry.levels for entry in weight.sources)


@EVERY
def test_a_weight_of_another_year_is_held_for_that_year(indicator: Indicator) -> None:
    aggregation = indicator.aggregation
    if aggregation.weight is not None and aggregation.weight_period is not None:
        sources = [entry.source_id for entry in REGISTRY[aggregation.weight].sources]
        assert any(source_id.endswith(aggregation.weight_period) for source_id in sources)


@EVERY
def test_a_weight_of_another_year_is_told_to_the_reader(indicator: Indicator) -> None:
    if indicator.aggregation.weight_period is not None:
        for language in LANGUAGES:
            assert indicator.aggregation.weight_period in indicator.texts[language].caution


@EVERY
def test_no_text_speaks_of_causes(indicator: Indicator) -> None:
    assert [text for text in texts_of(indicator) if CAUSAL.search(text)] == []


@EVERY
def test_no_text_judges(indicator: Indicator) -> None:
    assert [text for text in texts_of(indicator) if JUDGING.search(text)] == []


@EVERY
def test_the_two_languages_are_two_texts(indicator: Indicator) -> None:
    dutch, english = (vars(indicator.texts[language]) for language in LANGUAGES)
    assert [key for key in dutch if dutch[key] == english[key]] == []


@EVERY
def test_the_name_in_a_sentence_has_its_article(indicator: Indicator) -> None:
    assert re.match(r"(de|het) ", indicator.texts["nl"].in_sentence)
    assert indicator.texts["en"].in_sentence.startswith("the ")


@EVERY
def test_the_name_in_a_sentence_does_not_repeat_the_unit(indicator: Indicator) -> None:
    if indicator.measure.unit.startswith(("per ", "punten per")):
        assert " per " not in indicator.texts["nl"].in_sentence


@EVERY
def test_the_short_text_is_one_line_with_the_unit(indicator: Indicator) -> None:
    unit = indicator.measure.unit
    for language in LANGUAGES:
        short = indicator.texts[language].short
        word = UNIT_IN_SHORT[language].get(unit, unit_word(unit, language))
        assert word.lower() in short.lower()
        assert len(short) <= 110


# A question that begins so cannot be answered with yes or no, but for the last Dutch and English ones.
OPENINGS = (
    r"(Welke|Wat|Wie|Waar|Hoe|Hoeveel|Bij wie|Tot welke|In welke|Uit welke|Naar welke|Op welke|Tussen welke|Voor welke"
    r"|Herkennen|Kennen|Which|What|Who|Whom|Where|How|Up to|In which|From which"
    r"|To which|At which|Between which|For which|Do)\b"
)


@EVERY
def test_the_question_is_one_open_question(indicator: Indicator) -> None:
    for language in LANGUAGES:
        question = indicator.texts[language].question
        assert question.count("?") == 1
        assert re.match(OPENINGS, question), f"{language}.question begins otherwise than {OPENINGS}"


@EVERY
def test_use_and_demography_are_neutral(indicator: Indicator) -> None:
    if indicator.role == "gebruik" or indicator.domain == "demografie":
        assert indicator.measure.direction == "neutral"


@EVERY
def test_figures_counted_at_schools_say_so(indicator: Indicator) -> None:
    schools = {"duo_examens", "duo_vsv_2015", "cbs_achterstandsscores_2019"}
    if schools & {entry.source_id for entry in indicator.sources}:
        assert "Geteld naar gemeente van de school, niet van de leerling" in indicator.texts["nl"].caution


@EVERY
def test_wijken_are_shown_for_the_years_that_have_boundaries(indicator: Indicator) -> None:
    sources = {"cbs_kwb_2022", "pdok_wijkenbuurten_2022", "cbs_kwb_2024"}
    assert {entry.source_id for entry in indicator.sources if "wijk" in entry.levels} <= sources


@EVERY
def test_every_series_break_lies_inside_the_series(indicator: Indicator) -> None:
    years = [entry.source_id.rsplit("_", 1)[-1] for entry in indicator.sources]
    numeric_years = [year for year in years if year.isdigit()]
    for step in indicator.series_breaks:
        assert min(numeric_years) < step.period


def test_names_are_not_used_twice() -> None:
    for language in LANGUAGES:
        names = [indicator.texts[language].name for indicator in INDICATORS]
        assert sorted(names) == sorted(set(names))


def test_the_three_origins_are_known_to_be_measured_together() -> None:
    parts = [set(REGISTRY[f"herkomst_{name}"].aggregation.components) for name in ("nederland", "europa")]
    assert parts[0] & parts[1]
