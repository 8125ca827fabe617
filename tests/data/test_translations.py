#!/usr/bin/env python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_translations.py SOURCE_ROOT: program, content and manual in every language.  TAP."""
import pathlib
import subprocess
import sys
import tempfile

source = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(source / "tests" / "source"))
import check_potfiles  # noqa: E402  (it lives with the checks of the source)
import check_translations as check  # noqa: E402

results = []


def tell(name, faults):
    faults = list(faults)
    for fault in faults:
        print(f"# {fault}")
    results.append(not faults)
    print(f"{'not ok' if faults else 'ok'} {len(results)} {name}", flush=True)


def languages(folder):
    lines = (source / folder / "LINGUAS").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def template(scratch, folder):
    """Writes the template of program and content, or of the manual, as it is now."""
    file = pathlib.Path(scratch) / f"{folder}.pot"
    if folder == "po":
        file.write_text(check_potfiles.extract(source, check_potfiles.read_list(source)), encoding="utf-8")
    else:
        pages = sorted(str(page) for page in (source / "help" / "C").glob("*.page"))
        subprocess.run(["itstool", "-o", str(file), *pages], check=True)
    return file


def refuse_swapped(messages, language):
    """Each message that names a side must be refused when its sides are swapped."""
    sided = [message for message in messages
             if any(check.name_sides(text, language) for text in message.translations)]
    if not sided:
        yield "no message names a side: this check would never bite"
    for message in sided:
        for key in [key for key in message.fields if key.startswith("msgstr")]:
            message.fields[key] = check.swap_sides(message.fields[key], language)
        if not check.find_side_faults([message], language):
            yield f"swapped sides went unseen: “{message.english[0]}”"


def refuse_gaps(messages):
    """A message without translation and one marked as a guess must be refused."""
    empty, guess = [message for message in messages if not list(check.find_gaps([message]))][:2]
    for key in [key for key in empty.fields if key.startswith("msgstr")]:
        empty.fields[key] = ""
    guess.flags.add("fuzzy")
    if len(list(check.find_gaps([empty, guess]))) != 2:
        yield "a gap or a guess went unseen"


def unlisted(folder):
    """Languages that have a catalogue and no line in LINGUAS, or the other way round."""
    found = {file.stem for file in (source / folder).glob("*.po" if folder == "po" else "*/*.po")}
    for language in found ^ set(languages(folder)):
        yield f"{language} has only one of catalogue and line in {folder}/LINGUAS"


with tempfile.TemporaryDirectory() as scratch:
    for folder, what in (("po", "program and content"), ("help", "manual")):
        pot = template(scratch, folder)
        tell(f"{what}: every language is listed", unlisted(folder))
        for language in languages(folder):
            file = source / folder / (f"{language}.po" if folder == "po" else f"{language}/{language}.po")
            text = check.merge(file, pot)
            tell(f"{language}, {what}: msgfmt finds no fault", check.msgfmt_faults(file))
            tell(f"{language}, {what}: everything is translated", check.find_gaps(check.read_catalogue(text)))
            tell(f"{language}, {what}: left is left and right is right",
                 check.find_side_faults(check.read_catalogue(text), language))
            tell(f"{language}, {what}: swapped sides are seen",
                 refuse_swapped(check.read_catalogue(text), language))
            tell(f"{language}, {what}: gaps and guesses are seen", refuse_gaps(check.read_catalogue(text)))

print(f"1..{len(results)}")
sys.exit(0 if all(results) else 1)
