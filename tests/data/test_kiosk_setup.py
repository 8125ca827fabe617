#!/usr/bin/env python3
# SPDX-FileCopyrightText: Lissom contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_kiosk_setup.py SOURCE_ROOT BUILD_ROOT: runs lissom-kiosk-setup on scratch root folders and
gives what it writes to those who read it: systemd, dconf, GSettings, the desktop file validator."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

source, build = (pathlib.Path(word) for word in sys.argv[1:3])
scratch = pathlib.Path(tempfile.mkdtemp(prefix="lissom-kiosk-setup-"))
share = scratch / "share" / "kiosk"
script = scratch / "lissom-kiosk-setup"
application = next((build / "data").glob("*.gschema.xml")).name.removesuffix(".gschema.xml")

SETTINGS = """# our screen
[kiosk]
clinic='Elm Street practice'
guides=['chair-single-leg']
hours=['1-5 08:00-18:00', '6 09:00-12:30']
standing=false
volume=0.25
idle-menu=25
"""
WRONG = {
    "there is no setting": "[kiosk]\nclinik='x'\n",
    "“volume” cannot be": "[kiosk]\nvolume=loud\n",
    "“clinic” cannot be": "[kiosk]\nclinic=Elm Street\n",
    "“idle-menu” cannot be": "[kiosk]\nidle-menu='40'\n",
    "“standing” cannot be": "[kiosk]\nstanding=yes\n",
    "“hours” cannot be": "[kiosk]\nhours='1-5 08:00-18:00'\n",
    "below a line [kiosk]": "clinic='x'\n",
    "the only group": "[kiosk]\n[other]\n",
    "neither a setting nor a comment": "[kiosk]\nclinic\n",
}


def prepare():
    """The script as it would be installed, with the folders of this build."""
    share.mkdir(parents=True)
    shutil.copy(build / "data" / "kiosk" / "kiosk-keys", share)
    for name in ("lissom-kiosk.service.in", "clinic-example.ini"):
        shutil.copy(source / "data" / "kiosk" / name, share)
    text = (build / "data" / "kiosk" / "lissom-kiosk-setup").read_text(encoding="utf-8")
    text, n = re.subn(r"^bindir=.*$", f"bindir='{build / 'src' / 'app'}'", text, flags=re.M)
    text, m = re.subn(r"^share=.*$", f"share='{share}'", text, flags=re.M)
    assert (n, m) == (1, 1)
    script.write_text(text, encoding="utf-8")
    script.chmod(0o755)


def setup(root, *words, settings=None, pin=None):
    words = [str(script), "--root", str(root), *words]
    if settings is not None:
        file = scratch / "clinic.ini"
        file.write_text(settings, encoding="utf-8")
        words += ["--config", str(file)]
    return subprocess.run(words, input=pin or "", capture_output=True, text=True, check=False)


def tree(root):
    return {str(path.relative_to(root)): path.read_bytes() if path.is_file() else None
            for path in sorted(root.rglob("*"))}


def new_root(name):
    root = scratch / name
    root.mkdir()
    return root


def dry_run():
    root = new_root("dry")
    (root / "keep").write_text("mine")
    before = tree(root)
    result = setup(root, settings=SETTINGS)
    assert result.returncode == 0, result.stderr
    assert "would write" in result.stdout and "--apply" in result.stdout
    assert "Elm Street" in result.stdout
    result = setup(root, "--uninstall")
    assert result.returncode == 0, result.stderr
    assert tree(root) == before, "a dry run changed something"


