"""Each way a definition can be bad is refused with its file, its key and what to do."""

import re
from pathlib import Path

import pytest

from indicators.registry import DefinitionError, definitions_sha256, load_registry

TEXTS = """
name = "Inwoners"
in_sentence = "het aantal inwoners"
short = "Aantal inwoners"
definition = "Het aantal inwoners."
caution = "Verzonnen."
question = "Wat valt op?"
"""
COUNT = f"""
domain = "demografie"
role = "omstandigheid"
[measure]
kind = "count"
unit = "aantal"
decimals = 0
direction = "neutral"
[aggregation]
rule = "sum"
[[source]]
id = "tabel_2020"
levels = ["gemeente"]
value = "Inwoners (aantal)"
[map]
breaks = "quantile"
classes = 5
[nl]{TEXTS}
[en]{TEXTS}
"""
RATE = (
    COUNT.replace('kind = "count"\nunit = "aantal"', 'kind = "rate"\nper = 100\nunit = "%"')
    .replace('rule = "sum"', 'rule = "ratio"\nweight = "inwoners"')
    .replace("Inwoners (aantal)", "Aandeel (%)")
)


def write(folder: Path, **definitions: str) -> Path:
    """A folder with a sound count `inwoners` and the definitions given, by id; each is named for its id."""
    for indicator_id, text in {"inwoners": COUNT, **definitions}.items():
        named = text.replace('name = "Inwoners"', f'name = "{indicator_id}"')
        (folder / f"{indicator_id}.toml").write_text(named, encoding="utf-8")
    return folder


