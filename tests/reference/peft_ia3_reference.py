# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/golden/peft/ia3_*: IA3 adapters of the tiny random LLaMA of peft_reference.py by Hugging Face PEFT, with what
PEFT made of each configuration (expected_ia3.json: which modules are scaled, at which side, by what).

    python tests/reference/peft_ia3_reference.py
    python tests/reference/peft_ia3_reference.py --check DIR

The second form loads every adapter that DIR holds under the goldens' names (test_peft_ia3 leaves them in the folder that
SEAMARK_KEEP_ADAPTERS names) into PEFT and demands the golden's vectors.
"""
import argparse, json, pathlib

import peft, torch, transformers
from peft import IA3Config, PeftModel, get_peft_model

from peft_reference import GOLDEN, base_model

VARIANTS = {
    "ia3_default": dict(),
    "ia3_regex": dict(target_modules=r".*\.layers\.(0|2)\.(self_attn\.k_proj|mlp\.down_proj)", feedforward_modules=["down_proj"]),
    "ia3_all": dict(target_modules="all-linear", feedforward_modules=r".*(up_proj|self_attn\.o_proj)"),
    "ia3_named": dict(target_modules=["model.layers.0.self_attn.v_proj", "layers.2.mlp.down_proj"], feedforward_modules=r".*\.2\.mlp.*"),
    "ia3_output_only": dict(target_modules=["q_proj", "gate_proj"], feedforward_modules=[]),
}


def expected(model):
    return [{"module": name.removeprefix("base_model.model."), "feedforward": module.is_feedforward,
             "scale": module.ia3_l["default"].flatten().tolist()}
            for name, module in model.named_modules() if isinstance(module, peft.tuners.ia3.IA3Layer)]


def write():
    out = {"written_by": f"tests/reference/peft_ia3_reference.py, peft {peft.__version__}, transformers {transformers.__version__}, "
                         f"torch {torch.__version__}"}
    for name, options in VARIANTS.items():
        model = get_peft_model(base_model(), IA3Config(task_type="CAUSAL_LM", **options))
        torch.manual_seed(2)
        for parameter_name, parameter in model.named_parameters():
            if "ia3_" in parameter_name:
                torch.nn.init.normal_(parameter, 1.0, 0.5)
        model.save_pretrained(GOLDEN / name)
        (GOLDEN / name / "README.md").unlink()
        out[name] = expected(PeftModel.from_pretrained(base_model(), GOLDEN / name))
    (GOLDEN / "expected_ia3.json").write_text(json.dumps(out, separators=(",", ":")) + "\n")


def check(folder):
    golden = json.loads((GOLDEN / "expected_ia3.json").read_text())
    for name in VARIANTS:
        assert expected(PeftModel.from_pretrained(base_model(), folder / name)) == golden[name], name
        print(name, "is the same in PEFT", peft.__version__)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", type=pathlib.Path)
    arguments = parser.parse_args()
    check(arguments.check) if arguments.check else write()
