#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogues in translations/ and the sources that they translate.

  translations.py update            read the sources again (lupdate); what is no longer used goes
  translations.py check             fail when a catalogue is stale or has something unfinished; changes nothing
  translations.py list LANGUAGE     what is unfinished, as JSON: one object a line, fill in "t"
  translations.py apply LANGUAGE F  take the filled-in lines of F into the catalogue

c: context, s: source, d: disambiguation, x: the programmer's comment, t: translation (a list of plural forms where s has %n).
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent
CATALOGUES = SOURCE / "translations"
PLURAL_FORMS = {"de": 2, "zh_CN": 1, "en": 2}


def catalogue(language):
    return CATALOGUES / f"seamark_{language}.ts"


def lupdate_binary():
    for name in ("/usr/lib/qt6/bin/lupdate", "lupdate6", "lupdate-qt6", "lupdate"):
        if found := shutil.which(name):
            return found
    sys.exit("lupdate of Qt 6 is not there: apt-get install qt6-tools-dev qt6-l10n-tools")


def update(language, file):
    """English stands in the sources; its catalogue holds the plural forms only."""
    sources = [path for room in ("core", "widgets", "app") for suffix in ("cpp", "h")
               for path in sorted((SOURCE / room).rglob(f"*.{suffix}"))]
    with tempfile.NamedTemporaryFile("w", suffix=".lst") as listing:
        listing.write("\n".join(map(str, sources)))
        listing.flush()
        done = subprocess.run(
            [lupdate_binary(), "@" + listing.name, *(f"-I{SOURCE / room}" for room in ("", "core", "widgets")),
             "-no-obsolete", "-locations", "none", "-tr-function-alias", "QT_TRANSLATE_NOOP+=SEAMARK_TEXT", "-silent",
             *(["-pluralonly"] if language == "en" else []), "-ts", str(file)],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    complaints = [line for line in done.stdout.splitlines() if line.strip()]
    if done.returncode or complaints:
        sys.exit("lupdate: " + "\n".join(complaints or [f"exit status {done.returncode}"]))


def messages(root):
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def key(context, message):
    return context, message.findtext("source"), message.findtext("comment") or ""


def forms(message):
    """The translated texts: one, or the plural forms."""
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.findall("numerusform")]
    return ["".join(translation.itertext())]


def finished(message, language):
    count = PLURAL_FORMS[language] if message.get("numerus") == "yes" else 1
    texts = forms(message)
    return message.find("translation").get("type") is None and len(texts) == count and all(texts)


def places(text):
    """What is filled in at run time: %1, %L2, %n of Qt; {} and {:.2f} of fmt. A number may be said in words: %n may be absent."""
    return sorted(re.findall(r"%L?[1-9]|(?<!\{)\{[0-9]*(?::[^{}]*)?\}(?!\})", text))


def check(language):
    """What is wrong with one catalogue, a line each."""
    with tempfile.TemporaryDirectory() as folder:
        fresh_file = Path(folder) / catalogue(language).name
        shutil.copy(catalogue(language), fresh_file)
        update(language, fresh_file)
        fresh = {key(*item): item[1] for item in messages(ElementTree.parse(fresh_file).getroot())}
    stored = {key(*item): item[1] for item in messages(ElementTree.parse(catalogue(language)).getroot())}
    show = lambda k: f"{language}: {k[0]}: {k[1][:90]!r}"
    wrong = [f"{show(k)}: no longer in the sources" for k in stored.keys() - fresh.keys()]
    wrong += [f"{show(k)}: not in the catalogue" for k in fresh.keys() - stored.keys()]
    for k in stored.keys() & fresh.keys():
        if not finished(fresh[k], language):
            wrong.append(f"{show(k)}: unfinished")
        elif language != "en" and any(places(text) != places(k[1]) for text in forms(fresh[k])):
            wrong.append(f"{show(k)}: other places to fill in than {places(k[1])}")
    if not fresh:
        wrong.append(f"{language}: lupdate found no texts at all")
    return sorted(wrong)


def unfinished(language):
    for context, message in messages(ElementTree.parse(catalogue(language)).getroot()):
        if finished(message, language):
            continue
        line = {"c": context, "s": message.findtext("source")}
        if message.findtext("comment"):
            line["d"] = message.findtext("comment")
        if message.findtext("extracomment"):
            line["x"] = message.findtext("extracomment")
        texts = forms(message)
        if message.get("numerus") == "yes":
            texts += [""] * (PLURAL_FORMS[language] - len(texts))
            line["t"] = texts
        else:
            line["t"] = texts[0]
        yield line


def apply(language, lines):
    """Returns how many were taken, and what could not be."""
    tree = ElementTree.parse(catalogue(language))
    by_key = {key(*item): item[1] for item in messages(tree.getroot())}
    taken, refused = 0, []
    for line in lines:
        message = by_key.get((line["c"], line["s"], line.get("d", "")))
        texts = line["t"] if isinstance(line["t"], list) else [line["t"]]
        if not all(texts):
            continue
        if message is None:
            refused.append(f"{line['c']}: {line['s']!r}: not in the catalogue")
            continue
        plural = message.get("numerus") == "yes"
        if len(texts) != (PLURAL_FORMS[language] if plural else 1):
            refused.append(f"{line['c']}: {line['s']!r}: {len(texts)} forms")
            continue
        if any(places(text) != places(line["s"]) for text in texts) and language != "en":
            refused.append(f"{line['c']}: {line['s']!r}: other places to fill in than {places(line['s'])}")
            continue
        translation = message.find("translation")
        translation.attrib.clear()
        for child in list(translation):
            translation.remove(child)
        if plural:
            translation.text = None
            for text in texts:
                ElementTree.SubElement(translation, "numerusform").text = text
        else:
            translation.text = texts[0]
        taken += 1
    tree.write(catalogue(language), encoding="utf-8", xml_declaration=True)
    update(language, catalogue(language))  # writes it in Qt's own form
    return taken, refused


def read_lines(path):
    """One object a line, or one JSON list."""
    text = Path(path).read_text(encoding="utf-8")
    if text.lstrip().startswith("["):
        return json.loads(text)
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update")
    commands.add_parser("check").add_argument("--show", type=int, default=20, help="how many lines to show a language")
    commands.add_parser("list").add_argument("language", choices=PLURAL_FORMS)
    take = commands.add_parser("apply")
    take.add_argument("language", choices=PLURAL_FORMS)
    take.add_argument("file")
    arguments = parser.parse_args()
    if arguments.command == "update":
        for language in PLURAL_FORMS:
            update(language, catalogue(language))
    elif arguments.command == "list":
        for line in unfinished(arguments.language):
            print(json.dumps(line, ensure_ascii=False, separators=(",", ":")))
    elif arguments.command == "apply":
        taken, refused = apply(arguments.language, read_lines(arguments.file))
        print(f"{taken} taken, {len(refused)} refused, {sum(1 for _ in unfinished(arguments.language))} unfinished")
        print("\n".join(refused), end="\n" if refused else "")
        return 1 if refused else 0
    else:
        failed = 0
        for language in PLURAL_FORMS:
            wrong = check(language)
            failed += len(wrong)
            print("\n".join(wrong[:arguments.show]), end="\n" if wrong else "")
            print(f"{language}: {len(wrong)} faults" if wrong else f"{language}: complete")
        if failed:
            print("Repair: packaging/translations.py update, then list and apply (translations/README.md)")
        return 1 if failed else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
