"""All benchmarks in one run."""

from benchmarks import centrality, spine

spine.main()
centrality.main()
