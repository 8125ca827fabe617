#!/usr/bin/python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""accessible.py LISSOM SCHEMAS: the program as a screen reader meets it.  TAP."""
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from accessible_tools import BUTTONS, can_press, find_application, find_button, press, walk  # noqa: E402
from program import Program, run  # noqa: E402

def buttons_have_names_and_answer(binary, schemas):
    program = Program(binary, schemas, accepted=True, accessible=True)
    program.start()
    program.expect("page today")
    root = find_application()
    press(find_button(root, "Start"))
    program.expect("page news")
    time.sleep(1)
    press(next(node for node in walk(root) if can_press(node) and "No, start" in node.get_name()))
    program.expect("state running")
    time.sleep(1)

    nameless = [node.get_name() for node in walk(root)
                if can_press(node) and (not node.get_name() or node.get_name().startswith(("Gtk", "Adw", "_")))]
    assert not nameless, f"buttons without a name of their own: {nameless}"
    find_button(root, "This hurts")
    pictures = [node for node in walk(root) if node.get_role_name() in ("image", "icon") and node.get_description()]
    assert pictures, "the figure is not described"

    # Milestones are announced through the focused control; the countdown must not flood it.
    told = []

    def heard(event):
        if event.source.get_role_name() in BUTTONS:
            told.append(event.any_data)

    listener = Atspi.EventListener.new(heard)
    listener.register("object:property-change:accessible-description")
    listener.register("object:property-change:accessible-name")
    loop = GLib.MainLoop()
    GLib.timeout_add_seconds(12, loop.quit)
    loop.run()
    assert 1 <= len(told) <= 8, f"{len(told)} announcements in 12 s: {told}"

    program.forget()
    press(find_button(root, "Pause", "Pause, or go on"))
    program.expect("state paused")
    press(find_button(root, "End here"))
    time.sleep(1)
    # A question comes first. GTK 4.8 says the mnemonic too: "_End session End session".
    press(next(node for node in walk(root) if can_press(node) and "End session" in node.get_name()))
    program.expect("state stopped")
    program.end()


def a_routine_is_made(binary, schemas):
    """From Today to the editor, a stretch out of the library, and a file at the end."""
    program = Program(binary, schemas, accepted=True, accessible=True)
    program.start()
    program.expect("page today")
    root = find_application()
    press(find_button(root, "New routine"))
    program.expect("page editor")
    time.sleep(1)
    press(find_button(root, "Add a stretch"))
    time.sleep(1.5)
    # The cursor is in the search; Return goes to the cards, and once more takes the first.
    subprocess.run(["xdotool", "type", "toe touch"], check=True)
    time.sleep(1)
    program.keys("Return", "Return")
    time.sleep(1)
    nameless = [node.get_name() for node in walk(root)
                if can_press(node) and (not node.get_name() or node.get_name().startswith(("Gtk", "Adw", "_")))]
    assert not nameless, f"buttons without a name of their own: {nameless}"
    press(find_button(root, "Done"))
    time.sleep(1)
    files = program.files("*.lissom")
    assert len(files) == 1, files
    assert "standing-toe-touch" in files[0].read_text(encoding="utf-8")
    program.end()


# What it says is no line of a test.
launcher = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"],
                            stdout=subprocess.DEVNULL)
try:
    time.sleep(1)
    Atspi.init()
    run([buttons_have_names_and_answer, a_routine_is_made], *sys.argv[1:3])
finally:
    launcher.terminate()
