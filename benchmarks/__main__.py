"""All benchmarks in one run."""

from benchmarks import centrality, questions, spine

spine.main()
centrality.main()
questions.main()
