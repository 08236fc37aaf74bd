"""`python -m tests.benchmarks`, which is `make bench`."""

from tests.benchmarks.run import main

if __name__ == "__main__":
    main()
