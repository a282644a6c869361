# SPDX-License-Identifier: GPL-3.0-or-later
"""What core/analysis says of interference, by PyTorch's autograd through PEFT, numpy and scipy.

    interference_reference.py -o tests/golden/analysis/interference.json

cosines: between the gradients of each fact's mean answer cross entropy with respect to all of the LoRA adapter in
tests/golden/evaluation/adapter, in float64. orders: leaves of scipy's average linkage. variance: between-group over total
variance of made-up features. Written with torch 2.11, transformers 5.23, PEFT 0.21.2, scipy 1.17, numpy 2.4.
"""
import argparse
import json
import os
import pathlib

os.environ.setdefault("HF_HUB_OFFLINE", "1")
import numpy as np
import peft
import torch
import transformers
from scipy.cluster import hierarchy
from scipy.spatial import distance

WORLD = pathlib.Path(__file__).resolve().parent.parent / "golden" / "evaluation"


def gradients():
    tokenizer = transformers.AutoTokenizer.from_pretrained(WORLD / "model")
    base = transformers.AutoModelForCausalLM.from_pretrained(WORLD / "model", dtype=torch.float64)
    model = peft.PeftModel.from_pretrained(base, WORLD / "adapter", is_trainable=True).double()
    parameters = [p for name, p in sorted(model.named_parameters()) if p.requires_grad]
    assert parameters and all("lora_" in name for name, p in model.named_parameters() if p.requires_grad)
    rows = []
    for fact in json.load(open(WORLD / "facts.json")):
        prompt = tokenizer(fact["prompt"]).input_ids
        ids = tokenizer(fact["prompt"] + " " + fact["target_new"]).input_ids
        assert ids[:len(prompt)] == prompt
        logits = model(input_ids=torch.tensor([ids])).logits[0, len(prompt) - 1:-1]
        loss = torch.nn.functional.cross_entropy(logits, torch.tensor(ids[len(prompt):]))
        rows.append(torch.cat([g.flatten() for g in torch.autograd.grad(loss, parameters)]).numpy())
    return np.array(rows)


def rounded(values, digits=7):
    return np.round(values, digits).tolist()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-o", required=True)
    args = parser.parse_args()
    g = gradients()
    g /= np.linalg.norm(g, axis=1, keepdims=True)
    out = dict(cosines=rounded(g @ g.T))

    rng = np.random.default_rng(11)
    out["orders"] = []
    for n in (2, 7, 40):
        points = rng.normal(size=(n, 3)).astype(np.float32)
        distances = distance.cdist(points, points).astype(np.float32)
        tree = hierarchy.linkage(distance.squareform(distances, checks=False), "average")
        out["orders"].append(dict(points=rounded(points.astype(float), 9), leaves=hierarchy.leaves_list(tree).tolist()))
    square = rng.normal(size=(5, 5)).astype(np.float32)
    profiles = np.hstack([square, square.T])
    out["profiles"] = dict(square=rounded(square.astype(float), 9), distances=rounded(distance.cdist(profiles, profiles)))

    features = rng.normal(size=(12, 4)).astype(np.float32)
    group = np.array([0, 0, 0, 1, 1, 2, 2, 2, 2, 0, 1, 7])  # 7 stands alone
    kept, labels = features[:-1].astype(float), group[:-1]
    mean = kept.mean(axis=0)
    between = sum((labels == k).mean() * ((kept[labels == k].mean(axis=0) - mean) ** 2).sum() for k in set(labels))
    total = ((kept - mean) ** 2).sum(axis=1).mean()
    out["variance"] = dict(features=rounded(features.astype(float), 9), group=group.tolist(), between=float(between),
                           total=float(total), ratio=float(between / total))
    json.dump(out, open(args.o, "w"), separators=(",", ":"))
    print("", file=open(args.o, "a"))


if __name__ == "__main__":
    main()
