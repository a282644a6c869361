# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/golden/peft/adalora*: AdaLoRA adapters of the tiny random LLaMA of peft_reference.py by Hugging Face PEFT, with what
PEFT made of each directory (expected_adalora.json: every adapted module's triplets and its dense change dW).

    python tests/reference/peft_adalora_reference.py
    python tests/reference/peft_adalora_reference.py --check DIR

The second form loads every adapter that DIR holds under the goldens' names (test_peft_adalora leaves them in the folder that
SEAMARK_KEEP_ADAPTERS names) into PEFT and demands the golden's changes.
"""
import argparse, json, pathlib

import peft, torch, transformers
from peft import AdaLoraConfig, PeftModel, get_peft_model

from peft_reference import GOLDEN, base_model

schedule = dict(init_r=3, target_r=1, tinit=1, tfinal=2, deltaT=1, total_step=10)
VARIANTS = {
    "adalora": dict(schedule, lora_alpha=6, target_modules=["q_proj", "down_proj"]),
    # One module keeps nothing.
    "adalora_cut": dict(schedule, lora_alpha=5, target_modules=["v_proj", "o_proj"], layers_to_transform=[0, 2]),
    "adalora_regex": dict(schedule, lora_alpha=6, target_modules=r".*\.1\.mlp\.(gate|up)_proj", beta1=0.5, orth_reg_weight=0.25),
}
PATTERNS = {"adalora_cut": [[False, True, False], [False, False, False], [True, True, True], [True, False, True]]}


def expected(model):
    return [{"module": name.removeprefix("base_model.model."), "rank": len(module.lora_E["default"]),
             "change": module.get_delta_weight("default").flatten().tolist()}
            for name, module in model.named_modules() if isinstance(module, peft.tuners.adalora.AdaLoraLayer)]


def write():
    out = {"written_by": f"tests/reference/peft_adalora_reference.py, peft {peft.__version__}, transformers {transformers.__version__}, "
                         f"torch {torch.__version__}"}
    for name, options in VARIANTS.items():
        model = get_peft_model(base_model(), AdaLoraConfig(task_type="CAUSAL_LM", **options))
        torch.manual_seed(2)
        keys = [key for key, _ in model.named_parameters() if "lora_E" in key]
        if name in PATTERNS:
            model.peft_config["default"].rank_pattern = {key.removeprefix("base_model.model."): kept
                                                         for key, kept in zip(keys, PATTERNS[name], strict=True)}
        for key, parameter in model.named_parameters():
            if "lora_" in key:
                torch.nn.init.normal_(parameter)
        model.save_pretrained(GOLDEN / name)
        (GOLDEN / name / "README.md").unlink()
        out[name] = expected(PeftModel.from_pretrained(base_model(), GOLDEN / name))
    (GOLDEN / "expected_adalora.json").write_text(json.dumps(out, separators=(",", ":")) + "\n")


def check(folder):
    golden = json.loads((GOLDEN / "expected_adalora.json").read_text())
    for name in VARIANTS:
        assert expected(PeftModel.from_pretrained(base_model(), folder / name)) == golden[name], name
        print(name, "is the same in PEFT", peft.__version__)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", type=pathlib.Path)
    arguments = parser.parse_args()
    check(arguments.check) if arguments.check else write()
