"""The colours of figures: one hue per domain, two around a comparator, nine for two figures; and what means the same.

Neighbouring classes stay at least 10 apart in CIEDE2000, also for readers who see red, green or blue
less well; a test works it out. No hue is red or green: more or less is no judgement.
"""

from indicators.model import Domain

_FIVE: dict[Domain, tuple[str, ...]] = {
    "onderwijs": ("#def2ff", "#98cbf1", "#589edb", "#276fb8", "#15407e"),
    "jeugdhulp": ("#f2ebfb", "#ceb8ee", "#a587d4", "#7a57b1", "#4c2e7b"),
    "armoede": ("#fcedcd", "#e4bd80", "#c48b3f", "#985e18", "#61360f"),
    "signalering": ("#e6f7f9", "#8fd1da", "#51a7b4", "#1c7a89", "#034b56"),
    "demografie": ("#ebeff4", "#bac5d5", "#8b99ae", "#606e85", "#384355"),
}

# Around a comparator: blue below, orange above, from the middle outward, and grey for what is about equal.
_BELOW = ("#86b8d6", "#1d5f8a")
_ABOVE = ("#e2a45c", "#96520b")
MIDDLE = "#dcdcd8"

# Two figures in one map: place a + 3 * b, each from low (0) to high (2). A runs to orange, B to blue.
TWO_WAY = (
    *("#ececea", "#ffce8c", "#d6711b"),
    *("#99cbfd", "#9d938b", "#884523"),
    *("#4386be", "#536365", "#24231f"),
)

# For lines, points and small marks of a domain: 3:1 or more on white.
ACCENTS: dict[Domain, str] = {domain: colours[3] for domain, colours in _FIVE.items()}

# Mine is always this dark outline; marked is amber between two dark lines, which shows on every class.
MINE = "#111827"
MARKED = "#ffb000"

# What has no value is drawn with ink on paper: hatched when missing, dotted when withheld.
NO_FIGURE = {"ink": "#7d8590", "paper": "#f6f6f3"}


def sequential(domain: Domain, classes: int) -> tuple[str, ...]:
    """`classes` colours of the domain's hue, light to dark; 1 to 5."""
    if not 1 <= classes <= 5:
        raise ValueError(f"a palette has 1 to 5 classes, not {classes}; more cannot be told apart")
    five = _FIVE[domain]
    if classes == 1:
        return (five[2],)
    return tuple(five[round(place * 4 / (classes - 1))] for place in range(classes))


def diverging(below: int, above: int) -> tuple[str, ...]:
    """The colours of `below` classes under the middle one, the middle one, and `above` classes over it; 0 to 2 each."""
    if not (0 <= below <= 2 and 0 <= above <= 2):
        raise ValueError(f"a palette has at most 2 classes on a side of the middle, not {below} and {above}")
    return (*reversed(_BELOW[:below]), MIDDLE, *_ABOVE[:above])
