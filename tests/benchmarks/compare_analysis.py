#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seamark's analyses beside scikit-learn's and numpy's: the same data, alternating rounds, a process a measurement.

    compare_analysis.py --bench build/ci/tests/benchmarks/bench_analysis [--cases pca,pairwise,lens] [--rounds 3] [--small]

Reported: medians over rounds of the seconds of the analysis itself (data in memory or mapped), the ratio, the peak memory of each
process and what it held before the analysis (numpy: the data and the imports; Seamark maps the data, so that they count in its
peak only), and the largest relative difference of the numbers. --small: sizes that say whether the numbers agree, not who is
faster. Written for numpy 2.4.6, scikit-learn 1.9.1, scipy 1.18.

pca       20,000 x 4,096 features, 10 components. Others: PCA(svd_solver="covariance_eigh") in fp32 and fp64 (exact), "randomized"
          (approximate), and the bare Gram product X^T X in fp64.
pairwise  10,000 x 576: cosine histogram, 10 nearest, mean and variance. Others: pairwise_distances (n x n) and
          pairwise_distances_chunked, each with numpy for the rest.
lens      16 weights of 576 x 576 and one of 4,096 x 4,096, rank 8. Others: numpy's dense SVD of dW and W (as the LoRA paper's
          section 7.3 is usually computed), and the QR route with scipy's svds for W.
