# SPDX-License-Identifier: GPL-3.0-or-later
"""The tour as a test: a virtual screen, a session bus, a data folder with generated people, then walk.py, or with
--keys a window manager and walk_keys.py, with --tray also a tray and walk_tray.py, with --films a virtual webcam and
walk_faces.py."""
import argparse
import contextlib
import importlib.util
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
PASSWORD = "a walk through every page 7"
SCREEN = (1500, 960)
TOOLS = {"Xvfb": "xvfb", "dbus-run-session": "dbus-daemon", "import": "imagemagick",
         "xdotool": "xdotool"}
#: Who stands before the webcam: a sample picture, which of its faces, from the largest on, and the degrees to turn it
#: by to look straight ahead.
FACES = {"olga": ("sample3.jpg", 2, 24), "admin": ("sample6.jpg", 2, -22), "stranger": ("sample6.jpg", 0, 22)}
HERE = pathlib.Path(__file__).resolve().parent


def missing(models, tools):
    lacking = [package for tool, package in tools.items() if not shutil.which(tool)]
    if importlib.util.find_spec("pyatspi") is None:
        lacking.append("python3-pyatspi")
    if not pathlib.Path("/usr/libexec/at-spi-bus-launcher").exists():
        lacking.append("at-spi2-core")
    if not (models / "fr_feature.onnx").exists():
        lacking.append(f"models in {models}")
    return lacking


class Screen:
    """Without -noreset the screen forgets its accessibility bus when the first window closes."""

    def __init__(self, scale):
        self.size = "x".join(str(int(length * scale)) for length in SCREEN)

    def __enter__(self):
        read_end, write_end = os.pipe()
        self.process = subprocess.Popen(["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{self.size}x24",
                                         "-noreset", "-nolisten", "tcp"], pass_fds=[write_end],
                                        stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as answer:
            number = answer.readline().strip()
        if not number:
            self.process.wait()
            raise SystemExit("Xvfb did not start")
        return f":{number}"

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


@contextlib.contextmanager
def managed(display):
    """Gives the keys to the window that is in front, as a desktop does."""
    manager = subprocess.Popen(["openbox", "--sm-disable"], env=dict(os.environ, DISPLAY=display),
                               stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        manager.terminate()
        manager.wait()


def prepare(options, folder):
    data = folder / "data"
    word = folder / "password"
    word.write_text(PASSWORD + "\n")
    subprocess.run([options.server, "--data", data, "--models", options.models, "--log-level", "warning", "account",
                    "add", "admin", "--role", "administrator", "--password-file", word], check=True)
    subprocess.run([options.fill, data, str(options.people)], check=True,
                   env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
    os.sync()  # what is still being written of it is no part of the tour
    return data


def film(options, folder):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    making = []
    for name, (picture, face, ahead) in FACES.items():
        (folder / name).mkdir(parents=True)
        making.append(subprocess.Popen([options.films, options.models, samples(options) / picture, str(face),
                                        str(ahead), folder / name], env=environment))
    if any([each.wait() for each in making]):
        raise SystemExit("The films could not be made.")
    return folder


def samples(options):
    return options.models.parent / "samples"


def walk(options, data, display):
    walk_file, more = "walk.py", []
    if options.films:
        walk_file = "walk_faces.py"
        more = ["--films", film(options, data.parent / "films"), "--webcam", options.webcam, "--server", options.server]
    elif options.keys:
        walk_file, more = "walk_keys.py", ["--samples", samples(options)]
    elif options.tray:
        walk_file = "walk_tray.py"
    if options.load:
        more += ["--load", samples(options) / "obama.jpg"]
    if options.limit:
        more += ["--limit", str(options.limit)]
    runtime = data.parent / "runtime"
    runtime.mkdir(mode=0o700)
    environment = dict(os.environ, DISPLAY=display, XDG_CONFIG_HOME=str(data.parent / "config"),
                       XDG_RUNTIME_DIR=str(runtime), QT_SCALE_FACTOR=str(options.scale))
    return subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-B", HERE / walk_file, "--program", options.program, "--data", data,
         "--models", options.models, "--translations", options.translations, "--out", options.out,
         "--password", PASSWORD, *more], env=environment, check=False).returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("program", "server", "fill", "models", "translations", "out"):
        parser.add_argument(f"--{name}", required=True, type=pathlib.Path)
    parser.add_argument("--people", type=int, default=300)
    parser.add_argument("--limit", type=float, help="fails when the event loop was held up longer, in ms")
    parser.add_argument("--keys", action="store_true", help="the main jobs with the keyboard alone")
    parser.add_argument("--tray", action="store_true", help="the icon in a tray")
    parser.add_argument("--films", type=pathlib.Path, help="signing in by face; the program that makes the films")
    parser.add_argument("--webcam", type=pathlib.Path, help="folder of the virtual webcam")
    parser.add_argument("--load", action="store_true", help="one variant, the engine kept busy over the interface")
    parser.add_argument("--scale", type=float, default=1, help="of the screen, as 1.5 or 2")
    options = parser.parse_args()
    is_typed = options.keys or options.films
    is_managed = is_typed or options.tray
    lacking = missing(options.models, TOOLS | ({"openbox": "openbox"} if is_managed else {})
                      | ({"trayer": "trayer"} if options.tray else {}))
    if (is_typed or options.load) and not (samples(options) / "obama.jpg").exists():
        lacking.append("sample pictures")
    if lacking:
        print(f"Skipped, not there: {', '.join(lacking)}")
        return SKIPPED
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, Screen(options.scale) as display:
        with managed(display) if is_managed else contextlib.nullcontext():
            return walk(options, prepare(options, pathlib.Path(folder)), display)


if __name__ == "__main__":
    sys.exit(main())
