"""All benchmarks in one run."""

from benchmarks import centrality, growth, questions, spine, visual

spine.main()
centrality.main()
questions.main()
visual.main()
growth.main()
