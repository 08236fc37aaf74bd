"""The model of an indicator: frozen values that check themselves.

Every check raises ValueError naming the key and the remedy; the registry adds the file.
"""

from dataclasses import dataclass
from typing import Literal, get_args

Domain = Literal["onderwijs", "jeugdhulp", "armoede", "signalering", "demografie"]
Role = Literal["omstandigheid", "voorziening", "gebruik", "uitkomst"]
Kind = Literal["count", "rate", "mean", "index"]
Direction = Literal["neutral", "higher_is_favourable", "higher_is_unfavourable"]
Rule = Literal["sum", "ratio", "weighted_mean", "none"]
Breaks = Literal["quantile", "equal_interval", "natural", "categories"]
Level = Literal["land", "gemeente", "wijk", "buurt"]
Status = Literal["final", "provisional", "estimated", "suppressed", "missing", "not_applicable"]
Derivation = Literal["published", "added", "recomputed", "weighted"]

DOMAINS: tuple[str, ...] = get_args(Domain)
LEVELS: tuple[str, ...] = get_args(Level)
# The region code of Nederland, the one region of level land.
LAND = "NL00"
STATUSES: tuple[str, ...] = get_args(Status)
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
LANGUAGES = ("nl", "en")

# Every unit a definition may use, with the word a reader sees in each language (in wording/).
UNITS = (
    "aantal",
    "%",
    "per 1.000 inwoners",
    "per 1.000 kinderen",
    "per km²",
    "personen",
    "× € 1.000",
    "km",
    "per huishouden",
    "m³",
    "kWh",
    "punten per leerling",
    "klasse",
)


def _choice(key: str, value: str, kind: object) -> None:
    choices = get_args(kind)
    if value not in choices:
        raise ValueError(f"{key} is '{value}'; choose one of {', '.join(choices)}")


@dataclass(frozen=True)
class Measure:
    """Kind and unit of a figure. `per` is the base of a rate: 100 for percent, 1000 for per mille."""

    kind: Kind
    unit: str
    decimals: int
    direction: Direction
    per: int | None = None

    @property
    def is_share(self) -> bool:
        """True of a part of its denominator; people per square kilometre are no part of one."""
        return self.kind == "rate" and (self.unit == "%" or self.unit.startswith("per 1.000"))

    def __post_init__(self) -> None:
        _choice("measure.kind", self.kind, Kind)
        _choice("measure.direction", self.direction, Direction)
        if self.unit not in UNITS:
            raise ValueError(f"measure.unit is '{self.unit}'; choose one of {', '.join(UNITS)}, or add it to UNITS")
        if not 0 <= self.decimals <= 3:
            raise ValueError(f"measure.decimals is {self.decimals}; choose 0, 1, 2 or 3")
        if self.kind == "rate" and self.per is None:
            raise ValueError("measure.per is missing; a rate needs it (100 for percent, 1000 for per mille)")
        if self.kind != "rate" and self.per is not None:
            raise ValueError(f"measure.per belongs to a rate; leave it out for a {self.kind}")


@dataclass(frozen=True)
class Aggregation:
    """The rule by which regions add up to one figure.

    sum: counts are added. ratio: numerators over denominators, or, where these are not
    published, a mean weighted by `weight`, marked estimated. weighted_mean: always weighted
    by `weight`. none: there is no honest aggregate, and the page says so.
    `weight` is the id of a count indicator, of `weight_period` where the figure's own period
    has none. `components` are counts that make figures go together by arithmetic: the people in a
    share, the whole that several shares divide; not the inhabitants under every rate. Two
    indicators that share one are partly the same measurement.
    """

    rule: Rule
    weight: str | None = None
    weight_period: str | None = None
    components: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _choice("aggregation.rule", self.rule, Rule)
        if self.rule == "weighted_mean" and self.weight is None:
            raise ValueError("aggregation.weight is missing; a weighted mean needs the id of a count indicator")
        if self.rule in ("sum", "none") and self.weight is not None:
            raise ValueError(f"aggregation.weight has no meaning with rule '{self.rule}'; leave it out")
        if self.weight_period is not None and self.weight is None:
            raise ValueError("aggregation.weight_period stands alone; give aggregation.weight as well, or leave it out")


@dataclass(frozen=True)
class SourceColumns:
    """The columns of one source that hold the figure, and at which levels.

    A column is written as its group titles, name and unit: "Bevolking/Geslacht/Mannen (aantal)".
    Either `value` (published as it is) or `numerator` and `denominator` (each a list of columns
    to be added). A count has `value` or `numerator` alone. Published values are multiplied by `factor`.
    `provisional`: the publisher calls these figures provisional in words, not with a mark at each figure.
    """

    source_id: str
    levels: tuple[Level, ...]
    value: str | None = None
    numerator: tuple[str, ...] = ()
    denominator: tuple[str, ...] = ()
    factor: float = 1.0
    provisional: bool = False

    def __post_init__(self) -> None:
        for level in self.levels:
            _choice("source.levels", level, Level)
        if not self.levels:
            raise ValueError("source.levels is empty; name at least one level")
        if (self.value is None) == (not self.numerator):
            raise ValueError("source needs either value or numerator; give one of the two")
        if self.denominator and not self.numerator:
            raise ValueError("source.denominator stands alone; give source.numerator as well")
        if any("ONBEKEND_" in column for column in self.columns):
            raise ValueError("source names a measure code starting with ONBEKEND_; such codes do not exist at CBS")

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column this entry reads."""
        return ((self.value,) if self.value else ()) + self.numerator + self.denominator


@dataclass(frozen=True)
class SeriesBreak:
    """A break: from `period` on the figure is not comparable with earlier ones; `reason` by language."""

    period: str
    reason: dict[str, str]


@dataclass(frozen=True)
class MapStyle:
    """The way values are put into classes on a map."""

    breaks: Breaks
    classes: int

    def __post_init__(self) -> None:
        _choice("map.breaks", self.breaks, Breaks)
        if not 2 <= self.classes <= 9:
            raise ValueError(f"map.classes is {self.classes}; choose 2 to 9")


@dataclass(frozen=True)
class Texts:
    """The words about one indicator in one language.

    name: as in a list. short: one line under a chart, with unit. definition: what is counted,
    of whom, when. caution: what not to conclude. question: one to open a conversation with.
    in_sentence: the name as it stands inside a sentence, with article where the language wants one.
    """

    name: str
    in_sentence: str
    short: str
    definition: str
    caution: str
    question: str

    def __post_init__(self) -> None:
        for key, text in vars(self).items():
            if not text.strip():
                raise ValueError(f"{key} is empty; write it")
        if not self.question.rstrip().endswith("?"):
            raise ValueError("question does not end in a question mark; write one question")


@dataclass(frozen=True)
class Indicator:
    """One figure that can be shown: what it measures, how it adds up, where it comes from, what to say."""

    id: str
    domain: Domain
    role: Role
    measure: Measure
    aggregation: Aggregation
    sources: tuple[SourceColumns, ...]
    map: MapStyle
    texts: dict[str, Texts]
    series_breaks: tuple[SeriesBreak, ...] = ()
    variant_of: str | None = None

    def __post_init__(self) -> None:
        _choice("domain", self.domain, Domain)
        _choice("role", self.role, Role)
        if not self.sources:
            raise ValueError("source is missing; name at least one [[source]]")
        is_count = self.measure.kind == "count"
        if is_count != (self.aggregation.rule == "sum") and self.aggregation.rule != "none":
            raise ValueError("aggregation.rule 'sum' is for counts, and counts only; change measure.kind or the rule")
