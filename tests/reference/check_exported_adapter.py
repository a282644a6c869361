#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains by bench_training, exports the adapter, loads it in PEFT and compares the losses there with Seamark's own.

    check_exported_adapter.py --bench build/dev/tests/benchmarks/bench_training [--model tests/golden/llama/gqa_tied]

Written for torch 2.11, transformers 5.23, peft 0.21.2.
"""
import argparse, json, os, subprocess, tempfile

os.environ.setdefault("HF_HUB_OFFLINE", "1")
import peft, torch, transformers

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--bench", required=True)
parser.add_argument("--model", default="tests/golden/llama/gqa_tied")
args = parser.parse_args()
facts = [{"ids": [1 + (i * 31 + t * 17) % 250 for t in range(6 + 3 * i)], "answer_start": 4 + 3 * i} for i in range(4)]
methods = [dict(rank=4, alpha=8), dict(rank=3, alpha=6, rslora=True, layers=[1],
                                       targets=["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]),
           dict(kind="dora", rank=3, alpha=6, targets=["q_proj", "o_proj", "down_proj"]),
           # Ranks were cut and may be 0; without the orthogonality, so that the loss is the cross entropy.
           dict(kind="adalora", init_r=4, target_r=1, tfinal=2, orth_reg_weight=0, targets=["v_proj", "gate_proj"])]
for method in methods:
    with tempfile.TemporaryDirectory() as folder:
        adapter, config = os.path.join(folder, "adapter"), os.path.join(folder, "config.json")

        def run(method, steps):
            json.dump({"model": args.model, "device": {"device": "cpu"}, "method": method, "facts": facts, "adapter": adapter,
                       "training": {"mode": "joint", "batch": 4, "steps": 6, "learning_rate": 5e-3}}, open(config, "w"))
            lines = subprocess.run([args.bench, config], input=f"{steps}\n", capture_output=True, text=True, check=True).stdout
            return json.loads(lines.splitlines()[-1])["loss"]

        before = run(method, 5)
        model = transformers.AutoModelForCausalLM.from_pretrained(args.model, dtype=torch.float32)
        model = peft.PeftModel.from_pretrained(model, adapter).eval()
        theirs = 0
        with torch.no_grad():
            for fact in facts:
                ids, s = torch.tensor([fact["ids"]]), fact["answer_start"]
                theirs += torch.nn.functional.cross_entropy(model(input_ids=ids).logits[0, s - 1:-1], ids[0, s:]).item() / len(facts)
        again = dict(start=adapter, kind=method.get("kind", "lora"), target_r=1, orth_reg_weight=0)
        ours = run(again, 1)[0]  # the loss before that step: the exported adapter's
    assert ours < before[0] and abs(ours - theirs) / theirs < 1e-5, (before, ours, theirs)
    print(f"loss {before[0]:.6f} -> {ours:.6f} here, {theirs:.6f} in PEFT")
