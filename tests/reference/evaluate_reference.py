# SPDX-License-Identifier: GPL-3.0-or-later
"""Distances, outcomes and protocol scores by transformers, PEFT and scikit-learn, from the definitions alone.

    evaluate_reference.py --model DIR --data FILE [--format counterfact-flat|zsre] [--adapter DIR] [--limit N]
                          [--vectors FILE.csv] [--hidden 0,1] [-o OUT.json] [--compare NUMBERS.json]

Writes what build/.../tests/core/evaluation/evaluation_numbers writes for the same arguments; --compare shows the
largest difference of each part between such a file and this script's numbers.
"""
import argparse
import csv
import json
import math
import os
import string
import sys

os.environ.setdefault("HF_HUB_OFFLINE", "1")
import numpy as np
import torch
import transformers
from sklearn.metrics import pairwise

MARGIN = 1e-6


def load_facts(path, layout, limit):
    facts = []
    for record in json.load(open(path)):
        if layout == "zsre":
            target, answers = record["alt"], record["answers"]
            if not target or target == answers[0]:
                continue
            fact = dict(prompt=record["src"], subject=record["subject"], target=target, original=answers[0],
                        paraphrases=[record["rephrase"]], neighbours=[(record["loc"], record["loc_ans"])])
        else:
            fact = dict(prompt=record["prompt"], subject=record["subject"], target=record["target_new"],
                        original=record.get("ground_truth"), paraphrases=[record["rephrase_prompt"]],
                        neighbours=[(record["locality_prompt"], record["locality_ground_truth"])],
                        portability=(record.get("portability_prompt"), record.get("portability_ground_truth")))
        fact["relation"] = record.get("relation") or fact["prompt"].replace(fact["subject"], "{}")
        for key in ("target", "original"):
            if fact[key]:
                fact[key] = fact[key].strip()
        fact["prompt"] = fact["prompt"].rstrip()
        fact["paraphrases"] = [p.rstrip() for p in fact["paraphrases"]]
        facts.append(fact)
        if limit and len(facts) == limit:
            break
    return facts


class Pieces:
    """A bare tokenizer.model: BOS on. (transformers 5.23 converts it to something that splits differently.)"""

    def __init__(self, model_dir):
        import sentencepiece
        self.pieces = sentencepiece.SentencePieceProcessor(model_file=os.path.join(model_dir, "tokenizer.model"))

    def __call__(self, text):
        return argparse.Namespace(input_ids=[self.pieces.bos_id()] + self.pieces.encode(text))

    def decode(self, ids, **options):
        return self.pieces.decode(ids)


class Reference:
    def __init__(self, model_dir, adapter):
        bare = not os.path.exists(os.path.join(model_dir, "tokenizer_config.json"))
        self.tokenizer = Pieces(model_dir) if bare else transformers.AutoTokenizer.from_pretrained(model_dir)
        self.base = transformers.AutoModelForCausalLM.from_pretrained(model_dir, dtype=torch.float32).eval()
        self.eos = self.base.config.eos_token_id
        self.eos = set(self.eos if isinstance(self.eos, list) else [self.eos])
        self.adapted = None
        if adapter:
            import peft
            self.adapted = peft.PeftModel.from_pretrained(
                transformers.AutoModelForCausalLM.from_pretrained(model_dir, dtype=torch.float32), adapter).eval()

    def span(self, prompt, answer):
        whole = self.tokenizer(prompt + " " + answer).input_ids
        own = self.tokenizer(prompt).input_ids
        start = 0
        while start < min(len(own), len(whole)) and own[start] == whole[start]:
            start += 1
        return whole, start

    def logits(self, model, ids):
        with torch.no_grad():
            return model(torch.tensor([ids])).logits[0].double()

    def score(self, model, prompt, answer):
        """(mean NLL a token, argmax ids, answer ids)"""
        ids, start = self.span(prompt, answer)
        rows = torch.log_softmax(self.logits(model, ids)[start - 1:-1], dim=-1)
        labels = ids[start:]
        nll = -rows[range(len(labels)), labels]
        return nll.mean().item(), rows.argmax(-1).tolist(), labels

    def greedy(self, model, ids, count, stops=False):
        new, past, feed = [], None, ids
        with torch.no_grad():
            while len(new) < count:
                out = model(torch.tensor([feed]), past_key_values=past, use_cache=True)
                past = out.past_key_values
                token = out.logits[0, -1].argmax().item()
                new.append(token)
                feed = [token]
                if stops and (token in self.eos or "\n" in self.tokenizer.decode([token])):
                    break
        return new

    def text(self, ids):
        text = self.tokenizer.decode(ids, clean_up_tokenization_spaces=False)
        return text[1:] if text.startswith(" ") else text