def files():
    root = new_root("files")
    result = setup(root, "--apply", "--pin", settings=SETTINGS, pin="471147\n")
    assert result.returncode == 0, result.stderr
    assert sorted(path for path, content in tree(root).items() if content is not None) == [
        "etc/dconf/db/lissom-kiosk.d/10-clinic",
        "etc/dconf/db/lissom-kiosk.d/locks/10-clinic",
        "etc/dconf/profile/lissom-kiosk",
        "etc/systemd/system/lissom-kiosk.service",
        "etc/sysusers.d/lissom-kiosk.conf",
    ]
    for path, content in tree(root).items():
        assert content is None or b"471147" not in content, f"the PIN stands in {path}"

    unit = root / "etc/systemd/system/lissom-kiosk.service"
    verified = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True,
                              text=True, check=False)
    assert verified.returncode == 0 and verified.stderr == "", verified.stderr
    # Demand that it would be heard.
    broken = scratch / "broken" / "lissom-kiosk.service"
    broken.parent.mkdir()
    broken.write_text(unit.read_text().replace("Restart=always", "Restart=sometimes"))
    verified = subprocess.run(["systemd-analyze", "verify", str(broken)], capture_output=True,
                              text=True, check=False)
    assert verified.stderr != "", "systemd-analyze finds nothing wrong with a wrong unit"

    rules = subprocess.run(["systemd-sysusers", "--dry-run", f"--root={root}"],
                           capture_output=True, text=True, check=False)
    assert rules.returncode == 0, rules.stderr


def gsettings(*words, **environment):
    result = subprocess.run(
        ["gsettings", *words], capture_output=True, text=True, check=False,
        env={"PATH": os.environ["PATH"], "HOME": str(scratch / "home"),
             "XDG_RUNTIME_DIR": str(scratch / "run"), "LC_ALL": "C.UTF-8",
             "GSETTINGS_SCHEMA_DIR": str(build / "data"), **environment})
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def dconf():
    root = new_root("dconf")
    assert setup(root, "--apply", "--pin", settings=SETTINGS, pin="4711\n").returncode == 0
    (scratch / "run").mkdir(exist_ok=True)
    database = scratch / "lissom-kiosk.db"
    compiled = subprocess.run(["dconf", "compile", str(database),
                               str(root / "etc/dconf/db/lissom-kiosk.d")],
                              capture_output=True, text=True, check=False)
    assert compiled.returncode == 0 and compiled.stderr == "", compiled.stderr
    profile = scratch / "profile"
    profile.write_text(f"user-db:user\nfile-db:{database}\n")
    reading = {"GSETTINGS_BACKEND": "dconf", "DCONF_PROFILE": str(profile)}
    schema = application + ".Kiosk"
    # The written path is that of the released program; this build may be a development one.
    keys = gsettings("list-keys", schema, **reading).split()
    path = "/io/github/lissom_app/Lissom/kiosk/"
    if gsettings("list-schemas", "--print-paths", **reading).find(f"{schema} {path}") >= 0:
        assert gsettings("get", schema, "clinic", **reading) == "'Elm Street practice'"
        assert gsettings("get", schema, "idle-menu", **reading) == "25"
        assert gsettings("get", schema, "pin-hash", **reading).startswith("'$argon2id$")
        for key in keys:
            assert gsettings("writable", schema, key, **reading) == "false", f"{key} is not locked"
    locked = (root / "etc/dconf/db/lissom-kiosk.d/locks/10-clinic").read_text().splitlines()[1:]
    assert sorted(locked) == sorted(path + key for key in keys)
    read = subprocess.run(["dconf", "read", path + "volume"], capture_output=True, text=True,
                          check=True, env={"PATH": os.environ["PATH"], "HOME": str(scratch),
                                           "XDG_RUNTIME_DIR": str(scratch / "run"),
                                           "DCONF_PROFILE": str(profile)})
    assert read.stdout.strip() == "0.25", read.stdout


def keyfile():
    root = new_root("keyfile")
    assert setup(root, "--apply", "--keyfile", settings=SETTINGS).returncode == 0
    text = (root / "etc/glib-2.0/settings/defaults").read_text()
    assert "[io/github/lissom_app/Lissom/kiosk]\nclinic='Elm Street practice'\n" in text
    locks = (root / "etc/glib-2.0/settings/locks").read_text().splitlines()[1:]
    assert "io/github/lissom_app/Lissom/kiosk/pin-hash" in locks
    unit = (root / "etc/systemd/system/lissom-kiosk.service").read_text()
    assert "Environment=GSETTINGS_BACKEND=keyfile\n" in unit


