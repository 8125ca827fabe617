#!/usr/bin/python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_inhibit.py LISSOM SCHEMAS: the screen stays on while a session runs, and may go dark when
it is paused.  A stand-in for the session manager writes down what it was asked.  TAP."""
import subprocess
import sys
import time

import dbus
import dbusmock

from program import Program, run

NAME, PATH = "org.gnome.SessionManager", "/org/gnome/SessionManager"
IDLE_AND_SUSPEND = 4 | 8


def screen_stays_on_while_running(binary, schemas):
    mock = subprocess.Popen(["/usr/bin/python3", "-m", "dbusmock", NAME, PATH, NAME], stdout=subprocess.PIPE)
    try:
        bus = dbus.SessionBus()
        end = time.monotonic() + 10
        while not bus.name_has_owner(NAME) and time.monotonic() < end:
            time.sleep(0.05)
        manager = dbus.Interface(bus.get_object(NAME, PATH), dbusmock.MOCK_IFACE)
        manager.AddMethod(NAME, "Inhibit", "susu", "u", "ret = 42")
        manager.AddMethod(NAME, "Uninhibit", "u", "", "")
        manager.AddMethod(NAME, "RegisterClient", "ss", "o", "ret = dbus.ObjectPath('/org/gnome/SessionManager/Client1')")
        manager.AddMethod(NAME, "UnregisterClient", "o", "", "")
        manager.AddProperty(NAME, "SessionIsActive", dbus.Boolean(True))

        def calls(method):
            return [args for _, name, args in manager.GetCalls() if name == method]

        def expect(method, count):
            limit = time.monotonic() + 5
            while len(calls(method)) < count and time.monotonic() < limit:
                time.sleep(0.05)
            assert len(calls(method)) == count, f"{method}: {calls(method)}"

        program = Program(binary, schemas, accepted=True)
        program.start()
        program.expect("page today")
        assert not calls("Inhibit")
        time.sleep(0.5)
        program.keys("Return")
        program.expect("page news")
        time.sleep(0.5)
        program.keys("Return")
        program.expect("state running")
        expect("Inhibit", 1)
        assert calls("Inhibit")[0][3] == IDLE_AND_SUSPEND, calls("Inhibit")
        program.keys("space")
        program.expect("state paused")
        expect("Uninhibit", 1)
        assert calls("Uninhibit")[0][0] == 42
        program.keys("space")
        program.expect("state count-in")
        expect("Inhibit", 2)
        program.end()
    finally:
        mock.terminate()
        mock.wait()


run([screen_stays_on_while_running], *sys.argv[1:3])