def read_vectors(path):
    with open(path, newline="") as file:
        return {row[0]: np.array([float(x) for x in row[1:]]) for row in csv.reader(file)}


def represent(ref, space, ids, start, text, vectors):
    """e(o), or None"""
    if space == "input-embedding":
        return ref.base.get_input_embeddings().weight[ids[start:]].detach().double().mean(0).numpy()
    if space == "output-embedding":
        return ref.base.get_output_embeddings().weight[ids[start:]].detach().double().mean(0).numpy()
    if space == "external":
        return vectors.get(text)
    layer = int(space[len("hidden("):-1])
    with torch.no_grad():
        states = ref.base(torch.tensor([ids]), output_hidden_states=True).hidden_states
    return states[layer][0, -1].double().numpy()  # the last entry is taken after the final norm


def measure(metric, a, b):
    a, b = a[None], b[None]
    if metric == "cosine":
        return pairwise.paired_cosine_distances(a, b)[0]
    if metric == "angular":
        return math.acos(np.clip(pairwise.cosine_similarity(a, b)[0, 0], -1, 1)) / math.pi
    if metric == "euclidean":
        return pairwise.paired_euclidean_distances(a, b)[0]
    return pairwise.paired_manhattan_distances(a, b)[0]


def directional(facts, pairs):
    values = [None] * len(facts)
    by_relation = {}
    for i, pair in enumerate(pairs):
        if pair is not None and np.any(pair[0] != pair[1]):
            by_relation.setdefault(facts[i]["relation"], []).append(i)
    for members in by_relation.values():
        if len(members) < 3:
            continue
        for i in members:
            mean = np.mean([pairs[j][0] - pairs[j][1] for j in members if j != i], axis=0)
            values[i] = 1 - pairwise.cosine_similarity([pairs[i][0] - pairs[i][1]], [mean])[0, 0]
    return values


def distances(ref, facts, spaces, vectors):
    olds = {"dataset": [], "model": [], "model-ranked": []}
    objects = {}
    for fact in facts:
        objects.setdefault(fact["relation"], set()).update(x for x in (fact["original"], fact["target"]) if x)
    for fact in facts:
        ids, start = ref.span(fact["prompt"], fact["target"])
        own = fact["original"]
        olds["dataset"].append((*ref.span(fact["prompt"], own), own) if own else None)
        new = ref.greedy(ref.base, ids[:start], len(ids) - start)
        olds["model"].append((ids[:start] + new, start, ref.text(new)))
        best = min(sorted(objects[fact["relation"]], key=lambda o: o.encode()),
                   key=lambda o: ref.score(ref.base, fact["prompt"], o)[0])
        olds["model-ranked"].append((*ref.span(fact["prompt"], best), best))
    out = {}
    for space in spaces:
        for source, answers in olds.items():
            pairs = []
            for fact, old in zip(facts, answers):
                new = represent(ref, space, *ref.span(fact["prompt"], fact["target"]), fact["target"], vectors)
                before = represent(ref, space, *old, vectors) if old else None
                pairs.append(None if new is None or before is None else (new, before))
            for metric in ("cosine", "angular", "euclidean", "manhattan"):
                out[f"{space}/{metric}/{source}"] = [None if p is None else float(measure(metric, *p)) for p in pairs]
            values = directional(facts, pairs)
            if any(v is not None for v in values):
                out[f"{space}/directional/{source}"] = values
    return out


