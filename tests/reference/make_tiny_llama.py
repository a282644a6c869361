#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random tiny LLaMAs with logits of transformers and training curves of PEFT: writes tests/golden/llama/.

    make_tiny_llama.py [OUT]

One folder a model: Hugging Face files and golden.json {"ids", "greedy", "positions", "logits", "runs": {name: {"method",
"training", "loss", "facts", "curve", "final_ce"}}}; initial adapters of a run in NAME_initial/, final in NAME_final/.
Written with torch 2.11.0, transformers 5.23.0, peft 0.21.2 (fp32, CPU, one thread).
"""
import json, os, pathlib, shutil, sys

os.environ.setdefault("HF_HUB_OFFLINE", "1")
import peft, tokenizers, torch, transformers

out = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "tests/golden/llama")
torch.set_num_threads(1)
shapes = {
    # GQA, tied; an inner size that is no multiple of a vector
    "gqa_tied": dict(hidden_size=32, intermediate_size=52, num_attention_heads=4, num_key_value_heads=2, tie_word_embeddings=True),
    # heads wider than hidden / heads; linear rope; untied
    "wide_heads_linear": dict(hidden_size=24, intermediate_size=40, num_attention_heads=3, num_key_value_heads=3, head_dim=12,
                              tie_word_embeddings=False, rope_parameters=dict(rope_type="linear", rope_theta=10000.0, factor=2.0)),
    # one KV head; llama3 rope; shards
    "llama3_sharded": dict(hidden_size=32, intermediate_size=48, num_attention_heads=4, num_key_value_heads=1, tie_word_embeddings=False,
                           rope_parameters=dict(rope_type="llama3", rope_theta=500000.0, factor=8.0, low_freq_factor=1.0,
                                                high_freq_factor=4.0, original_max_position_embeddings=16)),
}
runs = {
    "lora": dict(method=dict(rank=4, alpha=8, rslora=False, targets=["q_proj", "v_proj"], layers=[]),
                 training=dict(steps=10, learning_rate=5e-3, schedule="constant", warmup_steps=0, weight_decay=0, clip_norm=0)),
    "rslora_all": dict(method=dict(rank=3, alpha=6, rslora=True, targets=["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj",
                                                                          "down_proj"], layers=[1]),
                       training=dict(steps=10, learning_rate=4e-3, schedule="cosine", warmup_steps=2, weight_decay=0.1, clip_norm=0.05),
                       weights=[1.0, 0.5, 2.0, 0.25]),
    "mlp_linear": dict(method=dict(rank=2, alpha=4, rslora=False, targets=["o_proj", "down_proj"], layers=[0]),
                       training=dict(steps=8, learning_rate=5e-3, schedule="linear", warmup_steps=3, weight_decay=0, clip_norm=0),
                       reduction="answer-token"),
}
which = {"gqa_tied": ["lora", "rslora_all", "mlp_linear"], "wide_heads_linear": ["lora"], "llama3_sharded": ["rslora_all"]}

alphabet = sorted(tokenizers.pre_tokenizers.ByteLevel.alphabet())
bpe = tokenizers.Tokenizer(tokenizers.models.BPE(vocab={c: i for i, c in enumerate(["<end>"] + alphabet)}, merges=[]))
bpe.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
bpe.decoder = tokenizers.decoders.ByteLevel()
tokenizer = transformers.PreTrainedTokenizerFast(tokenizer_object=bpe, eos_token="<end>", clean_up_tokenization_spaces=False)


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


def train(model, name, facts, folder):
    run = runs[name]
    m, t = run["method"], run["training"]
    weights, reduction = run.get("weights", [1.0] * len(facts)), run.get("reduction", "fact")
    torch.manual_seed(11)
    adapted = peft.get_peft_model(model, peft.LoraConfig(r=m["rank"], lora_alpha=m["alpha"], use_rslora=m["rslora"], target_modules=m["targets"],
                                                         layers_to_transform=m["layers"] or None, task_type="CAUSAL_LM"))
    adapted.peft_config["default"].base_model_name_or_path = folder.name
    adapted.save_pretrained(folder / f"{name}_initial")
    parameters = [p for p in adapted.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=t["learning_rate"], weight_decay=t["weight_decay"])
    steps, warmup = t["steps"], t["warmup_steps"]
    schedule = dict(constant=lambda: transformers.get_constant_schedule(optimizer),
                    linear=lambda: transformers.get_linear_schedule_with_warmup(optimizer, warmup, steps),
                    cosine=lambda: transformers.get_cosine_schedule_with_warmup(optimizer, warmup, steps))[t["schedule"]]()
    curve = []
    for _ in range(steps):
        loss, means = objective(adapted, facts, weights, reduction)
        optimizer.zero_grad()
        loss.backward()
        norm = torch.linalg.vector_norm(torch.stack([p.grad.norm() for p in parameters])).item()
        if t["clip_norm"]:
            torch.nn.utils.clip_grad_norm_(parameters, t["clip_norm"])
        curve.append(dict(loss=loss.item(), gradient_norm=norm, learning_rate=schedule.get_last_lr()[0], fact_loss=means))
        optimizer.step()
        schedule.step()
    with torch.no_grad():
        final = objective(adapted, facts, weights, reduction)[1]
    adapted.save_pretrained(folder / f"{name}_final")
    for kind in ("initial", "final"):
        (folder / f"{name}_{kind}" / "README.md").unlink(missing_ok=True)
    adapted.unload()
    return dict(method=m, training=t, reduction=reduction, weights=weights, curve=curve, final_ce=final)


for number, (name, shape) in enumerate(shapes.items()):
    folder = out / name
    shutil.rmtree(folder, ignore_errors=True)
    torch.manual_seed(number)
    config = transformers.LlamaConfig(vocab_size=len(tokenizer), num_hidden_layers=2, max_position_embeddings=64, rms_norm_eps=1e-5,
                                      bos_token_id=None, eos_token_id=0, **shape)
    model = transformers.LlamaForCausalLM(config).eval()
    with torch.no_grad():  # wider than the usual 0.02, so that attention and the MLP matter
        for p in model.parameters():
            p.normal_(0, 0.25 if p.dim() == 2 else 0.1)
            if p.dim() == 1:
                p += 1
    model.save_pretrained(folder, max_shard_size="40KB" if "sharded" in name else "5GB")
    tokenizer.save_pretrained(folder)
    (folder / "generation_config.json").unlink(missing_ok=True)
    generator = torch.Generator().manual_seed(number)
    draw = lambda n: torch.randint(1, len(tokenizer), (n,), generator=generator).tolist()
    ids = draw(30)
    with torch.no_grad():
        logits = model(input_ids=torch.tensor([ids])).logits[0]
        greedy = model.generate(torch.tensor([ids[:5]]), max_new_tokens=20, do_sample=False, eos_token_id=None, pad_token_id=0)[0, 5:].tolist()
    positions = [0, 1, 13, 29]
    facts = [dict(id=f"fact {i}", ids=draw(n), answer_start=n - a) for i, (n, a) in enumerate([(9, 2), (12, 3), (5, 1), (17, 4)])]
    golden = dict(ids=ids, greedy=greedy, positions=positions, logits=[[round(x, 6) for x in logits[p].tolist()] for p in positions], facts=facts,
                  runs={run: train(model, run, facts, folder) for run in which[name]})
    json.dump(golden, open(folder / "golden.json", "w"))
    print(name, {run: (g["curve"][0]["loss"], g["curve"][-1]["loss"]) for run, g in golden["runs"].items()})
