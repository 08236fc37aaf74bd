"""`python -m tests.evidence`: prints docs/evidence.md. Every seed is fixed, so the same code prints the same."""

import sys
from collections.abc import Callable

from tests.evidence import coverage, errors, oracles, wholes
from tests.evidence.tables import Section, written

SECTIONS: tuple[Callable[[], Section], ...] = (
    oracles.section,
    coverage.intervals,
    errors.neighbours,
    errors.many_pairs,
    errors.clusters_on_noise,
    coverage.expectations_held,
    wholes.section,
)
TITLE = """# What the statistics are worth

Printed by `python -m tests.evidence`, from the release that ships with the project and from simulations with fixed
seeds. The tests hold the same claims; here are the numbers behind them.
"""


def main() -> None:
    """Prints all sections."""
    sys.stdout.write("\n".join([TITLE, *(written(make()) for make in SECTIONS)]))


if __name__ == "__main__":
    main()
