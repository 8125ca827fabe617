#!/usr/bin/env python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_desktop.py SOURCE_ROOT BUILD_ROOT: how Lissom shows itself to a desktop, in both profiles.  TAP."""
import configparser
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

source, build = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
folder = build / "data" / "desktop"
icons = source / "data" / "icons" / "hicolor"
results = []


def tell(name, faults):
    for fault in faults:
        print(f"# {fault}")
    results.append(not faults)
    print(f"{'not ok' if faults else 'ok'} {len(results)} {name}", flush=True)


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    output = (done.stdout + done.stderr).splitlines()
    return [] if done.returncode == 0 else output or [f"{command[0]} ended with {done.returncode}"]


def read_keys(file, group):
    parser = configparser.RawConfigParser(delimiters="=", strict=True)
    parser.optionxform = str
    parser.read(file, encoding="utf-8")
    return dict(parser[group])


def compare(**pairs):
    return [f"{name} is {found!r}, not {wanted!r}" for name, (found, wanted) in pairs.items() if found != wanted]


for app_id in ("io.github.lissom_app.Lissom", "io.github.lissom_app.Lissom.Devel"):
    entry_file, metainfo_file = folder / f"{app_id}.desktop", folder / f"{app_id}.metainfo.xml"
    entry = read_keys(entry_file, "Desktop Entry")
    service = read_keys(folder / f"{app_id}.service", "D-BUS Service")
    metainfo = ElementTree.parse(metainfo_file).getroot()

    tell(f"{app_id}: desktop-file-validate", run("desktop-file-validate", str(entry_file)))
    tell(f"{app_id}: appstreamcli validate",
         run("appstreamcli", "validate", "--no-net", "--explain", str(metainfo_file)))
    tell(f"{app_id}: everyone calls it by the same name",
         compare(Icon=(entry["Icon"], app_id), Name=(service["Name"], app_id),
                 id=(metainfo.findtext("id"), app_id),
                 launchable=(metainfo.findtext("launchable"), entry_file.name),
                 dbus=(metainfo.findtext("provides/dbus"), app_id)))
    kind = ElementTree.parse(folder / f"{app_id}.xml").find("{*}mime-type")
    tell(f"{app_id}: routine files are its own",
         compare(MimeType=(entry["MimeType"], kind.get("type") + ";"),
                 glob=(kind.find("{*}glob").get("pattern"), "*.lissom"),
                 Exec=(entry["Exec"].partition(" ")[2], "%F"), icon=(kind.find("{*}icon").get("name"), app_id)))
    tell(f"{app_id}: the desktop can start it over D-Bus",
         compare(DBusActivatable=(entry["DBusActivatable"], "true"),
                 Exec=(service["Exec"].partition(" ")[2], "--gapplication-service")))
    tell(f"{app_id}: it has its icon",
         [f"{file} is missing" for file in [icons / "scalable" / "apps" / f"{app_id}.svg"] if not file.is_file()])
    tell(f"{app_id}: the entry is translated",
         [f"Comment[{lingua.stem}] is missing" for lingua in (source / "po").glob("*.po")
          if f"Comment[{lingua.stem}]" not in entry])

print(f"1..{len(results)}")
sys.exit(0 if all(results) else 1)