def outcomes(ref, facts):
    columns = {key: [] for key in ("learned", "known_before", "moved_dataset", "moved_model", "d_dataset", "d_model",
                                   "d_after", "loss_before", "loss_after", "answer_before", "answer_after")}
    for fact in facts:
        ids, start = ref.span(fact["prompt"], fact["target"])
        target = ids[start:]
        before = ref.greedy(ref.base, ids[:start], len(target))
        after = ref.greedy(ref.adapted, ids[:start], len(target))
        e = lambda answer: represent(ref, "input-embedding", ids[:start] + answer, start, None, None)
        original = None
        if fact["original"]:
            whole, at = ref.span(fact["prompt"], fact["original"])
            original = whole[at:]
        d_dataset = measure("cosine", e(original), e(target)) if original else None
        d_model, d_after = measure("cosine", e(before), e(target)), measure("cosine", e(after), e(target))
        columns["learned"].append(int(after == target))
        columns["known_before"].append(int(before == target))
        columns["d_dataset"].append(d_dataset)
        columns["d_model"].append(d_model)
        columns["d_after"].append(d_after)
        columns["moved_dataset"].append(-1 if original is None else int(after != original and d_after > d_dataset + MARGIN))
        columns["moved_model"].append(int(after != before and d_after > d_model + MARGIN))
        columns["loss_before"].append(ref.score(ref.base, fact["prompt"], fact["target"])[0])
        columns["loss_after"].append(ref.score(ref.adapted, fact["prompt"], fact["target"])[0])
        columns["answer_before"].append(ref.text(before))
        columns["answer_after"].append(ref.text(after))
    return columns


def summary(values):
    values = [v for v in values if v is not None]
    if not values:
        return dict(value=None, sd=None, n=0)
    return dict(value=100 * float(np.mean(values)), sd=100 * float(np.std(values)), n=len(values))


def mean(values):
    return float(np.mean(values)) if len(values) else None


def normal(text):
    kept = "".join(c for c in text.lower() if c not in string.punctuation).split()
    return " ".join([w for w in kept if w not in ("a", "an", "the")] or kept)


