# SPDX-License-Identifier: GPL-3.0-or-later
"""Statistics over facts by numpy and scipy, from the definitions of core/analysis/statistics.h.

    statistics_reference.py -o tests/golden/analysis/statistics.json

The resamples are drawn here by a second writing of the project's generator (SplitMix64 seeded by SHA-256), so that
intervals can be compared to rounding; scipy.stats.bootstrap, with resamples of its own, says how far apart two sets of
resamples are. Written with numpy 2.4.6 and scipy 1.17.
"""
import argparse
import hashlib
import json
import struct

import numpy as np
import scipy
from scipy import stats

MASK = (1 << 64) - 1


class Random:
    def __init__(self, seed, *names):
        data = struct.pack("<Q", seed)
        for name in names:
            data += struct.pack("<Q", len(name.encode())) + name.encode()
        self.state = struct.unpack("<Q", hashlib.sha256(data).digest()[:8])[0]

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def below(self, n):
        limit = MASK - MASK % n
        value = self.next()
        while value >= limit:
            value = self.next()
        return value % n


def samples(n, name, resamples, seed=1):
    random = Random(seed, "bootstrap", name)
    return np.array([[random.below(n) for _ in range(n)] for _ in range(resamples)])


def interval(estimate, estimates, n):
    estimates = np.asarray([e for e in estimates if not np.isnan(e)])
    low, high = np.percentile(estimates, [2.5, 97.5])
    return dict(estimate=float(estimate), low=float(low), high=float(high), n=n, resamples=len(estimates))


def correlation(kind, x, y):
    if len(set(x)) < 2 or len(set(y)) < 2:
        return np.nan
    return float((stats.pearsonr if kind == "pearson" else stats.spearmanr)(x, y).statistic)


def plain(values):
    return [None if isinstance(v, float) and np.isnan(v) else v for v in values]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-o", required=True)
    parser.add_argument("--resamples", type=int, default=400)
    args = parser.parse_args()
    rng = np.random.default_rng(3)
    n, resamples = 30, args.resamples

    # Distances, with ties, and learned or not over three seeds.
    d = np.round(rng.uniform(0, 1, n), 1)
    fact = np.repeat(np.arange(n), 3)
    first = (rng.uniform(size=3 * n) < np.repeat(0.2 + 0.6 * d, 3)).astype(float)
    second = (rng.uniform(size=3 * n) < np.repeat(0.3 + 0.6 * d, 3)).astype(float)
    order = rng.permutation(3 * n)
    first[order[0]] = np.nan
    a = np.array([np.nanmean(first[fact == f]) for f in range(n)])
    b = np.array([np.nanmean(second[fact == f]) for f in range(n)])
    out = dict(scipy=scipy.__version__, numpy=np.__version__, resamples=resamples, d=d.tolist(),
               fact=fact[order].tolist(), first=plain(first[order].tolist()), second=plain(second[order].tolist()))

    def means(values, name):
        return interval(values.mean(), values[samples(len(values), name, resamples)].mean(axis=1), len(values))

    out["mean"] = means(a, "mean")
    difference = b - a
    drawn = difference[samples(n, "difference", resamples)].mean(axis=1)
    p = 2 * (min((drawn <= 0).sum(), (drawn >= 0).sum()) + 1) / (resamples + 1)
    out["difference"] = dict(interval(difference.mean(), drawn, n), p=float(min(1, p)))
    out["bins"] = []
    for i, part in enumerate(np.array_split(np.argsort(d, kind="stable"), 4)):
        out["bins"].append(dict(low=float(d[part].min()), high=float(d[part].max()), mean_x=float(d[part].mean()),
                                value=means(a[part], f"bins:bin {i}")))
    for kind in ("pearson", "spearman"):
        drawn = [correlation(kind, d[s], a[s]) for s in samples(n, kind, resamples)]
        out[kind] = interval(correlation(kind, d, a), drawn, n)
    few = [(0.5, 0.5, 0.5, 1.0), (1.0, 2.0, 2.0, 3.0)]
    drawn = [correlation("spearman", np.array(few[0])[s], np.array(few[1])[s]) for s in samples(4, "few", resamples)]
    out["few"] = dict(x=few[0], y=few[1], spearman=interval(correlation("spearman", *few), drawn, 4))

    # scipy's own bootstrap, with the full number of resamples.
    own = stats.bootstrap((a,), np.mean, n_resamples=100_000, method="percentile", random_state=5).confidence_interval
    out["scipy_mean"] = dict(low=float(own.low), high=float(own.high))
    own = stats.bootstrap((d, a), lambda x, y: stats.pearsonr(x, y).statistic, n_resamples=20_000, paired=True,
                          vectorized=False, method="percentile", random_state=5).confidence_interval
    out["scipy_pearson"] = dict(low=float(own.low), high=float(own.high))

    out["mcnemar"] = []
    for only_first, only_second in ((0, 0), (1, 0), (3, 9), (9, 3), (25, 25), (40, 61), (700, 800)):
        total = only_first + only_second
        p = stats.binomtest(only_first, total, 0.5).pvalue if total else 1.0
        out["mcnemar"].append(dict(only_first=only_first, only_second=only_second, p=float(p)))
    values = [0.04, 0.01, 0.03, 0.005, 0.8, 0.03, 1e-9]
    m, highest, adjusted = len(values), 0.0, [0.0] * len(values)
    for rank, i in enumerate(np.argsort(values, kind="stable")):
        highest = max(highest, min(1.0, (m - rank) * values[i]))
        adjusted[i] = highest
    out["holm"] = dict(p=values, adjusted=adjusted)
    seeds = [0.31, 0.35, 0.28, 0.4]
    out["spread"] = dict(values=seeds, mean=float(np.mean(seeds)), sd=float(np.std(seeds, ddof=1)))
    json.dump(out, open(args.o, "w"), indent=1)


if __name__ == "__main__":
    main()
