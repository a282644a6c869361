# SPDX-License-Identifier: GPL-3.0-or-later
"""Converts SmolLM2-135M-Instruct from its GGUF file to a Hugging Face directory in fp32.

    python3 convert_model.py FILE.gguf OUT_DIR

Needs the packages numpy, pyyaml and gguf (packaging/fetch_model.sh installs the pinned ones). The output is a
function of the GGUF alone, byte for byte, so the caller can check its sha256. Three places where a plain
conversion goes wrong:

- Q4_1 and Q8_0 values (fp16 scale times integer, plus fp16 minimum) need more mantissa than bf16 has: fp32 is
  written, which holds them exactly as gguf dequantises them.
- GGUF stores the rows of q and k in the order of interleaved rotary pairs (x0,y0,x1,y1,...); Hugging Face's
  rotate_half wants all x, then all y, in each head. The permutation is undone here.
- The tokenizer is GPT-2's byte-level BPE with digits split one by one before GPT-2's regular expression
  ("tokenizer.ggml.pre" = "smollm"). Leaving the digit split out changes the ids of every number.
"""

import json
import pathlib
import struct
import sys

import numpy as np
from gguf import GGUFReader
from gguf.quants import dequantize

LAYER_NAMES = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_norm": "post_attention_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}
TOKEN_TYPE_CONTROL = 3


def hugging_face_name(name):
    if name == "token_embd.weight":
        return "model.embed_tokens.weight"
    if name == "output_norm.weight":
        return "model.norm.weight"
    block, layer, part, weight = name.split(".")
    if block != "blk" or weight != "weight" or part not in LAYER_NAMES:
        raise SystemExit(f"convert_model.py: unexpected tensor {name} in the GGUF file")
    return f"model.layers.{int(layer)}.{LAYER_NAMES[part]}.weight"


def undo_interleaved_rotary(weight, heads):
    """[heads * head_dim, in]: rows (pair, part) of each head -> rows (part, pair)."""
    rows, columns = weight.shape
    return weight.reshape(heads, rows // heads // 2, 2, columns).swapaxes(1, 2).reshape(rows, columns)


def write_safetensors(path, tensors):
    header, offset = {"__metadata__": {"format": "pt"}}, 0
    for name in sorted(tensors):
        size = tensors[name].nbytes
        header[name] = {"dtype": "F32", "shape": list(tensors[name].shape), "data_offsets": [offset, offset + size]}
        offset += size
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)  # the data starts 8-byte aligned, as the safetensors library writes it
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for name in sorted(tensors):
            file.write(np.ascontiguousarray(tensors[name], dtype="<f4").tobytes())


def write_json(path, value, indent=2):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=indent) + "\n", encoding="utf-8")


def main():
    if len(sys.argv) != 3:
        raise SystemExit("usage: convert_model.py FILE.gguf OUT_DIR")
    reader, out = GGUFReader(sys.argv[1]), pathlib.Path(sys.argv[2])

    def field(key):
        if key not in reader.fields:
            raise SystemExit(f"convert_model.py: {sys.argv[1]} has no field {key}")
        return reader.fields[key].contents()

    if (field("general.architecture"), field("tokenizer.ggml.model"), field("tokenizer.ggml.pre")) != (
        "llama", "gpt2", "smollm"):
        raise SystemExit("convert_model.py: expected a LLaMA model with the tokenizer gpt2/smollm")
    heads, kv_heads = field("llama.attention.head_count"), field("llama.attention.head_count_kv")
    bos, eos, pad = (field(f"tokenizer.ggml.{name}_token_id") for name in ("bos", "eos", "padding"))
    out.mkdir(parents=True, exist_ok=True)

    tensors = {}
    for tensor in reader.tensors:
        values = dequantize(tensor.data, tensor.tensor_type).astype(np.float32, copy=False)
        if ".attn_q." in tensor.name:
            values = undo_interleaved_rotary(values, heads)
        elif ".attn_k." in tensor.name:
            values = undo_interleaved_rotary(values, kv_heads)
        tensors[hugging_face_name(tensor.name)] = values
    write_safetensors(out / "model.safetensors", tensors)

    # GGUF keeps epsilon as fp32; the shortest decimal that names that fp32 is the value the model was made with.
    epsilon = float(str(np.float32(field("llama.attention.layer_norm_rms_epsilon"))))
    write_json(out / "config.json", {
        "architectures": ["LlamaForCausalLM"],
        "model_type": "llama",
        "vocab_size": tensors["model.embed_tokens.weight"].shape[0],
        "hidden_size": field("llama.embedding_length"),
        "intermediate_size": field("llama.feed_forward_length"),
        "num_hidden_layers": field("llama.block_count"),
        "num_attention_heads": heads,
        "num_key_value_heads": kv_heads,
        "head_dim": field("llama.rope.dimension_count"),
        "max_position_embeddings": field("llama.context_length"),
        "rope_theta": field("llama.rope.freq_base"),
        "rope_scaling": None,
        "rms_norm_eps": epsilon,
        "hidden_act": "silu",
        "attention_bias": False,
        "mlp_bias": False,
        "attention_dropout": 0.0,
        "initializer_range": 0.041666666666666664,
        "tie_word_embeddings": "output.weight" not in {t.name for t in reader.tensors},
        "bos_token_id": bos,
        "eos_token_id": eos,
        "pad_token_id": pad,
        "torch_dtype": "float32",
    })
    write_json(out / "generation_config.json", {"bos_token_id": bos, "eos_token_id": eos, "pad_token_id": pad})

    tokens, types, merges = (field(f"tokenizer.ggml.{name}") for name in ("tokens", "token_type", "merges"))
    special = [
        {"id": i, "content": tokens[i], "single_word": False, "lstrip": False, "rstrip": False,
         "normalized": False, "special": True}
        for i, kind in enumerate(types) if kind == TOKEN_TYPE_CONTROL
    ]
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    write_json(out / "tokenizer.json", {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": special,
        "normalizer": None,
        "pre_tokenizer": {"type": "Sequence",
                          "pretokenizers": [{"type": "Digits", "individual_digits": True}, byte_level]},
        "post_processor": None,
        "decoder": {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True},
        "model": {"type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None,
                  "end_of_word_suffix": None, "fuse_unk": False, "byte_fallback": False, "ignore_merges": False,
                  "vocab": {token: i for i, token in enumerate(tokens)}, "merges": merges},
    })
    write_json(out / "tokenizer_config.json", {
        # Not GPT2Tokenizer: that class builds its own pre-tokenizer, without the digit split.
        "tokenizer_class": "PreTrainedTokenizerFast",
        "add_bos_token": False,
        "add_prefix_space": False,
        "added_tokens_decoder": {str(t["id"]): {k: v for k, v in t.items() if k != "id"} for t in special},
        "bos_token": tokens[bos],
        "eos_token": tokens[eos],
        "pad_token": tokens[pad],
        "unk_token": tokens[field("tokenizer.ggml.unknown_token_id")],
        "clean_up_tokenization_spaces": False,
        "model_max_length": field("llama.context_length"),
        "chat_template": field("tokenizer.chat_template"),
    })


if __name__ == "__main__":
    main()
