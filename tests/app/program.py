# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as tests of behaviour drive it: in a home of its own, read through the lines of its
log, worked by keys and D-Bus.  Run inside xvfb-run and dbus-run-session."""
import datetime
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

APPLICATION = "io.github.lissom_app.Lissom"
PATH = "/io/github/lissom_app/Lissom"


def safety(**changes):
    """The safety check of a person who answered all six questions with no today."""
    keys = {"format": 1, "checked": datetime.date.today().toordinal(), "filters": "", "locks": "",
            "basics-only": "false", "bed": "false", "longer-holds": "false", "rest": 0,
            "rest-see-someone": "false", "check-again": "false", "paused": "false", "half-next": "false",
            "sessions": "", "strength": "", "nordic": "", "ask-about": 0, "ask-id": "", "easy-routine": "",
            "easy": 0}
    keys.update({key.replace("_", "-"): value for key, value in changes.items()})
    return "[safety]\n" + "".join(f"{key}={value}\n" for key, value in keys.items()) + "[end]\ncomplete=true\n"


class Program:
    every = []

    def __init__(self, binary, schemas, accepted=False, accessible=False, checked=True):
        self.binary, self.scratch = binary, tempfile.TemporaryDirectory(prefix="lissom-app-")
        root = pathlib.Path(self.scratch.name)
        settings = root / "config/glib-2.0/settings"
        for folder in (settings, root / "data", root / "state", root / "cache"):
            folder.mkdir(parents=True)
        words = "[io/github/lissom_app/Lissom]\ntalk='silent'\n"
        if accepted:
            words += "accepted-notice=1\n"
        (settings / "keyfile").write_text(words, encoding="utf-8")
        if accepted and checked:
            (root / "data/lissom").mkdir()
            (root / "data/lissom/safety.ini").write_text(safety(), encoding="utf-8")
        self.root, self.log, self.process = root, root / "log", None
        self.environment = dict(os.environ, HOME=str(root), XDG_CONFIG_HOME=str(root / "config"),
                                XDG_DATA_HOME=str(root / "data"), XDG_STATE_HOME=str(root / "state"),
                                XDG_CACHE_HOME=str(root / "cache"), GSETTINGS_BACKEND="keyfile",
                                GSETTINGS_SCHEMA_DIR=schemas, GDK_BACKEND="x11", LANGUAGE="en",
                                G_MESSAGES_DEBUG="lissom-app", G_DEBUG="fatal-criticals")
        if accessible:
            self.environment.pop("GTK_A11Y", None)
        self.mark = 0
        Program.every.append(self)

    def start(self, *words):
        self.mark = self.log.stat().st_size if self.log.exists() else 0
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen([self.binary, *words], env=self.environment, stdout=log, stderr=log)

    def call(self, *words):
        """A second start, which talks to the first; returns its status and what it complained of."""
        done = subprocess.run([self.binary, *words], env=self.environment, capture_output=True, text=True, timeout=20)
        return done.returncode, done.stderr

    def said(self, pattern):
        with open(self.log, "rb") as log:
            log.seek(self.mark)
            return re.search(pattern, log.read().decode())

    def forget(self):
        """Lines said so far no longer count."""
        self.mark = self.log.stat().st_size

    def expect(self, pattern, seconds=15):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.said(pattern):
                return
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended while “{pattern}” was awaited:\n{self.log.read_text()}")
            time.sleep(0.05)
        raise AssertionError(f"“{pattern}” did not come in {seconds} s:\n{self.log.read_text()}")

    def never(self, pattern, seconds=1.0):
        time.sleep(seconds)
        if self.said(pattern):
            raise AssertionError(f"“{pattern}” must not have come:\n{self.log.read_text()}")

    def keys(self, *names):
        for name in names:
            subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
            time.sleep(0.25)

    def begin(self, *words):
        """Starts the program with a session, past the one question."""
        self.start("--start", *words)
        self.expect("page news")
        time.sleep(0.5)
        self.keys("Return")
        self.expect("state running")

    def activate(self, action, *parameter):
        """Over D-Bus, as a desktop would."""
        argument = f"<'{parameter[0]}'>" if parameter else ""
        subprocess.run(["gdbus", "call", "--session", "--dest", APPLICATION, "--object-path", PATH,
                        "--method", "org.gtk.Actions.Activate", action, f"[{argument}]", "{}"],
                       check=True, env=self.environment, stdout=subprocess.DEVNULL)

    def end(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.wait(timeout=10)

    def files(self, pattern):
        return sorted(self.root.rglob(pattern))


def run(tests, binary, schemas):
    """Runs functions that take (binary, schemas); prints TAP."""
    failed = 0
    for number, test in enumerate(tests, 1):
        try:
            test(binary, schemas)
            print(f"ok {number} {test.__name__}", flush=True)
        except Exception as error:  # a failed test must not hide the next ones
            failed += 1
            for line in str(error).splitlines() or [repr(error)]:
                print(f"# {line}")
            print(f"not ok {number} {test.__name__}", flush=True)
        for program in Program.every:
            if program.process is not None and program.process.poll() is None:
                program.process.kill()
                program.process.wait()
    print(f"1..{len(tests)}")
    sys.exit(1 if failed else 0)
