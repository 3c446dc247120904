"""The exact hypergeometric model: both ventures draw their partners blindly, all alike.

With n partners in all, the number that ventures of k and m partners share is hypergeometric. It
knows nothing of partners who sit everywhere; the test is Fisher's exact one, one-sided. Whole
numbers until the last division, so that p-values are exact to the last place.

Fisher (1935), The logic of inductive inference, Journal of the Royal Statistical Society 98:39-82.
As a backbone of two-mode networks: Tumminello, Micciche, Lillo, Piilo, Mantegna (2011),
Statistically validated networks in bipartite complex systems, PLoS ONE 6:e17994.
"""

from __future__ import annotations

from math import comb


def tail(n: int, k: int, m: int, most: int) -> list[float]:
    """Return P(shared >= 0), P(shared >= 1), ... up to the number most."""
    k, m = min(k, m), max(k, m)
    ways = _ways(n, k, m)
    above = [0] * (max(k, most) + 2)
    for shared in range(k, -1, -1):
        above[shared] = above[shared + 1] + ways[shared]
    return [above[shared] / above[0] for shared in range(most + 1)]


def _ways(n: int, k: int, m: int) -> list[int]:
    """Return in how many ways k of n partners hold 0, 1, ... k of m chosen ones."""
    least = max(0, k + m - n)
    found = [0] * least + [comb(m, least) * comb(n - m, k - least)]
    for shared in range(least, k):
        found.append(
            found[-1] * (m - shared) * (k - shared) // ((shared + 1) * (n - m - k + shared + 1))
        )
    return found
