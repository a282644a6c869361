# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/golden/peft/: LoRA adapters of a tiny random LLaMA by Hugging Face PEFT, with what PEFT made of each
configuration (expected.json: rank, alpha and scaling of every adapted module).

    python tests/reference/peft_reference.py
    python tests/reference/peft_reference.py --check DIR

The second form loads every adapter that DIR holds under the goldens' names (test_peft leaves them in the folder that
SEAMARK_KEEP_ADAPTERS names) into PEFT and demands the golden's tensors and scalings.
"""
import argparse, json, pathlib, tempfile

import peft, torch, transformers
from peft import LoraConfig, PeftModel, get_peft_model
from safetensors.torch import load_file

GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "golden" / "peft"
VARIANTS = {
    "list": dict(r=2, lora_alpha=4, target_modules=["q_proj", "v_proj"]),
    "rslora_all": dict(r=3, lora_alpha=5, target_modules="all-linear", use_rslora=True),
    "layers": dict(r=2, lora_alpha=3, target_modules=["mlp.down_proj", "o_proj"], layers_to_transform=[1], layers_pattern="layers"),
    "regex": dict(r=2, lora_alpha=4, target_modules=r".*\.(0|2)\.self_attn\.(q|k)_proj$"),
    "patterns": dict(r=4, lora_alpha=8, target_modules=["q_proj", "k_proj", "up_proj"],
                     # In sorted order: save_pretrained sorts them, and the first that fits counts.
                     rank_pattern={r"layers\.0\.self_attn\.q_proj": 1, r"model.layers.[12].mlp.*": 3, "up_proj": 2},
                     alpha_pattern={r"^model\.layers\.1\..*": 7, "[kq]_proj": 2.5, "k_proj": 1, "proj": 3}),
    "named": dict(r=2, lora_alpha=4, target_modules=["model.layers.0.self_attn.q_proj", "layers.2.mlp.gate_proj"]),
    "excluded": dict(r=2, lora_alpha=4, target_modules=["q_proj", "v_proj"], exclude_modules=["layers.1.self_attn.q_proj"]),
    "dora": dict(r=2, lora_alpha=4, target_modules=["v_proj"], use_dora=True),
}


def base_model():
    torch.manual_seed(0)
    config = transformers.LlamaConfig(vocab_size=16, hidden_size=8, intermediate_size=12, num_hidden_layers=3, num_attention_heads=4,
                                      num_key_value_heads=2, max_position_embeddings=32)
    return transformers.LlamaForCausalLM(config)


def modules_of(model):
    return {name.removeprefix("base_model.model."): module for name, module in model.named_modules()
            if isinstance(module, peft.tuners.lora.LoraLayer)}


def expected(model):
    return [{"module": name, "rank": module.r["default"], "alpha": module.lora_alpha["default"], "scaling": module.scaling["default"],
             "a": module.lora_A["default"].weight.flatten().tolist(), "b": module.lora_B["default"].weight.flatten().tolist()}
            for name, module in modules_of(model).items()]


def write():
    base_model().config.save_pretrained(GOLDEN / "model")
    out = {"written_by": f"tests/reference/peft_reference.py, peft {peft.__version__}, transformers {transformers.__version__}, "
                         f"torch {torch.__version__}"}
    for name, options in VARIANTS.items():
        model = get_peft_model(base_model(), LoraConfig(task_type="CAUSAL_LM", **options))
        torch.manual_seed(1)
        for parameter_name, parameter in model.named_parameters():
            if "lora_" in parameter_name:
                torch.nn.init.normal_(parameter)
        model.save_pretrained(GOLDEN / name)
        (GOLDEN / name / "README.md").unlink()
        out[name] = expected(PeftModel.from_pretrained(base_model(), GOLDEN / name))
    (GOLDEN / "expected.json").write_text(json.dumps(out, separators=(",", ":")) + "\n")


def check(folder):
    golden = json.loads((GOLDEN / "expected.json").read_text())
    for name in VARIANTS:
        loaded = PeftModel.from_pretrained(base_model(), folder / name)
        assert expected(loaded) == golden[name], name
        ours, theirs = (load_file(f / name / "adapter_model.safetensors") for f in (folder, GOLDEN))
        assert ours.keys() == theirs.keys() and all(torch.equal(ours[k], theirs[k]) for k in ours), name
        with tempfile.TemporaryDirectory() as again:
            loaded.save_pretrained(again)
            saved = load_file(pathlib.Path(again) / "adapter_model.safetensors")
            assert saved.keys() == theirs.keys() and all(torch.equal(saved[k], theirs[k]) for k in saved), name
        print(name, "is the same in PEFT", peft.__version__)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", type=pathlib.Path)
    arguments = parser.parse_args()
    check(arguments.check) if arguments.check else write()
