"""All benchmarks in one run."""

from benchmarks import centrality, questions, spine, visual

spine.main()
centrality.main()
questions.main()
visual.main()