def wrong_settings():
    for words, text in WRONG.items():
        root = scratch / "wrong"
        root.mkdir(exist_ok=True)
        result = setup(root, "--apply", settings=text)
        assert result.returncode == 1, text
        assert words in result.stderr, (words, result.stderr)
        assert re.search(r"clinic\.ini:\d+: ", result.stderr), result.stderr
        assert not tree(root), f"wrong settings were written: {text}"
    for options in (["--user", "root"], ["--user", "a b"], ["--nonsense"], ["--config"]):
        assert setup(scratch / "wrong", *options).returncode == 2, options
    result = setup(scratch / "wrong", "--apply", "--pin", pin="12\n")
    assert result.returncode == 1 and "4 to 12 digits" in result.stderr
    assert not tree(scratch / "wrong")


def missing_commands():
    """On the machine itself: nothing is half done because a package is missing."""
    folder = scratch / "bin"
    folder.mkdir()
    for name in ("bash", "cut", "grep", "id", "paste", "sed", "cat", "cage", "dbus-run-session"):
        (folder / name).symlink_to(shutil.which(name))
    result = subprocess.run(["bash", str(script)], env={"PATH": str(folder)}, capture_output=True, text=True,
                            check=False)
    assert result.returncode == 1 and "install the package dconf-cli" in result.stderr, result.stderr
    assert "would write" not in result.stdout, result.stdout
    (folder / "cage").unlink()
    result = subprocess.run(["bash", str(script), "--keyfile"], env={"PATH": str(folder)}, capture_output=True,
                            text=True, check=False)
    assert result.returncode == 1 and "install the package cage" in result.stderr, result.stderr


def foreign_files():
    root = new_root("foreign")
    theirs = root / "etc/systemd/system/lissom-kiosk.service"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("[Service]\nExecStart=/usr/bin/theirs\n")
    result = setup(root, "--apply", settings=SETTINGS)
    assert result.returncode == 1 and "was not written by this script" in result.stderr
    setup(root, "--uninstall", "--apply")
    assert theirs.read_text() == "[Service]\nExecStart=/usr/bin/theirs\n"


def uninstall():
    for options in ([], ["--keyfile"]):
        root = scratch / "uninstall"
        root.mkdir(exist_ok=True)
        assert setup(root, "--apply", *options, settings=SETTINGS).returncode == 0
        assert setup(root, "--apply", *options, settings=SETTINGS).returncode == 0  # twice is once
        assert any(tree(root).values())
        assert setup(root, "--uninstall", "--apply").returncode == 0
        assert not any(tree(root).values()), tree(root)


def desktop_files():
    folder = source / "data" / "kiosk"
    for file in sorted(folder.glob("*.desktop")):
        checked = subprocess.run(["desktop-file-validate", str(file)], capture_output=True,
                                 text=True, check=False)
        assert checked.returncode == 0 and checked.stdout == "", checked.stdout


def example():
    """Every setting of the example, uncommented, is one."""
    text = (source / "data" / "kiosk" / "clinic-example.ini").read_text(encoding="utf-8")
    text = re.sub(r"^#(\w[\w-]*=)", r"\1", text, flags=re.M)
    root = new_root("example")
    result = setup(root, "--apply", settings=text)
    assert result.returncode == 0, result.stderr


CASES = [dry_run, files, dconf, keyfile, wrong_settings, missing_commands, foreign_files, uninstall, desktop_files,
         example]

print(f"1..{len(CASES)}")
try:
    prepare()
    for number, case in enumerate(CASES, 1):
        try:
            case()
            print(f"ok {number} {case.__name__}")
        except AssertionError as error:
            print(f"not ok {number} {case.__name__}")
            for line in str(error).splitlines():
                print(f"# {line}")
finally:
    shutil.rmtree(scratch)
