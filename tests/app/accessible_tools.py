# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How tests find their way on the accessibility bus."""
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

BUTTONS = ("push button", "button", "toggle button")


def walk(node):
    if node is None:
        return
    yield node
    for i in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(i))


def find_application(seconds=10):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and "lissom" in (child.get_name() or "").lower():
                return child
        time.sleep(0.1)
    raise AssertionError("the program did not come to the accessibility bus")


def can_press(node):
    return node.get_role_name() in BUTTONS and "Action" in node.get_interfaces()


def find_button(root, *names):
    found = [node for node in walk(root) if can_press(node) and node.get_name() in names]
    assert found, f"no button {names}: {sorted({node.get_name() for node in walk(root) if can_press(node)})}"
    return found[0]


def press(node):
    assert Atspi.Action.do_action(node, 0)
