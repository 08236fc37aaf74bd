"""`python -m tests.mutants`: small changes to the code, one at a time, and which of them no test notices.

Ends with an error when fewer are caught than there should be.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.mutants.reach import Reach, recorded_reach
from tests.mutants.sample import all_changes, sample
from tests.mutants.trials import Trial, failing_unchanged, tried, within_budget

ROOT = Path(__file__).parents[2]
# What says what a number is; what is drawn, worded and wired around it has tests of another kind.
FOLDERS = ("indicators", "answers", "figures", "etl")
COUNT, SEED, LEAST = 100, 1, 85


def main() -> None:
    arguments = _arguments()
    begun = time.monotonic()
    reach = recorded_reach(ROOT, FOLDERS, arguments.workers)
    changes = sample(ROOT, all_changes(ROOT, FOLDERS), arguments.count, arguments.seed)
    plans = [(change, within_budget(reach.of(change), reach.tests)) for change in changes]
    with tempfile.TemporaryDirectory(prefix="mutants-") as place:
        trials = []
        for trial in tried(ROOT, plans, arguments.workers, Path(place)):
            trials.append(trial)
            outcome = "caught" if trial.caught_by else "SURVIVED"
            _say(f"{len(trials):4} {outcome:8} {trial.seconds:4.0f} s  {trial.change}")
        doubted = failing_unchanged(Path(place) / "0", sorted({each.caught_by for each in trials if _by_test(each)}))
    _report(trials, doubted, reach, time.monotonic() - begun, arguments.seed)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=COUNT, help="how many changes")
    parser.add_argument("--seed", type=int, default=SEED, help="which changes: the same for the same seed and code")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="trials at a time")
    return parser.parse_args()


def _by_test(trial: Trial) -> bool:
    return trial.caught_by is not None and "::" in trial.caught_by


def _report(trials: list[Trial], doubted: set[str], reach: Reach, seconds: float, seed: int) -> None:
    """Prints what survived and the share caught; ends with an error below the least share."""
    survivors = sorted(
        (each for each in trials if each.caught_by in {None, *doubted}), key=lambda each: str(each.change)
    )
    _say(f"\nSurvived, with how many tests ran of those that reach it (seed {seed}):")
    for each in survivors:
        _say(f"  {each.change}  [{len(each.tests)} of {len(reach.of(each.change))}]")
    for name, what in ((reach.failed, "fail without any change"), (doubted, "fail in a copy without any change")):
        if name:
            _say(f"Tests that {what}, and say nothing here: {', '.join(sorted(name))}")
    caught = len(trials) - len(survivors)
    share = 100 * caught / len(trials)
    _say(f"Caught {caught} of {len(trials)}: {share:.0f} %, at least {LEAST} % is asked; {seconds / 60:.0f} minutes.")
    sys.exit(share < LEAST)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
