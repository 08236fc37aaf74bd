"""Sweeps over long lists: `make test` takes a seeded part of each, `make evidence` (SWEEP=all) the whole."""

import os
import random
import sys
from collections.abc import Sequence
from typing import TypeVar

WHOLE = os.environ.get("SWEEP") == "all"
SEED = 20_261_201

T = TypeVar("T")


def swept(items: Sequence[T], most: int) -> list[T]:
    """Items to look at, in their own order: `most` of them, the same in every run, or all with SWEEP=all.

    How many and by which seed is written to the output, which pytest prints when the test fails.
    """
    if WHOLE or len(items) <= most:
        return list(items)
    sys.stdout.write(f"A part of a sweep: {most} of {len(items)}, seed {SEED}; SWEEP=all takes them all.\n")
    return [items[place] for place in sorted(random.Random(SEED).sample(range(len(items)), most))]


def examples(most: int) -> int:
    """Number of made-up examples of a property that is dear to try: a fifth of `most`, or all with SWEEP=all."""
    return most if WHOLE else most // 5
