"""Figures looked at before the reader chooses, declared with the reasons why: key figures, and circumstances."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from indicators.model import LANGUAGES


@dataclass(frozen=True)
class KeyFigure:
    """One figure declared: why it is among them, by language; level: the only one where it is, None for all.

    instead: the figure that stands in for it where it is not held, None for none.
    """

    id: str
    reason: Mapping[str, str]
    level: str | None = None
    instead: str | None = None


def load_key_figures(path: Path) -> tuple[KeyFigure, ...]:
    """The figures that a file declares, in its order; raises ValueError on one without its reasons."""
    figures = []
    for figure in tomllib.loads(path.read_text(encoding="utf-8"))["figure"]:
        if not {"id", *LANGUAGES} <= set(figure) <= {"id", "level", "instead", *LANGUAGES}:
            raise ValueError(
                f"{path}: a figure has {', '.join(figure)}; give id, {', '.join(LANGUAGES)}, maybe level, instead"
            )
        reasons = {lang: figure[lang] for lang in LANGUAGES}
        figures.append(KeyFigure(figure["id"], reasons, figure.get("level"), figure.get("instead")))
    return tuple(figures)


_HERE = Path(__file__).parent
# The compact set of a profile, in the order of the page.
KEY_FIGURES = load_key_figures(_HERE / "key_figures.toml")
# What regions are compared by, and outcomes expected from.
CIRCUMSTANCES = load_key_figures(_HERE / "circumstances.toml")
# The ids of the circumstances, in the order declared.
DECLARED = tuple(one.id for one in CIRCUMSTANCES)
# What stands in for one of them, by its id, where that is not held.
STAND_INS = {one.id: one.instead for one in CIRCUMSTANCES if one.instead}


def key_ids(level: str, available: Collection[str] | None = None) -> list[str]:
    """The ids of the compact set of a level; only those available, where these are given."""
    here = [one.id for one in KEY_FIGURES if one.level in (None, level)]
    return here if available is None else [name for name in here if name in available]
