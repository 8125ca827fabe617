#!/usr/bin/env python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_walls.py SOURCE_ROOT [BUILD_ROOT]: do the rooms keep to the table in src/README.md?

Sources: a room includes only its own headers, those of the rooms it may use, and, above the
line, nothing of GTK.  Archives (with BUILD_ROOT): an engine archive asks for no symbol of GTK,
GDK, GSK or libadwaita; of GStreamer only where the table says so; of cairo only in figure/ and
rooms that may draw.  Prints one line a finding, in TAP."""
import pathlib
import re
import subprocess
import sys

# gdk-pixbuf reads pictures and is no part of GTK.
TOOLKIT_HEADERS = re.compile(r"^(gtk|gdk(?!-pixbuf)|gsk|adwaita|libadwaita|graphene)\b")
TOOLKIT_SYMBOLS = re.compile(r"^(gtk|gdk(?!_pixbuf)|gsk|adw)_")
GSTREAMER_HEADERS = re.compile(r"^gst/")


def read_table(readme):
    """Room -> the set of rooms it may use; and the rooms above the line."""
    uses, engine, above = {}, [], True
    for line in readme.read_text(encoding="utf-8").splitlines():
        if "nothing above this line" in line:
            above = False
        row = re.match(r"\| `(\w+)/` \|[^|]*\| ([^|]*) \|", line)
        if not row:
            continue
        room, allowed = row.groups()
        if above:
            engine.append(room)
        uses[room] = allowed
    rooms = list(uses)
    closed = {}
    for room in rooms:
        text = uses[room]
        if "everything" in text or "rooms above" in text:
            direct = set(rooms[:rooms.index(room)])
        else:
            direct = {other for other in rooms if re.search(rf"\b{other}\b", text)}
        closed[room] = direct
    for _ in rooms:
        for room in rooms:
            for other in list(closed[room]):
                closed[room] |= closed[other]
    return uses, closed, engine


def find_faults(source, build=None):
    uses, closed, engine = read_table(source / "src" / "README.md")
    owner, faults = {}, []
    folders = sorted(path.name for path in (source / "src").iterdir() if path.is_dir())
    for room in folders:
        if room not in uses:
            faults.append(f"src/{room}/ is not in the table of src/README.md")
        for header in (source / "src" / room).rglob("*.h"):
            owner[header.name] = room
    for room in sorted(set(uses) - set(folders)):
        faults.append(f"src/README.md names the room {room}/, which does not exist")

    for room in sorted(set(uses) & set(folders)):
        for file in sorted((source / "src" / room).rglob("*.[ch]")):
            place = file.relative_to(source)
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                include = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
                if not include:
                    continue
                name = include.group(1)
                home = owner.get(name.split("/")[-1])
                if home and home != room and home not in closed[room]:
                    faults.append(f"{place}:{number}: {room}/ may not use {home}/ ({name})")
                if room in engine and TOOLKIT_HEADERS.match(name):
                    faults.append(f"{place}:{number}: {room}/ is above the line and includes {name}")
                if room in engine and GSTREAMER_HEADERS.match(name) and "GStreamer" not in uses[room]:
                    faults.append(f"{place}:{number}: {room}/ may not use GStreamer ({name})")

    if build:
        for room in engine:
            archive = build / "src" / room / f"liblissom-{room}.a"
            if not archive.exists():
                faults.append(f"{archive.relative_to(build)} was not built")
                continue
            listing = subprocess.run(["nm", "--undefined-only", "--format=posix", str(archive)],
                                     check=True, capture_output=True, text=True).stdout
            symbols = {line.split()[0] for line in listing.splitlines() if " U" in line}
            if not symbols:
                faults.append(f"liblissom-{room}.a has no undefined symbol at all: not a real archive")
            for symbol in sorted(symbols):
                if TOOLKIT_SYMBOLS.match(symbol):
                    faults.append(f"liblissom-{room}.a asks for {symbol}")
                if symbol.startswith("gst_") and "GStreamer" not in uses[room]:
                    faults.append(f"liblissom-{room}.a asks for {symbol}")
                if symbol.startswith("cairo_") and "cairo" not in uses[room]:
                    faults.append(f"liblissom-{room}.a asks for {symbol}")
    return faults


if __name__ == "__main__":
    found = find_faults(pathlib.Path(sys.argv[1]),
                        pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None)
    for fault in found:
        print(fault)
    sys.exit(1 if found else 0)
