# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_touch.py TOUCH-PELVIS: fingers on the pelvis model.  TAP."""
import queue
import subprocess
import sys
import threading
import time

from broadway import Screen


class Model:
    """The model in its window, and what it says of itself."""

    def __init__(self, binary, screen):
        self.process = subprocess.Popen([binary], env=screen.environment, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.lines, self.places = queue.Queue(), {}
        threading.Thread(target=lambda: [self.lines.put(line.split()) for line in self.process.stdout],
                         daemon=True).start()
        while (line := self.lines.get(timeout=30))[0] != "state":
            self.places[line[0]] = [float(word) for word in line[1:]]
        self.state = line[1:]

    def point(self, place, across, down=0.5):
        x, y, width, height = self.places[place]
        return x + across * width, y + down * height

    def settle(self, seconds=0.4):
        """Reads on until nothing more is said."""
        try:
            while True:
                self.state = self.lines.get(timeout=seconds)[1:]
        except queue.Empty:
            return [float(word) for word in self.state]

    def expect(self, test, what, seconds=10):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            state = self.settle()
            if test(*state):
                return state
        raise AssertionError(f"{what}: the sliders are at {state}")

    def end(self):
        self.process.stdin.close()
        self.process.wait(timeout=10)


def slides(screen, model):
    screen.drag(model.point("slider", 0.03), model.point("slider", 0.97))
    model.expect(lambda hamstrings, hip_flexors: hamstrings > 0.9 and hip_flexors == 0, "a finger on the slider")
    screen.drag(model.point("slider", 0.97), model.point("slider", 0.5))
    model.expect(lambda hamstrings, hip_flexors: 0.4 < hamstrings < 0.6, "back to the middle")


def tips_the_bowl(screen, model):
    screen.drag(model.point("picture", 0.5), model.point("picture", 0.9))
    model.expect(lambda hamstrings, hip_flexors: hamstrings == 0 and hip_flexors > 0.7, "a finger on the bowl")
    screen.drag(model.point("picture", 0.5), model.point("picture", 0.1))
    model.expect(lambda hamstrings, hip_flexors: hamstrings > 0.3 and hip_flexors == 0, "the other way")


def leaves_scrolling_alone(screen, model):
    before = model.settle()
    screen.drag(model.point("picture", 0.5, 0.9), model.point("picture", 0.5, 0.2))
    after = model.settle()
    assert after == before, f"a finger that goes up the page has moved the bowl: {before}, {after}"


tests = [slides, tips_the_bowl, leaves_scrolling_alone]
failed = 0
screen = Screen()
try:
    model = Model(sys.argv[1], screen)
    for number, test in enumerate(tests, 1):
        try:
            test(screen, model)
            print(f"ok {number} {test.__name__}", flush=True)
        except Exception as error:  # a failed test must not hide the next ones
            failed += 1
            print(f"# {error}\nnot ok {number} {test.__name__}", flush=True)
    model.end()
finally:
    screen.switch_off()
print(f"1..{len(tests)}")
sys.exit(1 if failed else 0)