"""
import argparse, json, os, statistics, subprocess, sys, tempfile, time

PCA_COUNT, PAIR_COUNT, LENS_RANK = 10, 10, 8
FULL = {"pca": (20000, 4096), "pairwise": (10000, 576), "lens": [(576, 576)] * 16 + [(4096, 4096)]}
SMALL = {"pca": (1500, 320), "pairwise": (700, 64), "lens": [(96, 160), (160, 96), (300, 300)]}


def make(case, shape, path):
    import numpy as np
    from safetensors.numpy import save_file
    draw = np.random.default_rng(1)
    normal = lambda *shape: draw.standard_normal(shape, dtype=np.float32)
    if case == "lens":
        tensors = {}
        for i, (rows, cols) in enumerate(shape):
            # Singular values fall slowly, as those of trained weights.
            u, v = normal(rows, 64), normal(64, cols)
            weight = 0.02 * normal(rows, cols) + 0.01 * (u * (np.arange(1, 65) ** -0.7).astype(np.float32)) @ v
            tensors |= {f"w{i}": weight, f"a{i}": 0.1 * normal(LENS_RANK, cols), f"b{i}": 0.1 * normal(rows, LENS_RANK)}
        save_file(tensors, path)
        return
    n, d = shape
    # Directions of falling strength and a few large dimensions, as hidden states have.
    strength = (np.arange(1, 257) ** -0.5).astype(np.float32)
    x = (normal(n, 256) * strength) @ normal(256, d) + normal(n, d)
    x[:, :4] *= 20
    save_file({"x": x + 1}, path)


def run_pca(x, solver, dtype):
    import numpy as np
    from sklearn.decomposition import PCA
    x = x.astype(dtype, copy=False)
    start = time.perf_counter()
    if solver == "gram":
        x.T @ x
        return time.perf_counter() - start, []
    fit = PCA(n_components=PCA_COUNT, svd_solver=solver, random_state=0).fit(x)
    return time.perf_counter() - start, fit.explained_variance_.tolist()


def run_pairwise(x, chunked):
    import numpy as np
    from sklearn.metrics import pairwise_distances, pairwise_distances_chunked
    start = time.perf_counter()
    bins, n = np.linspace(0, 2, 101), len(x)
    counts, total, squares = np.zeros(100, np.int64), 0.0, 0.0
    nearest = []

    def reduce(block, first):
        nonlocal total, squares
        counts[:] += np.histogram(block, bins)[0]  # both orders of each pair, and the diagonal
        total += block.sum(dtype=np.float64)
        squares += np.square(block, dtype=np.float64).sum()
        block[np.arange(len(block)), first + np.arange(len(block))] = np.inf
        least = np.argpartition(block, PAIR_COUNT, axis=1)[:, :PAIR_COUNT]
        values = np.take_along_axis(block, least, 1)
        order = values.argsort(1)
        nearest.append((np.take_along_axis(least, order, 1), np.take_along_axis(values, order, 1)))

    if chunked:
        for _ in pairwise_distances_chunked(x, metric="cosine", working_memory=64, reduce_func=reduce):
            pass
    else:
        reduce(pairwise_distances(x, metric="cosine"), 0)
    pairs = n * (n - 1)
    mean = total / pairs
    return time.perf_counter() - start, [mean, squares / pairs - mean * mean, float(nearest[0][1][0, 0])]


def run_lens(tensors, dense):
    import numpy as np
    from scipy.sparse.linalg import svds
    start, numbers = time.perf_counter(), []
    draw = np.random.default_rng(0)
    for i in range(len(tensors) // 3):
        w, a, b = (tensors[f"{name}{i}"].astype(np.float64) for name in "wab")
        r = len(a)
        if dense:
            u, s, vh = np.linalg.svd(b @ a, full_matrices=False)
            u, s, v = u[:, :r], s[:r], vh[:r].T
            own = np.linalg.svd(w, compute_uv=False)[:r]
        else:
            (qb, rb), (qa, ra) = np.linalg.qr(b), np.linalg.qr(a.T)
            u, s, vh = np.linalg.svd(rb @ ra.T)
            u, v = qb @ u, qa @ vh.T
            own = svds(w, k=r, return_singular_vectors=False)
        random = [np.linalg.qr(draw.standard_normal((n, r)))[0] for n in w.shape]
        np.linalg.norm(random[0].T @ w @ random[1])
        numbers.append([np.linalg.norm(s), np.linalg.norm(u.T @ w @ v), np.linalg.norm(w), np.sqrt((own ** 2).sum())])
    return time.perf_counter() - start, numbers


OTHERS = {
    "pca": {"scikit-learn, exact, fp32": lambda t: run_pca(t["x"], "covariance_eigh", "float32"),
            "scikit-learn, exact, fp64": lambda t: run_pca(t["x"], "covariance_eigh", "float64"),
            "scikit-learn, randomized": lambda t: run_pca(t["x"], "randomized", "float32"),
            "X^T X alone, fp64": lambda t: run_pca(t["x"], "gram", "float64")},
    "pairwise": {"scikit-learn, n x n": lambda t: run_pairwise(t["x"], False),
                 "scikit-learn, chunked": lambda t: run_pairwise(t["x"], True)},
    "lens": {"numpy, dense SVD": lambda t: run_lens(t, True), "numpy QR, scipy svds": lambda t: run_lens(t, False)},
}


def other(case, name, path):
    from safetensors.numpy import load_file
    import scipy.sparse.linalg, sklearn.decomposition, sklearn.metrics  # in what the process held before
    tensors = load_file(path)
    before = process_bytes("VmRSS:")
    seconds, numbers = OTHERS[case][name](tensors)
    print(json.dumps({"seconds": seconds, "before_bytes": before, "peak_bytes": process_bytes("VmHWM:"), "numbers": numbers}))


def process_bytes(line):
    status = next(text for text in open("/proc/self/status") if text.startswith(line))
    return 1024 * int(status.split()[1])


def measure(command, threads):
    env = dict(os.environ, OMP_NUM_THREADS=str(threads), OPENBLAS_NUM_THREADS=str(threads), MKL_CBWR="AUTO,STRICT")
    done = subprocess.run(command, capture_output=True, text=True, env=env)
    if done.returncode:
        sys.exit(f"{' '.join(command)}: {done.stderr[-1000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def flat(numbers):
    return [x for n in numbers for x in (flat(n) if isinstance(n, list) else [n])]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench")
    parser.add_argument("--cases", default="pca,pairwise,lens")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--skip", default="", help="others to leave out, separated by ;")
    parser.add_argument("--other", nargs=3, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.other:
        return other(*args.other)
    print(f"load average at the start: {os.getloadavg()[0]:.1f}")
    print(f"{'case':9} {'by':27} {'s':>8} {'ratio':>7} {'before MB':>9} {'peak MB':>8} {'difference':>11}")
    for case in args.cases.split(","):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "data.safetensors")
            make(case, (SMALL if args.small else FULL)[case], path)
            count = {"pca": PCA_COUNT, "pairwise": PAIR_COUNT}.get(case, 0)
            commands = {"Seamark": [args.bench, case, path, str(count)]}
            for name in OTHERS[case]:
                if name not in args.skip.split(";"):
                    commands[name] = [sys.executable, __file__, "--other", case, name, path]
            found = {name: [] for name in commands}
            for _ in range(args.rounds):
                for name, command in commands.items():
                    found[name].append(measure(command, args.threads))
            ours = statistics.median(r["seconds"] for r in found["Seamark"])
            numbers = flat(found["Seamark"][0]["numbers"])
            for name, rounds in found.items():
                seconds = statistics.median(r["seconds"] for r in rounds)
                theirs = flat(rounds[0]["numbers"])
                difference = max((abs(a - b) / max(abs(b), 1e-12) for a, b in zip(numbers, theirs)), default=float("nan"))
                peak = max(r["peak_bytes"] for r in rounds) / 1e6
                before = max(r["before_bytes"] for r in rounds) / 1e6
                print(f"{case:9} {name:27} {seconds:8.3f} {seconds / ours:7.2f} {before:9.0f} {peak:8.0f} {difference:11.1e}",
                      flush=True)
    print(f"load average at the end: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
