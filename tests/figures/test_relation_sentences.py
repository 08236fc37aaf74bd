"""Known sentences about relations, and words for whatever can come out."""

from dataclasses import replace
from typing import get_args

import numpy as np
import pytest

from figures.sentence import coefficient, controlled, expectation, overview, pair, similar, surroundings
from figures.sentence.funnel import funnel_title
from indicators.findings.controlled import ControlledFinding, ControlledVerdict
from indicators.findings.expectation import ExpectedFinding
from indicators.findings.overview import Overview
from indicators.findings.pair import LookedAt, PairFinding
from indicators.findings.similar import SimilarFinding
from indicators.findings.surroundings import Surroundings
from indicators.relations.association import Association
from indicators.relations.bands import Bands
from indicators.relations.clusters import LABELS, Clusters
from indicators.relations.expectation import Expectations
from indicators.relations.influence import Departure, Leverage
from indicators.relations.matrix import Verdict, associations
from indicators.relations.moran import Moran
from indicators.relations.neighbours import neighbours_of
from indicators.relations.partial import ControlledRelation
from indicators.relations.refusal import Reason, Refused
from indicators.relations.similar import SimilarList, SimilarRegion
from tests.indicators.findings.made_up import division, shown
from tests.wording.grammar import faults, sentence_faults
from wording import SPACE, phrases, say

A, B, INCOME = shown("koopwoningen"), shown("slaagpercentage", "2018/19"), shown("laag_inkomen")
CLEAR = Association(0.39412, 342, 0.27187, 0.5044, 219.8)
PAIR = PairFinding(A, B, 342, None, CLEAR, replace(CLEAR, rho=0.29))
LANGUAGES = ("nl", "en")


def plain(text: str) -> str:
    """With common spaces."""
    return text.replace(SPACE, " ")


@pytest.mark.parametrize(
    ("verdict", "title"),
    [
        (CLEAR, "In gemeenten waar het aandeel koopwoningen hoog is, is het slaagpercentage vaak ook hoog"),
        (
            Association(-0.62, 342, -0.7, -0.5),
            "In gemeenten waar het aandeel koopwoningen hoog is, is het slaagpercentage meestal juist laag",
        ),
        (
            Association(0.1, 40, -0.2, 0.4),
            (
                "Tussen het aandeel koopwoningen en het slaagpercentage is geen verband te zien dat van toeval te "
                "onderscheiden is"
            ),
        ),
        (Refused("shared", 9), "Hoe het aandeel koopwoningen en het slaagpercentage samen voorkomen"),
    ],
)
def test_a_title_goes_as_far_as_its_verdict(verdict, title):
    assert pair.pair_title(replace(PAIR, rank=verdict), "nl") == title


@pytest.mark.parametrize(
    ("by_people", "ending"),
    [
        (CLEAR, ""),
        (Association(0.2, 342, -0.1, 0.4), ", maar naar inwoners gewogen kan dat toeval zijn"),
        (Association(-0.4, 342, -0.6, -0.1), ", maar naar inwoners gewogen loopt het andersom"),
        (Refused("too_few_large_enough", 342), ""),
    ],
)
def test_a_title_says_when_a_relation_does_not_hold_weighted_by_people(by_people, ending):
    title = pair.pair_title(replace(PAIR, weighted=by_people), "nl")
    assert title == pair.pair_title(PAIR, "nl") + ending


def test_a_pair_out_of_the_matrix_that_does_not_stand_says_so_in_its_title():
    finding = replace(PAIR, looked_at=LookedAt("chance", 0.2, 1770, 88.5, 12))
    assert pair.pair_title(finding, "nl") == (
        "Het verband tussen het aandeel koopwoningen en het slaagpercentage kan toeval zijn: er zijn er 1.770 "
        "tegelijk bekeken"
    )


def test_both_coefficients_are_told_with_interval_number_and_years():
    assert pair.pair_text(PAIR, "nl") == (
        "Rangcorrelatie (Spearman, van −1 tot 1) over 342 gemeenten: 0,39 (95 %-interval 0,27 tot 0,50). De jaren "
        "verschillen: het aandeel koopwoningen is van 2021, het slaagpercentage van 2018/19. Vergeleken zijn "
        "gemeenten, geen kinderen: waar het door komt, is hier niet te zien."
    )
    assert pair.reading_claim(PAIR, "nl") == (
        "Correlatie met een rechte lijn (Pearson): 0,29 (95 %-interval 0,27 tot 0,50). Buren lijken op elkaar: voor "
        "dit verband tellen de 342 gemeenten als 220 onafhankelijke, en dat maakt het interval breder."
    )


