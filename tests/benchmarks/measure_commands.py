#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times whole commands of the real binary: medians over rounds, the commands interleaved in each round.

usage: measure_commands.py BUILD_DIR [--facts COUNTERFACT.json] [--rounds 5] [--json]

Measured: process start (`spec`), checking a file of facts (`data`), model load with one token (`probe`), and the distances
of all facts of a file end to end (load, tokenise, measure, CSV).
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("--facts", default="builtin", help="a facts file; default: the built-in facts")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    binary = os.path.join(options.build, "app", "seamark")
    with tempfile.TemporaryDirectory() as folder:
        csv = os.path.join(folder, "d.csv")
        commands = {
            "process start (seamark spec)": [binary, "spec"],
            "check the facts (seamark data)": [binary, "data", options.facts],
            "load the model, one token (seamark probe)": [binary, "probe", "--prompt", "The", "--generate", "0"],
            "distances, input-embedding, end to end": [binary, "distances", "--data", options.facts, "-o", csv],
        }
        times = {name: [] for name in commands}
        for _ in range(options.rounds):
            for name, command in commands.items():
                start = time.perf_counter()
                done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=600)
                if done.returncode != 0:
                    sys.exit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
                times[name].append(time.perf_counter() - start)
    result = {name: {"median_s": statistics.median(t), "min_s": min(t), "rounds": len(t)} for name, t in times.items()}
    if options.json:
        print(json.dumps(result, indent=1))
        return
    for name, value in result.items():
        print(f"{name:45s} {value['median_s']:8.3f} s  (min {value['min_s']:.3f}, {value['rounds']} rounds)")


if __name__ == "__main__":
    main()
