#!/usr/bin/env python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_help.py SOURCE_ROOT BUILD_ROOT: the pages of the manual, in every language.  TAP."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

source, build = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
CHECKS = ("validate", "links", "ids", "orphans", "media")
results = []


def tell(name, faults):
    for fault in faults:
        print(f"# {fault}")
    results.append(not faults)
    print(f"{'not ok' if faults else 'ok'} {len(results)} {name}", flush=True)


def ask_yelp(check, folder):
    done = subprocess.run(["yelp-check", check, str(folder)], capture_output=True, text=True,
                          encoding="utf-8", check=False)
    lines = (done.stdout + done.stderr).splitlines()
    return lines or ([f"yelp-check {check} ended with {done.returncode}"] if done.returncode else [])


def names(folder):
    return sorted(page.name for page in folder.glob("*.page"))


def faults_seen():
    """A page with a wrong element, a dead link and no way to it must be seen."""
    faults = []
    with tempfile.TemporaryDirectory() as scratch:
        copy = pathlib.Path(scratch) / "C"
        shutil.copytree(source / "help" / "C", copy)
        (copy / "probe.page").write_text(
            '<page xmlns="http://projectmallard.org/1.0/" type="topic" id="probe"><title>Probe</title>'
            '<paragraph><link xref="nowhere"/></paragraph></page>', encoding="utf-8")
        for check in ("validate", "links", "orphans"):
            if not ask_yelp(check, copy):
                faults.append(f"yelp-check {check} did not see it")
    return faults


def missing_keys():
    """Keys of a session that the manual does not name."""
    names = {"space": "Space", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Page_Up": "Page Up",
             "Page_Down": "Page Down", "Escape": "Esc"}
    table = (source / "src" / "pages" / "lissom-session-keys.c").read_text(encoding="utf-8")
    page = (source / "help" / "C" / "session.page").read_text(encoding="utf-8")
    keys = [key for keys in re.findall(r"KEYS \(([^)]*)\)", table) for key in re.findall(r'"(\w+)"', keys)]
    if not keys:
        yield "no keys were found in src/pages/lissom-session-keys.c"
    for key in keys:
        name = names.get(key, key.upper() if len(key) == 1 else key)
        if not key.startswith(("KP_", "XF86")) and f"<key>{name}</key>" not in page:
            yield f"session.page does not name the key {name}"


listed = set((source / "help" / "meson.build").read_text(encoding="utf-8").split("'"))
tell("every page is in help/meson.build",
     [f"{name} is missing" for name in names(source / "help" / "C") if name not in listed])
tell("the manual names every key of a session", list(missing_keys()))
for check in CHECKS:
    tell(f"C: yelp-check {check}", ask_yelp(check, source / "help" / "C"))
for lingua in sorted((source / "help").glob("*/*.po")):
    folder = build / "help" / lingua.stem
    tell(f"{lingua.stem}: all pages are built",
         [] if names(folder) == names(source / "help" / "C") else [f"{folder} has {names(folder)}"])
    for check in ("validate", "links", "ids"):
        tell(f"{lingua.stem}: yelp-check {check}", ask_yelp(check, folder))
tell("faults are seen", faults_seen())

print(f"1..{len(results)}")
sys.exit(0 if all(results) else 1)
