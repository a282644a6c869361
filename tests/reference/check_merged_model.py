#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Merges adapters that PEFT made, with random values, by `seamark adapter merge`, loads the result in transformers and compares
its logits with PEFT's base + adapter; and its weights, for a base in half precision, with PEFT's own merge in float32, rounded.

    check_merged_model.py --seamark build/ci/app/seamark [--model tests/golden/llama/gqa_tied]

Written for torch 2.11, transformers 5.23, peft 0.21.2.
"""
import argparse, os, pathlib, subprocess, tempfile

os.environ.setdefault("HF_HUB_OFFLINE", "1")
import peft, torch, transformers

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--seamark", required=True)
parser.add_argument("--model", default="tests/golden/llama/gqa_tied")
args = parser.parse_args()
load = lambda folder, dtype: transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=dtype).eval()
configs = {
    "LoRA": peft.LoraConfig(r=4, lora_alpha=8, target_modules=["q_proj", "v_proj"]),
    "rsLoRA": peft.LoraConfig(r=3, lora_alpha=5, use_rslora=True, target_modules="all-linear"),
    "DoRA": peft.LoraConfig(r=2, lora_alpha=6, use_dora=True, target_modules="all-linear"),
    "AdaLoRA": peft.AdaLoraConfig(init_r=6, target_r=3, lora_alpha=8, tfinal=1, total_step=4, target_modules=["q_proj", "up_proj"]),
    "IA3": peft.IA3Config(target_modules=["k_proj", "v_proj", "down_proj"], feedforward_modules=["down_proj"]),
}
ids = torch.tensor([[9, 8, 7, 6, 5, 44, 200, 3]])
for name, config in configs.items():
    for dtype in (torch.float32, torch.bfloat16, torch.float16):
        with tempfile.TemporaryDirectory() as folder, torch.no_grad():
            base, adapter, merged = (pathlib.Path(folder) / part for part in ("base", "adapter", "merged"))
            load(args.model, dtype).save_pretrained(base)
            transformers.AutoTokenizer.from_pretrained(args.model).save_pretrained(base)
            config.task_type = "CAUSAL_LM"
            adapted = peft.get_peft_model(load(base, torch.float32), config)  # the stored values, computed in float32
            torch.manual_seed(1)
            for key, p in adapted.named_parameters():
                if "lora_A" in key or "lora_B" in key or "lora_E" in key:
                    p.normal_(0, 0.1 if config.peft_type != "ADALORA" else 0.3)
                elif "ia3_" in key or "magnitude" in key:
                    p.mul_(torch.empty_like(p).normal_(1, 0.2))
            adapted.save_pretrained(adapter)
            subprocess.run([args.seamark, "adapter", "merge", "--adapter", adapter, "--model", base, "-o", merged], check=True,
                           stdout=subprocess.DEVNULL)
            ours, theirs = load(merged, torch.float32), adapted.eval()
            assert transformers.AutoTokenizer.from_pretrained(merged).encode("A fact.")
            before, expected, logits = load(base, torch.float32)(ids).logits, theirs(ids).logits, ours(ids).logits
            worst, changed = (logits - expected).abs().max().item(), (before - expected).abs().max().item()
            assert changed > 0.1 and worst < (2e-5 if dtype == torch.float32 else 0.02 * changed + 0.1), (name, dtype, worst, changed)
            if dtype == torch.float32:
                print(f"{name}: logits {worst:.1e} from PEFT's ({changed:.2f} from the base's)")
                continue
            # Stored in the base's type, each weight within one unit in the last place of PEFT's float32 merge.
            state, reference = load(merged, dtype).state_dict(), adapted.merge_and_unload().state_dict()
            unit = 2.0**-8 if dtype == torch.bfloat16 else 2.0**-11
            for key, weight in state.items():
                difference = (weight.float() - reference[key]).abs() - unit * reference[key].abs()
                assert weight.dtype == dtype and difference.max() < 1e-6, (name, dtype, key)
            print(f"{name}, {dtype}: weights rounded once")
