#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports a run's adapter by `seamark adapter export`, loads it in PEFT and compares next-token log-probabilities.

    check_exported_logits.py --seamark build/release/app/seamark --session S.h5 --run R1 --model DIR [--fact N] --prompt TEXT

The whole vocabulary is compared, as `seamark probe --adapter` gives it. Written for torch 2.11, transformers 5.23, peft 0.21.2.
"""
import argparse
import json
import os
import subprocess
import tempfile

os.environ.setdefault("HF_HUB_OFFLINE", "1")
import peft
import torch
import transformers

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--seamark", required=True)
parser.add_argument("--session", required=True)
parser.add_argument("--run", default="R1")
parser.add_argument("--model", required=True)
parser.add_argument("--fact")
parser.add_argument("--prompt", default="The capital of France is")
args = parser.parse_args()


def seamark(*arguments):
    return subprocess.run([args.seamark, *arguments], capture_output=True, text=True, check=True).stdout


with tempfile.TemporaryDirectory() as folder:
    adapter = os.path.join(folder, "adapter")
    seamark("adapter", "export", args.session, "--run", args.run, *(["--fact", args.fact] if args.fact else []), "-o", adapter)
    base = transformers.AutoModelForCausalLM.from_pretrained(args.model, dtype=torch.float32).eval()
    vocabulary = base.config.vocab_size

    def ours(*adapter_option):
        probe = json.loads(seamark("probe", "--model", args.model, *adapter_option, "--device", "cpu", "--prompt", args.prompt,
                                   "--top", str(vocabulary), "--generate", "0", "--json"))
        values = torch.empty(vocabulary)
        for token in probe["top"]:
            values[token["id"]] = token["logprob"]
        return probe["prompt_ids"], values

    def theirs(model, ids):
        with torch.no_grad():
            return torch.log_softmax(model(torch.tensor([ids])).logits[0, -1], -1)

    ids, plain = ours()
    _, tuned = ours("--adapter", adapter)
    before = (plain - theirs(base, ids)).abs().max().item()
    after = (tuned - theirs(peft.PeftModel.from_pretrained(base, adapter).eval(), ids)).abs().max().item()
    change = (tuned - plain).abs().max().item()
print(f"largest difference over {vocabulary} log-probabilities: base {before:.1e}, adapter {after:.1e}; the adapter changed them by up to {change:.2f}")
assert before < 2e-3 and after < 2e-3 and change > 0.01
