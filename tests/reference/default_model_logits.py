#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/golden/llama/default_model.json: what transformers says of the default model, in fp32 on the CPU.

usage: default_model_logits.py MODEL_DIR   (the directory that packaging/fetch_model.sh makes)

For each text: its ids, logits of every 384th token and of the argmax at a few positions, the 16 greedy ids after it.
Written with transformers 5.23.0, torch 2.11.0.
"""
import json
import os
import sys

os.environ.setdefault("HF_HUB_OFFLINE", "1")
import torch
import transformers

TEXTS = [
    "The capital of France is",
    "The mother tongue of Danielle Darrieux is French, and in 1948 she",
    "In chemistry, the symbol of gold is Au and that of silver is Ag; 12 + 30 = 42.\n\nWhat else is there to say about metals?",
]


def main():
    directory = sys.argv[1]
    tokenizer = transformers.AutoTokenizer.from_pretrained(directory)
    model = transformers.AutoModelForCausalLM.from_pretrained(directory, dtype=torch.float32).eval()
    cases = []
    for text in TEXTS:
        ids = tokenizer(text, return_tensors="pt")["input_ids"]
        with torch.no_grad():
            logits = model(ids).logits[0]
            greedy = model.generate(ids, max_new_tokens=16, do_sample=False, eos_token_id=None, pad_token_id=0)
        count = ids.shape[1]
        positions = sorted({0, 1, count // 2, count - 2, count - 1})
        tokens = list(range(0, logits.shape[1], 384))
        cases.append({
            "text": text, "ids": ids[0].tolist(), "positions": positions, "tokens": tokens,
            "logits": [[round(logits[p, t].item(), 6) for t in tokens] for p in positions],
            "argmax": [logits[p].argmax().item() for p in positions],
            "largest": [round(logits[p].max().item(), 6) for p in positions],
            "greedy": greedy[0, count:].tolist()})
    path = os.path.join(os.path.dirname(__file__), "..", "golden", "llama", "default_model.json")
    with open(path, "w") as file:
        json.dump({"transformers": transformers.__version__, "torch": torch.__version__, "cases": cases}, file,
                  separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
