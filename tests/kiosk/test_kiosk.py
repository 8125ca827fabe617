#!/usr/bin/python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_kiosk.py LISSOM SCHEMAS: the visitor's path by keys and by pointer, the idle question, staff,
and what a crash leaves behind.  TAP."""
import random
import re
import signal
import subprocess
import sys
import time

from kiosk import Kiosk, find_window, request_close, run, windows

# The unit starts the screen again after this, see data/kiosk/lissom-kiosk.service.in.
RESTART_S = 0.5

TODAY = "run/lissom-kiosk-today.ini"

def changes(before, after):
    """What was written, but for GStreamer's list of its plug-ins, made once for every account."""
    return {name for name in set(before) | set(after)
            if before.get(name) != after.get(name) and not name.startswith("cache/gstreamer-1.0/")}


def hash_pin(binary, pin):
    return subprocess.run([binary, "--hash-pin"], input=pin + "\n", capture_output=True, text=True,
                          check=True).stdout.strip()


def whole_visit_by_keys(binary, schemas):
    kiosk = Kiosk(binary, schemas, guides="['chair-both-legs']")
    kiosk.open()
    time.sleep(0.5)
    before = kiosk.tree()
    kiosk.go("notice", "Return")
    kiosk.go("cards", "Return")
    kiosk.go("session", "Return")
    kiosk.expect("screen session")
    time.sleep(1)
    kiosk.keys("space")
    time.sleep(0.5)
    kiosk.keys("space")
    # Get ready 10 s, two holds of 10 s with their ways in and out: it ends by itself.
    kiosk.expect("screen thanks", 120)
    kiosk.go("attract", "Return")
    after = kiosk.tree()
    assert changes(before, after) <= {TODAY}, changes(before, after)
    assert re.fullmatch(rb"\[today\]\nday=\d+\nsessions=1\nsheets=0\n",
                        after[TODAY])
    assert kiosk.end() == 0


def sweep(kiosk, x, places, screen):
    """Clicks up or down a column until the button in it has led to that screen; the page may take a
    moment, while its voice gets ready."""
    kiosk.forget()
    end = time.monotonic() + 25
    while time.monotonic() < end:
        for y in places:
            kiosk.click(x, y)
            time.sleep(0.1)
            if kiosk.said(f"screen {screen}"):
                return
    kiosk.expect(f"screen {screen}", 1)


