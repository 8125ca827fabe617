#!/usr/bin/env python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_sheet.py LISSOM SOURCE_ROOT LOCALE_DIR: the printed sheets as pdftotext sees them.  TAP.

Every routine and every stretch on both papers, in both sizes, in one and two languages: all words
are there, none leaves the margins, none lies on another, and no stretch is split over pages.  Then
right to left, words without a space to break at, more words than a page has room for, and what the
command line refuses."""
import collections
import concurrent.futures
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

LISSOM, SOURCE, LOCALE = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
sys.path.insert(0, str(SOURCE / "tests" / "data"))
import check_translations  # noqa: E402  (found by the line above)

PAPERS = {"a4": (595.28, 841.89), "letter": (612, 792)}
# Points; the floor of a picture may touch the margin, no word may cross it. Large print has 36 at the sides.
MARGIN, LARGE_MARGIN, VERTICAL = 41.0, 35.0, 35.0
LINE_HEIGHT = 1.2  # of Cantarell, in its size
LARGE, SMALLEST_LARGE = 18, 16
# What needs more than a page in large print at 18 point, and is set in this size, on A4 or on Letter.
SMALLER = {("a4", "de", "chair-both-legs"): 17, ("a4", "de", "standing-toe-touch"): 17,
           ("letter", "de", "chair-both-legs"): 17, ("letter", "de", "floor-single-leg"): 17,
           ("letter", "de", "standing-toe-touch"): 16}
IMPORTANT = ("Important: if you have had a hamstring injury, see a doctor for proper care before you "
             "stretch.")
RULES = ["Stop at once if you feel:", "A sudden or sharp pain, or a pop.",
         "Tingling, numbness or a burning line down your leg.",
         "Pain in your lower back that grows as you hold.",
         "Dizzy, sick, short of breath, or any chest pain.", "Pain of four or more out of ten."]
LINE = "Stop if it hurts or tingles, or you feel dizzy. See page 1."
results = []
scratch = pathlib.Path(tempfile.mkdtemp(prefix="lissom-sheet-"))


def check(name, faults):
    faults = list(faults)
    for fault in faults:
        print(f"# {fault}")
    results.append(not faults)
    print(f"{'not ok' if faults else 'ok'} {len(results)} {name}", flush=True)


def run(*words, language="en", locale=LOCALE):
    environment = {"PATH": os.environ["PATH"], "LANGUAGE": language, "LISSOM_LOCALE_DIR": str(locale),
                   "G_DEBUG": "fatal-warnings"}
    return subprocess.run([LISSOM, *words], env=environment, capture_output=True, text=True,
                          encoding="utf-8", check=False)


def fold(text):
    """One space between words, none of the signs that are only there for the eye."""
    return re.sub(r"\s+", " ", re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)).strip()


def squeeze(text):
    """For languages and columns in which a line may break anywhere."""
    return re.sub(r"\s+", "", fold(text))


def read_pdf(file):
    """The text of each page in the order in which it was drawn, so that columns stay whole."""
    text = subprocess.run(["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True,
                          encoding="utf-8", check=True).stdout
    return [fold(page) for page in text.split("\f")[:-1]]


def read_boxes(file):
    return subprocess.run(["pdftotext", "-bbox-layout", str(file), "-"], capture_output=True, text=True,
                          encoding="utf-8", check=True).stdout


def find_strays(file, width, height, text=None, margin=MARGIN):
    """Words out of the margins, and words that lie on one another. text: of read_boxes()"""
    text = text or read_boxes(file)
    number = 0
    for page in re.findall(r"<page .*?</page>", text, re.S):
        number += 1
        words = []
        for found in re.finditer(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" '
                                 r'yMax="([\d.-]+)">(.*?)</word>', page):
            left, top, right, bottom = (float(found[i]) for i in range(1, 5))
            if left < margin or right > width - margin or top < VERTICAL - 4 or bottom > height - VERTICAL + 4:
                yield f"{file.name}, page {number}: “{found[5]}” leaves the margins"
            # What a font claims above and below its letters may overlap; the letters may not.
            slack = (bottom - top) * 0.27
            words.append((top + slack, bottom - slack, left + 0.3, right - 0.3, found[5]))
        words.sort()
        for i, (top, bottom, left, right, word) in enumerate(words):
            for other in words[i + 1:]:
                if other[0] >= bottom:
                    break
                if other[2] < right and other[3] > left:
                    yield f"{file.name}, page {number}: “{word}” and “{other[4]}” overlap"


def read_sizes(text):
    """How many lines of read_boxes() there are of each size, in points, for each page."""
    return [collections.Counter(round((float(bottom) - float(top)) / LINE_HEIGHT, 1) for top, bottom in
                                re.findall(r'<line xMin="[\d.-]+" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)"',
                                           page))
            for page in re.findall(r"<page .*?</page>", text, re.S)]


def text_of(element, name):
    found = element.find(name)
    return fold("".join(found.itertext())) if found is not None else ""


class Library:
    """Stretches and routines as their files have them."""

    def __init__(self):
        content = SOURCE / "data" / "content"
        read = {}
        for kind in ("stretches", "routines"):
            trees = (ElementTree.parse(file).getroot() for file in sorted((content / kind).glob("*.xml")))
            read[kind] = {tree.get("id"): tree for tree in trees}
        self.stretches, self.routines = read["stretches"], read["routines"]

    def get_doses(self, name):
        """The stretches of a routine with their doses, or a stretch with its own."""
        exercises = self.routines[name].findall("exercise") if name in self.routines else [None]
        for exercise in exercises:
            stretch = self.stretches[exercise.get("stretch") if exercise is not None else name]
            yield stretch, next(dose for place in (exercise, stretch) if place is not None
                                for dose in (place.find("hold"), place.find("reps")) if dose is not None)

    def get_words(self, stretch):
        yield text_of(stretch, "title")
        yield text_of(stretch, "feel")
        for step in stretch.find("steps"):
            yield fold("".join(step.itertext()))
        if text_of(stretch, "caution"):
            yield text_of(stretch, "caution")


class Tongue:
    """A language of the sheets."""

    def __init__(self, code, translations):
        self.code, self.translations = code, translations

    def say(self, text):
        return self.translations.get(text, text) if self.translations is not None else text

    def get_formula(self, dose, each):
        several = int(dose.get("sets", "1")) > 1
        text = self.say(("%d × (%d × %d s)" if several else "%d × %d s") + (" each leg" if each else ""))
        numbers = [dose.get("sets")] * several + [dose.get("count"), dose.get("seconds")]
        return re.sub("%d", lambda _: numbers.pop(0), text)


def find_gaps(pages, library, name, tongues):
    """What should be on the sheet and is not."""
    whole = squeeze(" ".join(pages))

    def miss(text, what):
        for tongue in tongues:
            if squeeze(tongue.say(text)) not in whole:
                yield f"{name}: {what} is missing: {tongue.say(text)}"

    if name in library.routines:
        yield from miss(text_of(library.routines[name], "title"), "the title")
        yield from miss(text_of(library.routines[name], "when"), "how often")
    yield from miss("Notes and questions for my clinician", "the notes")
    for rule in RULES + [IMPORTANT]:
        yield from miss(rule, "a stop rule")
    for stretch, dose in library.get_doses(name):
        if "en" in (tongue.code for tongue in tongues) and dose.tag == "hold" and \
                squeeze(f"Hold {dose.get('seconds')} seconds.") not in whole:
            yield f"{name}: the dose in words is missing"
        if name in library.stretches:
            for way in ("easier", "harder"):
                yield from miss(text_of(stretch, way), "an easier or harder way")
    # In large print with two languages each page is in one of them.
    lines = [tongue.say(text) for tongue in tongues for text in (IMPORTANT, LINE)]
    numbers = [tongue.say("Page %u of %u").replace("%u", "{}") for tongue in tongues]
    for number, page in enumerate(pages, 1):
        if not any(squeeze(line) in squeeze(page) for line in lines):
            yield f"{name}: page {number} does not say when to stop"
        if not any(squeeze(words.format(number, len(pages))) in squeeze(page) for words in numbers):
            yield f"{name}: page {number} has no number"
    if not all(squeeze(tongue.say(rule)) in squeeze(pages[0]) for tongue in tongues for rule in RULES + [IMPORTANT]):
        yield f"{name}: page 1 does not have all stop rules"


def find_splits(file, pages, sizes, library, name, paper, large, tongues, least=None):
    """Stretches that are not on one page with all of their words, or in small letters.

    sizes: of read_sizes(); least: the size of large print, SMALLER knows it"""
    squeezed = [squeeze(page) for page in pages]
    for stretch, dose in library.get_doses(name):
        found = []
        for tongue in tongues:
            words = [tongue.say(text) for text in library.get_words(stretch)]
            words.append(tongue.get_formula(dose, stretch.get("sides") == "each"))
            whole = [number for number, page in enumerate(squeezed)
                     if all(squeeze(text) in page for text in words)]
            if len(whole) != 1:
                yield f"{file.name}: {stretch.get('id')} in {tongue.code} is whole on {len(whole)} pages"
                return
            found += whole
            smallest = min(sizes[whole[0]])
            wanted = least or SMALLER.get((paper, tongue.code, stretch.get("id")), LARGE)
            if large and smallest < wanted - 0.1:
                yield f"{file.name}: {stretch.get('id')} in {tongue.code} is set in {smallest} points"
        if large and len(tongues) == 2:
            # Two pages that face one another, each of which points to the other.
            first, second = found
            if first % 2 != 1 or second != first + 1:
                yield f"{file.name}: {stretch.get('id')} is on pages {first + 1} and {second + 1}"
            for tongue, here, there in (tongues[1], first, second), (tongues[0], second, first):
                if squeeze(tongue.say("%s: page %u").replace("%s", tongue.say("English")).replace(
                        "%u", str(there + 1))) not in squeezed[here]:
                    yield f"{file.name}: page {here + 1} does not point to page {there + 1}"
        elif not large and max(found) - min(found) > 1:
            yield f"{file.name}: the two languages of {stretch.get('id')} are far from one another"


def read_german():
    text = (SOURCE / "po" / "de.po").read_text(encoding="utf-8")
    messages = check_translations.read_catalogue(text)
    return {fold(message.english[0]): fold(message.translations[0])
            for message in messages if len(message.english) == 1 and not message.obsolete}


def check_sheet(library, german, name, paper, large, codes):
    """The faults of one sheet, and the size of most of its lines."""
    file = scratch / f"{name}-{paper}-{'18' if large else '12'}-{'-'.join(codes)}.pdf"
    words = ["--sheet", name, "-o", str(file), "--paper", paper]
    words += ["--large-print"] if large else []
    words += ["--second-language", codes[1]] if len(codes) > 1 else []
    done = run(*words, language=codes[0])
    if done.returncode or done.stderr or done.stdout:
        return [f"{' '.join(words)}: {done.returncode} {done.stderr}"], 0
    tongues = [Tongue(code, german if code == "de" else None) for code in codes]
    faults = []
    pages = read_pdf(file)
    n = len(list(library.get_doses(name)))
    # What to stop for, a page a stretch (in large print one in each language), four weeks, notes and sources.
    most = 1 + n * (len(codes) if large else 1) + (2 if large else 3)
    if not 2 <= len(pages) <= most:
        faults.append(f"{file.name} has {len(pages)} pages for {n} stretches")
    if file.stat().st_size > 1000000:
        faults.append(f"{file.name} has {file.stat().st_size} bytes")
    boxes = read_boxes(file)
    sizes = read_sizes(boxes)
    faults += find_gaps(pages, library, name, tongues)
    faults += find_splits(file, pages, sizes, library, name, paper, large, tongues)
    faults += find_strays(file, *PAPERS[paper], boxes, LARGE_MARGIN if large else MARGIN)
    return faults, sum(sizes, collections.Counter()).most_common(1)[0][0]


def check_all():
    library, german = Library(), read_german()
    pairs = ("en",), ("en", "de"), ("de", "en")
    orders = list(itertools.product(sorted(library.routines), PAPERS, (False, True), pairs))
    orders += itertools.product(sorted(library.routines), PAPERS, (True,), (("de",),))
    # The longest words on either paper.
    orders += itertools.product(sorted(library.stretches), ("a4",), (True,), (("de",),))
    orders += itertools.product(sorted(library.stretches), ("letter",), (True,), (("en", "de"),))
    with concurrent.futures.ProcessPoolExecutor(2) as workers:
        done = dict(zip(orders, workers.map(check_sheet, itertools.repeat(library), itertools.repeat(german),
                                            *zip(*orders), chunksize=4)))
    for routine in sorted(library.routines):
        check(f"{routine}: all words, in their places, each stretch on one page",
              [fault for order, (faults, _) in done.items() if order[0] == routine for fault in faults])
    check("every stretch alone, in large print: the same",
          [fault for order, (faults, _) in done.items() if order[0] in library.stretches for fault in faults])
    sizes = {large: {size for order, (_, size) in done.items() if order[0] in library.routines and order[2] == large}
             for large in (False, True)}
    check("the size of the letters", [] if sizes == {False: {12.0}, True: {18.0}} else [f"most lines are {sizes}"])


def check_document():
    faults = []
    file = scratch / "document.pdf"
    run("--sheet", "two-basics", "-o", str(file))
    information = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True).stdout
    if not re.search(r"^Title: +The two basics$", information, re.M):
        faults.append("the document has no title")
    data = file.read_bytes()
    for needle in (b"/Lang (en)", b"/DisplayDocTitle true", b"/Outlines", b"https://doi.org/10.1007/"):
        if needle not in data:
            faults.append(f"the document lacks {needle}")
    # What is drawn is said, too: four stretches, the boxes and the code.
    words = [bytes.fromhex(text.decode()).decode("utf-16") for text in re.findall(rb"/Alt <([0-9A-F]+)>", data)]
    if [text for text in words if "March on the spot" in text] != words[:1] or len(words) != 6 or \
            "QR code" not in words[5]:
        faults.append(f"drawings have other words: {words}")
    structure = subprocess.run(["pdfinfo", "-struct", str(file)], capture_output=True, text=True, check=True)
    if structure.stderr or structure.stdout.count("Figure") != 6:
        faults.append(f"the structure has other figures: {structure.stderr}{structure.stdout}")
    images = subprocess.run(["pdfimages", "-list", str(file)], capture_output=True, text=True, check=True).stdout
    if len(images.splitlines()) > 2:
        faults.append("a picture is not made of lines")
    fonts = subprocess.run(["pdffonts", str(file)], capture_output=True, text=True, check=True).stdout
    if not re.search(r"\byes +yes +yes\b", fonts):
        faults.append("the fonts are not embedded")
    check("title, language, outline, lines and fonts of the document", faults)


def make_language(name, change):
    """A made-up translation of everything."""
    pot = scratch / "all.pot"
    names = (SOURCE / "po" / "POTFILES.in").read_text(encoding="utf-8")
    files = [line for line in names.splitlines() if line and not line.startswith("#")]
    subprocess.run(["xgettext", "-o", str(pot), "--directory", str(SOURCE), "--files-from=-",
                    "--from-code=UTF-8", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2",
                    "--keyword=NC_:1c,2", "--keyword=ngettext:1,2"], input="\n".join(files), text=True,
                   env=dict(os.environ, GETTEXTDATADIRS=str(SOURCE / "po")), check=True)
    out = [f'msgid ""\nmsgstr "Language: {name}\\nContent-Type: text/plain; charset=UTF-8\\n'
           'Plural-Forms: nplurals=2; plural=n != 1;\\n"\n']
    quote = lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace(
        "\t", "\\t") + '"'
    for message in check_translations.read_catalogue(pot.read_text(encoding="utf-8")):
        english = message.english
        if not english or not english[0]:
            continue
        if message.fields.get("msgctxt"):
            out.append(f"msgctxt {quote(message.fields['msgctxt'])}")
        out.append(f"msgid {quote(english[0])}")
        if len(english) > 1:
            out.append(f"msgid_plural {quote(english[1])}")
            out += [f"msgstr[{i}] {quote(change(text))}" for i, text in enumerate(english)]
        else:
            out.append(f"msgstr {quote(change(english[0]))}")
        out.append("")
    folder = scratch / "locale" / name / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (scratch / f"{name}.po").write_text("\n".join(out), encoding="utf-8")
    subprocess.run(["msgfmt", "-o", str(folder / "lissom.mo"), str(scratch / f"{name}.po")], check=True)
    return scratch / "locale"


def change_words(text, change):
    """Changes what is no part of a format."""
    return "".join(part if part.startswith("%") else change(part)
                   for part in re.split(r"(%[\d$.]*[a-zA-Z])", text))


def to_hebrew(text):
    letters = "אבגדהוזחטיכלמנסעפצקרשתאבגד"
    return change_words(text, lambda part: re.sub(
        "[a-zA-Z]", lambda letter: letters[ord(letter[0].lower()) - ord("a")], part))


def check_rtl():
    faults = []
    locale = make_language("he", to_hebrew)
    for extra in ([], ["--large-print"], ["--second-language", "en"], ["--large-print", "--second-language", "en"]):
        file = scratch / f"rtl{len(extra)}.pdf"
        done = run("--sheet", "two-basics", "-o", str(file), "--paper", "a4", *extra, language="he",
                   locale=locale)
        if done.returncode or done.stderr:
            faults.append(f"{extra}: {done.stderr}")
            continue
        faults += find_strays(file, *PAPERS["a4"], margin=LARGE_MARGIN if "--large-print" in extra else MARGIN)
        boxes = subprocess.run(["pdftotext", "-bbox", "-l", "1", str(file), "-"], capture_output=True, text=True,
                               encoding="utf-8", check=True).stdout
        # The title begins at the right margin, and the number of the page ends at the left one.
        rights = [float(x) for x in re.findall(r'xMax="([\d.]+)"', boxes)]
        lefts = [float(x) for x in re.findall(r'<word xMin="([\d.]+)"', boxes)]
        if max(rights) < 595 - MARGIN - 3 or min(lefts) > MARGIN + 3:
            faults.append(f"{extra}: the column is not filled from the right")
        if b"/Direction /R2L" not in file.read_bytes():
            faults.append("the document does not say that it runs from right to left")
    check("right to left", faults)


def check_long_words():
    faults = []
    locale = make_language("xx", lambda text: change_words(text, lambda part: re.sub(r"(?<=\S) (?=\S)", "", part)))
    for extra in ([], ["--large-print"], ["--second-language", "en"]):
        file = scratch / f"long{len(extra)}.pdf"
        done = run("--sheet", "two-basics", "-o", str(file), "--paper", "letter", "--punch-margin", *extra,
                   language="xx", locale=locale)
        if done.returncode or done.stderr:
            faults.append(f"{extra}: {done.stderr}")
            continue
        faults += find_strays(file, *PAPERS["letter"], margin=LARGE_MARGIN if "--large-print" in extra else MARGIN)
    check("words without an end", faults)


def check_more_words_than_a_page():
    """What nobody but a reader of their own texts could write: it runs on, with its title again."""
    faults = []
    library = Library()
    twice = lambda text: text if "%" in text else f"{text} {text}"
    locale = make_language("zz", twice)
    file = scratch / "twice.pdf"
    done = run("--sheet", "two-basics", "-o", str(file), "--paper", "a4", "--large-print", language="zz",
               locale=locale)
    if done.returncode or done.stderr:
        faults.append(done.stderr)
    else:
        pages = [squeeze(page) for page in read_pdf(file)]
        boxes = read_boxes(file)
        stretch = library.stretches["standing-toe-touch"]
        title, *words = (squeeze(twice(text)) for text in library.get_words(stretch))
        holds = [number for number, page in enumerate(pages) if title in page]
        if len(holds) != 2 or holds[1] != holds[0] + 1:
            faults.append(f"the title is on pages {holds}")
        faults += [f"missing: {text}" for text in words if not any(text in pages[number] for number in holds)]
        # What is in two anyway has no need of smaller letters.
        faults += [f"page {number + 1} is set in {min(read_sizes(boxes)[number])} points" for number in holds
                   if min(read_sizes(boxes)[number]) < LARGE - 0.1]
        faults += find_strays(file, *PAPERS["a4"], boxes, LARGE_MARGIN)
    check("more words than a page has room for", faults)


def check_parts():
    faults = []
    pictures, log, stretch, punched = (scratch / f"{name}.pdf" for name in ("pictures", "log", "stretch", "punched"))
    run("--sheet", "two-basics", "-o", str(pictures), "--pictures-only")
    run("--sheet", "two-basics", "-o", str(log), "--log-only")
    run("--sheet", "chair-single-leg", "-o", str(stretch))
    run("--sheet", "two-basics", "-o", str(punched), "--punch-margin", "--paper", "a4")
    text = " ".join(read_pdf(pictures))
    if "Stand tall with your feet" in text or "3 × 20" not in text or IMPORTANT not in text:
        faults.append("pictures alone have the wrong words")
    pages = read_pdf(log)
    if len(pages) > 2 or "My four weeks" not in pages[0] or "Stand tall" in pages[0]:
        faults.append(f"the log alone has {len(pages)} pages or the wrong words")
    text = " ".join(read_pdf(stretch))
    if "Harder:" not in text or "one leg at a time" not in text or "Page 1 of" not in text:
        faults.append("the sheet of one stretch has the wrong words")
    faults += find_strays(punched, *PAPERS["a4"])
    boxes = subprocess.run(["pdftotext", "-bbox", str(punched), "-"], capture_output=True, text=True,
                           encoding="utf-8", check=True).stdout
    for number, page in enumerate(re.findall(r"<page .*?</page>", boxes, re.S)):
        left = min(float(x) for x in re.findall(r'<word xMin="([\d.]+)"', page))
        right = max(float(x) for x in re.findall(r'xMax="([\d.]+)"', page))
        if number % 2 == 0 and left < 70 or number % 2 == 1 and right > 595.28 - 70:
            faults.append(f"page {number + 1} leaves no room for holes: {left} to {right}")
    # Holes in Letter, in two languages, leave the least room of all.
    narrow = scratch / "narrow.pdf"
    run("--sheet", "two-basics", "-o", str(narrow), "--punch-margin", "--paper", "letter", "--large-print",
        "--second-language", "de")
    boxes = read_boxes(narrow)
    faults += find_splits(narrow, read_pdf(narrow), read_sizes(boxes), Library(), "two-basics", "letter", True,
                          [Tongue("en", None), Tongue("de", read_german())], SMALLEST_LARGE)
    faults += find_strays(narrow, *PAPERS["letter"], boxes, LARGE_MARGIN)
    check("pictures only, log only, one stretch, punched", faults)


def check_refusals():
    faults = []
    kept = scratch / "kept.pdf"
    kept.write_text("kept", encoding="utf-8")
    for words, status, reason in (
            (["--sheet", "two-basics"], 2, "-o FILE.pdf"),
            (["--sheet", "nothing", "-o", str(kept)], 2, "two-basics"),
            (["--sheet", "two-basics", "-o", str(kept), "--paper", "a5"], 2, "a4 or letter"),
            (["--sheet", "two-basics", "-o", str(kept), "--second-language", "xy"], 2, "en, de"),
            (["--sheet", "two-basics", "-o", str(kept), "--pictures-only", "--log-only"], 2, "at a time"),
            (["--sheet", "two-basics", "-o", str(scratch / "sheet.png")], 2, ".pdf"),
            (["--sheet", "two-basics", "--draw", "chair-both-legs", "-o", str(kept)], 2, "at a time"),
            (["--list", "--large-print"], 2, "--sheet"),
            (["--sheet", "two-basics", "-o", "/nowhere/sheet.pdf"], 1, "/nowhere/sheet.pdf"),
            (["--sheet", "two-basics", "-o", "/dev/full/sheet.pdf"], 1, "/dev/full/sheet.pdf")):
        done = run(*words)
        if done.returncode != status or reason not in done.stderr or len(done.stderr.splitlines()) != 1 or done.stdout:
            faults.append(f"{' '.join(words)}: {done.returncode} {done.stderr!r}")
    if kept.read_text(encoding="utf-8") != "kept":
        faults.append("a refused sheet has overwritten a file")
    check("wrong words are refused in one line", faults)


try:
    check_all()
    check_document()
    check_rtl()
    check_long_words()
    check_more_words_than_a_page()
    check_parts()
    check_refusals()
finally:
    # LISSOM_LOOKS=FOLDER keeps the sheets for eyes.
    if "LISSOM_LOOKS" in os.environ:
        shutil.copytree(scratch, pathlib.Path(os.environ["LISSOM_LOOKS"]) / "sheets", dirs_exist_ok=True)
    shutil.rmtree(scratch)
print(f"1..{len(results)}")
sys.exit(0 if all(results) else 1)
