"""`python -m tests.evidence`: prints docs/evidence.md. Every seed is fixed, so the same code prints the same."""

import sys
from collections.abc import Callable

from tests.evidence import coverage, divisions, errors, oracles, planting, sentences, wholes
from tests.evidence.tables import Section, summary, written

SECTIONS: dict[str, Callable[[], Section]] = {
    "Against the libraries": oracles.section,
    "Intervals": coverage.intervals,
    "Neighbours that resemble each other": errors.neighbours,
    "Real figures, redrawn": errors.real_figures_redrawn,
    "Looking at many pairs": errors.many_pairs,
    "Local clusters": errors.clusters_on_noise,
    "Outcome against expectation": coverage.expectations_held,
    "What was planted": planting.section,
    "A working area of all its parts": wholes.section,
    "Another division": divisions.section,
    "Bands of small numbers and rounding": coverage.bands,
    "Sentences": sentences.section,
}
TITLE = """# What the statistics are worth

Printed by `make evidence`, from the release that ships with the project and from simulations. Every seed is fixed and
named, so the same code prints the same. The tests hold the same claims; here are the numbers behind them, also where
they fall short. A share of simulations has an error of its own: 95 % of 4,000 is right to 0.7 percentage points, of
1,000 to 1.4.
"""


def main() -> None:
    """Prints all claims, then all sections."""
    sections = {title: make() for title, make in SECTIONS.items()}
    told = [written(title, section) for title, section in sections.items()]
    sys.stdout.write("\n".join([TITLE, summary(sections.values()), *told]))


if __name__ == "__main__":
    main()