def visit_by_pointer(binary, schemas):
    kiosk = Kiosk(binary, schemas, voice="true")
    kiosk.open()
    time.sleep(1)
    # The screen is 1920 x 1080 without a window manager; the window takes its place at 0, 0.
    width, height = 1920, 1080
    upwards = range(height - 40, height // 3, -40)
    sweep(kiosk, 300, range(height // 2, height - 100, 40), "notice")
    time.sleep(0.5)
    sweep(kiosk, width - 200, upwards, "cards")
    time.sleep(0.5)
    sweep(kiosk, width // 2, [height // 3], "session")
    sweep(kiosk, width - 250, upwards, "stopped")
    assert kiosk.end() == 0


def nobody_there(binary, schemas):
    kiosk = Kiosk(binary, schemas, idle_menu="10", idle_question="10", idle_stopped="10")
    kiosk.open()
    time.sleep(0.5)
    # An answer is heard.
    kiosk.forget()
    kiosk.keys("Return")
    kiosk.expect("asking yes", 14)
    kiosk.forget()
    kiosk.keys("Return")
    kiosk.expect("asking no")
    kiosk.never("screen attract", 1)
    # None leads back, from menus and after a stop; the other screens are asked on a manual clock.
    kiosk.expect("screen attract", 24)
    kiosk.forget()
    kiosk.keys("Return", "Return", "Return", "Escape")
    kiosk.expect("asking yes", 14)
    kiosk.expect("screen attract", 14)
    assert kiosk.end() == 0


def close_requests_are_ignored(binary, schemas):
    kiosk = Kiosk(binary, schemas)
    kiosk.open()
    time.sleep(0.5)
    window = find_window()
    for _ in range(5):
        subprocess.run(["xdotool", "key", "alt+F4", "ctrl+q", "ctrl+w", "super+q"], check=True)
        request_close(window)
        time.sleep(0.2)
    assert kiosk.is_running()
    assert kiosk.end() == 0


def staff_come_in_by_the_corner_and_a_pin(binary, schemas):
    kiosk = Kiosk(binary, schemas, pin_hash=f"'{hash_pin(binary, '4711')}'")
    kiosk.open()
    time.sleep(0.5)
    kiosk.forget()
    subprocess.run(["xdotool", "mousemove", "30", "30", "mousedown", "1"], check=True)
    time.sleep(3)
    subprocess.run(["xdotool", "mouseup", "1"], check=True)
    kiosk.never("screen pin", 3)
    subprocess.run(["xdotool", "mousemove", "30", "30", "mousedown", "1"], check=True)
    kiosk.expect("screen pin", 8)
    subprocess.run(["xdotool", "mouseup", "1"], check=True)
    kiosk.keys("1", "1", "7", "4", "KP_Enter")
    kiosk.never("screen staff", 1.5)
    counts = kiosk.files("kiosk-pin.ini")
    assert len(counts) == 1 and "wrong=1" in counts[0].read_text()
    time.sleep(2)  # the wait after one wrong number
    kiosk.keys("4", "7", "1", "1", "KP_Enter")
    kiosk.expect("screen staff")
    assert not kiosk.files("kiosk-pin.ini")
    kiosk.forget()
    kiosk.keys("Tab", "Return")  # clean the screen
    kiosk.expect("screen wipe")
    kiosk.keys("Return", "Escape", "space")
    kiosk.never("screen attract", 1)
    assert kiosk.end() == 0


def nothing_is_on_the_bus(binary, schemas):
    kiosk = Kiosk(binary, schemas)
    kiosk.open()
    time.sleep(0.5)
    names = subprocess.run(["gdbus", "call", "--session", "--dest", "org.freedesktop.DBus",
                            "--object-path", "/org/freedesktop/DBus", "--method",
                            "org.freedesktop.DBus.ListNames"],
                           capture_output=True, text=True, check=True).stdout
    assert "lissom" not in names.lower() and "mpris" not in names.lower(), names
    assert kiosk.end() == 0


def crashes_leave_nothing(binary, schemas):
    kiosk = Kiosk(binary, schemas)
    for how in (signal.SIGKILL, signal.SIGSEGV):
        kiosk.open()
        time.sleep(0.5)
        kiosk.go("notice", "Return")
        kiosk.go("cards", "Return")
        kiosk.go("session", "Return")
        time.sleep(1)
        kiosk.process.send_signal(how)
        kiosk.process.wait(timeout=10)
        died = time.monotonic()
        time.sleep(RESTART_S)
        kiosk.open()
        assert time.monotonic() - died < 5, "the screen took too long to come back"
        assert not kiosk.said("screen (notice|cards|session)")
        left = set(kiosk.tree())
        left = {name for name in left if not name.startswith("cache/gstreamer-1.0/")}
        assert left <= {TODAY, "config/glib-2.0/settings/keyfile"}, left
        assert kiosk.end() == 0


CHORDS = ["ctrl+alt+Delete", "alt+Tab", "alt+F4", "alt+F1", "alt+F2", "ctrl+q", "ctrl+w", "ctrl+n", "ctrl+o",
          "ctrl+p", "ctrl+s", "ctrl+shift+i", "ctrl+shift+d", "ctrl+comma", "ctrl+question", "ctrl+period",
          "ctrl+shift+u", "ctrl+c", "ctrl+v", "ctrl+z", "F1", "F5", "F10", "F11", "F12", "Menu", "Super_L",
          "super+l", "super+d", "Print", "ctrl+Escape", "shift+F10", "Escape", "Return", "space", "Tab",
          "shift+Tab", "Left", "Right", "Up", "Down", "Home", "End", "Page_Up", "Page_Down", "BackSpace",
          "Delete", "1", "4", "7", "a", "z", "XF86AudioPlay", "XF86AudioStop", "XF86AudioRaiseVolume",
          "XF86AudioLowerVolume", "XF86AudioMute", "XF86Back", "XF86HomePage", "XF86Explorer", "XF86Search"]


def five_thousand_random_things(binary, schemas):
    """Chords, clicks with every button, drags, close requests: still one window, still ours, and not a
    file more."""
    kiosk = Kiosk(binary, schemas, idle_menu="10", idle_question="10",
                  pin_hash=f"'{hash_pin(binary, '90210777')}'")
    kiosk.open()
    time.sleep(0.5)
    before = kiosk.tree()
    assert len(windows()) == 1, windows()
    chance = random.Random(20261124)
    window = find_window()
    done = 0
    while done < 5000:
        words = []
        for _ in range(100):
            x, y = chance.randrange(1920), chance.randrange(1080)
            kind = chance.random()
            if kind < 0.58:
                words.append(f"key {chance.choice(CHORDS)}")
            elif kind < 0.85:
                words.append(f"mousemove {x} {y} click {chance.choice([1, 1, 1, 1, 2, 3, 4, 5, 8, 9])}")
            else:
                words.append(f"mousemove {x} {y} mousedown 1 mousemove {chance.randrange(1920)} "
                             f"{chance.randrange(1080)} mouseup 1")
        subprocess.run(["xdotool", "-"], input="\n".join(words) + "\n", text=True, check=True,
                       capture_output=True, timeout=60)
        request_close(window)
        done += len(words) + 1
        assert kiosk.is_running(), f"it ended after {done} things:\n{kiosk.log.read_text()[-2000:]}"
    time.sleep(1)
    assert len(windows()) == 1, windows()
    assert not kiosk.said("screen staff")
    for screen in ("notice", "cards", "session"):
        assert kiosk.said(f"screen {screen}"), f"the storm never came to {screen}"
    after = kiosk.tree()
    # The count of wrong PINs is for staff; the numbers of the day are in memory.
    assert changes(before, after) <= {TODAY, "state/lissom/kiosk-pin.ini"}, changes(before, after)
    assert kiosk.end() == 0


if __name__ == "__main__":
    run([whole_visit_by_keys, visit_by_pointer, nobody_there, close_requests_are_ignored,
         staff_come_in_by_the_corner_and_a_pin, nothing_is_on_the_bus, crashes_leave_nothing,
         five_thousand_random_things], *sys.argv[1:3])
