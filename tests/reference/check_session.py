# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every dataset of a session with h5py alone, as core/session/README.md describes the file.

    check_session.py S.h5              checks that nothing is left unread, prints a summary
    check_session.py S.h5 --json OUT   also writes all values: doubles and floats as the hex of their bits, text with a
                                       code point a byte (latin-1), so that the C++ reader can be compared bit by bit

tests/golden/session-1.N.json is what it wrote from session-1.N.h5 (h5py 3.16.0, HDF5 2.0.0).
"""
import argparse
import json
import re

import h5py
import numpy

seen = set()


def values(dataset):
    assert dataset.chunks is None and dataset.compression is None, dataset.name
    seen.add(dataset.name)
    return dataset[()]


def numbers(dataset):
    array = values(dataset)
    if array.dtype.kind == "f":
        bits = array.view({4: numpy.uint32, 8: numpy.uint64}[array.dtype.itemsize])
        return [f"{x:0{2 * array.dtype.itemsize}x}" for x in bits.ravel()]
    return array.tolist()


def text(dataset):
    assert h5py.check_string_dtype(dataset.dtype).encoding == "utf-8", dataset.name
    return values(dataset).decode("latin-1")


def attribute(group, name):
    value = group.attrs[name]
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return value.encode(errors="surrogateescape").decode("latin-1") if isinstance(value, str) else int(value)


def column(item):
    if isinstance(item, h5py.Dataset):
        return numbers(item)
    data, at = values(item["bytes"]).tobytes(), values(item["offsets"])
    assert item.attrs["encoding"] in ("utf-8", b"utf-8")
    return [data[a:b].decode("latin-1") for a, b in zip(at, at[1:])]


def table(group):
    return {name: column(group[name]) for name in group}


def ordered(group):
    return [group[name] for name in sorted(group, key=lambda name: group[name].attrs["position"])]


def lists(group):
    at = values(group["row_offsets"])
    return {name: [column(group[name])[a:b] for a, b in zip(at, at[1:])] for name in group if name != "row_offsets"}


def link(name):
    """The link of a name that is UTF-8 and has no more than 200 bytes."""
    return re.sub(r"[/%\x00-\x1f\x7f]", lambda found: f"%{ord(found[0]):02X}", name.encode("latin-1").decode())


def results(group):
    out = []
    for table in ordered(group):
        names, matrices = column(table["column_names"]), column(table["matrix_names"])
        out.append({
            "name": attribute(table, "name"), "kind": attribute(table, "kind"), "settings": text(table["settings"]),
            "columns": [{"name": name, "values": column(table["columns"][link(name)])}
                        for name in names],
            "matrices": {name: {"shape": list(matrix.shape), "values": numbers(matrix)}
                         for name in matrices for matrix in [table["matrices"][link(name)]]}})
    return out


def run(group):
    out = {name: attribute(group, name) for name in ("name", "state", "started", "ended", "planned_steps")}
    out |= {name: text(group[name]) for name in ("message", "spec", "resolved", "provenance")}
    out |= {name: table(group[name]) for name in ("selection", "steps", "scores", "outcomes", "metrics")}
    out["fact_curves"] = {"shape": list(group["fact_curves"].shape), "values": numbers(group["fact_curves"])}
    out["adapter_facts"] = numbers(group["adapter_facts"])
    out["adapters"] = {
        name: {"fact": attribute(adapter, "fact"), "config": text(adapter["config"]),
               "tensors": {key: {"shape": list(tensor.shape), "values": numbers(tensor)}
                           for key, tensor in adapter["tensors"].items()}}
        for name, adapter in group["adapters"].items()}
    if "results" in group:  # since 1.1
        out["results"] = results(group["results"])
    return out


def read(file):
    facts = {"source": text(file["facts/source"]), "format": attribute(file["facts"], "format"),
             "sha256": attribute(file["facts"], "sha256")}
    for name, item in file["facts"].items():
        if name == "source":
            continue
        is_lists = isinstance(item, h5py.Group) and "row_offsets" in item
        facts[name] = lists(item) if is_lists else column(item)
    later = {"results": results(file["results"])} if "results" in file else {}
    return later | {
        "schema_name": attribute(file, "schema_name"),
        "schema_version": attribute(file, "schema_version"),
        "model": text(file["model"]),
        "view": text(file["view"]),
        "facts": facts,
        "distances": [{name: attribute(group, name) for name in ("space", "metric", "from", "model") if name in group.attrs} | table(group)
                      for group in ordered(file["distances"])],
        "runs": [run(group) for group in ordered(file["runs"])],
        "selections": [{"name": attribute(group, "name"), "facts": numbers(group["facts"])}
                       for group in ordered(file["selections"])],
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("session")
    parser.add_argument("--json")
    options = parser.parse_args()
    with h5py.File(options.session) as file:
        out = read(file)
        datasets = []
        file.visititems(lambda name, item: datasets.append("/" + name) if isinstance(item, h5py.Dataset) else None)
        unread = set(datasets) - seen
        assert not unread, unread
    if options.json:
        with open(options.json, "w") as file:
            json.dump(out, file, indent=0, sort_keys=True)
            file.write("\n")
    print(f"{options.session}: {len(datasets)} datasets read, {len(out['facts']['id'])} facts, "
          f"runs {[r['name'].encode('latin-1').decode() for r in out['runs']]}")


if __name__ == "__main__":
    main()