def protocols(ref, model, facts, layout):
    nll = lambda prompt, answer: ref.score(model, prompt, answer)[0]

    def accuracy(prompt, answer):
        _, argmax, labels = ref.score(model, prompt, answer)
        return float(np.mean([a == b for a, b in zip(argmax, labels)]))

    rows = []
    for fact in facts:
        row, target, original = {}, fact["target"], fact["original"]
        x = lambda prompt: (nll(prompt, target), nll(prompt, original))
        if original:
            t, o = x(fact["prompt"])
            row["ES"], row["EM"] = float(o > t), math.exp(-t) - math.exp(-o)
            both = [x(p) for p in fact["paraphrases"]]
            row["PS"] = mean([float(o > t) for t, o in both])
            row["PM"] = mean([math.exp(-t) - math.exp(-o) for t, o in both])
            if layout != "zsre":
                both = [x(p) for p, _ in fact["neighbours"]]
                row["NS"] = mean([float(o < t) for t, o in both])
                row["NM"] = mean([math.exp(-o) - math.exp(-t) for t, o in both])
        row["prompt"] = accuracy(fact["prompt"], target)
        row["paraphrase"] = mean([accuracy(p, target) for p in fact["paraphrases"]])
        row["strict"] = float(row["prompt"] == 1)
        row["locality"] = mean([np.mean(np.equal(ref.score(model, p, a)[1], ref.score(ref.base, p, a)[1]))
                                for p, a in fact["neighbours"] if a])
        if layout == "zsre":
            row["specificity"] = mean([accuracy(p + "?", a) for p, a in fact["neighbours"]])
        if fact.get("portability", (None, None))[0]:
            row["portability"] = accuracy(*fact["portability"])
        ids, start = ref.span(fact["prompt"], target)
        new = ref.greedy(model, ids[:start], len(ids) - start + 16, stops=True)
        said = normal(ref.tokenizer.decode(new, skip_special_tokens=True).split("\n")[0])
        row["exact"], row["contains"] = float(said == normal(target)), float(normal(target) in said)
        rows.append(row)
    get = lambda key: summary([row.get(key) for row in rows])
    memit = {key: get(key) for key in ("ES", "PS", "NS", "EM", "PM", "NM")}
    parts = [memit[key] for key in ("ES", "PS", "NS")]
    n = min(p["n"] for p in parts)
    score = None
    if n:
        score = 0.0 if any(p["value"] == 0 for p in parts) else 3 / sum(1 / p["value"] for p in parts)
    memit["score"] = dict(value=score, sd=None, n=n)
    easyedit = dict(reliability=get("prompt"), generalisation=get("paraphrase"), locality=get("locality"))
    if get("portability")["n"]:
        easyedit["portability"] = get("portability")
    return {"strict": {"strict": get("strict")}, "memit": memit, "easyedit": easyedit,
            "rome-zsre": dict(efficacy=get("prompt"), paraphrase=get("paraphrase"), specificity=get("specificity")),
            "generation": dict(exact=get("exact"), contains=get("contains"))}


def compare(ours, theirs, path="", worst=None):
    """Largest absolute difference of each part, and every place where the two differ in kind."""
    worst = {} if worst is None else worst
    part = "/".join(path.split("/")[1:3 if "outcomes" in path else 4])
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in sorted(set(ours) | set(theirs)):
            if key in ("made_by",):
                continue
            compare(ours.get(key, "absent"), theirs.get(key, "absent"), f"{path}/{key}", worst)
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for i, (a, b) in enumerate(zip(ours, theirs)):
            compare(a, b, f"{path}/{i}", worst)
    elif isinstance(ours, (int, float)) and isinstance(theirs, (int, float)):
        worst[part] = max(worst.get(part, 0), abs(ours - theirs))
    elif ours != theirs:
        print("DIFFERENT", path, ours, theirs)
    return worst


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--format", default="counterfact-flat")
    parser.add_argument("--adapter")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--vectors")
    parser.add_argument("--hidden", default="0")
    parser.add_argument("--parts", default="distances,outcomes,protocols")
    parser.add_argument("-o", "--output")
    parser.add_argument("--compare")
    args = parser.parse_args()
    parts = args.parts.split(",")
    facts = load_facts(args.data, args.format, args.limit)
    ref = Reference(args.model, args.adapter)
    result = {"made_by": f"tests/reference/evaluate_reference.py, transformers {transformers.__version__}, torch {torch.__version__}, "
                         f"numpy {np.__version__}"}
    if "distances" in parts:
        spaces = ["input-embedding", "output-embedding"] + [f"hidden({l})" for l in args.hidden.split(",")]
        vectors = read_vectors(args.vectors) if args.vectors else None
        result["distances"] = distances(ref, facts, spaces + (["external"] if vectors else []), vectors)
    if "protocols" in parts:
        result["before"] = protocols(ref, ref.base, facts, args.format)
        if ref.adapted:
            result["after"] = protocols(ref, ref.adapted, facts, args.format)
    if "outcomes" in parts and ref.adapted:
        result["outcomes"] = outcomes(ref, facts)
    if args.output:
        json.dump(result, open(args.output, "w"), indent=1)
    if args.compare:
        worst = compare(result, json.load(open(args.compare)))
        for part, difference in sorted(worst.items()):
            print(f"{difference:.3g}  {part}")
    if not args.output and not args.compare:
        json.dump(result, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
