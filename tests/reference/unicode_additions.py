# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes core/text/unicode_additions.inc: the code points that have a general category for Hugging Face's `tokenizers`
(0.23: Unicode 16) but none in Unicode 14, which PCRE2 10.42 knows. Python's own tables must be Unicode 14 (3.11).

    python tests/reference/unicode_additions.py
"""
import pathlib, unicodedata

import tokenizers
from tokenizers import Regex, pre_tokenizers

CATEGORIES = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf".split()

assert unicodedata.unidata_version == "14.0.0"
everything = "".join(chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000)
rows = []
for category in CATEGORIES:
    inverted = pre_tokenizers.Split(Regex(r"\p{%s}" % category), "removed", invert=True)
    new = [ord(c) for word, _ in inverted.pre_tokenize_str(everything) for c in word if unicodedata.category(c) == "Cn"]
    for c in sorted(new):
        if rows and rows[-1][0] == category and rows[-1][2] == c - 1:
            rows[-1][2] = c
        else:
            rows.append([category, c, c])
file = pathlib.Path(__file__).resolve().parents[2] / "core" / "text" / "unicode_additions.inc"
file.write_text("// SPDX-License-Identifier: GPL-3.0-or-later\n"
                f"// Written by tests/reference/unicode_additions.py with tokenizers {tokenizers.__version__}.\n"
                + "".join(f'{{"{category}", 0x{first:x}, 0x{last:x}}},\n' for category, first, last in rows))
