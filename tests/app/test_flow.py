#!/usr/bin/python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_flow.py LISSOM SCHEMAS: from first run to closing page with the keyboard alone, and the
gate by every way in.  TAP."""
import signal
import sys
import time

from program import Program, run


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
    program.start()
    program.expect("page welcome")
    time.sleep(1)
    program.keys("Return")
    program.expect("page notice")
    time.sleep(0.5)
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


run([nothing_starts_before_the_notice_is_accepted, notice_is_read_to_its_end, whole_session_by_keys,
     killed_session_is_gone_on_with, closing_asks_and_keeps, second_start_is_refused_while_one_runs,
     missing_schema_is_one_line], *sys.argv[1:3])
