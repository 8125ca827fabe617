#!/usr/bin/python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_reminder.py LISSOM SCHEMAS: with no window open the reminder comes at its time, once, with
its actions, and does not come when the day's work is done.  A stand-in for the notification service
writes down what it was asked; the time zone is chosen so that it is noon.  TAP."""
import datetime
import os
import subprocess
import sys
import time

import dbus

from program import Program, run

NAME, PATH, MOCK = "org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.DBus.Mock"
PORTAL, PORTAL_PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
PORTAL_FACE = "org.freedesktop.portal.Notification"
NOON = 12 * 60


class Desktop:
    """A notification service and a program that reminds at noon, which it now is."""

    def __init__(self, binary, schemas, portal=False, **preferences):
        words = [PORTAL, PORTAL_PATH, PORTAL_FACE] if portal else ["-t", "notification_daemon"]
        name, path = (PORTAL, PORTAL_PATH) if portal else (NAME, PATH)
        self.mock = subprocess.Popen(["/usr/bin/python3", "-m", "dbusmock", *words],
                                     stdout=subprocess.DEVNULL)
        self.bus = dbus.SessionBus()
        limit = time.monotonic() + 10
        while not self.bus.name_has_owner(name) and time.monotonic() < limit:
            time.sleep(0.05)
        self.service = dbus.Interface(self.bus.get_object(name, path), MOCK)
        if portal:
            self.service.AddMethod("", "AddNotification", "sa{sv}", "", "")
            self.service.AddMethod("", "RemoveNotification", "s", "", "")
        self.program = Program(binary, schemas, accepted=True)
        now = datetime.datetime.now(datetime.timezone.utc)
        west = now.hour * 60 + now.minute - NOON - 10  # ten past twelve
        sign = "+" if west >= 0 else "-"
        self.program.environment["TZ"] = f"TEST{sign}{abs(west) // 60:02}:{abs(west) % 60:02}"
        self.program.environment["G_MESSAGES_DEBUG"] = "lissom-app lissom-services"
        self.offset = datetime.timezone(-datetime.timedelta(minutes=west))
        settings = {"reminders": "true", "reminder-time": NOON, **preferences}
        keyfile = self.program.root / "config/glib-2.0/settings/keyfile"
        keyfile.write_text(keyfile.read_text(encoding="utf-8") +
                           "".join(f"{key}={value}\n" for key, value in settings.items()), encoding="utf-8")

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if self.program.process and self.program.process.poll() is None:
            self.program.end()
        self.mock.terminate()
        self.mock.wait()

    def setting(self, key):
        text = (self.program.root / "config/glib-2.0/settings/keyfile").read_text(encoding="utf-8")
        return next((line.split("=", 1)[1] for line in text.splitlines() if line.startswith(key + "=")), None)

    def shown(self):
        return [call[2] for call in self.service.GetCalls() if call[1] == "Notify"]

    def wait_for(self, what, seconds=10):
        limit = time.monotonic() + seconds
        while not what() and time.monotonic() < limit:
            time.sleep(0.05)
        assert what(), f"it did not come to pass:\n{self.program.log.read_text()}"

    def answer(self, action):
        # As the service says it when a button was pressed.
        self.service.EmitSignal(NAME, "ActionInvoked", "us", [dbus.UInt32(1), action])


def windows():
    tree = subprocess.run(["xwininfo", "-root", "-tree"], capture_output=True, text=True, check=True).stdout
    return [line for line in tree.splitlines() if "lissom" in line.lower() and "10x10" not in line and "1x1" not in line]


def reminds_without_a_window(binary, schemas):
    with Desktop(binary, schemas) as desktop:
        desktop.program.start("--remind")
        desktop.wait_for(lambda: len(desktop.shown()) == 1)
        call = desktop.shown()[0]
        assert call[3] == "Time to stretch", call
        labels = [str(word) for word in call[5]]
        for label in ("Start", "Later", "Not today"):
            assert label in labels, labels
        assert not windows(), windows()
        # A second call, from the timer say, shows no second one.
        assert desktop.program.call("--remind")[0] == 0
        time.sleep(1)
        assert len(desktop.shown()) == 1
        # It stays for the answer, and the answer is kept.
        assert desktop.program.process.poll() is None
        desktop.program.activate("reminder-skip")
        desktop.wait_for(lambda: desktop.setting("reminder-skipped") not in (None, "0"))
        desktop.wait_for(lambda: desktop.program.process.poll() is not None)
        assert desktop.program.process.returncode == 0


def start_opens_the_session(binary, schemas):
    with Desktop(binary, schemas) as desktop:
        desktop.program.start("--remind")
        desktop.wait_for(lambda: len(desktop.shown()) == 1)
        actions = [str(word) for word in desktop.shown()[0][5]]
        desktop.answer(actions[actions.index("Start") - 1])
        # The same gate as for any other way to start: first the one question.
        desktop.program.expect("page news")
        time.sleep(0.5)
        desktop.program.keys("Return")
        desktop.program.expect("page session")


def later_stays_and_is_kept(binary, schemas):
    with Desktop(binary, schemas) as desktop:
        desktop.program.start("--remind")
        desktop.wait_for(lambda: len(desktop.shown()) == 1)
        desktop.program.activate("reminder-later")
        desktop.wait_for(lambda: desktop.setting("reminder-later") not in (None, "0"))
        minutes = int(desktop.setting("reminder-later")) - time.time() / 60
        assert 58 < minutes < 61, minutes
        time.sleep(1)
        assert desktop.program.process.poll() is None


def quiet_when_done(binary, schemas):
    with Desktop(binary, schemas) as desktop:
        today = datetime.datetime.now(desktop.offset)
        folder = desktop.program.root / "data/lissom/journal"
        folder.mkdir(parents=True)
        started = today.replace(hour=8, minute=0, second=0, microsecond=0).isoformat()
        (folder / f"{today:%Y-%m}.ini").write_text(
            f"[journal]\nformat=1\n\n[session one]\nstarted={started}\nroutine=two-basics\ntitle=The two basics\n"
            "run-ms=300000\noutcome=finished\nexercises=1\nexercise-1-stretch=standing-toe-touch\n"
            "exercise-1-both-ms=60000\ncomplete=true\n", encoding="utf-8")
        desktop.program.start("--remind")
        desktop.wait_for(lambda: desktop.program.process.poll() is not None)
        assert desktop.program.process.returncode == 0
        assert "done" in desktop.program.log.read_text(), desktop.program.log.read_text()
        assert not desktop.shown(), desktop.shown()


def quiet_when_told(binary, schemas):
    quiet = {"quiet-from": NOON - 60, "quiet-until": NOON + 60}
    for preferences in ({"reminders": "false"}, {"reminder-time": NOON + 240}, {"reminder-days": 0}, quiet):
        with Desktop(binary, schemas, **preferences) as desktop:
            desktop.program.start("--remind")
            desktop.wait_for(lambda: desktop.program.process.poll() is not None)
            assert not desktop.shown(), (preferences, desktop.shown())


def speaks_through_the_portal(binary, schemas):
    """As in a sandbox, where there is no other way."""
    with Desktop(binary, schemas, portal=True) as desktop:
        desktop.program.environment["GTK_USE_PORTAL"] = "1"
        desktop.program.start("--remind")
        added = lambda: [call[2] for call in desktop.service.GetCalls() if call[1] == "AddNotification"]
        desktop.wait_for(lambda: len(added()) == 1)
        content = added()[0][1]
        assert content["title"] == "Time to stretch", content
        buttons = {str(button["label"]): button for button in content["buttons"]}
        assert list(buttons) == ["Start", "Later", "Not today"], buttons
        assert not windows(), windows()
        start = buttons["Start"]
        # For a button whose action is the program's, the portal activates it on the bus.
        prefix, action = str(start["action"]).split(".")
        assert prefix == "app", start
        desktop.program.activate(action, str(start["target"]))
        desktop.program.expect("page news")


def stays_in_the_background(binary, schemas):
    with Desktop(binary, schemas) as desktop:
        desktop.program.start("--background")
        desktop.wait_for(lambda: len(desktop.shown()) == 1)
        desktop.program.activate("reminder-skip")
        time.sleep(1)
        assert desktop.program.process.poll() is None
        assert not windows(), windows()


os.environ.pop("TZ", None)
run([reminds_without_a_window, start_opens_the_session, later_stays_and_is_kept, quiet_when_done,
     quiet_when_told, speaks_through_the_portal, stays_in_the_background], *sys.argv[1:3])
