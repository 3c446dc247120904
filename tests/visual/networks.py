"""Networks of any shape, for Hypothesis: few and many ventures, empty ones, nesting, islands."""

from hypothesis import strategies as st

from queries.subgraph import LinkEdge, Subgraph

from .sample import joins, network, partner, venture

_NAMES = st.text(st.characters(codec="utf-8"), max_size=90) | st.sampled_from(
    [
        "Regionaal meerjarig contract CZ en huisartsen Oostelijk Zuid-Limburg",
        "W" * 5000,
        "💚" * 40,
        "a b " * 300,
    ]
)
_RELATIONS = ("PART_OF", "SUPPORTS", "SUCCEEDED_BY")


@st.composite
def networks(draw: st.DrawFn, most: int = 40) -> Subgraph:
    """A network of at most so many ventures."""
    count = draw(st.integers(1, most))
    ids = [f"v{number:03}" for number in range(count)]
    names = draw(st.lists(_NAMES, min_size=count, max_size=count))
    members = draw(
        st.sets(st.tuples(st.integers(0, most), st.sampled_from(ids)), max_size=4 * count)
    )
    links = draw(
        st.sets(
            st.tuples(st.sampled_from(ids), st.sampled_from(_RELATIONS), st.sampled_from(ids)),
            max_size=count,
        )
    )
    return network(
        [partner(f"Partner {number}", id=f"p{number}") for number in range(most + 1)],
        [venture(name, id=one) for name, one in zip(names, ids, strict=True)],
        [joins(f"p{number}", one) for number, one in sorted(members)],
        [LinkEdge(*ends, None, None, None, ()) for ends in sorted(links)],
    )
