"""How much each declared circumstance counts when regions are likened, and how many regions are asked for."""

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
_TOLD = 60


def settled_weights(asked: str, notices: list[Notice]) -> str:
    """The weights that an address asks for, in the order declared; what is not known is left out, with one notice."""
    found: dict[str, str] = {}
    strange = []
    for part in filter(None, asked.split(",")):
        name, _, step = part.rpartition(".")
        if name in DECLARED and step in STEPS and name not in found:
            found[name] = step
        else:
            strange.append(part)
    if strange:
        notices.append(Notice("unknown_weights", {"asked": ",".join(strange)[:_TOLD]}))
    return written_weights(found)


def written_weights(steps: dict[str, str]) -> str:
    """Steps by id as an address holds them; a circumstance that counts as usual is left out."""
    return ",".join(f"{name}.{steps[name]}" for name in DECLARED if steps.get(name, PLAIN) != PLAIN)


def steps_of(weights: str) -> dict[str, str]:
    """The step of every declared circumstance. weights: of a Selection, settled."""
    told = dict(part.rsplit(".", 1) for part in weights.split(",") if part)
    return {name: told.get(name, PLAIN) for name in DECLARED}


def weights_of(weights: str, ids: Sequence[str]) -> list[float]:
    """How heavily each of some circumstances counts; one that stands in counts as the one it stands in for."""
    steps = steps_of(weights)
    declared = {instead: name for name, instead in STAND_INS.items()}
    return [STEPS[steps.get(declared.get(name, name), PLAIN)] for name in ids]


def likened_on(ids: Sequence[str], held: Collection[str]) -> list[str]:
    """What tells some declared circumstances where `held` is what there is: each itself, or else what stands in."""
    return [STAND_INS[name] if name not in held and STAND_INS.get(name) in held else name for name in ids]
