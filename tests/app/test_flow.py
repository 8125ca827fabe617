#!/usr/bin/python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_flow.py LISSOM SCHEMAS: from first run to closing page with the keyboard alone, and the
gate by every way in.  TAP."""
import pathlib
import shutil
import signal
import subprocess
import sys
import time

from program import APPLICATION, Program, run


def nothing_starts_before_the_notice_is_accepted(binary, schemas):
    program = Program(binary, schemas)
    program.start("--start", "two-basics")
    program.expect("page (welcome|notice)")
    status, complaint = program.call("--start", "two-basics")
    assert status == 1 and complaint.startswith("lissom: ") and complaint.count("\n") == 1, (status, complaint)
    for action in (("start", "two-basics"), ("start", "standing-toe-touch"), ("resume",)):
        program.activate(*action)
    program.never("page session|state running")
    assert not program.files("session.ini")
    assert program.end() == 0


def notice_is_read_to_its_end(binary, schemas):
    program = Program(binary, schemas)
    program.start()
    program.expect("page welcome")
    time.sleep(1)
    program.keys("Escape", "Return")
    program.expect("page notice")
    # The way on cannot be reached yet: "Read aloud" is the last stop, and the round begins again.
    program.keys("Escape", "Tab", "Tab")
    program.never("page today", 0.5)
    program.keys("Tab", "Tab", "Tab")
    program.keys("End")
    program.never("page today", 0.5)
    assert program.end() == 0


def open_notice(program):
    """A first run, as far as the notice."""
    program.start()
    program.expect("page welcome")
    time.sleep(1)
    program.keys("Return")
    program.expect("page notice")
    time.sleep(0.5)


def safety_page_is_read_before_the_notice(binary, schemas):
    program = Program(binary, schemas)
    open_notice(program)
    program.keys("Tab", "shift+Tab", "Return")
    program.expect("page safety")
    assert program.end() == 0


def answer_no_to_all(program):
    """The six questions by keys.  Enter alone answers none of them."""
    program.expect("page check red-flags")
    time.sleep(0.5)
    program.keys("Return", "Return")
    assert not program.said("page check injury"), "Enter must not answer"
    for step in ("injury", "leg", "operation", "conditions", "today", "result"):
        program.keys("alt+n")
        program.expect(f"page check {step}")
    program.forget()
    program.keys("alt+d")


def whole_session_by_keys(binary, schemas):
    program = Program(binary, schemas)
    open_notice(program)
    program.keys("Page_Down", "Page_Down", "End", "Tab", "Tab", "Tab", "Return")
    answer_no_to_all(program)
    program.expect("page today")
    time.sleep(0.5)
    program.keys("Return")
    program.expect("state running")
    program.expect("span [0-9]+ rep march-on-the-spot both 1 2", 20)
    program.keys("space")
    program.expect("state paused")
    program.keys("space")
    program.expect("state count-in")
    program.forget()
    program.expect("state running")
    for _ in range(12):
        program.keys("Right")
        if program.said("span [0-9]+ close"):
            break
    program.expect("state finished", 30)
    program.expect("page closing")
    time.sleep(0.5)
    program.forget()
    program.keys("Return")
    program.expect("page today")
    assert program.end() == 0
    journal = program.files("????-??.ini")
    assert len(journal) == 1, journal
    assert "two-basics" in journal[0].read_text(encoding="utf-8")


def killed_session_is_gone_on_with(binary, schemas):
    program = Program(binary, schemas, accepted=True)
    program.begin("two-basics")
    time.sleep(2.5)
    assert program.end(signal.SIGKILL) == -signal.SIGKILL
    assert program.files("session.ini")

    program.start()
    program.expect("page today")
    program.activate("resume")
    program.expect("page news")
    time.sleep(0.5)
    program.keys("Return")
    program.expect("page session")
    time.sleep(0.5)
    program.keys("space")
    program.expect("state count-in")
    program.expect("state running")
    # An orderly end keeps it too.
    assert program.end(signal.SIGINT) == 0
    assert program.files("session.ini")

    program.start()
    program.expect("page today")
    program.activate("forget")
    time.sleep(0.5)
    program.activate("resume")
    program.never("page session")
    assert program.end() == 0


def closing_asks_and_keeps(binary, schemas):
    program = Program(binary, schemas, accepted=True)
    program.environment["G_DEBUG"] = "fatal-warnings"
    program.begin("two-basics")
    time.sleep(1.5)
    program.keys("ctrl+q")
    program.expect("state paused")
    time.sleep(0.5)
    program.keys("Escape")
    time.sleep(0.5)
    assert program.process.poll() is None, "“Stay” must not end the program"
    program.keys("ctrl+q")
    time.sleep(0.5)
    program.keys("Return")
    assert program.process.wait(timeout=10) == 0
    assert program.files("session.ini")


def second_start_is_refused_while_one_runs(binary, schemas):
    program = Program(binary, schemas, accepted=True)
    program.begin("two-basics")
    status, complaint = program.call("--start", "two-basics")
    assert status == 1 and complaint.startswith("lissom: "), (status, complaint)
    assert program.end() == 0


def missing_schema_is_one_line(binary, schemas):
    program = Program(binary, schemas)
    program.environment["GSETTINGS_SCHEMA_DIR"] = program.scratch.name
    program.environment["XDG_DATA_DIRS"] = program.scratch.name
    program.start()
    assert program.process.wait(timeout=10) == 1
    assert program.said("lissom: The settings schema .* is missing")


KIND = "application/x-lissom-routine+xml"


class Desktop:
    """What an installed Lissom leaves in the folders of a desktop, and a bus that can start it."""

    def __init__(self, program, schemas):
        self.program, data = program, program.root / "data"
        entries = pathlib.Path(schemas) / "desktop"
        services = data / "services"
        for folder in (services, data / "applications", data / "mime/packages", program.root / "bin"):
            folder.mkdir(parents=True)
        shutil.copy(entries / f"{APPLICATION}.desktop", data / "applications")
        shutil.copy(entries / f"{APPLICATION}.xml", data / "mime/packages")
        # The entry names the program without its folder.
        (program.root / "bin/lissom").symlink_to(pathlib.Path(program.binary).resolve())
        program.environment["PATH"] = f"{program.root}/bin:{program.environment['PATH']}"
        self.run("update-mime-database", data / "mime")
        self.run("update-desktop-database", data / "applications")
        words = "".join(f"export {name}='{program.environment[name]}'\n" for name in program.environment
                        if name.startswith(("XDG_", "G", "DISPLAY", "HOME", "LANGUAGE", "LC_", "PATH")))
        starter = program.root / "starter"
        starter.write_text(f"#!/bin/sh\n{words}exec lissom --gapplication-service >>'{program.log}' 2>&1\n",
                           encoding="utf-8")
        starter.chmod(0o755)
        (services / f"{APPLICATION}.service").write_text(
            f"[D-BUS Service]\nName={APPLICATION}\nExec={starter}\n", encoding="utf-8")
        bus = (pathlib.Path(__file__).parent.parent / "bus.conf").read_text(encoding="utf-8")
        (program.root / "bus.conf").write_text(
            bus.replace("<policy", f"<servicedir>{services}</servicedir><policy"), encoding="utf-8")
        self.bus = subprocess.Popen(["dbus-daemon", "--nofork", "--print-address",
                                     f"--config-file={program.root / 'bus.conf'}"],
                                    stdout=subprocess.PIPE, text=True)
        program.environment["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().strip()
        program.log.touch()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.bus.terminate()
        self.bus.wait()

    def run(self, *words):
        return subprocess.run(words, env=self.program.environment, capture_output=True, text=True, check=True,
                              timeout=30).stdout

    def wait_for(self, pattern, seconds=15):
        end = time.monotonic() + seconds
        while not self.program.said(pattern):
            assert time.monotonic() < end, f"“{pattern}” did not come:\n{self.program.log.read_text()}"
            time.sleep(0.05)


def routine_file_is_opened_by_a_double_click(binary, schemas):
    program = Program(binary, schemas, accepted=True)
    with Desktop(program, schemas) as desktop:
        first, second = (program.root / name for name in ("Für Mia & Co.lissom", "second.lissom"))
        sample = pathlib.Path(__file__).parent.parent / "content/own.lissom"
        shutil.copy(sample, first)
        second.write_text(sample.read_text(encoding="utf-8").replace("for-you", "evening"),
                          encoding="utf-8")
        assert f"content-type: {KIND}" in desktop.run("gio", "info", "-a", "standard::content-type", first)
        assert f"{APPLICATION}.desktop" in desktop.run("gio", "mime", KIND)

        # The bus starts it, and a second file goes to the program that runs.
        desktop.run("gio", "open", first)
        desktop.wait_for("opened for-you")
        desktop.wait_for("page steps for-you")
        program.forget()
        desktop.run("gio", "open", second)
        desktop.wait_for("opened evening")
        assert not program.said("page today"), "a second program was started"
        # From the command line, both at once.
        program.forget()
        status, complaint = program.call(str(first), str(second))
        assert status == 0 and not complaint, (status, complaint)
        desktop.wait_for("opened for-you(.|\n)*opened evening")
        # One that is none is told of, and changes nothing.
        second.write_text("<routine", encoding="utf-8")
        program.forget()
        desktop.run("gio", "open", second)
        desktop.wait_for("told: .*second.lissom")
        assert len(program.files("routines/*.lissom")) == 2, program.files("*.lissom")
        program.activate("quit")


run([nothing_starts_before_the_notice_is_accepted, notice_is_read_to_its_end, safety_page_is_read_before_the_notice,
     whole_session_by_keys, killed_session_is_gone_on_with, closing_asks_and_keeps, second_start_is_refused_while_one_runs,
     missing_schema_is_one_line, routine_file_is_opened_by_a_double_click], *sys.argv[1:3])
