# SPDX-License-Identifier: GPL-3.0-or-later
"""Recomputes a session's headline numbers from its raw columns with h5py and numpy, and compares them with what
`seamark info S.h5 --json` says.

    seamark info S.h5 --json > info.json
    recompute_headlines.py S.h5 info.json

Fails on the first number that differs by more than 1e-12. h5py 3.16.0, numpy 2.
"""
import json
import sys

import h5py
import numpy


def mean(values):
    values = values[numpy.isfinite(values)]
    return values.mean() if len(values) else None


def headline(run):
    column = {name: item[:] for name, item in run["outcomes"].items() if isinstance(item, h5py.Dataset)}
    learned = column["learned"]
    scored, missed = learned >= 0, learned == 0
    out = {"facts": len(learned), "scored": scored.sum(), "learned": (learned == 1).sum(), "not_learned": missed.sum(),
           "known_before": (column["known_before"][scored] == 1).sum()}
    for name in ("dataset", "model"):
        moved = column["moved_" + name][missed]
        out[f"moved_away_from_{name}"] = {"count": (moved == 1).sum(), "of_not_learned": (moved >= 0).sum()}
    distances = {"dataset": mean(column["d_dataset"]), "model": mean(column["d_model"]), "after": mean(column["d_after"])}
    return {"outcomes": out, "mean_distance": distances, "steps": len(run["steps/step"]),
            "kept": (run["selection/kept"][:] == 1).sum() if len(run["selection/kept"]) else 0}


def compare(path, ours, theirs):
    if isinstance(ours, dict):
        return sum(compare(f"{path}/{key}", value, theirs[key]) for key, value in ours.items())
    same = theirs is None if ours is None else theirs is not None and abs(ours - theirs) <= 1e-12
    assert same, f"{path}: {ours} here, {theirs} in the report"
    return 1


def main():
    with open(sys.argv[2]) as file:
        report = {run["name"]: run for run in json.load(file)["runs"]}
    numbers = 0
    with h5py.File(sys.argv[1]) as session:
        for run in session["runs"].values():
            name = run.attrs["name"]
            name = name.decode() if isinstance(name, bytes) else name
            numbers += compare(name, headline(run), report[name])
        assert len(report) == len(session["runs"])
    print(f"{numbers} numbers of {len(report)} runs agree")


if __name__ == "__main__":
    main()