# What is replaced in a sound rate, by what, and what the error must then say after the name of the file.
BAD_RATES = {
    "unknown_key": ('role = "', 'colour = "red"\nrole = "', "colour is not a key of a definition; known are"),
    "missing_key": ('domain = "demografie"', "", "domain is missing; add it"),
    "unknown_domain": ('"demografie"', '"verkeer"', "domain is 'verkeer'; choose one of onderwijs"),
    "unknown_role": ('"omstandigheid"', '"reden"', "role is 'reden'; choose one of omstandigheid"),
    "unknown_kind": ('kind = "rate"', 'kind = "share"', "measure.kind is 'share'; choose one of count"),
    "unknown_unit": ('unit = "%"', 'unit = "procent"', "measure.unit is 'procent'; choose one of"),
    "rate_without_per": ("per = 100\n", "", "measure.per is missing; a rate needs it"),
    "mean_with_per": ('kind = "rate"', 'kind = "mean"', "measure.per belongs to a rate; leave it out"),
    "too_many_decimals": ("decimals = 0", "decimals = 7", "measure.decimals is 7; choose 0, 1, 2 or 3"),
    "decimals_as_text": ("decimals = 0", 'decimals = "0"', "measure.decimals is '0', which is the wrong kind"),
    "unknown_direction": ('"neutral"', '"good"', "measure.direction is 'good'; choose one of neutral"),
    "unknown_measure_key": ("per = 100", "per = 100\nbase = 3", "measure.base is not known; measure has"),
    "unknown_rule": ('"ratio"', '"mean"', "aggregation.rule is 'mean'; choose one of sum"),
    "sum_of_rates": (
        '"ratio"\nweight = "inwoners"',
        '"sum"',
        "aggregation.rule 'sum' is for counts, and counts only; change measure.kind or the rule",
    ),
    "ratio_without_weight": ('weight = "inwoners"', "", "aggregation.weight is missing; tabel_2020 publishes"),
    "mean_without_weight": (
        '"ratio"\nweight = "inwoners"',
        '"weighted_mean"',
        "aggregation.weight is missing; a weighted mean needs the id of a count indicator",
    ),
    "needless_weight": ('rule = "ratio"', 'rule = "none"', "aggregation.weight has no meaning with rule 'none'"),
    "weight_period_alone": (
        '"ratio"\nweight = "inwoners"',
        '"none"\nweight_period = "2020"',
        "aggregation.weight_period stands alone; give aggregation.weight as well",
    ),
    "weight_without_definition": (
        'weight = "inwoners"',
        'weight = "bewoners"',
        "aggregation.weight names 'bewoners', which has no definition; correct the id or write its file",
    ),
    "weight_that_is_no_count": (
        'weight = "inwoners"',
        'weight = "aandeel"',
        "aggregation.weight 'aandeel' is not a count; name an indicator with measure.kind 'count'",
    ),
    "missing_component": (
        'weight = "inwoners"',
        'weight = "inwoners"\ncomponents = ["jongeren"]',
        "aggregation.components names 'jongeren', which has no definition",
    ),
    "component_that_is_no_count": (
        'weight = "inwoners"',
        'weight = "inwoners"\ncomponents = ["aandeel"]',
        "aggregation.components 'aandeel' is not a count",
    ),
    "components_as_text": (
        'weight = "inwoners"',
        'weight = "inwoners"\ncomponents = "inwoners"',
        "aggregation.components is 'inwoners', which is the wrong kind of value",
    ),
    "unknown_variant": ('role = "', 'variant_of = "dichtheid"\nrole = "', "variant_of names 'dichtheid', which has no"),
    "no_source": (
        '[[source]]\nid = "tabel_2020"\nlevels = ["gemeente"]\nvalue = "Aandeel (%)"\n',
        "",
        "source is missing; name at least one [[source]]",
    ),
    "unknown_level": ('["gemeente"]', '["straat"]', "source.levels is 'straat'; choose one of land"),
    "no_level": ('["gemeente"]', "[]", "source.levels is empty; name at least one level"),
    "no_column": ('value = "Aandeel (%)"\n', "", "source needs either value or numerator; give one of the two"),
    "denominator_alone": (
        'value = "Aandeel (%)"',
        'value = "Aandeel (%)"\ndenominator = ["Inwoners (aantal)"]',
        "source.denominator stands alone; give source.numerator as well",
    ),
    "numerator_alone": (
        'value = "Aandeel (%)"',
        'numerator = ["Jongeren (aantal)"]',
        "source.denominator of tabel_2020 is missing; a rate needs it",
    ),
    "unknown_code": ("Aandeel (%)", "ONBEKEND_OpleidingsniveauLaag_64", "source names a measure code starting with"),
    "unknown_source_key": ('id = "tabel_2020"', 'id = "tabel_2020"\nyear = 1', "source.year is not known; source has"),
    "same_source_twice": (
        "[map]",
        '[[source]]\nid = "tabel_2020"\nlevels = ["gemeente"]\nvalue = "Aandeel anders (%)"\n[map]',
        "source names tabel_2020 and tabel_2020 for the same year at level gemeente; keep the better of the two",
    ),
    "two_sources_for_one_slice": (
        "[map]",
        '[[source]]\nid = "kaart_2020"\nlevels = ["gemeente", "wijk"]\nvalue = "Aandeel (%)"\n[map]',
        "source names tabel_2020 and kaart_2020 for the same year at level gemeente; keep the better of the two",
    ),
    "unknown_breaks": ('"quantile"', '"jenks"', "map.breaks is 'jenks'; choose one of quantile"),
    "one_class": ("classes = 5", "classes = 1", "map.classes is 1; choose 2 to 9"),
    "break_without_reason": ("[map]", '[[series_break]]\nperiod = "2022"\nnl = "Anders."\n[map]', "series_break.en is"),
    "unknown_break_key": (
        "[map]",
        '[[series_break]]\nyear = "2022"\nperiod = "2022"\nnl = "A."\nen = "A."\n[map]',
        "series_break.year is not known; series_break has period, nl, en",
    ),
    "empty_text": ('caution = "Verzonnen."', 'caution = " "', "nl.caution is empty; write it"),
    "missing_text": ('caution = "Verzonnen."\n', "", "nl.caution is missing; add it"),
    "no_question": ('"Wat valt op?"', '"Dit valt op."', "nl.question does not end in a question mark"),
    "no_english": (f"[en]{TEXTS}", "", "en is missing; add it"),
    "text_as_number": ('caution = "Verzonnen."', "caution = 3", "nl.caution is 3, which is the wrong kind of value"),
    "text_for_a_table": (
        '[measure]\nkind = "rate"\nper = 100\nunit = "%"\ndecimals = 0\ndirection = "neutral"\n',
        'measure = "rate"\n',
        "measure is not a table; write it as [measure]",
    ),
    "one_source_without_a_list": ("[[source]]", "[source]", "source is not a table; write it as [[source]]"),
    "list_of_numbers": ('["gemeente"]', "[3]", "source.levels is 3, which is the wrong kind of value"),
    "no_toml": ("[measure]", "[measure", "Expected ']' at the end of a table declaration"),
}


