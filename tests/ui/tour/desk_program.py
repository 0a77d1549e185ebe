# SPDX-License-Identifier: GPL-3.0-or-later
"""The console as a process on a virtual screen, read and pressed through the accessibility bus."""
import json
import os
import pathlib
import re
import signal
import subprocess
import time
import urllib.request
import xml.etree.ElementTree

import pyatspi

START_SECONDS = 60
STEP_SECONDS = 20
LOOK_EVERY_SECONDS = 0.05
SCALE = float(os.environ.get("QT_SCALE_FACTOR", "1"))  # the bus counts in the program's units
LISTENERS = ("open", "operations", "services", "platform")
FIELDS = (pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT)
BUTTONS = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON)
TABLES = (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_LIST, pyatspi.ROLE_TREE_TABLE)


class TourError(Exception):
    pass


def until(what, ask, seconds=STEP_SECONDS):
    """Asks again and again; the bus has no other way to tell that a window is ready."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = ask()
        except (LookupError, RuntimeError, NotImplementedError):
            found = None
        except Exception as error:  # what the bus raises when an element went away has no public type
            if "atspi_error" not in str(error) and "GLib" not in type(error).__module__:
                raise
            found = None
        if found:
            return found
        time.sleep(LOOK_EVERY_SECONDS)
    raise TourError(f"{what}: not seen within {seconds} s")


def brightness(file):
    answer = subprocess.run(["convert", str(file), "-colorspace", "Gray", "-format", "%[fx:mean]", "info:"],
                            capture_output=True, check=True, text=True)
    return float(answer.stdout)


class Words:
    """The console's texts in the language it was started in."""

    def __init__(self, folder, language):
        self.texts = {}
        if language == "en":
            return
        root = xml.etree.ElementTree.parse(pathlib.Path(folder) / f"console_{language}.ts").getroot()
        for context in root.iter("context"):
            for message in context.iter("message"):
                self.texts[context.findtext("name"), message.findtext("source")] = message.findtext("translation")

    def __call__(self, english, context=""):
        """The text of a class whose name ends like this; of any class when none is named."""
        found = (text for (name, source), text in self.texts.items() if source == english and name.endswith(context))
        return next(found, None) or english


class DeskProgram:
    def __init__(self, program, data, models, log, *options):
        listen = [word for name in LISTENERS for word in ("--listen", f"{name}=127.0.0.1:0")]
        self.command = [str(word) for word in (program, "--data", data, "--models", models, *listen, *options)]
        self.log = pathlib.Path(log)
        self.gaps = self.log.with_suffix(".gaps")
        self.process = None
        self.application = None

    def __enter__(self):
        environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                           FACEDESK_EVENT_LOOP_LOG=str(self.gaps))
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=subprocess.STDOUT, env=environment)
        try:
            self.application = until("the program on the accessibility bus", self.on_bus, START_SECONDS)
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(START_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise

    def on_bus(self):
        if self.process.poll() is not None:
            raise TourError(f"the program ended with {self.process.returncode}: {self.log.read_text()[-1500:]}")
        desktop = pyatspi.Registry.getDesktop(0)
        return next((app for app in desktop if app and app.get_process_id() == self.process.pid), None)

    def call(self, listener, path, body):
        """A request to the interface of the same program."""
        ready = re.search(r"^READY (.*)$", self.log.read_text(), re.MULTILINE)
        request = urllib.request.Request(json.loads(ready[1])[listener] + path, json.dumps(body).encode(),
                                         {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=STEP_SECONDS) as answer:
            return json.loads(answer.read())

    def showing(self):
        """Every control on the screen, without the cells of tables."""
        waiting = [window for window in self.application if window]
        while waiting:
            item = waiting.pop(0)
            if not item.getState().contains(pyatspi.STATE_SHOWING):
                continue
            yield item
            if item.getRole() not in TABLES:
                waiting.extend(child for child in item if child)

    def find(self, name, roles=None):
        def look():
            return next((item for item in self.showing()
                         if item.name == name and (roles is None or item.getRole() in roles)), None)
        return until(f"“{name}”", look)

    def press(self, name, roles=BUTTONS):
        item = self.find(name, roles)
        until(f"“{name}” enabled", lambda: item.getState().contains(pyatspi.STATE_ENABLED))
        actions = item.queryAction()
        names = [actions.getName(i) for i in range(actions.nActions)]
        actions.doAction(next(names.index(word) for word in ("Press", "Toggle") if word in names))

    def is_checked(self, name):
        return self.find(name, BUTTONS).getState().contains(pyatspi.STATE_CHECKED)

    def write(self, name, text):
        self.find(name, FIELDS).queryEditableText().setTextContents(text)

    def scroll(self, name, notches):
        """Turns the mouse wheel over it; the bus knows no wheel."""
        place = self.find(name).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        middle = [str(int(at * SCALE)) for at in (place.x + place.width // 2, place.y + place.height // 2)]
        subprocess.run(["xdotool", "mousemove", *middle, "click", "--repeat", str(notches), "--delay", "16", "5"],
                       check=True, timeout=STEP_SECONDS)

    def gone(self, name):
        until(f"“{name}” gone", lambda: not any(item.name == name for item in self.showing()))

    def nameless(self):
        """Controls that can be pressed or typed into and that a screen reader could not name."""
        controls = (*BUTTONS, *FIELDS, *TABLES, pyatspi.ROLE_COMBO_BOX)
        return [item.getRoleName() for item in self.showing() if item.getRole() in controls and not item.name]

    def worst_gap(self):
        """The longest event since the start, from the program's own log: milliseconds of computing, in all, its name.
        A button pressed by its accessible action is among them: its work is done inside the bus's own event."""
        if not self.gaps.exists():
            return 0.0, 0.0, "not measured"
        lines = re.findall(r"([0-9.]+) ms, ([0-9.]+) ms computing, (.*)", self.gaps.read_text())
        return max(((float(computing), float(whole), event.strip()) for whole, computing, event in lines),
                   default=(0.0, 0.0, "none over 8 ms"))

    def picture(self, file):
        """The window as it stands on the screen, with what lies over it."""
        place = next(self.showing()).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        part = "{}x{}+{}+{}".format(*(int(at * SCALE) for at in (place.width, place.height, place.x, place.y)))
        subprocess.run(["import", "-window", "root", "-crop", part, "+repage", "-depth", "8", "-define",
                        "png:exclude-chunks=date,time", str(file)], check=True, timeout=STEP_SECONDS)
        return file.read_bytes()
