# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/golden/tokenizers/: small tokenizers in the shape of LLaMA-3's, Qwen2.5's, SmolLM2's and LLaMA-2's,
and the ids that Hugging Face's `tokenizers` and `sentencepiece` give for a corpus of awkward texts.

    python tests/reference/tokenizers_reference.py
    python tests/reference/tokenizers_reference.py --counterfact DIR --smollm2 DIR --llama2 DIR

The second form also hashes the ids of every prompt of COUNTERFACT (both flat files), for the models that are given.
"""
import argparse, hashlib, io, json, pathlib

import sentencepiece
import tokenizers
from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "golden" / "tokenizers"

ENGLISH = """The mother tongue of Danielle Darrieux is French. Toko Yasuda, the instrument they play is the guitar.
Anaal Nathrakh, that was created in Philadelphia. The headquarters of Majorette is located in London. I'll say we've
won, they're late, it's done, she'd go, I'm here, can't he? In 1998 and 2004, 12345 people paid $3.50 each (about 7 %).
Which position does Graham Barrow play? They play as linebacker. Autonomous University of Madrid, which is located in
Sweden; what does Heath Brothers play? They play opera. Shree Pundalik, created by Gary Gygax & co.
"""

TEXTS = [
    "", " ", "  ", "   a", "a ", "a  b   c", "\n", "\n\n", " \n", "\n ", "\t", "\t\t a", "a\r\nb", "\r", "a\n\n\nb ",
    "The capital of France is Paris.", " The", "The mother tongue of Danielle Darrieux is", "is French",
    "I'll we've they're it's she'd I'm can't", "I'LL WE'VE THEY'RE IT'S SHE'D I'M CAN'T", "'S 'lL '\u017f \u017f's", "''s'",
    "1", "12", "123", "1234", "12345 678,901.23", "a1b22c333d4444", "3.14e-10", "1 2 3", "x=1;y=22",
    "\u0661\u0662\u0663\u0664 12", "\u0967\u0968\u0969", "\u00b2\u00bd\u2167\u3220", "\uff11\uff12\uff13\uff14",
    "caf\u00e9 cafe\u0301", "\u212b \u00c5 A\u030a", "q\u0323\u0307 q\u0307\u0323", "\u1e69 s\u0323\u0307", "\u2126 \u03a9",
    "\uac00 \u1100\u1161 \u1100\u1161\u11a8", "\u0958 \u0915\u093c", "\ufb01 \ufb00", "\u0344\u0340\u0341\u0343",
    "\U0001F600", "\U0001F468\u200d\U0001F469\u200d\U0001F467", "\U0001F1E9\U0001F1EA", "\u2764\ufe0f", "\U0001F44D\U0001F3FD ok",
    "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd", "\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645", "\u202eabc\u202c", "\u200fabc",
    "\u5317\u4eac\u662f\u4e2d\u56fd\u7684\u9996\u90fd\u3002", "\u6771\u4eac\u30bf\u30ef\u30fc", "\uc11c\uc6b8\uc740 \ud55c\uad6d\uc758 \uc218\ub3c4",
    "\u0928\u092e\u0938\u094d\u0924\u0947 \u0926\u0941\u0928\u093f\u092f\u093e", "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35", "\u1018\u102c\u101e\u102c",
    "a\u200bb", "a\u200db", "a\u2060b", "\ufeffa", "a\u00adb", "a\u180eb", "\u180e \u180e",
    "a\u00a0b", "\u00a0\u00a0 a", "a\u3000b", "\u2003\u2009x", "a\u0085b", "\u2028a\u2029", "\u1680a", " \u00a0", "\u205f\u202f \n",
    "\x00", "a\x00b", "\x01\x02\x1b[0m", "\x7f", "\x0b\x0c", "\x1c\x1d\x1e\x1f a",
    "\ud7ff\ue000", "\ufffd", "\uffff\ufffe", "\U0010FFFF", "\U00010000", "\U000E0001", "\U00031350\U0002EBF0",
    "!!!", "...", "a.b.c", "--flag=\"x y\"", "http://a.b/c?d=e&f#g", "{\"k\": [1, 2]}", "\\n\\t", "C++ & C#", "a_b_c", "$\u20ac\u00a3\u00a5",
    "\u0130stanbul \u0131 \u1e9e \u00df", "\u01c5 \u01f0", "\u03a3\u03c3\u03c2", "\U00010400\U00010428", "\U0001D400\U0001D7D8",
    "<s>", "</s>", "a<s>b", "a </s> b", "<|begin|>", "x<|begin|>y", "<|end|><|end|>", "<unk>", "<0x0A>", "<|begin", "[left]", "a [left] b",
    "a  [right]  b", "word", "a word b", "sword words word", "word.", "caf\u00e9tok", "cafe\u0301tok", "x caf\u00e9tok y", "\u2581a \u2581", "a\u2581b",
    "supercalifragilisticexpialidocious", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "ababababababab", "    indented code\n        more",
    "MiXeD CaSe WoRdS", "\u00e0\u00e8\u00ec\u00f2\u00f9", "na\u00efve co\u00f6perate", "e\u0301\u0301\u0301", "\u0301a", "\u0f77\u0f71",
]

LLAMA3 = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")
QWEN2 = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")
BYTE_LEVEL = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": False}


def split(pattern, behavior="Isolated", invert=False, kind="Regex"):
    return {"type": "Split", "pattern": {kind: pattern}, "behavior": behavior, "invert": invert}


def sequence(*parts):
    return {"type": "Sequence", "pretokenizers": list(parts)}


def token(i, content, **flags):
    base = dict(single_word=False, lstrip=False, rstrip=False, normalized=False, special=False)
    return {"id": i, "content": content, **base, **flags}


def train_base():
    tk = Tokenizer(models.BPE())
    tk.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(tokenizers.Regex(LLAMA3), "isolated"), pre_tokenizers.ByteLevel(False, use_regex=False)])
    trainer = trainers.BpeTrainer(vocab_size=256 + 160, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    tk.train_from_iterator(ENGLISH.splitlines() * 3 + TEXTS, trainer)
    tk.decoder = decoders.ByteLevel()
    return json.loads(tk.to_str())


def variants(n):
    """(name, what to change in the base tokenizer.json) for a vocabulary of n pieces."""
    begin, end = token(n, "<|begin|>", special=True), token(n + 1, "<|end|>", special=True)
    template = {"type": "TemplateProcessing",
                "single": [{"SpecialToken": {"id": "<|begin|>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
                "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
                "special_tokens": {"<|begin|>": {"id": "<|begin|>", "ids": [n], "tokens": ["<|begin|>"]}}}
    post_byte_level = {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": False, "use_regex": True}
    odd_tokens = [token(n, "[left]", lstrip=True), token(n + 1, "[right]", rstrip=True), token(n + 2, "word", single_word=True),
                  token(n + 3, "cafe\u0301tok", normalized=True), token(n + 4, "<|begin|>", special=True), token(n + 5, "<|begin"),
                  token(n + 6, "tok", normalized=True)]
    return [
        ("llama3", {"added_tokens": [begin, end], "pre_tokenizer": sequence(split(LLAMA3), BYTE_LEVEL),
                    "post_processor": {"type": "Sequence", "processors": [post_byte_level, template]}, "model": {"ignore_merges": True}}),
        ("qwen2", {"added_tokens": [begin, end], "normalizer": {"type": "NFC"}, "pre_tokenizer": sequence(split(QWEN2), BYTE_LEVEL),
                   "post_processor": post_byte_level}),
        ("smollm", {"pre_tokenizer": sequence({"type": "Digits", "individual_digits": True}, {**BYTE_LEVEL, "use_regex": True})}),
        ("gpt2", {"pre_tokenizer": {**BYTE_LEVEL, "use_regex": True}}),
        ("prefix_space", {"added_tokens": [begin, end], "pre_tokenizer": {**BYTE_LEVEL, "use_regex": True, "add_prefix_space": True}}),
        ("digit_runs", {"pre_tokenizer": sequence({"type": "Digits", "individual_digits": False}, BYTE_LEVEL)}),
        ("removed", {"pre_tokenizer": sequence(split(" ", "Removed", kind="String"), BYTE_LEVEL)}),
        ("with_previous", {"pre_tokenizer": sequence(split(r"[\s.]", "MergedWithPrevious"), BYTE_LEVEL)}),
        ("with_next", {"pre_tokenizer": sequence(split(r"[\s']", "MergedWithNext"), BYTE_LEVEL)}),
        ("contiguous", {"pre_tokenizer": sequence(split(r"[\S]", "Contiguous"), BYTE_LEVEL)}),
        ("inverted", {"pre_tokenizer": sequence(split(r"\p{L}+|[^\S\n]+", "Removed", invert=True), BYTE_LEVEL)}),
        ("literal", {"pre_tokenizer": sequence(split("...", "Isolated", kind="String"), split("a", "MergedWithNext", True, "String"), BYTE_LEVEL)}),
        ("prefix_late", {"pre_tokenizer": sequence(split(r"\d{1,2}"), {**BYTE_LEVEL, "add_prefix_space": True})}),
        ("added_tokens", {"added_tokens": odd_tokens, "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFC"}]},
                          "pre_tokenizer": {**BYTE_LEVEL, "use_regex": True}}),
    ]


def with_patch(base, patch):
    out = json.loads(json.dumps(base))
    for key, value in patch.items():
        if key == "model":
            out[key].update(value)
        else:
            out[key] = value
    return out


def write_byte_level():
    base = train_base()
    out = {"written_by": f"tests/reference/tokenizers_reference.py, tokenizers {tokenizers.__version__}", "texts": TEXTS, "base": base, "variants": []}
    for name, patch in variants(len(base["model"]["vocab"])):
        tk = Tokenizer.from_str(json.dumps(with_patch(base, patch)))
        plain = [tk.encode(t, add_special_tokens=False).ids for t in TEXTS]
        out["variants"].append({"name": name, "patch": patch, "prefix": tk.encode("", add_special_tokens=True).ids, "ids": plain,
                                "decoded": [tk.decode(ids, skip_special_tokens=False) for ids in plain]})
    # Characters that the vocabulary lacks: dropped, unknown one by one, unknown fused.
    lean = json.loads(json.dumps(base))
    gone = {c for c in lean["model"]["vocab"] if len(c) == 1 and c not in "\u0120abcdefghijklmnopqrstuvwxyz"}
    lean["model"]["merges"] = [m for m in lean["model"]["merges"] if not gone & set("".join(m))]
    kept = sorted({c for c in lean["model"]["vocab"] if not gone & set(c)}, key=lean["model"]["vocab"].get)
    lean["model"]["vocab"] = {c: i for i, c in enumerate(kept + ["<unk>"] + [f"<0x{b:02X}>" for b in range(0x80, 0x100)])}
    out["lean_base"] = lean
    for name, model in [("dropped", {}), ("unknown", {"unk_token": "<unk>"}), ("unknown_fused", {"unk_token": "<unk>", "fuse_unk": True}),
                        ("byte_fallback", {"unk_token": "<unk>", "byte_fallback": True})]:
        patch = {"model": model, "pre_tokenizer": {**BYTE_LEVEL, "use_regex": True}}
        tk = Tokenizer.from_str(json.dumps(with_patch(lean, patch)))
        plain = [tk.encode(t, add_special_tokens=False).ids for t in TEXTS]
        out["variants"].append({"name": name, "base": "lean_base", "patch": patch, "prefix": [], "ids": plain,
                                "decoded": [tk.decode(ids, skip_special_tokens=False) for ids in plain]})
    (GOLDEN / "byte_level.json").write_text(json.dumps(out, ensure_ascii=True, separators=(",", ":")))


def sentencepiece_as_bpe(sp, pre_tokenizer, normalizer):
    """The conversion that transformers makes of a SentencePiece BPE model."""
    vocab = {sp.id_to_piece(i): i for i in range(sp.get_piece_size())}
    merges = []
    for piece, i in vocab.items():
        local = [(piece[:k], piece[k:]) for k in range(1, len(piece)) if piece[:k] in vocab and piece[k:] in vocab]
        merges += [(l, r, sp.get_score(i)) for l, r in sorted(local, key=lambda x: (vocab[x[0]], vocab[x[1]]))]
    merges = [(l, r) for l, r, _ in sorted(merges, key=lambda m: m[2], reverse=True)]
    tk = Tokenizer(models.BPE(vocab, merges, unk_token="<unk>", fuse_unk=True, byte_fallback=True))
    if pre_tokenizer: tk.pre_tokenizer = pre_tokenizer
    if normalizer: tk.normalizer = normalizer
    tk.decoder = decoders.Sequence([decoders.Replace("\u2581", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    tk.add_special_tokens([AddedToken(t, special=True, normalized=False) for t in ("<unk>", "<s>", "</s>")])
    return tk


def write_sentencepiece():
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(ENGLISH.splitlines() * 3), model_writer=model, model_type="bpe", vocab_size=420, byte_fallback=True,
        normalization_rule_name="identity", remove_extra_whitespaces=False, allow_whitespace_only_pieces=True, split_digits=True,
        character_coverage=1.0, minloglevel=2)
    (GOLDEN / "sentencepiece.model").write_bytes(model.getvalue())
    sp = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    texts = [t for t in TEXTS if "\u2581" not in t]
    schemes = {
        "prepend": sentencepiece_as_bpe(sp, None, normalizers.Sequence([normalizers.Prepend("\u2581"), normalizers.Replace(" ", "\u2581")])),
        "first": sentencepiece_as_bpe(sp, pre_tokenizers.Metaspace("\u2581", "first", False), None),
        "always": sentencepiece_as_bpe(sp, pre_tokenizers.Metaspace("\u2581", "always", False), None),
    }
    out = {"written_by": f"tests/reference/tokenizers_reference.py, tokenizers {tokenizers.__version__}, sentencepiece {sentencepiece.__version__}",
           "texts": texts, "schemes": []}
    for name, tk in schemes.items():
        state = json.loads(tk.to_str())
        ids = [tk.encode(t).ids for t in texts]
        if name == "prepend":
            for t, i in zip(texts, ids):
                assert any(s in t for s in ("<s>", "</s>", "<unk>")) or sp.encode(t) == i, (t, i, sp.encode(t))
        parts = {k: state[k] for k in ("normalizer", "pre_tokenizer", "added_tokens")}
        out["schemes"].append({"name": name, "tokenizer_json": parts, "ids": ids,
                               "decoded": [tk.decode(i, skip_special_tokens=False) for i in ids]})
    (GOLDEN / "sentencepiece.json").write_text(json.dumps(out, ensure_ascii=True, separators=(",", ":")))


def counterfact_texts(folder):
    for name in ("counterfact-edit.json", "counterfact-train.json"):
        for record in json.loads((folder / name).read_text()):
            yield record["prompt"]
            yield record["prompt"] + " " + record["target_new"]


def hash_ids(folder, encode):
    digest = hashlib.sha256()
    for text in counterfact_texts(folder):
        digest.update((",".join(map(str, encode(text))) + "\n").encode())
    return digest.hexdigest()


def write_counterfact(folder, smollm2, llama2):
    """SHA-256 of all ids (no BOS), decimal, separated by commas, a line a text."""
    out = {"written_by": f"tests/reference/tokenizers_reference.py, tokenizers {tokenizers.__version__}, sentencepiece {sentencepiece.__version__}"}
    sha = lambda file: hashlib.sha256(file.read_bytes()).hexdigest()
    if smollm2:
        file = smollm2 / "tokenizer.json"
        tk = Tokenizer.from_file(str(file))
        out["smollm2"] = {"tokenizer": sha(file), "ids": hash_ids(folder, lambda t: tk.encode(t, add_special_tokens=False).ids)}
    if llama2:
        file = llama2 / "tokenizer.model"
        sp = sentencepiece.SentencePieceProcessor(model_file=str(file))
        out["llama2"] = {"tokenizer": sha(file), "ids": hash_ids(folder, sp.encode)}
    (GOLDEN / "counterfact.json").write_text(json.dumps(out, indent=1) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("--counterfact", "--smollm2", "--llama2"):
        parser.add_argument(option, type=pathlib.Path)
    arguments = parser.parse_args()
    GOLDEN.mkdir(parents=True, exist_ok=True)
    write_byte_level()
    write_sentencepiece()
    if arguments.counterfact:
        write_counterfact(arguments.counterfact, arguments.smollm2, arguments.llama2)
