#!/usr/bin/env python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench_start.py LISSOM: from starting the program to its first painted frame, on a virtual
display with the cairo renderer; 15 starts after one warm-up, each with its own empty home."""
import os
import statistics
import subprocess
import sys
import tempfile
import time

# A blink, and what is left of a small machine beside its desktop.
LIMIT_MS = 400
LIMIT_MIB = 120

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir={run}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""


def start_display():
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    number = os.read(read, 16).decode().strip()
    os.close(read)
    return server, f":{number}"


def start_bus(run):
    config = os.path.join(run, "bus.conf")
    with open(config, "w", encoding="utf-8") as file:
        file.write(BUS.format(run=run))
    bus = subprocess.Popen(["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return bus, bus.stdout.readline().strip()


def one_start(program, display):
    with tempfile.TemporaryDirectory() as home:
        os.chmod(home, 0o700)
        bus, address = start_bus(home)
        environment = dict(os.environ, DISPLAY=display, HOME=home, XDG_RUNTIME_DIR=home,
                           XDG_CONFIG_HOME=f"{home}/config", XDG_DATA_HOME=f"{home}/data",
                           XDG_STATE_HOME=f"{home}/state", XDG_CACHE_HOME=f"{home}/cache",
                           DBUS_SESSION_BUS_ADDRESS=address, GDK_BACKEND="x11",
                           GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GDK_DISABLE="gl",
                           GTK_A11Y="none", GSETTINGS_BACKEND="memory", G_MESSAGES_DEBUG="lissom-app")
        before = time.perf_counter()
        app = subprocess.Popen([program], env=environment, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, text=True)
        try:
            for line in app.stdout:
                if "first frame" in line:
                    took = (time.perf_counter() - before) * 1000
                    with open(f"/proc/{app.pid}/status", encoding="utf-8") as status:
                        peak = next(int(row.split()[1]) for row in status if row.startswith("VmHWM"))
                    return took, peak / 1024
        finally:
            app.terminate()
            app.wait(timeout=20)
            bus.terminate()
            bus.wait()
    raise SystemExit("the program ended before its first frame")


server, display_name = start_display()
try:
    one_start(sys.argv[1], display_name)
    runs = [one_start(sys.argv[1], display_name) for _ in range(15)]
finally:
    server.terminate()
    server.wait()
times = sorted(run[0] for run in runs)
memory = statistics.median(run[1] for run in runs)
print(f"start to first frame: median {statistics.median(times):.0f} ms (at most {LIMIT_MS}; "
      f"min {times[0]:.0f}, max {times[-1]:.0f}); peak memory {memory:.0f} MiB (at most {LIMIT_MIB})")
sys.exit(statistics.median(times) > LIMIT_MS or memory > LIMIT_MIB)
