#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A model of LLaMA-2-7B's shape with random bfloat16 weights (13.5 GB), to measure speed and memory with.

    random_llama.py --tokenizer tokenizer.model -o DIRECTORY [--layers 32]

The tokenizer is LLaMA's (32,000 pieces), so that real facts can be read. Needs torch and transformers.
"""
import argparse, os, shutil


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--layers", type=int, default=32)
    args = parser.parse_args()
    import torch, transformers
    torch.manual_seed(0)
    config = transformers.LlamaConfig(num_hidden_layers=args.layers, max_position_embeddings=4096, rms_norm_eps=1e-5,
                                      torch_dtype="bfloat16")
    torch.set_default_dtype(torch.bfloat16)
    with torch.device("cuda" if torch.cuda.is_available() else "cpu"):
        model = transformers.LlamaForCausalLM(config)
    model.save_pretrained(args.output, max_shard_size="8GB")
    shutil.copy(args.tokenizer, os.path.join(args.output, "tokenizer.model"))


if __name__ == "__main__":
    main()
