"""The columns of a file of a panel: their heads in words, which of them its table on the page shows, and how.

A column that is named nowhere in this module is shown: a whole number as it is, another with PLAIN decimals, all else
as text. So a new one needs its head alone, `take.column.<name>` in wording/, and a line here where that does not fit.
"""

import pandas as pd
from pandas.api.types import is_bool_dtype, is_integer_dtype, is_numeric_dtype

from wording import phrases, say

# Behind the name of a column that stands in a row more than once: for A, for B, and for each of several.
ENDS = ("_a", "_b", "_1", "_2", "_3")
# The decimals of a number that is no figure and has none in DECIMALS.
PLAIN = 2
DECIMALS = {
    "people": 0,
    "people_covered": 2,
    "left": 1,
    "rho": 2,
    "rho_low": 2,
    "rho_high": 2,
    "q_corrected": 3,
    "on_list": 0,
}
# Numbers in the unit of a figure, and as precise.
IN_UNIT = frozenset({"value_shown", "expected", "expected_low", "expected_high", "low", "high"})
# Columns for who works on with a file; the table on the page has no room for them.
IN_FILES_ALONE = frozenset(
    {
        *("region_code", "lies_in", "indicator_id", "level", "vintage"),
        *("value", "unit", "numerator", "denominator", "derivation", "source_id", "credit", "licence"),
        *("class", "class_above", "class_up_to", "class_uncertain", "deviation", "line", "weight"),
        *("regions", "regions_with_figure", "regions_not_applicable", "regions_elsewhere", "reason"),
        *("compared_name", "compared_value", "compared_period", "q1", "median", "q3", "quarter", "trend"),
        *("p10_within", "p90_within", "distance", "similar_in", "differs_in", "kept", "beside_list"),
        *("follows", "controlled_id", "controlled_period", "controlled_value", "source_id_controlled"),
        *("regions_independent", "p", "pairs_tested"),
    }
)


def stem(name: str) -> str:
    """The name of a column without what tells which of several it is: 'value' of 'value_a'."""
    return name[:-2] if name.endswith(ENDS) else name


def column_label(name: str, lang: str) -> str:
    """The head of a column in words: 'Waarde', 'Waarde (A)' where a row holds both figures, 'Waarde (1)' of a third.

    A column of one side that is no column of a single figure has words of its own. Raises KeyError that names the key
    where there are no words.
    """
    if name.endswith(ENDS) and f"take.column.{name}" not in phrases(lang):
        return say("take.of_side", lang, column=say(f"take.column.{stem(name)}", lang), side=name[-1].upper())
    return say(f"take.column.{name}", lang)


def is_in_table(name: str) -> bool:
    """True where the table of a panel shows a column, beside its files."""
    return stem(name) not in IN_FILES_ALONE


def is_number(column: pd.Series) -> bool:
    """True where a table writes a column as numbers; known by its name also where it holds none."""
    kind = stem(str(column.name))
    return kind in IN_UNIT or kind in DECIMALS or (is_numeric_dtype(column) and not is_bool_dtype(column))


def decimals_of(column: pd.Series, of_figure: int) -> int:
    """The decimals that a table writes a column with. of_figure: those of the figure it belongs to."""
    kind = stem(str(column.name))
    if kind in DECIMALS:
        return DECIMALS[kind]
    if kind in IN_UNIT or not is_number(column):
        return of_figure
    return 0 if is_integer_dtype(column) else PLAIN
