# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen that is touched.  X servers and compositors without hardware know no fingers, but GDK has a
display whose other side is a socket, broadway: this is that other side, as far as a program needs it to
show a window.  Nothing is drawn; what the program gets are real touch events, a finger a sequence."""
import os
import socket
import struct
import threading
import time

from kiosk import HEIGHT, WIDTH

# What GDK asks for and what it is told, see its broadway-protocol.h; all words are 32 bits wide.
NEW_SURFACE, SYNC, QUERY_MOUSE, MOVE_RESIZE, GRAB, UNGRAB, ROUNDTRIP = 0, 2, 3, 8, 9, 10, 16
REPLY_EVENT, REPLY_SYNC, REPLY_QUERY_MOUSE, REPLY_NEW_SURFACE, REPLY_GRAB, REPLY_UNGRAB = range(6)
TOUCH, CONFIGURE_NOTIFY, SCREEN_SIZE_CHANGED, ROUNDTRIP_NOTIFY = 5, 11, 12, 14
BEGIN, UPDATE, END = 0, 1, 2
EVENT_SIZE = 72
SURFACE = 1  # the first one a program opens


class Screen:
    """The display of a kiosk that was not opened yet."""

    def __init__(self, kiosk):
        kiosk.environment.update(GDK_BACKEND="broadway", BROADWAY_DISPLAY=":0")
        kiosk.fill, kiosk.settle = self.wait, self.settle
        self.server = socket.socket(socket.AF_UNIX)
        self.server.bind(str(kiosk.root / "run/broadway1.socket"))
        self.server.listen()
        self.program, self.n_surfaces, self.touches = None, 0, 0
        # Of the window: this display knows no full screen.
        self.width, self.height, self.placed = WIDTH, HEIGHT, threading.Event()
        self.drawn = threading.Event()
        self.start, self.lock = time.monotonic(), threading.Lock()
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        self.program = self.server.accept()[0]
        self.tell(SCREEN_SIZE_CHANGED, WIDTH, HEIGHT, 1)
        data = b""
        while True:
            try:
                piece, fds, _, _ = socket.recv_fds(self.program, 1 << 16, 16)
            except OSError:
                return
            for fd in fds:  # the pixels of a picture
                os.close(fd)
            if not piece:
                return
            data += piece
            while len(data) >= 12 and len(data) >= (size := struct.unpack_from("<I", data)[0]):
                self.answer(*struct.unpack_from(f"<{size // 4 - 1}I", data, 4))
                data = data[size:]

    def answer(self, serial, request, *words):
        if request == NEW_SURFACE:
            self.n_surfaces += 1
            self.reply(serial, REPLY_NEW_SURFACE, self.n_surfaces)
        elif request == SYNC:
            self.reply(serial, REPLY_SYNC)
        elif request == QUERY_MOUSE:
            self.reply(serial, REPLY_QUERY_MOUSE, 0, 0, 0, 0)
        elif request in (GRAB, UNGRAB):
            self.reply(serial, REPLY_GRAB if request == GRAB else REPLY_UNGRAB, 0)
        elif request == MOVE_RESIZE:
            self.width, self.height = words[4:6]
            self.tell(CONFIGURE_NOTIFY, words[0], 0, 0, self.width, self.height)
            self.placed.set()
        elif request == ROUNDTRIP:
            self.tell(ROUNDTRIP_NOTIFY, words[0], words[1], 0)
            self.drawn.set()

    def reply(self, serial, kind, *words):
        with self.lock:
            self.program.sendall(struct.pack(f"<{3 + len(words)}I", 12 + 4 * len(words), serial, kind, *words))

    def tell(self, kind, *words):
        now = int((time.monotonic() - self.start) * 1000)
        event = struct.pack(f"<4I2IQ{len(words)}I", EVENT_SIZE, 0, REPLY_EVENT, 0, kind, 0, now, *words)
        with self.lock:
            self.program.sendall(event.ljust(EVENT_SIZE, b"\0"))

    def wait(self):
        assert self.placed.wait(10), "the window does not show"

    def settle(self):
        """Until the program has drawn two frames more, or has nothing to draw."""
        for _ in range(2):
            self.drawn.clear()
            self.drawn.wait(0.05)

    def finger(self, what, number, x, y, first=True):
        self.tell(TOUCH, what, SURFACE, number, int(first), x, y, x, y, 0)

    def tap(self, x, y):
        self.touches += 1
        self.finger(BEGIN, self.touches, x, y)
        self.finger(END, self.touches, x, y)

    def stroke(self, chance, n_fingers):
        """So many fingers land, wander and leave."""
        numbers = range(self.touches + 1, self.touches + 1 + n_fingers)
        for what in (BEGIN, UPDATE, UPDATE, END):
            for number in numbers:
                self.finger(what, number, chance.randrange(self.width), chance.randrange(self.height),
                            number == numbers[0])
        self.touches += n_fingers

    def close(self):
        self.program.close()
        self.server.close()
