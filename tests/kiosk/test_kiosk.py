#!/usr/bin/python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_kiosk.py LISSOM SCHEMAS AT_SPEED: whole visits by keys, by pointer and by touch with a sheet at a
real printer, what happens when nobody is there, staff, and what a crash leaves behind.  TAP."""
import re
import signal
import sys
import time

from kiosk import TODAY, Fast, Kiosk, hash_pin, run
from touch import Screen
from visit import VISIT, Visit, printer

# The unit starts the screen again after this, see data/kiosk/lissom-kiosk.service.in.
RESTART_S = 0.5
at_speed = sys.argv.pop()


def whole_visit_by_keys(binary, schemas):
    visit = Visit(Fast(at_speed, schemas, 20, **VISIT), cups, paper)
    visit.open()
    visit.type_through()
    visit.check_end()


def whole_visit_by_pointer(binary, schemas):
    visit = Visit(Fast(at_speed, schemas, 20, **VISIT), cups, paper)
    visit.open()
    visit.press_through(visit.kiosk.hand.click)
    visit.check_end()


def whole_visit_by_touch(binary, schemas):
    visit = Visit(Fast(at_speed, schemas, 20, **VISIT), cups, paper)
    screen = Screen(visit.kiosk)
    visit.open()
    visit.press_through(screen.tap, screen.width, screen.height)
    assert screen.n_surfaces == 1, "a second window was opened"
    visit.check_end()
    screen.close()


def goes_away(kiosk, screen, asks=True, seconds=25):
    """Nobody touches that screen: the question, where there is one, and back to the start."""
    if screen:
        kiosk.expect(f"screen {screen}", seconds)
    kiosk.expect("screen attract", seconds)
    asked = kiosk.said("asking yes") is not None
    assert asked == asks, f"{screen}: asked {asked}"


def nobody_there(binary, schemas):
    # No such printer: the page after it must go away as well.
    kiosk = Fast(at_speed, schemas, 40, printer="'no-such-printer'", languages="['en', 'de']",
                 pin_hash=f"'{hash_pin(binary, '4711')}'")
    kiosk.open()
    # Attract waits as long as it takes, two minutes of that room here, and asks nobody.
    kiosk.forget()
    kiosk.never("screen|asking", 3)

    kiosk.go("notice", "Return")
    goes_away(kiosk, None)
    # An answer is heard.
    kiosk.go("notice", "Return")
    kiosk.expect("asking yes")
    kiosk.keys("Return")
    kiosk.expect("asking no")
    goes_away(kiosk, None)

    kiosk.go("notice", "Tab", "Right", "Return")  # the other language
    goes_away(kiosk, None)

    kiosk.go("notice", "Return")
    kiosk.go("cards", "Return")
    goes_away(kiosk, None)

    # A running session is no idle one; after it the page of thanks goes away.
    kiosk.start_session()
    kiosk.forget()
    kiosk.expect("screen thanks", 60)
    assert not kiosk.said("asking"), "a hold was taken for nobody there"
    goes_away(kiosk, None)

    kiosk.start_session()
    kiosk.expect("screen thanks", 60)
    kiosk.forget()
    kiosk.keys("shift+Tab", "Return")
    kiosk.expect("sheet coming")
    goes_away(kiosk, None)

    kiosk.start_session()
    kiosk.forget()
    kiosk.keys("space")
    kiosk.expect("paused yes")
    goes_away(kiosk, None)

    kiosk.start_session()
    kiosk.go("stopped", "Escape")
    goes_away(kiosk, None)

    enter_pin(kiosk)
    goes_away(kiosk, None, asks=False)
    enter_pin(kiosk, "4", "7", "1", "1", "KP_Enter")
    kiosk.expect("screen staff")
    goes_away(kiosk, None, asks=False)
    enter_pin(kiosk, "4", "7", "1", "1", "KP_Enter")
    kiosk.expect("screen staff")
    kiosk.go("wipe", "Tab", "Return")
    goes_away(kiosk, None, asks=False)
    assert kiosk.end() == 0


def enter_pin(kiosk, *keys):
    kiosk.forget()
    kiosk.hand.move(30, 30)
    kiosk.hand.button(1, True)
    kiosk.expect("screen pin", 8)
    kiosk.hand.button(1, False)
    kiosk.keys(*keys)


def staff_come_in_by_the_corner_and_a_pin(binary, schemas):
    kiosk = Fast(at_speed, schemas, 4, pin_hash=f"'{hash_pin(binary, '4711')}'")
    kiosk.open()
    kiosk.forget()
    kiosk.hand.move(30, 30)
    kiosk.hand.button(1, True)
    time.sleep(3 / 4)  # three of the five seconds
    kiosk.hand.button(1, False)
    kiosk.never("screen pin", 3 / 4)
    enter_pin(kiosk, "1", "1", "7", "4", "KP_Enter")
    kiosk.never("screen staff", 1)
    counts = kiosk.files("kiosk-pin.ini")
    assert len(counts) == 1 and "wrong=1" in counts[0].read_text()
    # The wait after one wrong number is over.
    kiosk.keys("4", "7", "1", "1", "KP_Enter")
    kiosk.expect("screen staff")
    assert not kiosk.files("kiosk-pin.ini")
    kiosk.go("wipe", "Tab", "Return")
    kiosk.forget()
    kiosk.keys("Return", "Escape", "space")
    kiosk.never("screen attract", 1)
    assert kiosk.end() == 0


def close_requests_are_ignored(binary, schemas):
    kiosk = Kiosk(binary, schemas)
    kiosk.open()
    for _ in range(5):
        kiosk.keys("alt+F4", "ctrl+q", "ctrl+w", "super+q")
        kiosk.hand.request_close(kiosk.window)
        kiosk.hand.settle(kiosk.window)
    assert kiosk.is_running()
    assert kiosk.end() == 0


def nobodys_history_is_read(binary, schemas):
    """A person used the account before: neither their safety check nor their sessions matter to a
    visitor, and none of it is touched."""
    kiosk = Kiosk(binary, schemas, guides="['chair-both-legs']")
    folder = kiosk.root / "data/lissom"
    (folder / "journal").mkdir(parents=True)
    (folder / "safety.ini").write_text("[safety]\nformat=1\npaused=true\nlocks=chair-both-legs\n")
    (folder / "journal/2026-11.ini").write_text("neither a journal\n")
    (folder / "checkpoint.ini").write_text("nor a session to go on with\n")
    kiosk.open()
    before = kiosk.tree()
    kiosk.start_session()
    kiosk.go("stopped", "Escape")
    kiosk.go("attract", "Return")
    kiosk.check_kept(before, TODAY)
    assert not re.search("safety|journal|checkpoint", kiosk.log.read_text())
    assert kiosk.end() == 0


def crashes_leave_nothing(binary, schemas):
    kiosk = Kiosk(binary, schemas)
    for how in (signal.SIGKILL, signal.SIGSEGV):
        kiosk.open()
        before = kiosk.tree()
        kiosk.start_session()
        kiosk.process.send_signal(how)
        kiosk.process.wait(timeout=10)
        died = time.monotonic()
        time.sleep(RESTART_S)
        kiosk.open()
        took = time.monotonic() - died
        print(f"# back after {took:.1f} s")
        assert took < 5, f"the screen took {took:.1f} s to come back"
        assert not kiosk.said("screen (notice|cards|session)")
        kiosk.check_kept(before, TODAY)
        assert kiosk.end() == 0


paper, cups = printer.Printer(), printer.Cups()
try:
    cups.add("desk", f"socket://127.0.0.1:{paper.port}")
    run([whole_visit_by_keys, whole_visit_by_pointer, whole_visit_by_touch, nobody_there,
         staff_come_in_by_the_corner_and_a_pin, close_requests_are_ignored, nobodys_history_is_read,
         crashes_leave_nothing], *sys.argv[1:3])
finally:
    cups.stop()
