# SPDX-License-Identifier: GPL-3.0-or-later
"""The console in a real tray: closing the window keeps the interface answering, a click on the icon brings the window
back, the icon's menu quits, and so does the service manager's signal while the window is open."""
import argparse
import contextlib
import pathlib
import re
import subprocess
import sys

from desk_program import DeskProgram, TourError, Words, until

LANGUAGES = ("en", "zh_CN")
TRAY = ("trayer", "--edge", "top", "--align", "right", "--widthtype", "request", "--heighttype", "pixel", "--height", "28")
END_SECONDS = 20
CLICKS = 3  # a busy screen loses one now and then, and a person clicks again
KEY_SECONDS = 7


def xdotool(*words):
    return subprocess.run(["xdotool", *words], capture_output=True, text=True, timeout=END_SECONDS, check=False).stdout


@contextlib.contextmanager
def tray():
    panel = subprocess.Popen(TRAY, stderr=subprocess.DEVNULL)
    try:
        until("the tray", lambda: xdotool("search", "--onlyvisible", "--class", "trayer"))
        yield
    finally:
        panel.terminate()
        panel.wait()


class Place:
    """A window on the screen."""

    def __init__(self, window):
        place = dict(re.findall(r"(\w+)=(\d+)", xdotool("getwindowgeometry", "--shell", window)))
        self.x, self.y, self.width, self.height = (int(place[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))

    def click(self, button, down=0.5):
        """In the middle, that part of the height below its top."""
        xdotool("mousemove", str(self.x + self.width // 2), str(self.y + int(self.height * down)), "click", str(button))


class TrayWalk:
    def __init__(self, options, language):
        self.out = options.out
        self.variant = f"tray-{language[:2]}"
        self.words = Words(options.translations, language)
        self.desk = DeskProgram(options.program, options.data, options.models, options.out / f"{self.variant}.log",
                                "--set", f"look.language={language}", "--set", "look.tray=on")

    def shoot(self, name):
        subprocess.run(["import", "-window", "root", str(self.out / f"{self.variant}-{name}.png")], check=True)

    @staticmethod
    def is_there():
        return bool(xdotool("search", "--onlyvisible", "--name", "FaceDesk").split())

    @staticmethod
    def click_icon(button, what, ask):
        """The only one, in the newest window of the tray, until what it does is seen."""
        for left in reversed(range(CLICKS)):
            Place(xdotool("search", "--onlyvisible", "--class", "trayer").split()[-1]).click(button)
            try:
                return until(what, ask, END_SECONDS / CLICKS)
            except TourError:
                if not left:
                    raise

    def bring_back(self):
        self.click_icon(1, "the window back", self.is_there)

    @staticmethod
    def menu():
        places = map(Place, xdotool("search", "--onlyvisible", "--class", "facedesk").split())
        return next((place for place in places if place.width > 3 * place.height // 2), None)

    @staticmethod
    def is_in_front():
        """The console's own window, which is named after its page; keys go nowhere else."""
        return " - FaceDesk" in xdotool("getactivewindow", "getwindowname")

    def close(self):
        """A key pressed while the machine is busy is lost now and then."""
        for last in (False, False, True):
            until("the window in front", self.is_in_front)
            xdotool("key", "alt+F4")
            try:
                return until("the window gone", lambda: not self.is_there(), KEY_SECONDS)
            except TourError:
                if last:
                    raise

    def go(self):
        with self.desk:
            self.desk.find(self.words("Sign in with password"))
            self.close()
            answer = self.desk.call("open", "/aicp/face/query", {"groupId": "nowhere", "userId": "nobody"})
            if answer["errorCode"] != "gallery-unknown":
                raise TourError(f"the interface behind the icon answered {answer}")
            self.bring_back()
            self.close()
            menu = self.click_icon(3, "the icon's menu", self.menu)
            self.shoot("menu")
            menu.click(1, down=0.75)
            if self.desk.process.wait(END_SECONDS) != 0:
                raise TourError(f"quitting ended with {self.desk.process.returncode}")
        print(f"{self.variant}: closed, answered, came back, quit")

    def end_by_signal(self):
        with self.desk:
            self.desk.find(self.words("Sign in with password"))
            self.close()
            self.bring_back()
        if self.desk.process.returncode != 0:
            raise TourError(f"the signal ended it with {self.desk.process.returncode}")
        print(f"{self.variant}: ended by the signal while open")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("program", "data", "models", "translations", "out"):
        parser.add_argument(f"--{name}", required=True, type=pathlib.Path)
    parser.add_argument("--password", required=True)
    options = parser.parse_args()
    try:
        with tray():
            for language in LANGUAGES:
                TrayWalk(options, language).go()
            TrayWalk(options, LANGUAGES[0]).end_by_signal()
    except (TourError, subprocess.TimeoutExpired) as error:
        sys.exit(f"The tray did not hold it: {error}")


if __name__ == "__main__":
    main()
