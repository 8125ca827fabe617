# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A touch screen for tests: GTK's own display server for browsers, and the little of a browser
that fingers need.  X servers on a virtual display have no touch."""
import base64
import os
import shutil
import socket
import struct
import subprocess
import tempfile
import threading
import time

TOUCH, CONFIGURE, ROUNDTRIP = 5, 11, 14
BEGIN, UPDATE, END = range(3)


class Screen:
    """The server, and a browser that looks at its one window."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="lissom-broadway-")
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        number = 20000 + os.getpid() % 10000
        self.environment = dict(os.environ, XDG_RUNTIME_DIR=self.folder, GDK_BACKEND="broadway",
                                BROADWAY_DISPLAY=f":{number}")
        self.environment.pop("GSK_RENDERER", None)
        self.server = subprocess.Popen(
            ["gtk4-broadwayd", "--address=127.0.0.1", f"--port={self.port}", f":{number}"],
            env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.surface, self.serial, self.clock = None, 0, 1000
        self.lock = threading.Lock()
        self.connection = self.connect()
        threading.Thread(target=self.listen, daemon=True).start()

    def connect(self):
        for _ in range(100):
            try:
                connection = socket.create_connection(("127.0.0.1", self.port))
                break
            except OSError:
                time.sleep(0.05)
        else:
            raise AssertionError("gtk4-broadwayd does not answer")
        key = base64.b64encode(os.urandom(16)).decode()
        host = f"127.0.0.1:{self.port}"
        connection.sendall((f"GET /socket HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"
                            "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
                            "Sec-WebSocket-Protocol: broadway\r\n\r\n").encode())
        self.reader = connection.makefile("rb")
        while self.reader.readline().strip():
            pass
        return connection

    def send(self, kind, *words):
        data = struct.pack(f">{3 + len(words)}i", kind, self.serial, self.clock, *map(int, words))
        mask = os.urandom(4)
        with self.lock:
            self.connection.sendall(bytes([0x82, 0x80 | len(data)]) + mask +
                                    bytes(byte ^ mask[i % 4] for i, byte in enumerate(data)))

    def listen(self):
        try:
            while True:
                size = self.reader.read(2)[1] & 0x7f
                if size == 126:
                    size = struct.unpack(">H", self.reader.read(2))[0]
                elif size == 127:
                    size = struct.unpack(">Q", self.reader.read(8))[0]
                self.obey(self.reader.read(size))
        except (OSError, IndexError, struct.error):
            pass  # the screen was switched off

    def obey(self, message):
        """What the window asks of the browser; pictures are let go by."""
        at = 0

        def take(form):
            nonlocal at
            values = struct.unpack_from("<" + form, message, at)
            at += struct.calcsize("<" + form)
            return values

        while at < len(message):
            command, self.serial = take("BI")
            if command == 2:  # a new window
                window, _x, _y, width, height = take("HhhHH")
                self.surface = self.surface or window
                self.send(CONFIGURE, window, 0, 0, width, height)
            elif command == 8:  # moved, resized
                window, what = take("HB")
                if what & 1:
                    take("hh")
                if what & 2:
                    self.send(CONFIGURE, window, 0, 0, *take("HH"))
            elif command == 16:
                self.send(ROUNDTRIP, *take("HI"))
            elif command in (13, 15):  # a texture, the nodes of a window
                take("I" if command == 13 else "H")
                size = take("I")[0]
                at += size if command == 13 else 4 * size
            else:
                take({9: "HH", 12: "H", 14: "I", 0: "HB", 1: "", 10: ""}.get(command, "H"))

    def drag(self, start, end, steps=12):
        """One finger from one point of the window to another."""
        for step in range(steps + 1):
            x, y = (a + (b - a) * step / steps for a, b in zip(start, end))
            self.touch(BEGIN if step == 0 else UPDATE, x, y)
        self.touch(END, x, y)

    def touch(self, what, x, y):
        self.clock += 20
        self.send(TOUCH, what, self.surface, 7, 1, x, y, x, y, 0)

    def switch_off(self):
        self.connection.close()
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder)
