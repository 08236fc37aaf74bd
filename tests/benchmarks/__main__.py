"""`python -m tests.benchmarks`, which is `make bench`; `... page --times 3` measures one part, less often."""

import argparse

from tests.benchmarks.run import PARTS, TIMES, main

if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("parts", nargs="*", choices=[*PARTS, []], help="what to measure; without any, all of it")
    asked.add_argument("--times", type=int, default=TIMES, help="how often each time is measured")
    chosen = asked.parse_args()
    main(chosen.parts, chosen.times)
