# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk as its tests drive it: the program in a home of its own, on a display of its own, read
through the lines of its log, worked by pointer and keys.  Run inside xvfb-run and dbus-run-session."""
import pathlib
import subprocess
import sys
import time

from hand import Hand

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "app"))
from program import Program, run  # noqa: E402, F401

GROUP = "io/github/lissom_app/Lissom/kiosk"
QUICK = {"guides": "['chair-single-leg']", "hold-cap": "10"}
WIDTH, HEIGHT = 1920, 1080
# What the kiosk keeps: the numbers of the day, in the folder for what is forgotten at the next start.
TODAY = "run/lissom-kiosk-today.ini"


class Kiosk(Program):
    words = ["--kiosk"]

    def __init__(self, binary, schemas, **settings):
        super().__init__(binary, schemas)
        words = {**QUICK, **{name.replace("_", "-"): value for name, value in settings.items()}}
        keyfile = self.root / "config/glib-2.0/settings/keyfile"
        keyfile.write_text(f"[{GROUP}]\n" + "".join(f"{key}={value}\n" for key, value in words.items()),
                           encoding="utf-8")
        (self.root / "run").mkdir(mode=0o700)
        (self.root / "tmp").mkdir()
        self.environment.update(G_MESSAGES_DEBUG="lissom-kiosk", TMPDIR=str(self.root / "tmp"),
                                XDG_RUNTIME_DIR=str(self.root / "run"))
        self.hand = self.window = None

    def open(self):
        self.hand = Hand()
        self.start(*self.words)
        self.expect("screen attract")
        self.fill()

    def fill(self):
        """There is no window manager to do it."""
        self.window = find_window()
        self.hand.resize(self.window, WIDTH, HEIGHT)
        self.hand.settle(self.window)

    def keys(self, *names):
        for name in names:
            self.hand.key(name)

    def go(self, screen, *keys):
        """Presses keys until the screen is there."""
        self.forget()
        self.keys(*keys)
        self.expect(f"screen {screen}")

    def start_session(self):
        self.go("notice", "Return")
        self.go("cards", "Return")
        self.go("session", "Return")
        self.expect("session begins")

    def settle(self):
        """Until what was pressed has been heard."""
        self.hand.settle(self.window)
        time.sleep(0.02)

    def sweep(self, x, places, pattern, press):
        """Presses up or down a column until the button in it has done that; the page may take a moment
        to be there."""
        self.forget()
        end = time.monotonic() + 25
        while time.monotonic() < end:
            for y in places:
                press(x, y)
                self.settle()
                if self.said(pattern):
                    return
        self.expect(pattern, 1)

    def is_running(self):
        return self.process.poll() is None

    def tree(self):
        """Every file of the account with its content, but for the log of the test itself and GStreamer's
        list of its plug-ins, made once for every account."""
        return {str(path.relative_to(self.root)): path.read_bytes() for path in self.root.rglob("*")
                if path.is_file() and path != self.log and "gstreamer-1.0" not in path.parts}

    def check_kept(self, before, *names):
        """Nothing was written since but files of these names."""
        after = self.tree()
        changed = {name for name in set(before) | set(after) if before.get(name) != after.get(name)}
        assert changed <= set(names), changed


class Fast(Kiosk):
    """In a room where time goes by so many times as fast; @at_speed is the program."""

    def __init__(self, at_speed, schemas, times, **settings):
        super().__init__(at_speed, schemas, **settings)
        self.words = [str(times)]


def windows():
    """The titles of all windows on the screen that can be seen."""
    listing = subprocess.run(["xwininfo", "-root", "-children"], capture_output=True, text=True,
                             check=True).stdout
    found = []
    for line in listing.splitlines():
        words = line.split()
        if len(words) > 1 and words[0].startswith("0x"):
            info = subprocess.run(["xwininfo", "-id", words[0]], capture_output=True, text=True,
                                  check=False).stdout
            if "IsViewable" in info and "Override Redirect State: no" in info:
                found.append(line.strip())
    return found


def find_window():
    end = time.monotonic() + 10
    while time.monotonic() < end:
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Lissom"],
                               capture_output=True, text=True, check=False).stdout.split()
        if found:
            return int(found[0])
        time.sleep(0.05)
    raise AssertionError("the window does not show")


def hash_pin(binary, pin):
    return subprocess.run([binary, "--hash-pin"], input=pin + "\n", capture_output=True, text=True,
                          check=True).stdout.strip()
