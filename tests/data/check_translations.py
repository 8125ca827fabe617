#!/usr/bin/env python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a translation must hold to: complete, no guesses, left is left and right is right."""
import re
import subprocess

# Words for the two sides, and what looks like them but is not a side.
SIDES = {
    "en": (re.compile(r"\b(left|right)\b", re.IGNORECASE),
           re.compile(r"""
             (\b(second|minute|time|hour|page|step)s?|%[\d$]*[a-z]+|\d)\s+left\b    # still to come
             | \b(is|are|be|been|was|were|you|it|nothing|what)\s+left\b           # of "to leave"
             | \bleft\s+(out|aside|as|behind|over|off|it|this|to)\b
             | \bright\s+(away|now|place|care|for|click|thing|time|after|before|to\s+stop)\b
             | \b(is|are|be|was|did|all|the\s+time\s+is)\s+right(?=[.,;:\s]|$)
             """, re.IGNORECASE | re.VERBOSE)),
    "de": (re.compile(r"\b(link|recht)(?:e[nmrs]?|s|er)\b", re.IGNORECASE),
           re.compile(r"\b(zu\s+)?Recht\b")),
}
NAMES = {"left": "left", "link": "left", "right": "right", "recht": "right"}


class Message:
    """One message of a catalogue: its English words (one or two forms) and its translations."""

    def __init__(self):
        self.context, self.flags, self.obsolete, self.fields = "", set(), False, {}

    @property
    def english(self):
        return [self.fields[key] for key in ("msgid", "msgid_plural") if key in self.fields]

    @property
    def translations(self):
        return [text for key, text in self.fields.items() if key.startswith("msgstr")]


def unquote(text):
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), text)


def read_catalogue(text):
    """The messages of a .po or .pot file, without its header and what is obsolete."""
    messages, message, key = [], None, None
    for line in text.splitlines():
        if not line.startswith(("#", "msg", '"')):
            message = None
            continue
        if message is None:
            message = Message()
            messages.append(message)
        field = re.match(r'(msg\w+(?:\[\d\])?)\s+"(.*)"$', line)
        if line.startswith("#~"):
            message.obsolete = True
        elif line.startswith("#,"):
            message.flags |= {flag.strip() for flag in line[2:].split(",")}
        elif field:
            key = field[1]
            message.fields[key] = unquote(field[2])
        elif line.startswith('"'):
            message.fields[key] += unquote(line[1:-1])
    return [each for each in messages if not each.obsolete and each.fields.get("msgid")]


def name_sides(text, language):
    """The sides that @text names, in order: ["left", "right"] ..."""
    word, innocent = SIDES[language]
    text = re.sub(r"<[^>]*>", "", text)
    spared = [found.span() for found in innocent.finditer(text)]
    return [NAMES[found[1].lower()] for found in word.finditer(text)
            if not any(start <= found.start() < end for start, end in spared)]


def find_side_faults(messages, language):
    """Messages whose translation names other sides than the English, or in another order."""
    faults = []
    for message in messages:
        wanted = [name_sides(text, "en") for text in message.english]
        for text in filter(None, message.translations):
            given = name_sides(text, language)
            if given not in wanted:
                faults.append(f"“{message.english[0]}” names {wanted[0] or 'no side'}, "
                              f"“{text}” names {given or 'none'}")
    return faults


def find_gaps(messages):
    """Messages that nobody has translated, or that only a machine has guessed.  A picture of the
    manual is a message too (its name and checksum); without a translation it stays the same picture."""
    for message in messages:
        if message.english[0].startswith("external ref="):
            continue
        if "fuzzy" in message.flags:
            yield f"only a guess (fuzzy): “{message.english[0]}”"
        elif not all(message.translations):
            yield f"not translated: “{message.english[0]}”"


def swap_sides(text, language):
    """@text with every side turned into the other one: what a careless translator would write."""
    word = SIDES[language][0]
    pairs = {"left": "right", "right": "left", "link": "recht", "recht": "link"}

    def turn(found):
        new = pairs[found[1].lower()]
        return (new.capitalize() if found[1][0].isupper() else new) + found[0][len(found[1]):]
    return word.sub(turn, text)


def msgfmt_faults(file):
    """What msgfmt has to say about @file: format strings, plural forms, header."""
    done = subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", str(file)],
                          capture_output=True, text=True, encoding="utf-8", check=False)
    return [] if done.returncode == 0 else done.stderr.splitlines()


def merge(file, template):
    """The text of @file brought up to @template (the path of a .pot), as a translator would."""
    return subprocess.run(["msgmerge", "--quiet", "--no-fuzzy-matching", "--output-file=-", str(file), str(template)],
                          check=True, capture_output=True, text=True, encoding="utf-8").stdout
