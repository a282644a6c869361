#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Seamark's training beside Hugging Face PEFT's: the same model, start, facts and settings, in alternating rounds.

    compare_peft.py --bench build/release/tests/benchmarks/bench_training --model DIRECTORY [--facts COUNTERFACT.json]

Rounds alternate, so that other load on the machine meets both; the table gives medians over rounds and the ratio of each
round. Losses of both are compared. Peak memory is that of separate processes (cuda: of the device's tensors). Needs torch, transformers, peft (written
for torch 2.11, transformers 5.23, peft 0.21.2).
"""
import argparse, json, os, statistics, subprocess, sys, tempfile, time

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("GOMP_SPINCOUNT", "1000")
RANK, ALPHA, RATE = 8, 16, 7e-4


def load_peft(model, dtype, device):
    import peft, torch, transformers
    torch.manual_seed(0)
    base = transformers.AutoModelForCausalLM.from_pretrained(model, dtype=getattr(torch, dtype))
    config = peft.LoraConfig(r=RANK, lora_alpha=ALPHA, target_modules=["q_proj", "v_proj"], task_type="CAUSAL_LM")
    return peft.get_peft_model(base.to(device), config)


class Peft:
    """One adapter, AdamW, one padded batch a step: what a user of PEFT writes."""

    def __init__(self, model, facts, start):
        import peft, torch
        self.torch, self.model = torch, model
        self.device = model.device
        state = peft.utils.load_peft_weights(start, device=str(self.device))
        peft.set_peft_model_state_dict(model, state)
        model.train()
        self.optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=RATE, weight_decay=0.0)
        longest = max(len(f["ids"]) for f in facts)
        self.ids = torch.zeros(len(facts), longest, dtype=torch.long)
        self.mask, self.labels = torch.zeros_like(self.ids), torch.full_like(self.ids, -100)
        for i, f in enumerate(facts):
            n, s = len(f["ids"]), f["answer_start"]
            self.ids[i, :n] = torch.tensor(f["ids"])
            self.mask[i, :n] = 1
            self.labels[i, s:n] = self.ids[i, s:n]
        self.ids, self.mask, self.labels = (t.to(self.device) for t in (self.ids, self.mask, self.labels))

    def steps(self, count):
        losses = []
        for _ in range(count):
            self.optimizer.zero_grad()
            loss = self.model(input_ids=self.ids, attention_mask=self.mask, labels=self.labels).loss
            loss.backward()
            self.optimizer.step()
            losses.append(loss.item())
        return losses


class Seamark:
    def __init__(self, args, facts, mode, slots, batch, start, dtype, folder):
        config = {"model": args.model, "device": {"device": args.device, "dtype": dtype, "threads": args.threads},
                  "method": {"rank": RANK, "alpha": ALPHA, "start": start}, "loss": {"reduction": "answer-token"},
                  "training": {"mode": mode, "slots": slots, "batch": batch, "steps": 100000, "learning_rate": RATE,
                               "token_budget": args.token_budget}, "facts": facts}
        path = os.path.join(folder, "config.json")
        json.dump(config, open(path, "w"))
        env = dict(os.environ, MKL_CBWR="AUTO,STRICT")
        self.process = subprocess.Popen([args.bench, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env)
        self.plan = json.loads(self.process.stdout.readline())

    def steps(self, count):
        self.process.stdin.write(f"{count}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def random_facts(count, length, vocabulary, answer=2):
    import random
    draw = random.Random(1)
    return [{"id": str(i), "ids": [draw.randrange(vocabulary) for _ in range(length)], "answer_start": length - answer}
            for i in range(count)]


def real_facts(path, model, count):
    import transformers
    tokenizer = transformers.AutoTokenizer.from_pretrained(model)
    facts = []
    for record in json.load(open(path))[:count]:
        prompt = tokenizer(record["prompt"])["input_ids"]
        ids = tokenizer(record["prompt"] + " " + record["target_new"])["input_ids"]
        facts.append({"id": str(record["case_id"]), "ids": ids, "answer_start": len(prompt)})
    return facts


def compare(args, name, facts, mode, slots, batch, dtype, model, start):
    """One round: Seamark's step, then PEFT's."""
    with tempfile.TemporaryDirectory() as folder:
        ours = Seamark(args, facts, mode, slots, batch, start, dtype, folder)
        theirs = Peft(model, facts[:1] if mode == "single" else facts, start)
        per_step = 1 if mode == "single" else len(facts)
        mine, first = ours.steps(1)["loss"][0], theirs.steps(1)[0]
        first = abs(mine - first) / abs(first) if mode == "joint" else None
        a, b, worst, peak = [], [], 0.0, 0
        for _ in range(args.rounds):
            mine = ours.steps(1)
            a.append(mine["seconds"] / mine["fact_steps"])
            count = 3 if mode == "single" else 1
            begin = time.perf_counter()
            losses = theirs.steps(count)
            b.append((time.perf_counter() - begin) / count / per_step)
            peak = mine["peak_bytes"]
            if mode == "joint":
                worst = max(worst, abs(mine["loss"][0] - losses[0]) / abs(losses[0]))
        ours.close()
    row = {"case": name, "dtype": dtype, "seamark_ms": 1e3 * statistics.median(a), "peft_ms": 1e3 * statistics.median(b),
           "ratio": statistics.median(y / x for x, y in zip(a, b)), "best_ratio": min(b) / min(a),
           "first_loss_difference": first, "loss_difference": worst if mode == "joint" else None, "seamark_peak_gb": peak / 1e9}
    print(json.dumps(row), flush=True)
    return row


def single_losses(args, facts, model, start):
    """Slots against separate PEFT runs: the largest relative difference of the mean loss over three steps."""
    few = facts[:3]
    with tempfile.TemporaryDirectory() as folder:
        ours = Seamark(args, few, "single", 3, 1, start, args.dtypes.split(",")[0], folder)
        mine = ours.steps(3)["loss"]
        ours.close()
    runs = [Peft(model, [f], start).steps(3) for f in few]
    return max(abs(m - sum(r[i] for r in runs) / 3) / m for i, m in enumerate(mine))


def peft_peak(args, facts):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "facts.json")
        json.dump(facts, open(path, "w"))
        command = [sys.executable, __file__, "--model", args.model, "--threads", str(args.threads), "--peft-dtype", args.peft_dtype,
                   "--device", args.device, "--peft-peak", path]
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[-1]) / 1e9


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench")
    parser.add_argument("--model", required=True)
    parser.add_argument("--facts", help="COUNTERFACT, flat form")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--slots", type=int, default=40)
    parser.add_argument("--token-budget", type=int, default=0)
    parser.add_argument("--cases", default="single,joint,real,memory")
    parser.add_argument("--dtypes", default="float32,bfloat16", help="Seamark's")
    parser.add_argument("--peft-dtype", default="float32")
    parser.add_argument("--device", default="cpu", choices=["cpu", "cuda"], help="of both")
    parser.add_argument("--peft-peak", help=argparse.SUPPRESS)
    args = parser.parse_args()
    import torch
    torch.set_num_threads(args.threads)
    model = load_peft(args.model, args.peft_dtype, args.device)
    with tempfile.TemporaryDirectory() as start:
        if args.peft_peak:
            model.save_pretrained(start)
            Peft(model, json.load(open(args.peft_peak)), start).steps(3)
            if args.device == "cuda":
                print(torch.cuda.max_memory_allocated())
                return
            print(1024 * int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM:")).split()[1]))
            return
        model.save_pretrained(start)
        vocabulary = model.config.vocab_size
        shaped = random_facts(args.slots, 12, vocabulary)
        cases, dtypes, rows = args.cases.split(","), args.dtypes.split(","), []
        for dtype in dtypes:
            if "single" in cases:
                rows.append(compare(args, f"single, {args.slots} slots, T=12", shaped, "single", args.slots, 1, dtype, model, start))
                rows.append(compare(args, "single, 8 slots, T=12", shaped[:8], "single", 8, 1, dtype, model, start))
                rows.append(compare(args, "single, 1 slot, T=12", shaped[:1], "single", 1, 1, dtype, model, start))
            if "joint" in cases:
                rows.append(compare(args, "joint, batch 16, T=12", shaped[:16], "joint", 0, 16, dtype, model, start))
            if "real" in cases and args.facts:
                facts = real_facts(args.facts, args.model, 64)
                rows.append(compare(args, "joint, 64 COUNTERFACT facts", facts, "joint", 0, 64, dtype, model, start))
        if "single" in cases:
            print(json.dumps({"case": "slots against separate PEFT runs", "loss_difference": single_losses(args, shaped, model, start)}))
        if "memory" in cases:
            print(json.dumps({"case": "PEFT's peak memory, GB", "one fact": peft_peak(args, shaped[:1]),
                              "batch 16": peft_peak(args, shaped[:16])}))
        print(f"{'case':32} {'dtype':9} {'Seamark ms':>11} {'PEFT ms':>9} {'ratio':>6} {'loss diff':>10} {'peak GB':>8}")
        for r in rows:
            diff = "" if r["loss_difference"] is None else f"{r['loss_difference']:.1e}"
            print(f"{r['case']:32} {r['dtype']:9} {r['seamark_ms']:11.1f} {r['peft_ms']:9.1f} {r['ratio']:6.2f} {diff:>10} {r['seamark_peak_gb']:8.2f}")


if __name__ == "__main__":
    main()
