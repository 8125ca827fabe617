#!/usr/bin/python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_kiosk_cage.py LISSOM SCHEMAS BUS_CONF AT_SPEED: the screen as the unit starts it, under cage as an
ordinary user: headless, and with keys and a pointer on a display within a display.  TAP."""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

from hand import Hand
from kiosk import HEIGHT, WIDTH, Kiosk, run, windows
from visit import VISIT, Visit, printer

# The unit starts the screen again after this, see data/kiosk/lissom-kiosk.service.in.
RESTART_S = 0.5
HEADLESS = {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1"}
WITHIN_X = {"WLR_BACKENDS": "x11", "WLR_X11_OUTPUTS": "1"}

at_speed, bus_conf = sys.argv.pop(), sys.argv.pop()


class Caged(Kiosk):
    """cage does not run for root: then everything is nobody's."""

    def __init__(self, binary, schemas, backend, **settings):
        super().__init__(binary, schemas, **settings)
        self.prefix = []
        self.environment.update(backend, GDK_BACKEND="wayland", WLR_RENDERER="pixman")
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        if "XAUTHORITY" in os.environ:  # the ordinary user must be let in
            self.environment["XAUTHORITY"] = shutil.copy(os.environ["XAUTHORITY"], self.root / "Xauthority")
        if os.getuid() == 0:
            self.prefix = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
            for path in [self.root, *self.root.rglob("*")]:
                shutil.chown(path, "nobody", "nogroup")

    def open(self):
        self.start(*self.words)
        self.expect("screen attract")
        if "DISPLAY" in self.environment:
            self.fill()

    def fill(self):
        """A keyboard and a pointer for the display that cage stands on, all of which it takes."""
        self.hand = Hand()
        self.window = int(windows()[0].split()[0], 16)
        self.hand.resize(self.window, WIDTH, HEIGHT)
        time.sleep(1)  # cage tells nobody when it has followed

    def settle(self):
        """cage answers no ping."""
        time.sleep(0.25)

    def start(self, *words):
        self.mark = self.log.stat().st_size if self.log.exists() else 0
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [*self.prefix, "dbus-run-session", "--config-file=" + bus_conf, "--", "cage", "-d", "--",
                 self.binary, *words], env=self.environment, stdout=log, stderr=log,
                start_new_session=True)

    def find_lissom(self):
        """The process of the program itself, below the bus and cage."""
        below = {self.process.pid}
        parents = {}
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                words = stat.read_text().rpartition(")")[2].split()
            except OSError:  # it has ended meanwhile
                continue
            parents[int(stat.parent.name)] = int(words[1])
        for _ in range(4):
            below |= {child for child, parent in parents.items() if parent in below}
        found = [pid for pid in below
                 if pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0] == self.binary.encode()]
        assert len(found) == 1, found
        return found[0]

    def picture(self):
        """Width, height and pixels (three bytes each) of what cage shows."""
        socket = next(path for path in (self.root / "run").glob("wayland-*") if path.suffix != ".lock")
        grim = subprocess.run([*self.prefix, "grim", "-t", "ppm", "-"], check=True, capture_output=True,
                              env={**self.environment, "WAYLAND_DISPLAY": socket.name})
        kind, size, _, pixels = grim.stdout.split(b"\n", 3)
        assert kind == b"P6"
        width, height = map(int, size.split())
        return width, height, pixels

    def end(self, how=signal.SIGTERM):
        if self.is_running():
            os.kill(self.find_lissom(), how)
        return self.process.wait(timeout=10)


def fills_the_screen_and_comes_back(binary, schemas):
    kiosk = Caged(binary, schemas, HEADLESS)
    kiosk.environment.pop("DISPLAY", None)
    kiosk.open()
    for _ in range(50):
        width, height, pixels = kiosk.picture()
        colours = {pixels[i:i + 3] for i in range(0, len(pixels), 3 * 7)}
        if len(colours) > 50:
            break
        time.sleep(0.2)
    assert (width, height) == (1280, 720), (width, height)
    assert len(colours) > 50, f"only {len(colours)} colours: the screen is blank"
    # No black border anywhere: the window covers all of it.
    corners = [pixels[3 * (y * width + x):][:3] for x in (0, width - 1) for y in (0, height - 1)]
    assert b"\0\0\0" not in corners, corners

    os.kill(kiosk.find_lissom(), signal.SIGKILL)
    died = time.monotonic()
    kiosk.process.wait(timeout=10)
    time.sleep(RESTART_S)
    kiosk.open()
    took = time.monotonic() - died
    print(f"# back after {took:.1f} s")
    assert took < 5, f"the screen took {took:.1f} s to come back"
    kiosk.end()


def whole_visits_by_keys_and_pointer(binary, schemas):
    for press in (False, True):
        kiosk = Caged(at_speed, schemas, WITHIN_X, **VISIT)
        kiosk.words = ["20"]
        visit = Visit(kiosk, cups, paper)
        visit.open()
        if press:
            visit.press_through(kiosk.hand.click)
        else:
            # Whatever a compositor may listen to.
            kiosk.keys("alt+Escape", "ctrl+alt+F2", "super+q", "alt+F4")
            visit.type_through()
        visit.check_end()


paper, cups = printer.Printer(), printer.Cups()
try:
    cups.add("desk", f"socket://127.0.0.1:{paper.port}")
    run([fills_the_screen_and_comes_back, whole_visits_by_keys_and_pointer], *sys.argv[1:3])
finally:
    cups.stop()
