#!/usr/bin/env python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_source.py SOURCE_ROOT BUILD_ROOT: what can be checked by reading the tree.  TAP."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import check_potfiles
import check_walls

source, build = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
results = []


def check(name, faults):
    for fault in faults:
        print(f"# {fault}")
    results.append(not faults)
    print(f"{'not ok' if faults else 'ok'} {len(results)} {name}")


def code_files(*patterns):
    for folder in ("src", "tests", "tools"):
        for pattern in patterns:
            yield from sorted(path for path in (source / folder).rglob(pattern) if path.is_file())


def walls_bite():
    """The wall check must see a wall that is broken on purpose."""
    faults = []
    with tempfile.TemporaryDirectory() as scratch:
        copy = pathlib.Path(scratch)
        shutil.copytree(source / "src", copy / "src")
        for text, expected in (("#include <gtk/gtk.h>\n", "above the line"),
                               ('#include "lissom-session.h"\n', "may not use session/"),
                               ("#include <gst/gst.h>\n", "may not use GStreamer")):
            probe = copy / "src" / "content" / "probe.c"
            probe.write_text(text, encoding="utf-8")
            if not any(expected in fault for fault in check_walls.find_faults(copy)):
                faults.append(f"content/ with {text.strip()} went unseen")
            probe.unlink()
    return faults


def archive_bites():
    """An object that calls GTK, put into a copy of an engine archive, must be seen."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = pathlib.Path(scratch)
        code = copy / "probe.c"
        code.write_text("void gtk_init (void); void probe (void); void probe (void) { gtk_init (); }\n",
                        encoding="utf-8")
        rooms = check_walls.read_table(source / "src" / "README.md")[2]
        for room in rooms:
            folder = copy / "src" / room
            folder.mkdir(parents=True)
            subprocess.run(["cc", "-c", str(code), "-o", str(folder / "probe.o")], check=True)
            subprocess.run(["ar", "rcs", str(folder / f"liblissom-{room}.a"), str(folder / "probe.o")],
                           check=True)
        faults = check_walls.find_faults(source, copy)
        return [f"liblissom-{room}.a with gtk_init went unseen" for room in rooms
                if f"liblissom-{room}.a asks for gtk_init" not in faults]


def licence_lines():
    for file in code_files("*.c", "*.h", "*.py"):
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in file.read_text(encoding="utf-8")[:400]:
            yield f"{file.relative_to(source)} has no licence line"


def long_files():
    for file in code_files("*.c", "*.h"):
        lines = file.read_text(encoding="utf-8").splitlines()
        if len(lines) > 800 and "Long because" not in "\n".join(lines[:30]):
            yield f"{file.relative_to(source)} has {len(lines)} lines and does not say at its top why"


def unfinished_words():
    for file in code_files("*.c", "*.h", "*.ui", "*.py", "*.sh"):
        if file.name == "test_source.py":
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", line):
                yield f"{file.relative_to(source)}:{number}: unfinished: {line.strip()}"


def settings_keys():
    """A person's settings stand in the preferences, a clinic's in the kiosk settings: nobody else
    knows a key or reads GSettings."""
    facades = {("progress", "lissom-preferences"), ("policy", "lissom-kiosk-settings")}
    for file in code_files("*.c"):
        if any(file.parts[-3:-1] == ("src", room) and file.name.startswith(name)
               for room, name in facades):
            continue
        if "tests" in file.relative_to(source).parts:
            continue
        if re.search(r"\bg_settings_(new|get|set|bind)", file.read_text(encoding="utf-8")):
            yield f"{file.relative_to(source)} uses GSettings; ask LissomPreferences or LissomKioskSettings"


def clocks():
    """The score and the session never read a clock."""
    for name in ("lissom-timeline", "lissom-session"):
        for file in sorted((source / "src" / "session").glob(f"{name}*.c")):
            text = file.read_text(encoding="utf-8")
            if re.search(r"g_get_(monotonic|real)_time|clock_gettime|g_date_time_new_now|g_timeout", text):
                yield f"{file.relative_to(source)} reads a clock"


def visitors_history():
    """The kiosk asks nothing that knows a person, and nothing that writes about one."""
    for room in ("kiosk", "policy"):
        for file in sorted((source / "src" / room).glob("*.[ch]")):
            found = re.search(r"\blissom[_-](safety|journal|keeper|preferences|gate|readiness)[_.-]",
                              file.read_text(encoding="utf-8"))
            if found:
                yield f"{file.relative_to(source)} knows {found.group()}: nobody's history belongs there"


def careful_words():
    """Words that promise too much must not reach people.  A trainer may fix how somebody moves."""
    for file in sorted((source / "data" / "content").rglob("*.xml")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if re.search(r"\b(cures?|fix(es)?|corrects?|heals?)\b(?! small faults)", line, re.IGNORECASE):
                yield f"{file.relative_to(source)}:{number}: promises too much: {line.strip()}"


def potfiles_bite():
    """A file left out, one that is not there and one out of order must be seen."""
    listed = check_potfiles.read_list(source)
    for name, probe in ((f"{listed[0]} left out", listed[1:]),
                        ("a file that is not there", sorted(listed + ["src/none.c"])),
                        ("a list out of order", listed[::-1])):
        if not check_potfiles.find_faults(source, probe):
            yield f"{name} went unseen"


check("the rooms keep to the table", check_walls.find_faults(source, build))
check("a broken wall is seen", walls_bite())
check("a toolkit symbol in an engine archive is seen", archive_bites())
check("every file names its licence", list(licence_lines()))
check("long files say why", list(long_files()))
check("nothing is left unfinished", list(unfinished_words()))
check("settings keys stay in the preferences", list(settings_keys()))
check("the score reads no clock", list(clocks()))
check("the kiosk knows nobody's history", list(visitors_history()))
check("no word promises too much", list(careful_words()))
check("every file with words for people is in po/POTFILES.in", check_potfiles.find_faults(source))
check("a gap in po/POTFILES.in is seen", list(potfiles_bite()))
print(f"1..{len(results)}")
sys.exit(0 if all(results) else 1)
