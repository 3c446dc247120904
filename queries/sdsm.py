"""The stochastic degree sequence model: what overlap chance alone gives, sizes kept on average.

In it each partner takes part in each venture by a chance of its own, such that every venture has
its number of partners, and every partner its number of ventures, on average: of all such models
the one of the greatest entropy (the bipartite configuration model). That a partner who sits
everywhere, an insurer say, is in both ventures then surprises less than one who sits in few.

The chance of a partner with d ventures in a venture of k partners is xy / (1 + xy), x(k) and y(d)
being found by Newton's method, one unknown for each different degree. How many two ventures share
is then a sum of independent chances (a Poisson-binomial number). Its distribution is multiplied
out, degree by degree: every term is positive, so that small p-values are as precise as large ones.

Saracco, Di Clemente, Gabrielli, Squartini (2015), Randomizing bipartite networks: the case of the
World Trade Web, Scientific Reports 5:10595. Saracco, Straka, Di Clemente, Gabrielli, Caldarelli,
Squartini (2017), Inferring monopartite projections of bipartite networks: an entropy-based
approach, New Journal of Physics 19:053022. Neal (2014), The backbone of bipartite projections,
Social Networks 39:84-97. Neal, Domagalski, Sagan (2021), Comparing alternatives to the fixed
degree sequence model, Scientific Reports 11:23929. Hong (2013), On computing the distribution
function for the Poisson binomial distribution, Computational Statistics & Data Analysis 59:41-51.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_STEPS = 200
_CLOSE = 1e-10
"""How far a fitted degree may be from the real one, as a part of it."""
_LOST = 1e-14
"""How much of a p-value may be left out, as a part of it."""


class Classes(NamedTuple):
    """Different degrees, ascending, and how many have each."""

    degrees: Ints
    counts: Ints


def classes(degrees: Ints) -> tuple[Classes, Ints]:
    """Return the different degrees, and the class of each."""
    found, inverse, counts = np.unique(degrees, return_inverse=True, return_counts=True)
    return Classes(found.astype(np.int64), counts.astype(np.int64)), inverse.astype(np.int64)


def fit(ventures: Classes, partners: Classes) -> Floats:
    """Return the chance that a partner of a class takes part in a venture of a class.

    Rows: classes of ventures, columns: of partners.
    """
    chance = np.zeros((len(ventures.degrees), len(partners.degrees)))
    k, d = ventures.degrees.astype(float), partners.degrees.astype(float)
    open_k, open_d = np.ones(len(k), dtype=bool), np.ones(len(d), dtype=bool)
    # Who is in everything, or in nothing any more, is so for certain: the rest is fitted.
    while open_k.any() and open_d.any():
        all_k, all_d = partners.counts[open_d].sum(), ventures.counts[open_k].sum()
        full_k, none_k = open_k & (k >= all_k), open_k & (k <= 0)
        if (full_k | none_k).any():
            chance[np.ix_(full_k, open_d)] = 1
            d[open_d] -= ventures.counts[full_k].sum()
            open_k &= ~(full_k | none_k)
            continue
        full_d, none_d = open_d & (d >= all_d), open_d & (d <= 0)
        if not (full_d | none_d).any():
            break
        chance[np.ix_(open_k, full_d)] = 1
        k[open_k] -= partners.counts[full_d].sum()
        open_d &= ~(full_d | none_d)
    if open_k.any() and open_d.any():
        chance[np.ix_(open_k, open_d)] = _newton(
            k[open_k], ventures.counts[open_k], d[open_d], partners.counts[open_d]
        )
    return chance


def tails(chance: Floats, counts: Ints, most: Ints) -> list[Floats]:
    """Return for each row of chances the upper tail: P(shared >= 0), P(shared >= 1), ...

    counts: how many partners have each column's chance. most: up to which number for each row.
    """
    found: list[Floats] = [np.zeros(0)] * len(most)
    people = int(counts.sum())
    terms = np.minimum(people, most + _further(chance @ counts, most))
    waiting = np.arange(len(most))
    while len(waiting):
        # Those of about as many terms are worked out together.
        steps = np.ceil(2 * np.log2(terms[waiting] + 1)).astype(int)
        again = []
        for step in np.unique(steps):
            rows = waiting[steps == step]
            wide = min(people, int(terms[rows].max()))
            mass = _multiplied(chance[rows].T, counts, wide)
            tail = mass[::-1].cumsum(axis=0)[::-1]
            if wide < people:
                short = _short(mass, tail[most[rows], np.arange(len(rows))])
                again.append(rows[short])
                terms[rows[short]] = np.minimum(people, 2 * wide)
            for row, own in zip(rows.tolist(), np.minimum(tail, 1.0).T, strict=True):
                found[row] = own[: most[row] + 1]
        waiting = np.concatenate(again) if again else np.zeros(0, dtype=np.int64)
    return found


def _further(expected: Floats, most: Ints) -> Ints:
    """Return how many terms beyond the most matter, were it a Poisson number."""
    found = np.ceil(np.maximum(0, expected - most)).astype(np.int64) + 1
    left = np.ones(len(most))
    while (open_ := left > _LOST / 100).any():
        left = np.where(open_, left * expected * 1.05 / (most + found), left)
        found += open_
    return found


def _newton(k: Floats, many_k: Ints, d: Floats, many_d: Ints) -> Floats:
    """Return the chances whose sums are the degrees, none of which is at its bounds."""
    edges = float(k @ many_k)
    a, b = np.log(k / np.sqrt(edges)), np.log(d / np.sqrt(edges))
    for _step in range(_STEPS):
        p = _chance(a, b)
        off_k, off_d = k - p @ many_d, d - many_k @ p
        if max((abs(off_k) / k).max(), (abs(off_d) / d).max()) < _CLOSE:
            break
        w = p * (1 - p) * many_k[:, None] * many_d
        step_a, step_b = _solve(w, many_k * off_k, many_d * off_d)
        # Far from the answer a whole step may overshoot; chances change little beyond this.
        scale = min(1.0, 2.0 / max(abs(step_a).max(), abs(step_b).max(), 1e-300))
        a, b = a + scale * step_a, b + scale * step_b
    return _chance(a, b)


def _chance(a: Floats, b: Floats) -> Floats:
    p: Floats = 1 / (1 + np.exp(-np.clip(a[:, None] + b, -700, 700)))
    return p


def _solve(w: Floats, g_a: Floats, g_b: Floats) -> tuple[Floats, Floats]:
    """Return Newton's step. x and y can be traded for each other: one of them is held."""
    if len(g_a) > len(g_b):
        step_b, step_a = _solve(w.T, g_b, g_a)
        return step_a, step_b
    in_a, in_b = w.sum(axis=1), w.sum(axis=0)
    in_b = in_b + 1e-12 * in_b.max()
    share = w / in_b
    system = np.diag(in_a * (1 + 1e-12)) - share @ w.T
    step_a = np.zeros(len(g_a))
    step_a[:-1] = np.linalg.solve(system[:-1, :-1], (g_a - share @ g_b)[:-1])
    return step_a, (g_b - step_a @ w) / in_b


