"""Weights of similarity, how much each declared circumstance counts, and the number of regions asked for."""

from collections.abc import Collection, Sequence

from indicators.key_figures import DECLARED, STAND_INS
from indicators.notice import Notice

# What a reader may say of a circumstance, and how heavily it then counts.
STEPS = {"off": 0.0, "half": 0.5, "plain": 1.0, "double": 2.0}
PLAIN = "plain"
# How many regions may be asked for.
NUMBERS = ("5", "10", "15")
NUMBER = "10"
# As an address holds them: 'laag_inkomen.double,koopwoningen.off'.
WEIGHTS_LIMIT = 500
_EXCERPT_LIMIT = 60


def settled_weights(text: str, notices: list[Notice]) -> str:
    """The weights that an address asks for, in the order declared; what is not known is left out, with one notice."""
    steps: dict[str, str] = {}
    strange = []
    for part in filter(None, text.split(",")):
        name, _, step = part.rpartition(".")
        if name in DECLARED and step in STEPS and name not in steps:
            steps[name] = step
        else:
            strange.append(part)
    if strange:
        notices.append(Notice("unknown_weights", {"asked": ",".join(strange)[:_EXCERPT_LIMIT]}))
    return weights_text(steps)


def weights_text(steps: dict[str, str]) -> str:
    """Steps by id as an address holds them; a circumstance that counts as usual is left out."""
    return ",".join(f"{name}.{steps[name]}" for name in DECLARED if steps.get(name, PLAIN) != PLAIN)


def steps_of(weights: str) -> dict[str, str]:
    """The step of every declared circumstance. weights: of a Selection, settled."""
    steps = dict(part.rsplit(".", 1) for part in weights.split(",") if part)
    return {name: steps.get(name, PLAIN) for name in DECLARED}


def weights_of(weights: str, ids: Sequence[str]) -> list[float]:
    """The weight of each of some circumstances; one that stands in counts as the one it stands in for."""
    steps = steps_of(weights)
    originals = {instead: name for name, instead in STAND_INS.items()}
    return [STEPS[steps.get(originals.get(name, name), PLAIN)] for name in ids]


def circumstance_ids(ids: Sequence[str], available: Collection[str]) -> list[str]:
    """The circumstances to compare regions by: each of `ids`, or its stand-in where only that is `available`."""
    return [STAND_INS[name] if name not in available and STAND_INS.get(name) in available else name for name in ids]
