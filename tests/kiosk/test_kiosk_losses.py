#!/usr/bin/python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_kiosk_losses.py LISSOM SCHEMAS AT_SPEED: what the screen does when sound, printer or display go away
while a visitor is there.  TAP."""
import contextlib
import os
import subprocess
import sys
import time

from kiosk import Fast, Kiosk, run

# The unit starts the screen again after this, see data/kiosk/lissom-kiosk.service.in.
RESTART_S = 0.5

at_speed = sys.argv.pop()


@contextlib.contextmanager
def sound_server(kiosk):
    """One with a device that plays into nothing; gone when the block ends."""
    socket = kiosk.root / "run/sound"
    kiosk.environment["PULSE_SERVER"] = f"unix:{socket}"
    server = subprocess.Popen(
        ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--load=module-null-sink",
         f"--load=module-native-protocol-unix auth-anonymous=1 socket={socket}"],
        env=kiosk.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            if socket.exists():
                break
            time.sleep(0.1)
        assert socket.exists(), "the sound server of the test did not start"
        yield
    finally:
        server.kill()
        server.wait()


def sound_and_printer_are_lost(binary, schemas):
    kiosk = Fast(at_speed, schemas, 20, guides="['chair-both-legs']", printer="'no-such-printer'", idle_end="300")
    with sound_server(kiosk):
        kiosk.open()
        kiosk.start_session()
        time.sleep(1)
        assert not kiosk.said("screen thanks"), "the sound was lost too late"
    # Without sound the session goes on to its end.
    kiosk.expect("screen thanks", 60)
    kiosk.keys("shift+Tab", "Return")  # print my sheet
    kiosk.expect("the sheet was not printed", 20)
    assert kiosk.is_running()
    # The visitor leaves without another touch.
    kiosk.forget()
    kiosk.expect("screen attract", 60)
    assert kiosk.end() == 0


def start_display():
    """An X server of its own: its process and its name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten",
                               "tcp"], pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        return server, ":" + pipe.readline().strip()


def display_is_lost(binary, schemas):
    kiosk = Kiosk(binary, schemas)
    before = os.environ["DISPLAY"]
    server, os.environ["DISPLAY"] = start_display()
    try:
        kiosk.environment["DISPLAY"] = os.environ["DISPLAY"]
        kiosk.environment.pop("XAUTHORITY", None)
        kiosk.open()
        kiosk.start_session()
        server.kill()
        server.wait()
        died = time.monotonic()
        # It does not linger without a screen; the unit sees its end and starts it again.
        kiosk.process.wait(timeout=4)
        server, os.environ["DISPLAY"] = start_display()
        kiosk.environment["DISPLAY"] = os.environ["DISPLAY"]
        time.sleep(RESTART_S)
        kiosk.open()
        took = time.monotonic() - died
        print(f"# back after {took:.1f} s")
        assert took < 5, f"the screen took {took:.1f} s to come back"
        kiosk.never("screen (notice|cards|session)", 0.5)
        assert kiosk.end() == 0
    finally:
        os.environ["DISPLAY"] = before
        server.kill()
        server.wait()


if __name__ == "__main__":
    run([sound_and_printer_are_lost, display_is_lost], *sys.argv[1:3])
