#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Training curves of the losses of METHOD 6 by PyTorch's autograd, on the tiny LLaMAs of tests/golden/llama with PEFT's LoRA:
writes tests/golden/losses/curves.json.

    loss_reference.py [--llama tests/golden/llama] [--out tests/golden/losses/curves.json]

One case a loss: {"model", "loss" and "distance" (fields of a spec), "training", "weights", "facts", "curve", "mean_weights",
"final_ce"}. Every definition is written out from METHOD 6 with dense arrays. Written with torch 2.11.0, transformers 5.23.0,
peft 0.21.2 (fp32, CPU, one thread).
"""
import argparse, json, math, os, pathlib

os.environ.setdefault("HF_HUB_OFFLINE", "1")
import peft, torch, transformers

CASES = {
    "vocabulary": dict(model="gqa_tied", loss=dict(kind="vocabulary", vocabulary_lambda=5)),
    "expected-distance": dict(model="gqa_tied", loss=dict(regulariser="expected-distance", regulariser_lambda=3)),
    "token": dict(model="gqa_tied", loss=dict(token_weights="token", token_lambda=2)),
    "dynamic": dict(model="gqa_tied", loss=dict(weights="dynamic", **{"lambda": 1.5})),
    "all at once": dict(model="gqa_tied", distance=dict(metric="angular"),
                        loss={"kind": "vocabulary", "vocabulary_lambda": 2, "regulariser": "expected-distance", "regulariser_lambda": 0.7,
                              "token_weights": "token", "token_lambda": 0.5, "weights": "dynamic", "lambda": 0.5, "reduction": "answer-token"}),
    "untied vocabulary, given weights": dict(model="wide_heads_linear", weights=[1.0, 0.5, 2.0, 0.25],
                                             loss=dict(kind="vocabulary", vocabulary_lambda=100, reduction="answer-token")),
    "untied expected-distance": dict(model="wide_heads_linear", loss=dict(regulariser="expected-distance", regulariser_lambda=1)),
    "untied token": dict(model="wide_heads_linear", loss=dict(token_weights="token", token_lambda=1)),
    "untied dynamic": dict(model="wide_heads_linear", distance=dict(space="output-embedding", metric="euclidean"),
                           loss=dict(weights="dynamic", **{"lambda": 0.5})),
    "given weights": dict(model="wide_heads_linear", weights=[1.0, 0.5, 2.0, 0.25], loss={}),
}
TRAINING = dict(mode="joint", steps=8, learning_rate=5e-3)


def cosine_distance(a, b):
    norms = a.norm() * b.norm()
    return 1 - (a @ b / norms).clamp(-1, 1).item() if norms > 0 else 1.0


def distance(metric, a, b):
    if metric == "cosine":
        return cosine_distance(a, b)
    if metric == "angular":
        return math.acos(max(-1.0, min(1.0, 1 - cosine_distance(a, b)))) / math.pi
    return (a - b).norm().item()  # euclidean


def step_loss(model, tables, facts, case):
    """The objective, and of each fact: plain CE, w_i times the mean w_it, mean R."""
    loss, space = case["loss"], case.get("distance", {})
    above, below, rows = 0, 0, []
    for fact, given in zip(facts, case.get("weights", [1.0] * len(facts))):
        ids, start = torch.tensor([fact["ids"]]), fact["answer_start"]
        z, y = model(input_ids=ids).logits[0, start - 1:-1], ids[0, start:]
        ce = torch.nn.functional.cross_entropy(z, y, reduction="none")
        unit = torch.nn.functional.normalize(tables["input-embedding"], dim=1)
        c = 1 - unit[y] @ unit.T  # [tokens, vocabulary]
        c[torch.arange(len(y)), y] = 0
        c = c.float()
        value = ce
        if loss.get("kind") == "vocabulary":
            value = -torch.log(torch.exp(z.gather(1, y[:, None])[:, 0]) / ((1 + loss["vocabulary_lambda"] * c) * torch.exp(z)).sum(1))
        regulariser = (torch.softmax(z, 1) * c).sum(1)
        if loss.get("regulariser"):
            value = value + loss["regulariser_lambda"] * regulariser
        said, w = z.argmax(1), given
        if loss.get("weights") == "dynamic":
            table = tables[space.get("space", "input-embedding")]
            w *= max(0.1, 1 + loss["lambda"] * distance(space.get("metric", "cosine"), table[said].mean(0), table[y].mean(0)))
        w = torch.full((len(y),), w)
        if loss.get("token_weights"):
            e = tables["input-embedding"]
            w = w * torch.tensor([max(0.1, 1 + loss["token_lambda"] * cosine_distance(e[a], e[b])) for a, b in zip(said, y)])
        a = 1 / len(y) if loss.get("reduction", "fact") == "fact" else 1
        above, below = above + a * (w * value).sum(), below + a * w.sum()
        rows.append(dict(ce=ce.mean().item(), weight=w.mean().item(), regulariser=regulariser.mean().item()))
    return above / below, rows


def run(name, case, llama):
    folder = llama / case["model"]
    facts = json.loads((folder / "golden.json").read_text())["facts"]
    base = transformers.AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    tables = {"input-embedding": base.get_input_embeddings().weight.detach().double(),
              "output-embedding": base.get_output_embeddings().weight.detach().double()}
    model = peft.PeftModel.from_pretrained(base, folder / "lora_initial", is_trainable=True)
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=TRAINING["learning_rate"], weight_decay=0)
    curve, weights = [], []
    for _ in range(TRAINING["steps"]):
        loss, rows = step_loss(model, tables, facts, case)
        optimizer.zero_grad()
        loss.backward()
        norm = torch.linalg.vector_norm(torch.stack([p.grad.norm() for p in parameters])).item()
        curve.append(dict(loss=loss.item(), gradient_norm=norm, regulariser=sum(r["regulariser"] for r in rows) / len(rows),
                          fact_loss=[r["ce"] for r in rows]))
        weights.append([r["weight"] for r in rows])
        optimizer.step()
    with torch.no_grad():
        final = [r["ce"] for r in step_loss(model, tables, facts, case)[1]]
    print(name, curve[0]["loss"], curve[-1]["loss"])
    return dict(case, start="lora_initial", training=TRAINING, facts=facts, curve=curve, final_ce=final,
                mean_weights=torch.tensor(weights).double().mean(0).tolist())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--llama", type=pathlib.Path, default="tests/golden/llama")
    parser.add_argument("--out", type=pathlib.Path, default="tests/golden/losses/curves.json")
    args = parser.parse_args()
    torch.set_num_threads(1)
    versions = f"torch {torch.__version__}, transformers {transformers.__version__}, peft {peft.__version__}"
    out = {"written_by": f"tests/reference/loss_reference.py, {versions}",
           "cases": {name: run(name, case, args.llama) for name, case in CASES.items()}}
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(out, separators=(",", ":")) + "\n")
