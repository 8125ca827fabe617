# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A print server of the test's own on the loopback interface, and a printer that keeps what it
is sent."""
import getpass
import grp
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import threading
import time

CONFIGURATION = """LogLevel warn
Listen 127.0.0.1:{port}
Browsing Off
DefaultAuthType None
WebInterface No
PreserveJobFiles Yes
DirtyCleanInterval 0
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
FILES = """FileDevice Yes
ServerRoot {root}/root
RequestRoot {root}/spool
TempDir {root}/spool/tmp
CacheDir {root}/cache
StateDir {root}/state
ErrorLog {root}/log/error_log
AccessLog {root}/log/access_log
User {user}
Group {group}
SystemGroup {system}
Sandboxing relaxed
"""


def find_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Printer(threading.Thread):
    """Takes jobs as a network printer does, and keeps each as bytes."""

    def __init__(self):
        super().__init__(daemon=True)
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port, self.jobs = self.server.getsockname()[1], []
        self.start()

    def run(self):
        while True:
            try:
                connection = self.server.accept()[0]
            except OSError:
                return
            with connection:
                data = b""
                while piece := connection.recv(65536):
                    data += piece
            self.jobs.append(data)

    def wait(self, number, seconds=30):
        for _ in range(int(seconds * 20)):
            if len(self.jobs) >= number:
                return self.jobs[number - 1]
            time.sleep(0.05)
        return None


class Cups:
    def __init__(self):
        root = pathlib.Path(tempfile.mkdtemp(prefix="lissom-cups-"))
        self.root, self.port = root, find_port()
        for name in ("root/ppd", "root/ssl", "spool/tmp", "cache", "state/certs", "log"):
            (root / name).mkdir(parents=True)
        privileged = os.geteuid() == 0
        user = "lp" if privileged else getpass.getuser()
        group = "lp" if privileged else grp.getgrgid(os.getgid()).gr_name
        system = "root lpadmin" if privileged else "users"
        root.chmod(0o755)
        for path in root.rglob("*"):
            path.chmod(0o755)
        if privileged:
            for path in [root / "spool", *(root / "spool").rglob("*"), root / "cache"]:
                shutil.chown(path, "lp", "lp")
        (root / "root/cupsd.conf").write_text(CONFIGURATION.format(port=self.port), encoding="utf-8")
        (root / "root/cups-files.conf").write_text(
            FILES.format(root=root, user=user, group=group, system=system), encoding="utf-8")
        self.environment = dict(os.environ, CUPS_SERVER=f"127.0.0.1:{self.port}")
        self.process = subprocess.Popen(
            ["/usr/sbin/cupsd", "-f", "-c", str(root / "root/cupsd.conf"), "-s", str(root / "root/cups-files.conf")],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            answer = subprocess.run(["lpstat", "-r"], env=self.environment, capture_output=True, text=True, check=False)
            if "is running" in answer.stdout:
                return
            time.sleep(0.05)
        raise RuntimeError("the print server does not start: " +
                           (root / "log/error_log").read_text(encoding="utf-8"))

    def do(self, *words):
        done = subprocess.run(words, env=dict(self.environment, PATH=os.environ["PATH"] + ":/usr/sbin"),
                              capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{' '.join(words)}: {done.stderr}")
        return done.stdout

    def add(self, name, device, *options):
        self.do("lpadmin", "-p", name, "-E", "-v", device, "-m", "raw", *options)

    def get_titles(self):
        """What everybody at the printer can read: the spool keeps it beside the job."""
        return b"".join(path.read_bytes() for path in sorted((self.root / "spool").glob("c*")))

    def stop(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.root, ignore_errors=True)