@pytest.mark.parametrize("fault", BAD_RATES)
def test_a_bad_definition_is_refused_with_file_key_and_remedy(fault: str, tmp_path: Path) -> None:
    part, by, message = BAD_RATES[fault]
    assert part in RATE
    folder = write(tmp_path, aandeel=RATE.replace(part, by, 1))
    with pytest.raises(DefinitionError, match=re.escape(f"{folder / 'aandeel.toml'}: {message}")):
        load_registry(folder)


def test_a_count_has_no_denominator(tmp_path: Path) -> None:
    columns = 'numerator = ["Inwoners (aantal)"]\ndenominator = ["Inwoners (aantal)"]'
    folder = write(tmp_path, kinderen=COUNT.replace('value = "Inwoners (aantal)"', columns))
    with pytest.raises(DefinitionError, match=r"kinderen\.toml: source\.denominator of tabel_2020 has no meaning"):
        load_registry(folder)


def test_a_variant_of_a_variant_is_refused(tmp_path: Path) -> None:
    first, second = 'variant_of = "inwoners"\n' + COUNT, 'variant_of = "kinderen"\n' + COUNT
    folder = write(tmp_path, kinderen=first, kleuters=second)
    with pytest.raises(DefinitionError, match=r"kleuters\.toml: variant_of names 'kinderen', itself a variant; name"):
        load_registry(folder)


def test_a_variant_stays_in_its_domain(tmp_path: Path) -> None:
    elsewhere = 'variant_of = "inwoners"\n' + COUNT.replace('"demografie"', '"armoede"')
    folder = write(tmp_path, kinderen=elsewhere)
    with pytest.raises(DefinitionError, match=r"kinderen\.toml: variant_of names 'inwoners' of domain demografie"):
        load_registry(folder)


def test_a_folder_without_definitions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match=r"holds no definition; put one \.toml file per indicator there"):
        load_registry(tmp_path)


def test_sources_of_one_year_may_serve_different_levels(tmp_path: Path) -> None:
    other = '[[source]]\nid = "kaart_2020"\nlevels = ["wijk"]\nvalue = "Aandeel (%)"\n[map]'
    folder = write(tmp_path, aandeel=RATE.replace("[map]", other))
    assert len(load_registry(folder)["aandeel"].sources) == 2


def test_definitions_stand_in_the_order_of_domain_and_file_name(tmp_path: Path) -> None:
    school = COUNT.replace('"demografie"', '"onderwijs"')
    assert list(load_registry(write(tmp_path, aandeel=RATE, school=school))) == ["school", "aandeel", "inwoners"]


def test_the_registry_cannot_be_changed(tmp_path: Path) -> None:
    registry = load_registry(write(tmp_path))
    with pytest.raises(TypeError):
        registry["meer"] = registry["inwoners"]  # type: ignore[index]


def test_the_checksum_changes_with_one_letter(tmp_path: Path) -> None:
    before = definitions_sha256(write(tmp_path))
    assert definitions_sha256(write(tmp_path, inwoners=COUNT.replace("Verzonnen", "verzonnen"))) != before


def test_a_name_that_two_definitions_share_is_refused(tmp_path):
    copy = COUNT.replace('name = "Inwoners"', 'name = "inwoners"')
    with pytest.raises(DefinitionError, match=r"inwoners\.toml: nl\.name 'inwoners' is that of bewoners too"):
        load_registry(write(tmp_path, bewoners=copy))
