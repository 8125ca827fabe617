#!/usr/bin/python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""print_dialog.py LISSOM SCHEMAS: a person prints the sheet of a routine, and the pelvis model, with
the system's dialog, on a real print queue.  TAP."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "pages"))
import printer  # noqa: E402
from accessible_tools import can_press, find_application, find_button, press, walk  # noqa: E402
from program import Program, run  # noqa: E402

LOGO = pathlib.Path(__file__).resolve().parent.parent.parent / "data/screenshots/session.png"


def wait_for(find, what, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = find()
        except Exception:  # the tree changes under the walk
            found = None
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError(f"{what} did not come")


def find_label(root, text):
    return next((node for node in walk(root) if node.get_name() == text), None)


def start(binary, schemas, cups):
    program = Program(binary, schemas, accepted=True, accessible=True)
    program.environment["CUPS_SERVER"] = cups.environment["CUPS_SERVER"]
    program.environment["G_MESSAGES_DEBUG"] = "lissom-app lissom-pages"
    program.environment["G_DEBUG"] = ""
    kept = pathlib.Path(program.environment["XDG_CONFIG_HOME"]) / "lissom" / "print.ini"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(f"[Sheet]\nclinic=Praxis am Bach\nlogo={LOGO}\n", encoding="utf-8")
    program.start()
    program.expect("page today")
    return program, find_application()


def open_dialog(binary, schemas, cups):
    program, root = start(binary, schemas, cups)
    press(wait_for(lambda: find_button(root, "See the steps"), "the card of today"))
    press(wait_for(lambda: find_button(root, "Print"), "the routine"))
    return program, root


def choose_printer(root, name):
    """Rows of the dialog can only be chosen by hand."""
    row = wait_for(lambda: find_label(root, name), f"the printer {name}")
    for _ in range(20):
        box = row.get_extents(Atspi.CoordType.SCREEN)
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2),
                        "click", "1"], check=True)
        time.sleep(0.4)
        button = next(node for node in walk(root) if node.get_name() == "_Print Print")
        if button.get_state_set().contains(Atspi.StateType.SENSITIVE):
            return button
    raise AssertionError(f"the printer {name} cannot be chosen")


def read_paper(number):
    job = paper.wait(number, 40)
    assert job, "nothing came to the printer"
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        pathlib.Path(file.name).write_bytes(job)
        logos = subprocess.run(["pdfimages", "-list", file.name], capture_output=True, text=True, check=True).stdout
        if "LISSOM_LOOKS" in os.environ:
            shutil.copy(file.name, pathlib.Path(os.environ["LISSOM_LOOKS"]) / f"printed-{number}.pdf")
        return logos, subprocess.run(["pdftotext", "-raw", file.name, "-"], capture_output=True, text=True,
                                     check=True).stdout


def prints_and_remembers(binary, schemas):
    program, root = open_dialog(binary, schemas, cups)
    press(choose_printer(root, "desk"))
    logos, text = read_paper(1)
    assert len(logos.splitlines()) == 3, f"there is no logo, or more: {logos}"
    for words in ("Important: if you", "Page 1 of", "My four weeks", "Praxis am Bach"):
        assert words in text, f"“{words}” is not on the paper"
    program.expect("printout done 1")
    kept = program.files("print.ini")
    kept = kept[0].read_text(encoding="utf-8") if kept else ""
    for choice in ("printer=desk", "clinic=Praxis am Bach", f"logo={LOGO}"):
        assert choice in kept, f"{choice} was not kept"
    program.end()


def prints_the_pelvis_model(binary, schemas):
    program, root = start(binary, schemas, cups)
    press(wait_for(lambda: next((node for node in walk(root) if node.get_name() == "Learn"
                                 and "Action" in node.get_interfaces()), None), "the place Learn"))
    press(wait_for(lambda: next((node for node in walk(root)
                                 if can_press(node) and "tug-of-war" in node.get_name()), None), "the article"))
    press(wait_for(lambda: find_button(root, "Print the pelvis model"), "the button that prints it"))
    press(choose_printer(root, "desk"))
    text = " ".join(read_paper(2)[1].split())
    for words in ("Tight hamstrings", "Nothing pulls", "Short hip flexors", "Drawn bigger than real."):
        assert words in text, f"“{words}” is not on the paper"
    program.end()


def tells_of_a_failure(binary, schemas):
    program, root = open_dialog(binary, schemas, cups)
    press(choose_printer(root, "broken"))
    wait_for(lambda: next((node for node in walk(root)
                           if "has not printed the sheet" in (node.get_name() or "")), None),
             "the sentence about the failure", 60)
    program.end()


# What it says is no line of a test.
launcher = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"],
                            stdout=subprocess.DEVNULL)
paper, cups = printer.Printer(), printer.Cups()
try:
    cups.add("desk", f"socket://127.0.0.1:{paper.port}")
    cups.add("broken", f"socket://127.0.0.1:{printer.find_port()}/?contimeout=1", "-o",
             "printer-error-policy=abort-job")
    time.sleep(1)
    Atspi.init()
    run([prints_and_remembers, prints_the_pelvis_model, tells_of_a_failure], *sys.argv[1:3])
finally:
    launcher.terminate()
    cups.stop()
