# SPDX-License-Identifier: GPL-3.0-or-later
"""Signing in by face at the running console: people before a virtual webcam do what the console asks for, as it is read
from the accessibility bus. A stranger, a still picture, and a face or a camera that is swapped midway stay outside."""
import argparse
import base64
import collections
import os
import pathlib
import subprocess
import sys
import time

from desk_program import DeskProgram, TourError, until

VIEWER, ADMINISTRATOR = "olga", "admin"
#: What the console asks for, and the film that shows it.
MOVES = {"Turn your head slowly to the left": "left", "Turn your head slowly to the right": "right",
         "Nod slowly": "nod", "Blink slowly": "blink", "Open your mouth wide": "mouth"}
POSES = {"1 of 3: look straight into the camera": "ahead", "2 of 3: turn your head a little to the left": "held-left",
         "3 of 3: turn your head a little to the right": "held-right"}
ASKS = "Look into the camera"
REFUSED = "The face was not accepted"
TOO_SLOW = "The move was not seen in time"
SWITCHED = "The camera was switched or plugged in again; look into it once more"
STARTING = "The camera starts"
SUBMIT, UNLOCK, ADD = "Sign in with password", "Unlock", "Sign in"
FACE_SECONDS = 90  # somebody who was refused too often waits 30 s
OPENING_MS = 2500
AT_ONCE_SECONDS = 0.7
SOON_SECONDS = 10


class Webcam:
    def __init__(self, films, folder):
        self.films = films
        self.file, self.other = folder / "camera.yuy2", folder / "other.yuy2"
        self.shown = None

    def show(self, person, film):
        """Swapped by renaming, which the camera notices between two frames."""
        if self.shown == (person, film):
            return
        self.shown = person, film
        new = self.file.with_suffix(".new")
        os.link(self.films / person / f"{film}.yuy2", new)
        os.replace(new, self.file)

    def change(self):
        """Another camera in place of the one that is plugged in; it shows the same."""
        os.replace(self.file, self.other)
        self.file, self.other = self.other, self.file