def test_a_relation_that_is_no_straight_line_says_so():
    bent = replace(PAIR, linear=Association(0.05, 342, -0.1, 0.2))
    assert pair.reading_claim(bent, "nl").startswith(
        "Correlatie met een rechte lijn (Pearson): 0,05 (95 %-interval −0,10 tot 0,20). "
    )
    assert say("pair.no_linear_line", "nl") in pair.reading_claim(bent, "nl")
    assert say("pair.no_linear_line", "nl") not in pair.reading_claim(PAIR, "nl")


@pytest.mark.parametrize(
    ("rho", "low", "text"),
    [
        (
            0.31,
            0.2,
            (
                "Ook zonder de 2 gemeenten waar het verband het meest op leunt (Gemeente 00 en Gemeente 01) is het te "
                "zien: 0,31 (95 %-interval 0,20 tot 0,40)."
            ),
        ),
        (
            0.1,
            -0.1,
            (
                "Het verband leunt op 2 gemeenten: zonder Gemeente 00 en Gemeente 01 is de rangcorrelatie 0,10 "
                "(95 %-interval −0,10 tot 0,40) en niet van toeval te onderscheiden."
            ),
        ),
    ],
)
def test_the_regions_that_a_relation_leans_on_are_counted_and_named(rho, low, text):
    leaning = Leverage(Association(rho, 340, low, 0.4), (2, 3))
    assert pair.leaning_claim(replace(PAIR, leaning=leaning), division(), "nl") == text


def test_the_same_in_english():
    assert pair.pair_text(PAIR, "en").startswith(
        "Rank correlation (Spearman, from −1 to 1) over 342 municipalities: 0.39 (95% interval 0.27 to 0.50)."
    )


@pytest.mark.parametrize(
    ("association", "lang", "text"),
    [
        (Association(0.31, 338, 0.2, 0.4), "nl", "Zonder de vier grote steden: 0,31 (95 %-interval 0,20 tot 0,40)."),
        (
            Association(0.1, 338, -0.1, 0.3),
            "nl",
            (
                "Zonder de vier grote steden: 0,10 (95 %-interval −0,10 tot 0,30); dan is het verband niet van toeval "
                "te onderscheiden."
            ),
        ),
        (Association(0.31, 338, 0.2, 0.4), "en", "Without the four large cities: 0.31 (95% interval 0.20 to 0.40)."),
    ],
)
def test_the_relation_without_the_large_cities(association, lang, text):
    assert pair.cities_claim(replace(PAIR, cities=Leverage(association, (0, 1))), lang) == text


def test_regions_that_do_not_follow_the_pattern_are_named_by_side():
    finding = replace(PAIR, departures=(Departure(2, 4.0, True), Departure(3, -3.1, False), Departure(4, 3.0, False)))
    assert pair.departures_claim(finding, division(), "nl") == (
        "3 gemeenten volgen het patroon niet; bij 342 gemeenten komt dat ook door toeval ongeveer 3 keer voor. "
        "Vergeleken met gemeenten waar het aandeel koopwoningen ongeveer even hoog is, is het slaagpercentage hoger "
        "in Gemeente 00 en Gemeente 02. Vergeleken met gemeenten waar het aandeel koopwoningen ongeveer even hoog "
        "is, is het slaagpercentage lager in Gemeente 01."
    )