def _multiplied(chance: Floats, counts: Ints, terms: int) -> Floats:
    """Return P(shared = 0..terms) as rows: the product of (1 - q + qz)^n over the classes."""
    mass = np.zeros((terms + 1, chance.shape[1]))
    mass[0] = 1
    part = np.empty_like(mass)
    for q, many in zip(chance, counts.tolist(), strict=True):
        weights = _binomial(q, many, min(many, terms))
        total = weights[0] * mass
        for more, weight in enumerate(weights[1:], start=1):
            np.multiply(weight, mass[:-more], out=part[:-more])
            total[more:] += part[:-more]
        mass = total
    return mass


def _binomial(q: Floats, many: int, most: int) -> Floats:
    """Return P(0), P(1), ... P(most) of so many chances q, as rows."""
    if many == 1:
        return np.stack([1 - q, q])[: most + 1]
    more = np.arange(most + 1.0)
    log_ways = np.concatenate([[0.0], np.cumsum(np.log((many - more[:-1]) / (more[:-1] + 1)))])
    with np.errstate(divide="ignore"):
        log_q, log_rest = np.log(q), np.log1p(-q)
    # A chance of 0 or 1 leaves one number possible; 0 * log 0 is 0 here.
    some = np.where(more[:, None] > 0, more[:, None] * np.maximum(log_q, -1e300), 0)
    rest = np.where(more[:, None] < many, (many - more[:, None]) * np.maximum(log_rest, -1e300), 0)
    weights: Floats = np.exp(log_ways[:, None] + some + rest)
    return weights


def _short(mass: Floats, least: Floats) -> NDArray[np.bool_]:
    """Return which columns leave out too much beyond their last term.

    The numbers fall ever faster there (the distribution is log-concave), which bounds the rest.
    """
    last, before = mass[-1], mass[-2]
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = last / before
        rest = last * ratio / (1 - ratio)
    short: NDArray[np.bool_] = (last > 0) & ~((ratio < 1) & (rest <= _LOST * least))
    return short