class FaceWalk:
    def __init__(self, options):
        self.options = options
        self.webcam = Webcam(options.films, options.data.parent)
        self.webcam.show("stranger", "still")
        os.environ.update(FACEDESK_WEBCAM=f"{self.webcam.file}:{self.webcam.other}", GST_PLUGIN_PATH=str(options.webcam),
                          GST_REGISTRY=str(options.webcam / "registry.bin"))
        self.seconds = collections.defaultdict(list)
        self.desk = None

    def start(self, name, *more):
        self.desk = DeskProgram(self.options.program, self.options.data, self.options.models,
                                self.options.out / f"{name}.log", "--set", "login.faceAtDesk=on", "--set",
                                "look.language=en", *more)
        return self.desk

    def names(self):
        return {item.name for item in self.desk.showing()}

    def shoot(self, name):
        self.desk.picture(self.options.out / f"{name}.png")

    def obey(self, person, end, orders=MOVES, resting="still"):
        """Does what it is told until one of the names in `end` is seen."""
        def look():
            seen = self.names()
            asked = (film for sentence, film in orders.items() if sentence in seen)
            self.webcam.show(person, next(asked, resting))
            return seen.intersection(end)
        return until(f"{person} before the camera: {', '.join(end)}", look, FACE_SECONDS)

    def comes_in(self, person, role):
        begun = time.monotonic()
        self.obey(person, [f"{person}, {role}"])
        if self.names() & {SUBMIT, UNLOCK}:
            raise TourError("The desk is still locked.")
        self.seconds["let in"].append(time.monotonic() - begun)

    def register(self):
        """By the interface; an administrator lets the account in."""
        picture = base64.b64encode((self.options.films / VIEWER / "portrait.png").read_bytes()).decode()
        with self.start("register"):
            self.desk.find(SUBMIT)
            answer = self.desk.call("platform", "/user/register",
                                    {"username": VIEWER, "password": self.options.password, "telephone": "1",
                                     "mail": "olga@example.org", "deptId": "1", "image": picture})
        if not answer["flag"]:
            raise TourError(f"10.1 answered {answer}")
        subprocess.run([self.options.server, "--data", self.options.data, "--models", self.options.models, "account",
                        "unlock", VIEWER], check=True)

    def stranger_is_refused(self):
        self.obey("stranger", [REFUSED])
        self.shoot("stranger")

    def still_picture_is_refused(self):
        self.webcam.show(VIEWER, "still")
        until("a still picture refused", lambda: TOO_SLOW in self.names(), FACE_SECONDS)

    def switched_camera_starts_over(self):
        self.obey(VIEWER, MOVES)
        self.webcam.change()
        self.obey(VIEWER, [SWITCHED])
        self.shoot("switched")

    def swapped_face_starts_over(self):
        self.obey(VIEWER, MOVES)
        self.webcam.show("stranger", "still")
        until("to be asked anew", lambda: not self.names() & set(MOVES), AT_ONCE_SECONDS * 4)
        self.comes_in(VIEWER, "Viewer")
        self.shoot("by-face")

    def lock(self):
        subprocess.run(["xdotool", "key", "ctrl+l"], check=True, timeout=FACE_SECONDS)
        self.desk.find("Locked")

    def unlocks(self):
        self.lock()
        self.shoot("locked")
        self.comes_in(VIEWER, "Viewer")

    def administrator_gets_a_face(self):
        """At the locked desk, with the password."""
        self.lock()
        self.webcam.show(ADMINISTRATOR, "ahead")
        self.desk.press("Register for face login…")
        self.desk.write("Account name", ADMINISTRATOR)
        self.desk.press("I have this account already; only my face is new")
        self.desk.write("Password of the account", self.options.password)
        self.obey(ADMINISTRATOR, ["The three pictures are taken"], POSES, "ahead")
        self.desk.press("Renew the face")
        self.desk.find("Your new face is registered. You can sign in with it now.")
        self.shoot("renewed")
        self.desk.press("Close")

    def administrator_is_asked_before_a_session_ends(self):
        """The face and the password are right, and the desk is somebody else's."""
        begun = time.monotonic()
        self.obey(ADMINISTRATOR, ["Password needed"])
        self.seconds["asked for the password"].append(time.monotonic() - begun)
        self.shoot("password-needed")
        self.desk.write("Password", self.options.password)
        self.desk.press(ADD)
        self.desk.find(f"{VIEWER} is still signed in")
        self.shoot("take-over")
        self.desk.press(f"Keep the session of {VIEWER}")
        self.comes_in(VIEWER, "Viewer")
        self.lock()
        self.obey(ADMINISTRATOR, ["Password needed"])
        self.desk.write("Password", self.options.password)
        self.desk.press(ADD)
        self.desk.press(f"Sign out {VIEWER} and sign in as {ADMINISTRATOR}")
        self.desk.find(f"{ADMINISTRATOR}, Administrator")
        self.shoot("administrator")

    def quits_while_the_camera_starts(self):
        """A camera that takes its time holds up neither the window nor for long the end."""
        os.environ["FACEDESK_WEBCAM_OPENING"] = str(OPENING_MS)
        with self.start("quit"):
            self.desk.find(STARTING)
            begun = time.monotonic()
            self.desk.process.terminate()
            until("no window", lambda: not self.is_window_seen(), AT_ONCE_SECONDS)
            gone = time.monotonic() - begun
            code = self.desk.process.wait(SOON_SECONDS)
        print(f"window gone after {1000 * gone:.0f} ms, program after {time.monotonic() - begun:.1f} s")
        if code:
            raise TourError(f"The program ended with {code}.")

    @staticmethod
    def is_window_seen():
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "FaceDesk"], check=False,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

    def go(self):
        self.register()
        with self.start("faces"):
            self.desk.find(SUBMIT)
            for job in (self.stranger_is_refused, self.still_picture_is_refused,
                        self.switched_camera_starts_over, self.swapped_face_starts_over, self.unlocks,
                        self.administrator_gets_a_face, self.administrator_is_asked_before_a_session_ends):
                try:
                    job()
                except TourError:
                    self.shoot("lost")
                    raise
                print(job.__name__.replace("_", " "), flush=True)
            computing, whole, event = self.desk.worst_gap()
        self.quits_while_the_camera_starts()
        print(f"worst event-loop gap {computing:.1f} ms computing, {whole:.1f} ms in all ({event})")
        for what, times in self.seconds.items():
            print(f"{what}: {len(times)} times, after {', '.join(f'{each:.1f}' for each in times)} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("program", "server", "data", "models", "translations", "films", "webcam", "out"):
        parser.add_argument(f"--{name}", required=True, type=pathlib.Path)
    parser.add_argument("--password", required=True)
    try:
        FaceWalk(parser.parse_args()).go()
    except TourError as error:
        sys.exit(f"Nobody came in: {error}")


if __name__ == "__main__":
    main()
