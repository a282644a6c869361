#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seamark's replace filter beside numpy's, on one pool: time, and whether both make the same swaps.

    compare_filter.py --bench build/ci/tests/benchmarks/bench_filter [--pool 20000] [--size 10000]

numpy twice: `pairs` looks at every pair in each swap (the definition, METHOD 5; timed over a few swaps, the total is scaled up
and said so); `rows` uses that the best fact to add is the nearest or the farthest, and looks at every member. Each in a process of
its own, with its peak memory. The distances are random; 1 in 10 occurs twice. --pool 600 --size 300: whether the swaps are the
same, not who is faster. Written for numpy 2.
"""
import argparse, json, os, subprocess, sys, tempfile, time

import numpy as np


class Sample:
    def __init__(self, d, core, members, unused):
        self.d = d - d.mean()
        self.members, self.unused = np.sort(members), np.sort(unused)
        start = self.d[np.concatenate([core, members]).astype(int)]
        self.n, self.sum, self.squares = len(start), start.sum(), (start**2).sum()

    def score(self, dropped, added, lam):
        mean = (self.sum - dropped + added) / self.n
        return mean - lam * np.sqrt(np.maximum((self.squares - dropped**2 + added**2) / self.n - mean**2, 0))

    def swap(self, dropped, added):
        self.sum += self.d[added] - self.d[dropped]
        self.squares += self.d[added] ** 2 - self.d[dropped] ** 2
        self.members = self.members[self.members != dropped]
        self.unused = self.unused[self.unused != added]
        return [int(dropped), int(added)]

    def by_pairs(self, lam):
        best = (np.inf, 0, 0)
        for first in range(0, len(self.members), 500):  # 500 x |unused| at once
            block = self.members[first:first + 500]
            j = self.score(self.d[block][:, None], self.d[self.unused][None, :], lam)
            i = np.unravel_index(np.argmin(j), j.shape)
            if j[i] < best[0]:
                best = (j[i], block[i[0]], self.unused[i[1]])
        return self.swap(*best[1:])

    def by_rows(self, lam):
        best = (np.inf, 0, 0)
        values = self.d[self.unused]
        for added in (self.unused[np.argmin(values)], self.unused[np.argmax(values)]):
            j = self.score(self.d[self.members], self.d[added], lam)
            i = np.argmin(j)
            best = min(best, (j[i], self.members[i], added))
        return self.swap(*best[1:])


def other(how, path, pair_swaps):
    """The swaps of one way by numpy, with seconds and the process's peak memory."""
    given = json.load(open(path))
    sample = Sample(np.array(given["distance"]), *(np.array(given[k], dtype=int) for k in ("core", "members", "unused")))
    swaps = len(given["greedy"]) if how == "rows" else min(pair_swaps, len(given["greedy"]))
    begin = time.perf_counter()
    made = [sample.by_rows(given["lam"]) if how == "rows" else sample.by_pairs(given["lam"]) for _ in range(swaps)]
    seconds = time.perf_counter() - begin
    peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM:"))
    print(json.dumps({"swaps": made, "seconds": seconds, "peak_bytes": 1024 * int(peak.split()[1])}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench")
    parser.add_argument("--pool", type=int, default=20000)
    parser.add_argument("--size", type=int, default=10000)
    parser.add_argument("--core", type=int, default=100)
    parser.add_argument("--p", type=float, default=0.6)
    parser.add_argument("--lambda", dest="lam", type=float, default=1.0)
    parser.add_argument("--pair-swaps", type=int, default=3)
    parser.add_argument("--other", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.other:
        return other(*args.other, args.pair_swaps)
    random = np.random.default_rng(1)
    d = random.uniform(0.2, 1.0, args.pool)
    d[::10] = d[1::10]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "config.json")
        json.dump({"distance": d.tolist(), "core": args.core, "size": args.size, "seed": 1, "p": args.p, "lambda": args.lam},
                  open(path, "w"))
        ours = json.loads(subprocess.run([args.bench, path], capture_output=True, text=True, check=True).stdout)
        json.dump(dict(ours, distance=d.tolist(), lam=args.lam), open(path, "w"))
        theirs = {how: json.loads(subprocess.run([sys.executable, __file__, "--other", how, path, "--pair-swaps", str(args.pair_swaps)],
                                                 capture_output=True, text=True, check=True).stdout) for how in ("rows", "pairs")}

    def score(swaps):
        chosen = set(ours["core"]) | set(ours["members"])
        for dropped, added in swaps:
            chosen.remove(dropped)
            chosen.add(added)
        values = d[sorted(chosen)]
        return (values.mean() - args.lam * values.std()) / d.std()

    swaps = len(ours["greedy"])
    print(json.dumps({
        "pool": args.pool, "size": args.size, "swaps": swaps,
        "seamark_greedy_seconds": ours["greedy_seconds"], "seamark_exact_seconds": ours["exact_seconds"],
        "numpy_rows_seconds": theirs["rows"]["seconds"],
        "numpy_pairs_seconds_scaled_up": theirs["pairs"]["seconds"] / len(theirs["pairs"]["swaps"]) * swaps,
        "peak_mb": {"seamark": ours["peak_bytes"] / 1e6, "numpy_rows": theirs["rows"]["peak_bytes"] / 1e6,
                    "numpy_pairs": theirs["pairs"]["peak_bytes"] / 1e6},
        "same_swaps_rows": sum(a == b for a, b in zip(ours["greedy"], theirs["rows"]["swaps"])),
        "same_swaps_pairs": f"{sum(a == b for a, b in zip(ours['greedy'], theirs['pairs']['swaps']))} of "
                            f"{len(theirs['pairs']['swaps'])}",
        "j_before": score([]), "j_greedy": score(ours["greedy"]), "j_exact": score(ours["exact"])}, indent=1))


if __name__ == "__main__":
    main()
