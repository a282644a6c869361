#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Training curves of PEFT's DoRA and AdaLoRA on the tiny LLaMAs of make_tiny_llama.py.

    dora_adalora_reference.py [OUT]        OUT: tests/golden/llama

Writes OUT/MODEL/dora_adalora.json {"facts", "runs": {name: {"method", "training", "weights", "reduction", "curve", "final_ce"}}} and,
beside it, the adapters NAME_initial/ and NAME_final/. A step of the curve holds the objective, its gradient's norm before clipping, the
learning rate, the mean CE of each fact; of AdaLoRA also the orthogonality before the step, and after it the number of E that are not
zero and the allocated pattern (none yet: null). Written with torch 2.11.0, transformers 5.23.0, peft 0.21.2 (fp32, CPU, one thread).
"""
import json, os, pathlib, shutil, sys

os.environ.setdefault("HF_HUB_OFFLINE", "1")
import peft, torch, transformers

out = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "tests/golden/llama")
torch.set_num_threads(1)
everything = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
plain = dict(schedule="constant", warmup_steps=0, weight_decay=0, clip_norm=0)
runs = {
    "gqa_tied": {
        "dora": dict(method=dict(kind="dora", rank=3, alpha=6, rslora=False, targets=["q_proj", "k_proj", "o_proj", "down_proj"], layers=[]),
                     training=dict(plain, steps=10, learning_rate=1e-2)),
        "dora_all": dict(method=dict(kind="dora", rank=2, alpha=4, rslora=True, targets=everything, layers=[1]),
                         training=dict(steps=10, learning_rate=8e-3, schedule="cosine", warmup_steps=2, weight_decay=0.1, clip_norm=0.05),
                         weights=[1.0, 0.5, 2.0, 0.25]),
        "adalora": dict(method=dict(kind="adalora", init_r=4, target_r=2, tinit=2, tfinal=4, deltaT=2, beta1=0.85, beta2=0.8, orth_reg_weight=0.5,
                                    alpha=16, targets=["q_proj", "v_proj", "down_proj"], layers=[]),
                        training=dict(plain, steps=16, learning_rate=2e-2)),
        "adalora_clipped": dict(method=dict(kind="adalora", init_r=3, target_r=1, tinit=1, tfinal=2, deltaT=3, beta1=0.85, beta2=0.85,
                                            orth_reg_weight=0.1, alpha=32, targets=["o_proj", "gate_proj"], layers=[1]),
                                training=dict(steps=12, learning_rate=2e-2, schedule="linear", warmup_steps=1, weight_decay=0.1, clip_norm=0.1),
                                weights=[1.0, 0.5, 2.0, 0.25], reduction="answer-token"),
    },
    "wide_heads_linear": {
        "dora": dict(method=dict(kind="dora", rank=2, alpha=4, rslora=False, targets=["v_proj", "gate_proj"], layers=[]),
                     training=dict(plain, steps=6, learning_rate=1e-2)),
        "adalora": dict(method=dict(kind="adalora", init_r=3, target_r=2, tinit=0, tfinal=1, deltaT=1, beta1=0.85, beta2=0.85, orth_reg_weight=0.5,
                                    alpha=16, targets=everything, layers=[]),
                        training=dict(plain, steps=8, learning_rate=2e-2)),
    },
}


def objective(model, facts, weights, reduction):
    """METHOD 6: sum_i a_i sum_t w_i CE_it / sum_i a_i sum_t w_i; and the mean CE of each fact."""
    above, below, means = 0, 0, []
    for fact, w in zip(facts, weights):
        ids = torch.tensor([fact["ids"]])
        logits = model(input_ids=ids).logits[0]
        s = fact["answer_start"]
        ce = torch.nn.functional.cross_entropy(logits[s - 1:-1], ids[0, s:], reduction="none")
        a = 1 / len(ce) if reduction == "fact" else 1
        above, below = above + a * w * ce.sum(), below + a * w * len(ce)
        means.append(ce.mean().item())
    return above / below, means


def orthogonality(adapted):
    """As AdaLoraModel.forward."""
    terms = []
    for name, p in adapted.named_parameters():
        if "lora_A" in name or "lora_B" in name:
            covariance = p @ p.T if "lora_A" in name else p.T @ p
            terms.append(torch.norm(covariance - torch.eye(len(covariance)), p="fro"))
    return sum(terms) / len(terms)


def config_of(m, steps):
    common = dict(lora_alpha=m["alpha"], target_modules=m["targets"], layers_to_transform=m["layers"] or None, task_type="CAUSAL_LM")
    if m["kind"] == "dora":
        return peft.LoraConfig(r=m["rank"], use_rslora=m["rslora"], use_dora=True, **common)
    return peft.AdaLoraConfig(total_step=steps, **{k: m[k] for k in ("init_r", "target_r", "tinit", "tfinal", "deltaT", "beta1", "beta2",
                                                                     "orth_reg_weight")}, **common)


def train(model, name, run, facts, folder):
    m, t = run["method"], run["training"]
    weights, reduction = run.get("weights", [1.0] * len(facts)), run.get("reduction", "fact")
    ada = m["kind"] == "adalora"
    torch.manual_seed(13)
    adapted = peft.get_peft_model(model, config_of(m, t["steps"]))
    adapted.peft_config["default"].base_model_name_or_path = folder.name
    for kind in ("initial", "final"):
        shutil.rmtree(folder / f"{name}_{kind}", ignore_errors=True)
    adapted.save_pretrained(folder / f"{name}_initial")
    parameters = [p for p in adapted.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=t["learning_rate"], weight_decay=t["weight_decay"])
    steps, warmup = t["steps"], t["warmup_steps"]
    schedule = dict(constant=lambda: transformers.get_constant_schedule(optimizer),
                    linear=lambda: transformers.get_linear_schedule_with_warmup(optimizer, warmup, steps),
                    cosine=lambda: transformers.get_cosine_schedule_with_warmup(optimizer, warmup, steps))[t["schedule"]]()
    curve = []
    for step in range(steps):
        loss, means = objective(adapted, facts, weights, reduction)
        point = dict()
        if ada:
            term = orthogonality(adapted)
            loss, point["orthogonality"] = loss + m["orth_reg_weight"] * term, term.item()
        optimizer.zero_grad()
        loss.backward()
        norm = torch.linalg.vector_norm(torch.stack([p.grad.norm() for p in parameters])).item()
        if t["clip_norm"]:
            torch.nn.utils.clip_grad_norm_(parameters, t["clip_norm"])
        point.update(loss=loss.item(), gradient_norm=norm, learning_rate=schedule.get_last_lr()[0], fact_loss=means)
        optimizer.step()
        schedule.step()
        if ada:
            adapted.base_model.update_and_allocate(step)
            point["active_ranks"] = int(sum((p != 0).sum() for n, p in adapted.named_parameters() if "lora_E" in n))
        curve.append(point)
    with torch.no_grad():
        final = objective(adapted, facts, weights, reduction)[1]
    adapted.save_pretrained(folder / f"{name}_final")
    for kind in ("initial", "final"):
        (folder / f"{name}_{kind}" / "README.md").unlink(missing_ok=True)
    adapted.unload()
    return dict(method=m, training=t, reduction=reduction, weights=weights, curve=curve, final_ce=final)


for name, wanted in runs.items():
    folder = out / name
    facts = json.load(open(folder / "golden.json"))["facts"]
    results = {}
    for run in wanted:
        model = transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
        results[run] = train(model, run, wanted[run], facts, folder)
        curve = results[run]["curve"]
        print(name, run, curve[0]["loss"], curve[-1]["loss"], [p.get("active_ranks") for p in curve])
    json.dump(dict(facts=facts, runs=results), open(folder / "dora_adalora.json", "w"))
