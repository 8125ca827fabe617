# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand at the X server: keys, a pointer, close requests and dropped files, as fast as the program
takes them, and a word from the program when it has."""
import ctypes
import select
import time

CLIENT_MESSAGE = 33
MANAGER = 1 << 20 | 1 << 19  # SubstructureRedirectMask, SubstructureNotifyMask


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("pad", ctypes.c_long * 24)]


class Hand:
    def __init__(self):
        self.x11, self.xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        for name in ("XOpenDisplay", "XDefaultRootWindow", "XCreateSimpleWindow", "XInternAtom", "XStringToKeysym"):
            getattr(self.x11, name).restype = ctypes.c_void_p if name == "XOpenDisplay" else ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        assert self.display, "the display cannot be opened"
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))
        self.x11.XSelectInput(self.display, self.root, ctypes.c_long(1 << 19))
        self.source = ctypes.c_ulong(self.x11.XCreateSimpleWindow(self.display, self.root, -10, -10, 1, 1, 0, 0, 0))
        self.codes, self.spare = {}, 0

    def atom(self, name):
        return self.x11.XInternAtom(self.display, name.encode(), 0)

    def learn(self, names):
        """Gives a place on the keyboard to the keys that have none; before the program starts."""
        for name in names:
            symbol = ctypes.c_ulong(self.x11.XStringToKeysym(name.encode()))
            assert symbol, f"there is no key {name}"
            code = self.x11.XKeysymToKeycode(self.display, symbol)
            if code == 0:
                code = self.find_spare()
                self.x11.XChangeKeyboardMapping(self.display, code, 1, ctypes.byref(symbol), 1)
            self.codes[name] = code
        self.x11.XSync(self.display, 0)

    def find_spare(self):
        self.spare = self.spare or 255
        while self.x11.XKeycodeToKeysym(self.display, self.spare, 0):
            self.spare -= 1
            assert self.spare > 8, "the keyboard is full"
        self.spare -= 1
        return self.spare + 1

    def key(self, chord):
        names = [{"ctrl": "Control_L", "alt": "Alt_L", "shift": "Shift_L", "super": "Super_L"}.get(name, name)
                 for name in chord.split("+")]
        self.learn(name for name in names if name not in self.codes)
        for name in names:
            self.xtst.XTestFakeKeyEvent(self.display, self.codes[name], 1, ctypes.c_ulong(0))
        for name in reversed(names):
            self.xtst.XTestFakeKeyEvent(self.display, self.codes[name], 0, ctypes.c_ulong(0))
        self.x11.XFlush(self.display)

    def move(self, x, y):
        self.xtst.XTestFakeMotionEvent(self.display, -1, x, y, ctypes.c_ulong(0))
        self.x11.XFlush(self.display)

    def button(self, number, down):
        self.xtst.XTestFakeButtonEvent(self.display, number, int(down), ctypes.c_ulong(0))
        self.x11.XFlush(self.display)

    def click(self, x, y, number=1):
        self.move(x, y)
        self.button(number, True)
        self.button(number, False)

    def drag(self, from_x, from_y, to_x, to_y):
        self.move(from_x, from_y)
        self.button(1, True)
        self.move((from_x + to_x) // 2, (from_y + to_y) // 2)
        self.move(to_x, to_y)
        self.button(1, False)

    def resize(self, window, width, height):
        self.x11.XResizeWindow(self.display, ctypes.c_ulong(window), width, height)
        self.x11.XSetInputFocus(self.display, ctypes.c_ulong(window), 1, ctypes.c_ulong(0))
        self.x11.XSync(self.display, 0)

    def send(self, window, message, *data, to=None, mask=0):
        event = ClientMessage(type=CLIENT_MESSAGE, send_event=1, window=window, format=32,
                              message=self.atom(message))
        for i, word in enumerate(data):
            event.data[i] = word
        self.x11.XSendEvent(self.display, ctypes.c_ulong(to or window), 0, ctypes.c_long(mask), ctypes.byref(event))
        self.x11.XFlush(self.display)

    def request_close(self, window):
        """What a window manager sends when its close button is pressed."""
        self.send(window, "WM_PROTOCOLS", self.atom("WM_DELETE_WINDOW"))

    def hear(self, message, seconds=30):
        """The data of the next such message to us or to the root window."""
        wanted = self.atom(message)
        event, end = ClientMessage(), time.monotonic() + seconds
        while time.monotonic() < end:
            while self.x11.XPending(self.display):
                self.x11.XNextEvent(self.display, ctypes.byref(event))
                if event.type == CLIENT_MESSAGE and event.message == wanted:
                    return list(event.data)
            select.select([self.x11.XConnectionNumber(self.display)], [], [], 0.1)
        raise AssertionError(f"no {message} in {seconds} s")

    def settle(self, window, seconds=30):
        """Until the program has taken everything that was sent to it before."""
        self.send(window, "WM_PROTOCOLS", self.atom("_NET_WM_PING"), 0, window)
        self.hear("WM_PROTOCOLS", seconds)

    def drop_file(self, window, x, y):
        """Offers a file as a file manager does; the program must not want it."""
        source = self.source.value
        self.send(window, "XdndEnter", source, 5 << 24, self.atom("text/uri-list"), self.atom("text/plain"), 0)
        self.send(window, "XdndPosition", source, 0, x << 16 | y, 0, self.atom("XdndActionCopy"))
        answer = self.hear("XdndStatus")
        self.send(window, "XdndDrop", source, 0, 0)
        return bool(answer[1] & 1)
