# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk as its tests drive it: the program in a home of its own, on a display of its own, read
through the lines of its log, worked by pointer and keys.  Run inside xvfb-run and dbus-run-session."""
import ctypes
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "app"))
from program import Program, run  # noqa: E402, F401

GROUP = "io/github/lissom_app/Lissom/kiosk"
QUICK = {"guides": "['chair-single-leg']", "hold-cap": "10"}


class Kiosk(Program):
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

    def open(self):
        self.start("--kiosk")
        self.expect("screen attract")

    def go(self, screen, *keys):
        """Presses keys until the screen is there."""
        self.forget()
        self.keys(*keys)
        self.expect(f"screen {screen}")

    def click(self, x, y):
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)

    def is_running(self):
        return self.process.poll() is None

    def tree(self):
        """Every file of the account with its content, but for the log of the test itself."""
        return {str(path.relative_to(self.root)): path.read_bytes()
                for path in self.root.rglob("*") if path.is_file() and path != self.log}


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


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("pad", ctypes.c_long * 24)]


def request_close(window):
    """What a window manager sends when its close button is pressed."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    event = ClientMessage(type=33, send_event=1, window=window, format=32,
                          message=x11.XInternAtom(display, b"WM_PROTOCOLS", 0))
    event.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
    x11.XFlush(display)
    x11.XCloseDisplay(display)


def find_window():
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Lissom"],
                           capture_output=True, text=True, check=True).stdout.split()
    return int(found[0])
