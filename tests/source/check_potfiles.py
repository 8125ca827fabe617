#!/usr/bin/env python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_potfiles.py SOURCE_ROOT: is every file with words for people in po/POTFILES.in?

xgettext itself is asked, so what counts here is what translators will see.  Prints one line a
finding and fails when there is one."""
import os
import pathlib
import subprocess
import sys

# What i18n.gettext (preset: 'glib') hands to xgettext, as far as words are concerned.
KEYWORDS = ["--from-code=UTF-8", "--add-comments", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2",
            "--keyword=NC_:1c,2", "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3",
            "--keyword=g_dpgettext2:2c,3", "--flag=N_:1:pass-c-format", "--flag=C_:2:pass-c-format",
            "--flag=NC_:2:pass-c-format", "--flag=g_dngettext:2:pass-c-format",
            "--flag=g_strdup_printf:1:c-format", "--flag=g_string_printf:2:c-format",
            "--flag=g_string_append_printf:2:c-format", "--flag=g_error_new:3:c-format",
            "--flag=g_set_error:4:c-format", "--flag=g_markup_printf_escaped:1:c-format"]

# Folder and the names in it that may hold words for people.
PLACES = [("src", ("*.c", "*.h", "*.ui")),
          ("data", ("*.xml", "*.xml.in", "*.desktop.in", "*.ui"))]


def extract(source, files):
    """The template (.pot) of @files, paths below @source; an empty text when they hold no words."""
    environment = dict(os.environ, GETTEXTDATADIRS=str(source / "po"), LC_ALL="C.UTF-8")
    command = ["xgettext", "--output=-", "--directory", str(source), "--files-from=-", *KEYWORDS]
    done = subprocess.run(command, input="".join(f"{file}\n" for file in files), env=environment,
                          capture_output=True, text=True, encoding="utf-8", check=True)
    if "unknown" in done.stderr:
        raise RuntimeError(done.stderr)
    return done.stdout


def read_list(source):
    lines = (source / "po" / "POTFILES.in").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def find_faults(source, listed=None):
    listed = read_list(source) if listed is None else listed
    faults = []
    if listed != sorted(set(listed)):
        faults.append("po/POTFILES.in is not sorted, or names a file twice")
    for name in listed:
        if not (source / name).is_file():
            faults.append(f"po/POTFILES.in names {name}, which does not exist")
        elif not extract(source, [name]):
            faults.append(f"po/POTFILES.in names {name}, which holds no words to translate")
    for folder, patterns in PLACES:
        for pattern in patterns:
            for file in sorted((source / folder).rglob(pattern)):
                name = file.relative_to(source).as_posix()
                if name in listed or name.endswith((".gresource.xml", ".its")):
                    continue
                try:
                    if extract(source, [name]):
                        faults.append(f"{name} holds words to translate: add it to po/POTFILES.in")
                except RuntimeError:
                    faults.append(f"{name}: xgettext knows no rule for it; add one to po/its")
    return faults


if __name__ == "__main__":
    found = find_faults(pathlib.Path(sys.argv[1]))
    for fault in found:
        print(fault)
    sys.exit(1 if found else 0)
