#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks a model which of the built-in facts it knows; resources/facts/README.md holds the numbers.

A fact counts as known when the mean NLL per token of " " + original after the prompt is below that of " " + target, or when
the model's greedy answer is the original.

    python tests/reference/check_builtin_facts.py MODEL_DIRECTORY [--facts FILE] [--list]

Needs torch and transformers; the published numbers: torch 2.11.0, transformers 5.23, fp32, CPU.
"""
import argparse
import collections
import json
import pathlib

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

default_facts = pathlib.Path(__file__).parents[2] / "resources" / "facts" / "facts.json"
parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("model")
parser.add_argument("--facts", default=default_facts)
parser.add_argument("--list", action="store_true", help="print every fact that is not known")
arguments = parser.parse_args()

tokenizer = AutoTokenizer.from_pretrained(arguments.model)
model = AutoModelForCausalLM.from_pretrained(arguments.model, dtype=torch.float32).eval()


@torch.no_grad()
def mean_nlls(questions):
    """For each (prompt, answer): the mean NLL per token of the answer, and whether all its tokens are argmax."""
    rows = [tokenizer(prompt + " " + answer)["input_ids"] for prompt, answer in questions]
    starts = [len(tokenizer(prompt)["input_ids"]) for prompt, _ in questions]
    width = max(map(len, rows))
    ids = torch.tensor([row + [0] * (width - len(row)) for row in rows])  # right padding: causal, so no mask is needed
    hidden = model.model(input_ids=ids).last_hidden_state
    out = []
    for i, (row, start) in enumerate(zip(rows, starts)):
        picked = model.lm_head(hidden[i, start - 1:len(row) - 1]).log_softmax(-1)
        labels = ids[i, start:len(row)]
        out.append((-picked.gather(1, labels[:, None]).mean().item(), bool((picked.argmax(-1) == labels).all())))
    return out


facts = json.loads(pathlib.Path(arguments.facts).read_text(encoding="utf-8"))
counts = collections.defaultdict(lambda: [0, 0, 0, 0])
neighbours = [0, 0]
for fact in facts:
    questions = [(fact["prompt"], answer) for answer in (fact["ground_truth"], fact["target_new"])]
    for neighbour in fact["neighbours"]:
        questions += [(neighbour["prompt"], answer) for answer in (neighbour["answer"], fact["target_new"])]
    (original, greedy), (target, target_greedy), *others = mean_nlls(questions)
    known = original < target or greedy
    for key in (fact["relation"], "all"):
        for i, value in enumerate((1, known, greedy, target_greedy)):
            counts[key][i] += value
    if arguments.list and not known:
        print(f"{fact['case_id']}: {fact['prompt']} {fact['ground_truth']} ({original:.2f}) / {fact['target_new']} ({target:.2f})")
    for (true, _), (false, _) in zip(others[::2], others[1::2]):
        neighbours[0] += 1
        neighbours[1] += true < false
print(f"{'relation':24} facts  known  greedy answer is the original  is the target")
for relation, (number, known, greedy, target_greedy) in sorted(counts.items(), key=lambda item: item[0] == "all"):
    print(f"{relation:24} {number:5} {known:4} ({100 * known / number:.0f} %) {greedy:4} ({100 * greedy / number:.0f} %) {target_greedy:4}")
print(f"neighbours: {neighbours[1]} of {neighbours[0]} have their true answer above the target")
