# SPDX-License-Identifier: GPL-3.0-or-later
"""The main jobs with the keyboard alone: sign in, make a gallery, enrol a picture, ask who another picture shows, hand
out a token, look at the usage, lock. What the keys did is read from the accessibility bus and asked from the interface."""
import argparse
import base64
import pathlib
import subprocess
import sys

import pyatspi
from desk_program import BUTTONS, FIELDS, DeskProgram, TourError, Words, brightness, until

ACCOUNT = "admin"
LANGUAGES = ("en", "zh_CN")
KEY_MS = "12"
KEYBOARD_SECONDS = 60


class KeyWalk:
    def __init__(self, options, language):
        self.options = options
        self.words = Words(options.translations, language)
        self.variant = f"keys-{language[:2]}"
        self.gallery = f"night-shift-{language[:2]}"
        self.application = f"door-east-{language[:2]}"
        self.desk = DeskProgram(options.program, options.data, options.models, options.out / f"{self.variant}.log",
                                "--set", f"look.language={language}")

    @staticmethod
    def run(*words):
        subprocess.run(["xdotool", *words], check=True, timeout=KEYBOARD_SECONDS)

    def press(self, *keys):
        self.run("key", "--delay", KEY_MS, *keys)

    def write(self, text):
        self.run("type", "--delay", KEY_MS, text)

    def shoot(self, name):
        self.desk.picture(self.options.out / f"{self.variant}-{name}.png")

    def focus(self, name, roles=None):
        """Waits until what is typed goes to the control of this name; answers it."""
        def look():
            return next((item for item in self.desk.showing()
                         if item.name == name and item.getState().contains(pyatspi.STATE_FOCUSED)
                         and (roles is None or item.getRole() in roles)), None)
        return until(f"focus on “{name}”", look)

    def fill(self, name, text):
        self.focus(name, FIELDS)
        self.write(text)

    def page(self, number, english):
        title = self.words(english, "Page")
        self.press(f"ctrl+{number}")
        until(f"page “{title}”", lambda: self.desk.is_checked(title))

    def choose_file(self, file):
        """Qt's own dialog begins in the field for the file's name."""
        self.press("ctrl+o")
        until("the choice of files", lambda: any(item.getRole() in (pyatspi.ROLE_FILE_CHOOSER, pyatspi.ROLE_DIALOG)
                                                 for item in self.desk.showing()))
        until("a field for its name", lambda: any(item.getRole() in FIELDS
                                                  and item.getState().contains(pyatspi.STATE_FOCUSED)
                                                  for item in self.desk.showing()))
        self.write(str(file))
        self.press("Return")

    def sign_in(self):
        self.fill(self.words("Account", "LoginPanel"), ACCOUNT)
        self.press("Tab")
        self.fill(self.words("Password", "LoginPanel"), self.options.password)
        self.press("Return")
        self.desk.gone(self.words("Sign in with password"))

    def make_gallery(self):
        self.page(2, "Galleries")
        self.press("ctrl+shift+n")
        self.fill(self.words("Name", "GalleryDialog"), self.gallery)
        self.press("Tab")
        self.fill(self.words("Id for the interface"), self.gallery)
        self.press("Return")
        self.desk.find(self.words("Gallery %1 was created").replace("%1", self.gallery))

    def enrol(self):
        until("enrolling", lambda: self.desk.find(self.words("Enrol pictures…"), BUTTONS).getState().contains(
            pyatspi.STATE_ENABLED))
        self.choose_file(self.options.samples / "obama.jpg")
        until("the enrolled face", self.is_recognised)
        self.press("ctrl+f")  # the keys are the window's again
        self.focus(self.words("Name, customer or certificate number"), FIELDS)
        self.shoot("enrolled")

    def is_recognised(self):
        """Whether the interface recognises another picture of the same person in the gallery."""
        picture = base64.b64encode((self.options.samples / "obama2.jpg").read_bytes()).decode()
        answer = self.desk.call("open", "/aicp/face/recognition", {"groupId": self.gallery, "image": picture})
        return answer["flag"] and answer["data"].get("faceFlag") == "Y"

    def identify(self):
        self.page(4, "Identify")
        self.choose_file(self.options.samples / "obama2.jpg")
        self.desk.find(self.words("Above the threshold: the same person"))
        self.shoot("identified")

    def hand_out_token(self):
        self.page(5, "Authorization")
        self.press("ctrl+n")
        self.fill(self.words("Application", "GrantDialog"), self.application)
        self.press("Tab")
        self.focus(self.words("Valid to the end of"))
        self.press("Tab", "Tab", "Tab")  # month, year, and out
        until("a capability", lambda: any(item.getRole() == pyatspi.ROLE_CHECK_BOX
                                          and item.getState().contains(pyatspi.STATE_FOCUSED)
                                          for item in self.desk.showing()))
        self.press("space", "Return")
        token = self.desk.find(self.words("Token", "TokenDialog"), FIELDS).queryText()
        if len(token.getText(0, -1)) < 20:
            raise TourError("The token is too short to be one.")
        self.shoot("token")
        self.press("Escape")
        self.desk.gone(self.words("Copy token"))

    def look_at_usage(self):
        self.page(6, "Usage")
        self.desk.find(self.words("Calls", "UsageSummary"))
        self.shoot("usage")

    def change_colours(self):
        """By the palette, which lies over the window while its colours change: both have to be painted."""
        file = self.options.out / f"{self.variant}-colours.png"
        for word, is_dark in (("dark", True), ("light", False)):
            self.press("ctrl+k")
            self.focus(self.words("Find or run"), FIELDS)
            self.write(word)
            self.press("Return")
            until(f"{word} on the screen",
                  lambda: self.desk.picture(file) and (brightness(file) < 0.5) == is_dark)

    def lock(self):
        self.press("ctrl+l")
        self.fill(self.words("Password", "LoginPanel"), self.options.password)
        self.press("Return")
        self.desk.gone(self.words("Unlock"))
        until("the page from before", lambda: self.desk.is_checked(self.words("Usage", "Page")))

    def go(self):
        with self.desk:
            for job in (self.sign_in, self.make_gallery, self.enrol, self.identify, self.hand_out_token,
                        self.look_at_usage, self.change_colours, self.lock):
                try:
                    job()
                except TourError:
                    self.shoot("lost")
                    raise
                print(f"{self.variant}: {job.__name__.replace('_', ' ')}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("program", "data", "models", "samples", "translations", "out"):
        parser.add_argument(f"--{name}", required=True, type=pathlib.Path)
    parser.add_argument("--password", required=True)
    options = parser.parse_args()
    try:
        for language in LANGUAGES:
            KeyWalk(options, language).go()
    except TourError as error:
        sys.exit(f"The keys led nowhere: {error}")


if __name__ == "__main__":
    main()
