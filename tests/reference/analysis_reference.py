#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""PCA and pairwise distances by scikit-learn, the weight lens by numpy's dense SVD, features of the tiny world by transformers
and PEFT: writes tests/golden/analysis/.

    analysis_reference.py [OUT]

Written with numpy 2.4.6, scikit-learn 1.9.1, safetensors 0.8.0 (fp64 throughout; inputs are stored as fp32), torch 2.11.0,
transformers 5.23.0, peft 0.21.2 (fp32).
"""
import json, os, pathlib, sys

os.environ.setdefault("HF_HUB_OFFLINE", "1")
import numpy as np
import peft, torch, transformers
from safetensors.numpy import load_file, save_file
from sklearn.decomposition import PCA
from sklearn.metrics import pairwise_distances
from sklearn.preprocessing import normalize

out = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "tests/golden/analysis")
out.mkdir(parents=True, exist_ok=True)


def store(name, tensors):
    save_file({key: np.ascontiguousarray(value) for key, value in tensors.items()}, out / f"{name}.safetensors")


def pca(name, draw, n, d, k, normalised=False):
    """Features far from the origin with one large dimension, as hidden states have."""
    factors = draw.normal(size=(n, 4)) @ draw.normal(size=(4, d))
    x = (factors + 0.3 * draw.normal(size=(n, d)) + 5 * draw.normal(size=d)).astype(np.float32)
    x[:, 1] *= 4
    other = (x[: n // 2] + draw.normal(size=(n // 2, d))).astype(np.float32)
    prepare = (lambda a: normalize(a.astype(np.float64))) if normalised else (lambda a: a.astype(np.float64))
    fit = PCA(n_components=k, svd_solver="full").fit(prepare(x))
    sign = np.sign(fit.components_[np.arange(k), np.abs(fit.components_).argmax(1)])[:, None]
    store(name, dict(x=x, other=other, mean=fit.mean_, components=fit.components_ * sign, variance=fit.explained_variance_,
                     ratio=fit.explained_variance_ratio_, projected=fit.transform(prepare(other)) * sign.T))


def projector(a):
    """U U^T: what a subspace is, whatever the signs of its directions."""
    return a @ a.T


def lens(draw):
    rows, cols, rank, alpha = 24, 32, 4, 6.0
    w = draw.normal(size=(rows, cols)).astype(np.float32)
    tensors = dict(w=w, alpha=np.array([alpha]))
    w = w.astype(np.float64)
    us, vs = [], []
    for i in (1, 2):
        a = (0.1 * draw.normal(size=(rank, cols))).astype(np.float32)
        b = (0.1 * draw.normal(size=(rows, rank))).astype(np.float32)
        change = alpha / rank * b.astype(np.float64) @ a.astype(np.float64)
        u, s, vh = np.linalg.svd(change)
        u, s, v = u[:, :rank], s[:rank], vh[:rank].T
        us.append(u), vs.append(v)
        projected = np.linalg.norm(u.T @ w @ v)
        p = s / s.sum()
        sigma = np.linalg.svd(w, compute_uv=False)
        magnitude = (np.linalg.norm(w + change, axis=1) * draw.uniform(0.5, 2, rows)).astype(np.float32)
        ratio = magnitude / np.linalg.norm(w + change, axis=1)
        tensors |= {f"a{i}": a, f"b{i}": b, f"magnitude{i}": magnitude, f"spectrum{i}": s, f"left{i}": projector(u), f"right{i}": projector(v),
                    f"numbers{i}": np.array([np.linalg.norm(change), projected, np.linalg.norm(w), np.linalg.norm(change) / projected,
                                             np.exp(-(p * np.log(p)).sum()), np.sqrt((sigma[:rank] ** 2).sum()),
                                             ratio.mean(), ratio.min(), ratio.max()])}
    for name, (one, two) in dict(phi_u=us, phi_v=vs).items():
        tensors[name] = np.array([[np.linalg.norm(one[:, :i].T @ two[:, :j]) ** 2 / min(i, j) for j in range(1, rank + 1)]
                                  for i in range(1, rank + 1)])
    # Beside W's own leading directions.
    own_u, own_s, own_vh = np.linalg.svd(w)
    tensors |= dict(own_spectrum=own_s[:rank])
    for name, (one, two) in dict(own_phi_u=(us[0], own_u), own_phi_v=(vs[0], own_vh.T)).items():
        tensors[name] = np.array([[np.linalg.norm(one[:, :i].T @ two[:, :j]) ** 2 / min(i, j) for j in range(1, rank + 1)]
                                  for i in range(1, rank + 1)])
    # A dense difference of full rank, looked at through its 3 leading directions.
    dense = 0.01 * draw.normal(size=(rows, cols)) + 0.1 * draw.normal(size=(rows, 2)) @ draw.normal(size=(2, cols))
    u, s, vh = np.linalg.svd(dense)
    tensors |= dict(dense=dense, dense_spectrum=s[:3], dense_residual=np.array([np.linalg.norm(s[3:]) / np.linalg.norm(s)]),
                    dense_projected=np.array([np.linalg.norm(u[:, :3].T @ w @ vh[:3].T)]))
    store("lens", tensors)


def lens_of_change(w, change, rank):
    """norm, ||U^T W V||, ||W||, amplification, effective rank, own, as the dense SVDs have them; the singular values."""
    u, s, vh = np.linalg.svd(change)
    u, s, v = u[:, :rank], s[:rank], vh[:rank].T
    projected = np.linalg.norm(u.T @ w @ v)
    p = s / s.sum()
    own = np.sqrt((np.linalg.svd(w, compute_uv=False)[:rank] ** 2).sum())
    return [np.linalg.norm(change), projected, np.linalg.norm(w), np.linalg.norm(change) / projected, np.exp(-(p * np.log(p)).sum()), own], s


MODULES = ["self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj", "self_attn.o_proj", "mlp.gate_proj", "mlp.up_proj", "mlp.down_proj"]


def lens_methods(model):
    """AdaLoRA as PEFT left it, with modules that keep no triplet, and a dense difference of every weight: W with its rows turned by
    one, times 1/16 (exact in fp32). Rows by layer, then module; 0 and NaN where nothing changes."""
    weights = load_file(model / "model.safetensors")
    layers = json.loads((model / "config.json").read_text())["num_hidden_layers"]
    config = json.loads((model / "adalora_final/adapter_config.json").read_text())
    adapter = load_file(model / "adalora_final/adapter_model.safetensors")
    scale = config["lora_alpha"] / (config["init_r"] + 1e-5)
    tensors = {"adalora": [], "adalora_rank": [], "full": [], "full_spectrum": []}
    for layer in range(layers):
        for module in MODULES:
            w = weights[f"model.layers.{layer}.{module}.weight"].astype(np.float64)
            key = f"base_model.model.model.layers.{layer}.{module}.lora_"
            if key + "A" in adapter:
                a, b, e = (adapter[key + part].astype(np.float64) for part in "ABE")
                rank = len(e)
                tensors["adalora_rank"].append(rank)
                tensors["adalora"].append(lens_of_change(w, scale * b @ (a * e), rank)[0] if rank else
                                          [0, np.nan, np.linalg.norm(w), np.nan, np.nan, np.nan])
            numbers, s = lens_of_change(w, np.roll(w, 1, axis=0) / 16, 16)
            tensors["full"].append(numbers)
            tensors["full_spectrum"].append(s)
    store("lens_methods", {name: np.array(values, dtype=np.float64) for name, values in tensors.items()})


def pairwise(draw):
    n, d, bins = 36, 7, 8
    x = draw.normal(size=(n, d)).astype(np.float32)
    x[5], x[30], x[17] = x[2], x[2], 0                   # equal rows, a zero row
    x[9] = x[4] * (1 + 1e-7 * draw.normal(size=d))       # nearly equal
    group = np.array([i * i % 5 for i in range(n)])
    group[7] = -1
    tensors = dict(x=x, group=group.astype(np.int64))
    same = (group[:, None] == group[None, :]) & (group[:, None] >= 0)
    upper = np.triu(np.ones((n, n), bool), 1)
    x = x.astype(np.float64)
    moments = lambda v: [len(v), v.mean(), v.var(), v.min(), v.max()]
    for metric in ("cosine", "angular", "euclidean", "manhattan"):
        distances = pairwise_distances(x, metric="cosine" if metric == "angular" else metric)
        if metric == "angular":
            distances = np.arccos(np.clip(1 - distances, -1, 1)) / np.pi
        high = dict(cosine=2.0, angular=1.0, euclidean=6.0, manhattan=13.0)[metric]
        tensors |= {f"{metric}_distances": distances, f"{metric}_high": np.array([high]),
                    f"{metric}_moments": np.array([moments(distances[upper & m]) for m in (upper, same, ~same)]),
                    f"{metric}_groups": np.array([moments(distances[upper & same & (group == g)[:, None]]) +
                                                  moments(distances[upper & ((group == g)[:, None] != (group == g)[None, :])])
                                                  for g in sorted(set(group) - {-1})])}
        for name, mask in dict(within=same, between=~same).items():
            tensors[f"{metric}_{name}_counts"] = np.histogram(distances[upper & mask], bins, (0, high))[0].astype(np.int64)
    store("pairwise", tensors)


def features(world):
    """Hidden states and dW h of a few facts under the tiny world's adapter, at the token where the subject ends."""
    tokenizer = transformers.AutoTokenizer.from_pretrained(world / "model")
    model = transformers.AutoModelForCausalLM.from_pretrained(world / "model", dtype=torch.float32).eval()
    adapted = peft.PeftModel.from_pretrained(model, world / "adapter").eval()
    module = adapted.base_model.model.model.layers[1].self_attn.q_proj
    added = []
    module.register_forward_hook(lambda m, x, y: added.append(
        (m.lora_B["default"](m.lora_A["default"](x[0])) * m.scaling["default"])[0].detach()))
    rows = dict(subject=[], prompt=[], change=[], untuned=[])
    for fact in json.load(open(world / "facts.json"))[:8]:
        encoded = tokenizer(fact["prompt"], return_offsets_mapping=True)
        end = fact["prompt"].rindex(fact["subject"]) + len(fact["subject"])
        at = next(i for i, (a, b) in enumerate(encoded["offset_mapping"]) if a < end <= b)
        ids = torch.tensor([encoded["input_ids"]])
        with torch.no_grad():
            states = adapted(input_ids=ids, output_hidden_states=True).hidden_states
            with adapted.disable_adapter():
                base = adapted(input_ids=ids, output_hidden_states=True).hidden_states
        rows["subject"].append(states[1][0, at])
        rows["prompt"].append(states[-1][0, -1])
        rows["untuned"].append(base[-1][0, -1])
        rows["change"].append(added[0][at])
        added.clear()
    store("features", {key: torch.stack(value).numpy() for key, value in rows.items()})


draw = np.random.default_rng(5)
pca("pca_tall", draw, 80, 12, 5)
pca("pca_wide", draw, 15, 40, 6)
pca("pca_normalised", draw, 60, 12, 4, normalised=True)
lens(draw)
lens_methods(pathlib.Path(__file__).parents[1] / "golden/llama/gqa_tied")
pairwise(draw)
features(pathlib.Path(__file__).parents[1] / "golden/evaluation")