def test_regions_of_few_people_are_counted_and_not_named():
    finding = replace(
        PAIR, departures=(Departure(2, 4.0, True),), small=(Departure(3, 5.0, True), Departure(4, 3.0, False))
    )
    assert pair.departures_claim(finding, division(), "nl") == (
        "3 gemeenten volgen het patroon niet; bij 342 gemeenten komt dat ook door toeval ongeveer 3 keer voor. 2 "
        "daarvan gaan over zo weinig mensen dat ook dat toeval kan zijn. Vergeleken met gemeenten waar het aandeel "
        "koopwoningen ongeveer even hoog is, is het slaagpercentage hoger in Gemeente 00."
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_relation_that_only_just_stands_says_so_where_it_was_worked_out(lang):
    words = {"nl": "maar net van toeval te onderscheiden", "en": "only just be told from chance"}[lang]
    near = replace(CLEAR, rho=0.25, low=0.06, high=0.42, independent=100.0)
    claims = {association: pair.reading_claim(replace(PAIR, rank=association), lang) for association in (near, CLEAR)}
    assert words in claims[near] and words not in claims[CLEAR] and sentence_faults(claims[near], lang) == []
    looked_at = LookedAt("chance", 0.06, 103, 5.1, 69)
    assert words not in pair.reading_claim(replace(PAIR, rank=near, looked_at=looked_at), lang)


def many(standing: int, total: int) -> Overview:
    table = associations(np.random.default_rng(1).normal(size=(30, 2)))
    return Overview((A, B), replace(table, tested=total, expected=total / 20, standing=standing))


@pytest.mark.parametrize(
    ("standing", "total", "text"),
    [
        (40, 1770, "Van de 1.770 bekeken verbanden verwachten wij er 88 bij toeval; 40 blijven over."),
        (1, 60, "Van de 60 bekeken verbanden verwachten wij er 3 bij toeval; 1 blijft over."),
        (0, 15, "Van de 15 bekeken verbanden verwachten wij er minder dan 1 bij toeval; er blijft er geen over."),
        (1, 1, "Er is 1 verband bekeken, en dat blijft over."),
        (0, 1, "Er is 1 verband bekeken, en dat kan toeval zijn."),
        (0, 0, "Er is geen enkel verband bekeken: kies meer cijfers, of cijfers die niet deels hetzelfde meten."),
    ],
)
def test_how_many_relations_are_left_of_those_looked_at(standing, total, text):
    assert overview.counted_claim(many(standing, total), "nl") == text


def controlled_pair(
    plain_one: Association, association: Association, warnings: tuple[str, ...] = ()
) -> ControlledFinding:
    none = np.full(3, np.nan)
    return ControlledFinding(
        A, B, (INCOME,), ControlledRelation(plain_one, association, none, none, (6.3, 6.3), warnings), plain_one.regions
    )


STRONG, NOTHING = Association(0.62, 340, 0.5, 0.7), Association(0.08, 340, -0.1, 0.26, 110.0)


def test_a_relation_that_is_gone_is_told_in_a_pair():
    assert controlled.controlled_text(controlled_pair(STRONG, NOTHING), "nl") == (
        "De rangcorrelatie is 0,62 (95 %-interval 0,50 tot 0,70); rekening houdend met het aandeel huishoudens met "
        "een laag inkomen is die 0,08 (95 %-interval −0,10 tot 0,26). Dan is er geen verband meer te zien dat van "
        "toeval te onderscheiden is. Andere omstandigheden zijn niet meegenomen."
    )


def test_what_is_held_constant_tells_over_which_regions_where_some_lack_a_circumstance():
    finding = replace(controlled_pair(replace(STRONG, regions=338), NOTHING), regions=342)
    assert controlled.controlled_text(finding, "nl").startswith(
        "Over de 338 gemeenten met alle cijfers is de rangcorrelatie 0,62 (95 %-interval 0,50 tot 0,70); rekening"
    )


def test_a_warning_names_the_figure_that_is_inflated_most():
    finding = controlled_pair(STRONG, NOTHING, ("collinear",))
    collinear = replace(finding, controlled=replace(finding.controlled, inflation=(5.2, 9.1)))
    assert (
        "Let op: het aandeel huishoudens met een laag inkomen en de andere cijfers gaan zo sterk samen (VIF 9,1)"
        in (controlled.controlled_text(collinear, "nl"))
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_warnings_name_the_figure_and_the_numbers(lang):
    text = controlled.controlled_text(controlled_pair(STRONG, NOTHING, ("collinear", "few_regions")), lang)
    assert {"nl": "VIF 6,3", "en": "VIF 6.3"}[lang] in text and "110" in text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("verdict", [one for one in get_args(ControlledVerdict) if one != "refused"])
def test_every_outcome_of_holding_constant_has_its_sentence(verdict, lang):
    opposite = Association(-0.6, 340, -0.7, -0.5)
    pairs = {"none": (NOTHING, NOTHING), "stays": (STRONG, STRONG), "turns": (STRONG, opposite)}
    pairs |= {"gone": (STRONG, NOTHING), "appears": (NOTHING, STRONG), "among_many": (STRONG, STRONG)}
    looked_at = LookedAt("chance", 0.06, 103, 5.1, 69) if verdict == "among_many" else None
    finding = replace(controlled_pair(*pairs[verdict]), looked_at=looked_at)
    assert finding.verdict == verdict and sentence_faults(controlled.controlled_text(finding, lang), lang) == []


def test_an_end_of_an_interval_that_leaves_zero_out_is_not_written_as_zero():
    intervals = [Association(-0.12, 342, -0.24, -0.0033), Association(0.0, 342, -0.1, 0.1)]
    assert [plain(coefficient.association_text(one, "nl")) for one in intervals] == [
        "−0,12 (95 %-interval −0,24 tot −0,003)",
        "0,00 (95 %-interval −0,10 tot 0,10)",
    ]


MORAN = Moran(0.453, -0.003, 12.0, 1e-9, 341, np.array([3]))
CLUSTERS = Clusters(
    *(np.zeros(20),) * 3, np.array(["high_among_high"] * 2 + ["low_among_high"] + ["none"] * 16 + ["island"])
)


def test_neighbours_and_what_stands_out_among_them():
    finding = Surroundings(A, MORAN, CLUSTERS)
    assert surroundings.neighbours_claim(finding, "nl") == (
        "Buren lijken op elkaar: bij aangrenzende gemeenten ligt het aandeel koopwoningen dichter bij elkaar dan "
        "toeval zou geven (Moran's I 0,45, over 341 gemeenten)."
    )
    assert surroundings.clusters_claim(finding, "nl") == (
        "2 gemeenten hebben een hoog cijfer en zijn omringd door vergelijkbaar hoge gebieden. 1 gemeente heeft een "
        "laag cijfer tussen buren met hoge cijfers."
    )
    assert surroundings.islands_claim(finding, division(), "nl") == (
        "Gemeente 17 heeft geen buren met een cijfer en doet hier niet mee."
    )


def test_why_a_region_has_no_neighbours_is_told_apart():
    whole, labels = division(), np.array(["island"] * 3 + ["none"] * 17)
    finding = Surroundings(A, MORAN, replace(CLUSTERS, label=labels))
    x, pairs = whole.places.x.copy(), np.column_stack([np.arange(2, 19), np.arange(3, 20)])
    x[1] = np.nan
    apart = replace(whole, places=replace(whole.places, x=x), neighbours=neighbours_of(pairs, 20))
    assert surroundings.islands_claim(finding, apart, "nl") == (
        "Gemeente 44 grenst niet aan een andere gemeente en doet hier niet mee. Gemeente 00 heeft geen buren met een "
        "cijfer en doet hier niet mee. Gemeente 63 staat niet op de kaart van deze indeling, zodat de buren niet "
        "bekend zijn, en doet hier niet mee."
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_label_of_surroundings_has_plain_words(lang):
    words = {label: surroundings.label_words(label, lang) for label in (*LABELS, "none", "island", "no_figure")}
    assert len(set(words.values())) == len(words) and not any(
        "cluster" in one or "LISA" in one for one in words.values()
    )


@pytest.mark.parametrize(
    ("changes", "badge"), [(0, "stabiele lijst"), (2, "redelijk stabiele lijst"), (5, "gevoelige lijst")]
)
def test_how_steady_a_list_is_stands_in_its_badge(changes, badge):
    regions = tuple(SimilarRegion(place, 1.0, (), None, 1.0) for place in range(10))
    nearest = SimilarList(regions, (0, 1), (), 0, changes)
    finding = SimilarFinding((A, B), (), np.zeros((20, 2)), np.zeros(2), nearest)
    assert similar.steadiness_badge(finding, "nl") == badge
    assert sentence_faults(similar.steadiness_claim(finding, "gemeente", "nl"), "nl") == []


def test_a_list_of_one_circumstance_is_not_called_steady():
    regions = tuple(SimilarRegion(place, 1.0, (), None, 1.0) for place in range(10))
    finding = SimilarFinding((A,), (), np.zeros((20, 1)), np.zeros(1), SimilarList(regions, (0,), (), 0, 0))
    assert similar.steadiness_badge(finding, "nl") == similar.steadiness_claim(finding, "gemeente", "nl") == ""


def outcome(value: float) -> ExpectedFinding:
    verdict = "higher" if value > 97 else "lower" if value < 86 else "as_expected"
    ends = [np.array([each]) for each in (91.0, 86.04, 97.0)]
    expectations = Expectations(*ends, np.array([verdict], dtype=object), 0.16, 0.95, 279)
    return ExpectedFinding(B, (INCOME,), (), np.array([value]), expectations)


@pytest.mark.parametrize(
    ("value", "verdict"), [(93.8, "zoals verwacht"), (98.0, "hoger dan verwacht"), (85.0, "lager dan verwacht")]
)
def test_higher_or_lower_than_expected_only_outside_the_interval(value, verdict):
    interval = "bij zulke omstandigheden ligt het in 95 van de 100 gemeenten tussen 86,0 en 97,0 %."
    text = plain(expectation.expectation_text(outcome(value), 0, "Lelystad", "nl"))
    assert text.endswith(f"(2018/19). Dat is {verdict}: {interval}")


def test_what_may_be_chance_among_few_people_is_not_called_lower():
    finding = replace(outcome(85.0), bands=Bands(np.array([60.0]), np.array([95.0])))
    assert plain(expectation.expectation_text(finding, 0, "Lelystad", "nl")) == (
        "In Lelystad is het slaagpercentage 85,0 % (2018/19). Dat ligt buiten wat te verwachten was: bij zulke "
        "omstandigheden ligt het in 95 van de 100 gemeenten tussen 86,0 en 97,0 %. Het gaat om zo weinig mensen dat "
        "ook dat toeval kan zijn."
    )
    assert "Die gaat over zo weinig mensen" in " ".join(expectation.model_sentences(finding, "nl"))


def test_what_an_expectation_rests_on_begins_with_that_it_is_no_judgement():
    assert plain(" ".join(expectation.model_sentences(outcome(93.8), "nl"))) == (
        "Hoger of lager dan verwacht is geen oordeel over het werk van scholen of gemeenten: wat hier niet is gemeten, "
        "telt niet mee. De verwachting berust op 1 omstandigheid in 279 gemeenten: het aandeel huishoudens met een "
        "laag inkomen. De uitkomst is van 2018/19, de omstandigheden zijn van 2021. De omstandigheden gaan samen met "
        "16 % van de verschillen tussen gemeenten. Alle 279 gemeenten liggen binnen wat te verwachten was."
    )


# Which reasons each view can give; together all there are.
REASONS = {
    "pair": ("all_missing", "too_few_regions", "constant", "infinite", "shared", "counts", "too_few_large_enough"),
    "control": (
        *("all_missing", "too_few_regions", "constant", "infinite", "shared", "counts"),
        *("control_is_indicator", "constant_control", "collinear", "too_many_controls"),
    ),
    "neighbours": ("all_missing", "too_few_regions", "constant", "infinite", "no_neighbours"),
    "similarity": ("infinite", "no_circumstances", "too_few_regions"),
    "expectation": (
        *("not_an_outcome", "no_circumstances", "not_a_circumstance", "all_missing", "too_few_regions", "constant"),
        *("infinite", "constant_control", "collinear"),
    ),
    "funnel": ("all_missing", "too_few_regions", "no_share"),
}


def refusal_text(view: str, reason: str, n: int, lang: str) -> str:
    refusal = Refused(reason, n, 0 if reason in ("constant_control", "control_is_indicator") else None)
    columns = np.zeros((20, 1))
    texts = {
        "pair": lambda: pair.refused_claim(refusal, PAIR, lang),
        "control": lambda: controlled.controlled_text(ControlledFinding(A, B, (INCOME,), refusal, 7), lang),
        "neighbours": lambda: surroundings.neighbours_claim(Surroundings(A, refusal, refusal), lang),
        "similarity": lambda: similar.basis_text(
            SimilarFinding((A,), (), columns, np.zeros(1), refusal), "gemeente", "Lelystad", lang
        ),
        "funnel": lambda: funnel_title(refusal, "gemeente", lang),
        "expectation": lambda: " ".join(
            expectation.model_sentences(ExpectedFinding(B, (INCOME,), (), columns[:, 0], refusal), lang)
        ),
    }
    return texts[view]()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("view", "reason"), [(view, one) for view, reasons in REASONS.items() for one in reasons])
def test_every_refusal_says_why_and_what_to_do_instead(view, reason, lang):
    text = refusal_text(view, reason, 7, lang)
    assert sentence_faults(text, lang) == []
    assert any(word in text for word in {"nl": ("Kies", "Kijk", "Laat"), "en": ("Choose", "Look", "Leave")}[lang])


def test_there_is_a_view_for_every_reason():
    assert {reason for reasons in REASONS.values() for reason in reasons} == set(get_args(Reason))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_verdict_of_a_matrix_has_words(lang):
    verdicts = {key.rsplit(".", 1)[1] for key in phrases(lang) if key.startswith("overview.verdict.")}
    assert verdicts == set(get_args(Verdict))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("strength", ["weak", "clear", "strong"])
@pytest.mark.parametrize("sign", [1, -1])
def test_every_strength_has_a_title_in_either_direction(strength, sign, lang):
    rho = sign * {"weak": 0.2, "clear": 0.4, "strong": 0.7}[strength]
    finding = replace(PAIR, rank=Association(rho, 342, rho - 0.05, rho + 0.05))
    assert finding.verdict == strength and faults(pair.pair_title(finding, lang), lang) == []
