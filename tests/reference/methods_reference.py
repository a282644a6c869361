# SPDX-License-Identifier: GPL-3.0-or-later
"""Training curves of the methods beside LoRA on the tiny LLaMA tests/golden/llama/gqa_tied: writes tests/golden/methods/.

    python tests/reference/methods_reference.py

IA3 by Hugging Face PEFT; Houlsby's and Pfeiffer's bottleneck adapters and full fine-tuning by a few lines of PyTorch. Each run
in float32, and with the frozen weights rounded to bfloat16 but all else in float32 (what the CPU computes). golden.json: {"runs":
{NAME: {"method", "training", "reduction", "weights", "curve", "final_ce", "change"}}}, "change": the norm of what training
changed, by tensor. NAME_initial/, NAME_final/: adapters. Written with torch 2.11.0, transformers 5.23.0, peft 0.21.2 (CPU, one
thread).
"""
import json, os, pathlib, shutil

os.environ.setdefault("HF_HUB_OFFLINE", "1")
import peft, torch, transformers
from safetensors.torch import save_file

torch.set_num_threads(1)
golden = pathlib.Path(__file__).resolve().parent.parent / "golden"
model_folder, out = golden / "llama" / "gqa_tied", golden / "methods"
facts = json.loads((model_folder / "golden.json").read_text())["facts"]
plain = dict(schedule="constant", warmup_steps=0, weight_decay=0, clip_norm=0)
runs = {
    "ia3": dict(method=dict(kind="ia3"), training=plain | dict(steps=10, learning_rate=3e-2)),
    "ia3_mixed": dict(method=dict(kind="ia3", layers=[1], ia3_targets=["q_proj", "o_proj", "up_proj", "down_proj"],
                                  ia3_feedforward=["o_proj", "up_proj"]),
                      training=dict(steps=8, learning_rate=2e-2, schedule="linear", warmup_steps=2, weight_decay=0.1, clip_norm=0.5),
                      weights=[1.0, 0.5, 2.0, 0.25], reduction="answer-token"),
    "houlsby": dict(method=dict(kind="adapter-houlsby", size=6), training=plain | dict(steps=10, learning_rate=5e-3)),
    "pfeiffer": dict(method=dict(kind="adapter-pfeiffer", size=4, layers=[1]),
                     training=dict(steps=8, learning_rate=1e-2, schedule="cosine", warmup_steps=2, weight_decay=0.1, clip_norm=0.05)),
    "full": dict(method=dict(kind="full"), training=plain | dict(steps=8, learning_rate=2e-3)),
    "full_layer": dict(method=dict(kind="full", layers=[1]),
                       training=dict(steps=8, learning_rate=2e-3, schedule="cosine", warmup_steps=2, weight_decay=0.1, clip_norm=0.1)),
}
linear = [f"self_attn.{n}_proj" for n in "qkvo"] + [f"mlp.{n}_proj" for n in ("gate", "up", "down")]


def base_model(bfloat16):
    model = transformers.LlamaForCausalLM.from_pretrained(model_folder, dtype=torch.float32, attn_implementation="eager").eval()
    for p in model.parameters():
        p.requires_grad_(False)
        if bfloat16 and p.dim() == 2:
            p.copy_(p.bfloat16().float())
    return model


class Bottleneck(torch.nn.Module):
    """z + U tanh(D z)"""
    def __init__(self, hidden, size):
        super().__init__()
        self.D, self.U = torch.nn.Linear(hidden, size, bias=False), torch.nn.Linear(size, hidden, bias=False)
        torch.nn.init.zeros_(self.U.weight)

    def forward(self, z):
        return z + self.U(torch.tanh(self.D(z)))


def add_bottlenecks(model, method):
    """Hooks on the two blocks' outputs; returns {name: adapter}."""
    adapters = {}
    for i in method.get("layers") or range(model.config.num_hidden_layers):
        for name in ["self_attn", "mlp"] if method["kind"] == "adapter-houlsby" else ["mlp"]:
            adapter = adapters[f"{i}.{name}"] = Bottleneck(model.config.hidden_size, method["size"])
            change = lambda module, inputs, output, a=adapter: (a(output[0]), *output[1:]) if isinstance(output, tuple) else a(output)
            getattr(model.model.layers[i], name).register_forward_hook(change)
    return adapters


def save_bottlenecks(folder, adapters, method):
    folder.mkdir()
    (folder / "adapter_config.json").write_text(json.dumps(dict(
        activation="tanh", base_model_name_or_path=model_folder.name, layers_to_transform=method.get("layers"),
        peft_type="SEAMARK_BOTTLENECK", placement=method["kind"].removeprefix("adapter-"), size=method["size"], task_type="CAUSAL_LM"),
        indent=2) + "\n")
    save_file({f"base_model.model.model.layers.{name}.bottleneck_{which}.weight": getattr(a, which).weight.data.clone().contiguous()
               for name, a in adapters.items() for which in "DU"}, folder / "adapter_model.safetensors", {"format": "pt"})


