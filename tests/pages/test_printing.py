#!/usr/bin/env python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_printing.py PRINT_DIRECT: a sheet reaches a real print queue without a dialog, and what a
printer cannot do is said.  TAP."""
import pathlib
import subprocess
import sys
import tempfile

import printer

results = []


def check(name, faults):
    for fault in faults:
        print(f"# {fault}")
    results.append(not faults)
    print(f"{'not ok' if faults else 'ok'} {len(results)} {name}", flush=True)


def send(name):
    environment = dict(cups.environment, LANGUAGE="en", G_DEBUG="")
    return subprocess.run([sys.argv[1], name], env=environment, capture_output=True, text=True, timeout=90,
                          check=False)


def check_printed():
    done, job = send("desk"), paper.wait(1)
    if done.returncode or "printed" not in done.stdout:
        return [f"{done.returncode} {done.stderr}"]
    if not job or not job.startswith(b"%PDF"):
        return ["the printer has not got the document"]
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        pathlib.Path(file.name).write_bytes(job)
        text = subprocess.run(["pdftotext", "-raw", file.name, "-"], capture_output=True, text=True, check=True).stdout
    faults = [f"“{words}” is not on the paper" for words in ("The two basics", "Important: if you", "Week 4")
              if words not in text]
    if b"Lissom" not in cups.get_titles() or b"two-basics" in cups.get_titles():
        faults.append("the job has the wrong title")
    return faults


def check_failure(name, code, words):
    done = send(name)
    if done.returncode != 1 or f"lissom-print-error-quark {code}:" not in done.stderr or words not in done.stderr:
        return [f"{name}: {done.returncode} {done.stdout} {done.stderr}"]
    return []


paper, cups = printer.Printer(), printer.Cups()
try:
    cups.add("desk", f"socket://127.0.0.1:{paper.port}")
    cups.add("asleep", f"socket://127.0.0.1:{paper.port}")
    cups.do("cupsdisable", "asleep")
    cups.add("closed", f"socket://127.0.0.1:{paper.port}")
    cups.do("cupsreject", "closed")
    # Nobody listens there, and the queue gives up at once.
    cups.add("broken", f"socket://127.0.0.1:{printer.find_port()}/?contimeout=1", "-o",
             "printer-error-policy=abort-job")
    check("a sheet reaches the queue without a dialog", check_printed())
    check("a printer that does not exist", check_failure("attic", 0, "no printer “attic”"))
    check("a printer that is stopped", check_failure("asleep", 1, "takes no jobs"))
    check("a printer that takes no jobs", check_failure("closed", 1, "takes no jobs"))
    check("a printer that fails", check_failure("broken", 2, "has not printed"))
    if len(paper.jobs) != 1:
        check("no job goes to another printer", [f"{len(paper.jobs)} jobs arrived"])
    else:
        check("no job goes to another printer", [])
finally:
    cups.stop()
print(f"1..{len(results)}")
sys.exit(0 if all(results) else 1)
