"""All benchmarks in one run."""

from benchmarks.spine import main

main()