def prepare(model, run, name):
    """What runs forward, {name: parameter} to train, and how to save them."""
    method = run["method"]
    torch.manual_seed(5)
    if method["kind"] == "ia3":
        targets = method.get("ia3_targets", ["k_proj", "v_proj", "down_proj"])
        layers = "|".join(str(i) for i in method.get("layers") or range(model.config.num_hidden_layers))
        config = peft.IA3Config(task_type="CAUSAL_LM", target_modules=rf".*\.layers\.({layers})\.\w+\.({'|'.join(targets)})",
                                feedforward_modules=method.get("ia3_feedforward", ["down_proj"]))
        adapted = peft.get_peft_model(model, config)
        adapted.peft_config["default"].base_model_name_or_path = model_folder.name
        return adapted, {n: p for n, p in adapted.named_parameters() if p.requires_grad}, adapted.save_pretrained
    if method["kind"].startswith("adapter"):
        adapters = add_bottlenecks(model, method)
        parameters = {f"{n}.{which}": getattr(a, which).weight for n, a in adapters.items() for which in "DU"}
        return model, parameters, lambda folder: save_bottlenecks(folder, adapters, method)
    layers = method.get("layers") or range(model.config.num_hidden_layers)
    parameters = {f"{i}.{n}": model.get_submodule(f"model.layers.{i}.{n}").weight.requires_grad_() for i in layers for n in linear}
    return model, parameters, None


def objective(model, weights, reduction):
    """METHOD 6: sum_i a_i sum_t w_i CE_it / sum_i a_i sum_t w_i; and the mean CE of each fact."""
    above, below, means = 0, 0, []
    for fact, w in zip(facts, weights):
        ids, s = torch.tensor([fact["ids"]]), fact["answer_start"]
        ce = torch.nn.functional.cross_entropy(model(input_ids=ids).logits[0, s - 1:-1], ids[0, s:], reduction="none")
        a = 1 / len(ce) if reduction == "fact" else 1
        above, below = above + a * w * ce.sum(), below + a * w * len(ce)
        means.append(ce.mean().item())
    return above / below, means


def train(name, run, bfloat16):
    t, weights, reduction = run["training"], run.get("weights", [1.0] * len(facts)), run.get("reduction", "fact")
    model, parameters, save = prepare(base_model(bfloat16), run, name)
    if save and not bfloat16:
        save(out / f"{name}_initial")
    before = {n: p.detach().clone() for n, p in parameters.items()}
    optimizer = torch.optim.AdamW(parameters.values(), lr=t["learning_rate"], weight_decay=t["weight_decay"])
    schedule = dict(constant=lambda: transformers.get_constant_schedule(optimizer),
                    linear=lambda: transformers.get_linear_schedule_with_warmup(optimizer, t["warmup_steps"], t["steps"]),
                    cosine=lambda: transformers.get_cosine_schedule_with_warmup(optimizer, t["warmup_steps"], t["steps"]))[t["schedule"]]()
    curve = []
    for _ in range(t["steps"]):
        loss, means = objective(model, weights, reduction)
        optimizer.zero_grad()
        loss.backward()
        norm = torch.linalg.vector_norm(torch.stack([p.grad.norm() for p in parameters.values()])).item()
        if t["clip_norm"]:
            torch.nn.utils.clip_grad_norm_(parameters.values(), t["clip_norm"])
        curve.append(dict(loss=loss.item(), gradient_norm=norm, learning_rate=schedule.get_last_lr()[0], fact_loss=means))
        optimizer.step()
        schedule.step()
    if save and not bfloat16:
        save(out / f"{name}_final")
    with torch.no_grad():
        final = objective(model, weights, reduction)[1]
    change = sum((p.detach() - before[n]).square().sum().item() for n, p in parameters.items()) ** 0.5
    return dict(method=run["method"], training=t, reduction=reduction, weights=weights, bfloat16=bfloat16, curve=curve, final_ce=final,
                change=change)


shutil.rmtree(out, ignore_errors=True)
out.mkdir()
results = {name + ("_bf16" if bf16 else ""): train(name, run, bf16) for name, run in runs.items() for bf16 in (False, True)}
for readme in out.glob("*/README.md"):
    readme.unlink()
written = f"tests/reference/methods_reference.py, peft {peft.__version__}, transformers {transformers.__version__}, torch {torch.__version__}"
(out / "golden.json").write_text(json.dumps(dict(written_by=written, runs=results)) + "\n")
print({name: (round(r["curve"][0]["loss"], 4), round(r["curve"][-1]["loss"], 4)) for name, r in results.items()})
