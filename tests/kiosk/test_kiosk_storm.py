#!/usr/bin/python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_kiosk_storm.py LISSOM SCHEMAS: 5,000 random things, and nothing leads out, opens a window,
crashes or writes a file.  TAP."""
import random
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

from kiosk import HEIGHT, TODAY, WIDTH, Kiosk, hash_pin, run, windows  # noqa: E402
from touch import Screen  # noqa: E402

CHORDS = ["ctrl+alt+Delete", "alt+Tab", "alt+F4", "alt+F1", "alt+F2", "ctrl+q", "ctrl+w", "ctrl+n", "ctrl+o",
          "ctrl+p", "ctrl+s", "ctrl+shift+i", "ctrl+shift+d", "ctrl+comma", "ctrl+question", "ctrl+period",
          "ctrl+shift+u", "ctrl+c", "ctrl+v", "ctrl+z", "F1", "F5", "F10", "F11", "F12", "Menu", "Super_L",
          "super+l", "super+d", "Print", "ctrl+Escape", "shift+F10", "Escape", "Return", "space", "Tab",
          "shift+Tab", "Left", "Right", "Up", "Down", "Home", "End", "Page_Up", "Page_Down", "BackSpace",
          "Delete", "1", "4", "7", "a", "z"]
MEDIA = ["XF86AudioPlay", "XF86AudioStop", "XF86AudioPause", "XF86AudioNext", "XF86AudioPrev",
         "XF86AudioRaiseVolume", "XF86AudioLowerVolume", "XF86AudioMute", "XF86AudioRecord", "XF86Eject",
         "XF86Back", "XF86Forward", "XF86Refresh", "XF86HomePage", "XF86Explorer", "XF86Search", "XF86Calculator",
         "XF86Mail", "XF86WWW", "XF86Sleep", "XF86PowerOff", "XF86ScreenSaver", "XF86LogOff"]
MODIFIERS = {"ctrl", "alt", "shift", "super"}
# Where a program of this kind may have something on the bus, and what could be asked of it there.
PATHS = ["/", "/io/github/lissom_app/Lissom", "/io/github/lissom_app/Lissom/window/1",
         "/org/gtk/Application/anonymous", "/org/mpris/MediaPlayer2"]
CALLS = [("org.gtk.Actions", "List", None),
         ("org.gtk.Actions", "Activate", GLib.Variant("(sava{sv})", ("quit", [], {}))),
         ("org.gtk.Actions", "Activate", GLib.Variant("(sava{sv})", ("kiosk.leave", [], {}))),
         ("org.freedesktop.Application", "Activate", GLib.Variant("(a{sv})", ({},))),
         ("org.freedesktop.Application", "Open", GLib.Variant("(asa{sv})", (["file:///etc/passwd"], {}))),
         ("org.freedesktop.Application", "ActivateAction", GLib.Variant("(sava{sv})", ("quit", [], {}))),
         ("org.gtk.Application", "CommandLine", GLib.Variant("(oaaya{sv})", ("/", [], {}))),
         ("org.mpris.MediaPlayer2", "Quit", None),
         ("org.mpris.MediaPlayer2.Player", "PlayPause", None)]


class Bus:
    """The bus as whoever else is on it sees the kiosk."""

    def __init__(self, kiosk):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        names = self.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ListNames", None)
        self.names = []
        for name in names.unpack()[0]:
            assert "lissom" not in name.lower() and "mpris" not in name.lower(), name
            process = self.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                               "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,))).unpack()[0]
            if process == kiosk.process.pid:
                self.names.append(name)
        assert self.names, "the kiosk is not on the bus of the test"

    def ask(self, name, path, interface, method, words):
        return self.bus.call_sync(name, path, interface, method, words, None, Gio.DBusCallFlags.NONE, 2000, None)

    def call(self, chance):
        """One of the calls; what is not refused has no action to offer."""
        interface, method, words = chance.choice(CALLS)
        for name in self.names:
            try:
                answer = self.ask(name, chance.choice(PATHS), interface, method, words)
            except GLib.Error as error:
                assert "org.freedesktop.DBus.Error" in error.message or "org.gtk" in error.message, error
            else:
                assert method != "List" or answer.unpack() == ([],), answer


def do_something(kiosk, bus, chance):
    hand, kind = kiosk.hand, chance.random()
    x, y = chance.randrange(WIDTH), chance.randrange(HEIGHT)
    if kind < 0.45:
        hand.key(chance.choice(CHORDS))
    elif kind < 0.55:
        hand.key(chance.choice(MEDIA))
    elif kind < 0.80:
        hand.click(x, y, chance.choice([1, 1, 1, 1, 2, 3, 4, 5, 8, 9]))
    elif kind < 0.94:
        hand.drag(x, y, chance.randrange(WIDTH), chance.randrange(HEIGHT))
    elif kind < 0.96:
        hand.request_close(kiosk.window)
    elif kind < 0.98:
        assert not hand.drop_file(kiosk.window, x, y), "it takes a dropped file"
    else:
        bus.call(chance)


def new_kiosk(binary, schemas):
    return Kiosk(binary, schemas, idle_menu="10", idle_question="10", languages="['en', 'de']",
                 pin_hash=f"'{hash_pin(binary, '90210777')}'")


def check_calm(kiosk, before):
    assert kiosk.is_running(), f"it ended:\n{kiosk.log.read_text()[-2000:]}"
    assert not kiosk.said("screen staff")
    for screen in ("notice", "cards", "session", "stopped"):
        assert kiosk.said(f"screen {screen}"), f"the storm never came to {screen}"
    # The count of wrong PINs is for staff; the numbers of the day are in memory.
    kiosk.check_kept(before, TODAY, "state/lissom/kiosk-pin.ini")


def keys_pointer_files_and_calls(binary, schemas):
    kiosk = new_kiosk(binary, schemas)
    kiosk.open()
    bus, before = Bus(kiosk), kiosk.tree()
    kiosk.hand.learn({name for chord in CHORDS + MEDIA for name in chord.split("+")} - MODIFIERS)
    assert len(windows()) == 1, windows()
    chance = random.Random(20261124)
    for number in range(1, 4001):
        do_something(kiosk, bus, chance)
        if number % 20 == 0:
            assert kiosk.is_running(), f"it ended:\n{kiosk.log.read_text()[-2000:]}"
            kiosk.hand.settle(kiosk.window)
        if number % 500 == 0:
            assert len(windows()) == 1, windows()
    check_calm(kiosk, before)
    assert kiosk.end() == 0


def fingers(binary, schemas):
    """Up to four at once."""
    kiosk = new_kiosk(binary, schemas)
    screen = Screen(kiosk)
    kiosk.open()
    before = kiosk.tree()
    chance = random.Random(20261125)
    for _ in range(1000):
        if chance.random() < 0.8:
            screen.tap(chance.randrange(screen.width), chance.randrange(screen.height))
        else:
            screen.stroke(chance, chance.randrange(1, 5))
        screen.settle()
    assert screen.n_surfaces == 1, "a second window was opened"
    check_calm(kiosk, before)
    assert kiosk.end() == 0
    screen.close()


if __name__ == "__main__":
    run([keys_pointer_files_and_calls, fingers], *sys.argv[1:3])
