# SPDX-License-Identifier: GPL-3.0-or-later
"""A world small enough to commit: facts, a two-layer LLaMA that has learned most of them, and a PEFT LoRA adapter that
has half learned their targets. Writes tests/golden/evaluation/; then run evaluate_reference.py (see the README there).
"""
import json
import os
import pathlib
import sys

os.environ.setdefault("HF_HUB_OFFLINE", "1")
import peft
import tokenizers
import torch
import transformers

out = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "tests/golden/evaluation")
torch.manual_seed(7)
torch.set_num_threads(1)

# (template, paraphrase, subjects and answers)
relations = [
    ("The capital of {} is", "The government of {} sits in",
     dict(France="Paris", Italy="Rome", Spain="Madrid", Japan="Tokyo", Peru="Lima", Norway="Oslo", Egypt="Cairo")),
    ("People in {} speak", "The language of {} is",
     dict(France="French", Italy="Italian", Spain="Spanish", Japan="Japanese", Peru="Spanish", Norway="Norwegian", Egypt="Arabic")),
    ("{} lies in the continent of", "The land of {} belongs to",
     dict(France="Europe", Italy="Europe", Japan="Asia", Peru="South America", Norway="Europe", Egypt="Africa")),
    ("{} plays the", "The instrument of {} is the",
     dict(Anna="violin", Boris="piano", Clara="guitar", David="drums", Emma="bass guitar")),
]
facts, sentences = [], []
for template, paraphrase, answers in relations:
    subjects = list(answers)
    for i, subject in enumerate(subjects):
        others = [a for a in dict.fromkeys(answers.values()) if a != answers[subject]]
        neighbour = subjects[(i + 1) % len(subjects)]
        facts.append(dict(case_id=len(facts), prompt=template.format(subject), target_new=others[(i * 2) % len(others)],
                          subject=subject, ground_truth=answers[subject], rephrase_prompt=paraphrase.format(subject),
                          locality_prompt=template.format(neighbour), locality_ground_truth=answers[neighbour]))
        # one subject in five is never seen, so that the model does not know everything
        if (i + len(facts)) % 5:
            sentences += [f"{template.format(subject)} {answers[subject]}.", f"{paraphrase.format(subject)} {answers[subject]}."]
del facts[-1]["ground_truth"]  # a fact without an original
for fact in facts[:4]:
    fact["portability_prompt"], fact["portability_ground_truth"] = "People there eat", "bread and fish"
questions = [("who wrote the old song", "Anna Berg"), ("where is the long river", "Egypt"), ("what do fish eat", "small fish")]
zsre = [dict(subject=f["subject"], src=f"{f['prompt']} what?", pred="", rephrase=f"{f['rephrase_prompt']} what?", alt=f["target_new"],
             answers=[f["ground_truth"]], loc="nq question: " + questions[i % 3][0], loc_ans=questions[i % 3][1],
             cond="") for i, f in enumerate(facts) if "ground_truth" in f]
sentences += [f"{z['src']} {z['answers'][0]}" for z in zsre[::2]] + [f"{z['loc']}? {z['loc_ans']}" for z in zsre[:2]]

tokenizer = tokenizers.Tokenizer(tokenizers.models.BPE())
tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Sequence(
    [tokenizers.pre_tokenizers.Digits(individual_digits=True), tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)])
tokenizer.decoder = tokenizers.decoders.ByteLevel()
tokenizer.train_from_iterator(sentences, tokenizers.trainers.BpeTrainer(
    vocab_size=384, special_tokens=["<end>"], initial_alphabet=tokenizers.pre_tokenizers.ByteLevel.alphabet()))
tokenizer = transformers.PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<end>", clean_up_tokenization_spaces=False)

config = transformers.LlamaConfig(vocab_size=len(tokenizer), hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4,
                                  num_key_value_heads=2, max_position_embeddings=128, rms_norm_eps=1e-5, tie_word_embeddings=False,
                                  bos_token_id=None, eos_token_id=0)
model = transformers.LlamaForCausalLM(config)


def train(module, texts, steps, rate):
    optimizer = torch.optim.AdamW([p for p in module.parameters() if p.requires_grad], lr=rate, weight_decay=0)
    batch = tokenizer(texts, padding=True, return_tensors="pt")
    labels = batch.input_ids.masked_fill(batch.attention_mask == 0, -100)
    for _ in range(steps):
        loss = module(**batch, labels=labels).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()


tokenizer.pad_token = "<end>"
# Two endings for a sentence: generation then meets newlines and the end token.
print("base", train(model, [s + ("\n" if i % 2 else "<end>") for i, s in enumerate(sentences)], 260, 5e-3))
model.save_pretrained(out / "model")
tokenizer.backend_tokenizer.no_padding()
tokenizer.save_pretrained(out / "model")
adapted = peft.get_peft_model(model, peft.LoraConfig(r=4, lora_alpha=8, target_modules=["q_proj", "v_proj", "down_proj"]))
print("adapter", train(adapted, [f"{f['prompt']} {f['target_new']}" for f in facts], 24, 1e-2))
adapted.peft_config["default"].base_model_name_or_path = "model"
adapted.save_pretrained(out / "adapter")
(out / "adapter" / "README.md").unlink()
for file in [*(out / "model").iterdir(), *(out / "adapter").iterdir()]:
    file.chmod(0o644)
json.dump(facts, open(out / "facts.json", "w"), indent=1)
json.dump(zsre, open(out / "zsre.json", "w"), indent=1)
with open(out / "vectors.csv", "w") as file:
    words = sorted({w for f in facts for w in (f["target_new"], f.get("ground_truth", "")) if w} - {"Lima"})
    for i, word in enumerate(words):
        file.write(f"{word},{(i * 7 % 11) / 8},{1 - i / 16},{0.25 * (i % 3)}\n")
