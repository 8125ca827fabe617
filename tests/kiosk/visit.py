# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit with a sheet at a printer, on whatever display."""
import pathlib
import re
import subprocess
import sys
import tempfile

from kiosk import HEIGHT, TODAY, WIDTH

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "pages"))
import printer  # noqa: E402, F401

# Nobody is asked anything while a test looks for a button.
VISIT = {"guides": "['chair-both-legs']", "printer": "'desk'", "idle_menu": "600", "idle_paused": "600",
         "idle_stopped": "600", "idle_end": "600"}


class Visit:
    """From attract to attract, with one sheet at the printer; the same for every way to press."""

    def __init__(self, kiosk, cups, paper):
        self.kiosk, self.cups, self.paper = kiosk, cups, paper
        kiosk.environment["CUPS_SERVER"] = cups.environment["CUPS_SERVER"]
        self.before, self.n_jobs = None, len(paper.jobs)

    def open(self):
        self.kiosk.open()
        self.before = self.kiosk.tree()

    def type_through(self):
        kiosk = self.kiosk
        kiosk.start_session()
        kiosk.forget()
        kiosk.keys("space")
        kiosk.expect("paused yes")
        kiosk.keys("space")
        kiosk.expect("paused no")
        kiosk.expect("screen thanks", 60)
        kiosk.keys("shift+Tab", "Return")
        kiosk.expect("sheet coming")
        self.check_sheet()
        kiosk.go("attract", "Return")

    def press_through(self, press, width=WIDTH, height=HEIGHT):
        """The buttons lie where a wide screen has them; each is found by pressing along its column."""
        kiosk = self.kiosk
        upwards = range(height - 40, height // 3, -40)
        kiosk.sweep(300, range(height // 2, height - 100, 40), "screen notice", press)
        kiosk.sweep(width - 200, upwards, "screen cards", press)
        kiosk.sweep(300, [height // 2], "session begins", press)
        kiosk.expect("screen thanks", 60)
        # Downwards, so that the sheet comes before the way out.
        kiosk.sweep(width - 300, range(height // 3, height - 60, 30), "sheet coming", press)
        self.check_sheet()
        kiosk.sweep(width - 300, upwards, "screen attract", press)

    def check_sheet(self):
        job = self.paper.wait(self.n_jobs + 1)
        assert job, "nothing came to the printer"
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            pathlib.Path(file.name).write_bytes(job)
            text = subprocess.run(["pdftotext", "-raw", file.name, "-"], capture_output=True, text=True,
                                  check=True).stdout
        assert "Chair stretch, both legs" in text and "Page 1 of" in text, text
        self.kiosk.expect("sheet printed", 30)
        titles = self.cups.get_titles()
        assert b"Lissom" in titles and b"hair" not in titles, "the name of the job tells of the visitor"

    def check_end(self):
        assert len(self.paper.jobs) == self.n_jobs + 1, "more than one sheet was printed"
        self.kiosk.check_kept(self.before, TODAY)
        assert re.fullmatch(rb"\[today\]\nday=\d+\nsessions=1\nsheets=1\n", self.kiosk.tree()[TODAY])
        assert self.kiosk.end() == 0
