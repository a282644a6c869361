#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/translations.py over a small tree of sources: what it must find, and that filled-in texts arrive."""

import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import translations  # noqa: E402

SOURCES = {
    "core/a.cpp": 'auto a = SEAMARK_TEXT("Error", "The file {} has {:.2f} rows.");',
    "widgets/b.cpp": 'auto b = QCoreApplication::translate("Panel", "Open %1");\n'
                     'auto c = QCoreApplication::translate("Panel", "%n fact(s)", nullptr, n);',
    "app/c.h": "",
}


def line(language, source):
    return next(item for item in translations.unfinished(language) if item["s"] == source)


with tempfile.TemporaryDirectory() as folder:
    root = Path(folder)
    translations.SOURCE, translations.CATALOGUES = root, root / "translations"
    translations.CATALOGUES.mkdir()
    for name, text in SOURCES.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text + "\n")
    for language in translations.PLURAL_FORMS:
        translations.update(language, translations.catalogue(language))

    assert [item["s"] for item in translations.unfinished("en")] == ["%n fact(s)"], "English: plural forms only"
    assert len(translations.check("de")) == 3, translations.check("de")
    assert line("de", "%n fact(s)")["t"] == ["", ""]
    assert line("zh_CN", "%n fact(s)")["t"] == [""]

    filled = [dict(line("de", "Open %1"), t="Öffne"), dict(line("de", "%n fact(s)"), t=["ein Fakt", "%n Fakten"]),
              dict(line("de", "The file {} has {:.2f} rows."), t="{} hat {:.2f} Zeilen & <mehr>."),
              {"c": "Panel", "s": "never there", "t": "nie da"}]
    taken, refused = translations.apply("de", filled)
    assert taken == 2 and len(refused) == 2, (taken, refused)
    assert "places" in refused[0] and "not in the catalogue" in refused[1], refused
    assert translations.apply("de", [dict(filled[0], t="Öffne %1")]) == (1, [])
    assert translations.check("de") == [], translations.check("de")
    assert "<source>Open %1</source>\n        <translation>Öffne %1</translation>" in translations.catalogue("de").read_text()
    assert "Zeilen &amp; &lt;mehr>" in translations.catalogue("de").read_text().replace("&gt;", ">")

    before = translations.catalogue("de").read_bytes()
    (root / "widgets/b.cpp").write_text('auto b = QCoreApplication::translate("Panel", "Shut %1");\n')
    wrong = "\n".join(translations.check("de"))
    assert "'Shut %1': not in the catalogue" in wrong and "'Open %1': no longer in the sources" in wrong, wrong
    assert translations.catalogue("de").read_bytes() == before, "a check changes nothing"

    (root / "widgets/b.cpp").write_text(SOURCES["widgets/b.cpp"] + "\n")
    text = translations.catalogue("de").read_text()
    translations.catalogue("de").write_text(text.replace("Öffne %1", "Öffne %2"))
    assert "other places to fill in" in "\n".join(translations.check("de"))
    translations.catalogue("de").write_text(text.replace("<translation>Öffne %1", '<translation type="unfinished">Öffne %1'))
    assert "'Open %1': unfinished" in "\n".join(translations.check("de"))
print("passed: catalogues are updated, checked, listed and filled in")
