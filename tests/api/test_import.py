# SPDX-License-Identifier: GPL-3.0-or-later
"""A large folder with known faults: the verdicts of its dry run, and an import killed again and again that goes on to
the same end. FACEDESK_IMPORT_PICTURES=5000 tries a large folder."""
import collections
import csv
import itertools
import os
import pathlib
import random
import re
import subprocess
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(os.environ["FACEDESK_SOURCE_DIR"]) / "tests" / "support"))
import server_process  # noqa: E402
from server_process import FACES, GALLERY, MODELS, PROGRAM, needs_faces, needs_models, with_comment  # noqa: E402

PICTURES = int(os.environ.get("FACEDESK_IMPORT_PICTURES", "300"))
FACES_A_PERSON = 20
KILLS = 5
READY_SHARE = 0.95
COMMAND_SECONDS = 1200


def of_category(category):
    with open(FACES / "manifest.tsv", encoding="utf-8", newline="") as rows:
        return [FACES / row["path"] for row in csv.DictReader(rows, delimiter="\t") if row["category"] == category]


def enrollable(server):
    """Portraits of different people that the interface enrols."""
    with server.client() as client:
        for number, file in enumerate(of_category("distractor")):
            if client.enrol(file.read_bytes(), f"person {number}")["flag"]:
                yield file


class Folder:
    """Pictures in a folder a person, and at its top the faults; `expected` holds the verdict each must get."""

    def __init__(self, path, portraits):
        self.path = path
        self.expected = {}
        for number, portrait in enumerate(portraits):
            for face in range(PICTURES // len(portraits)):
                self.put(f"person {number:03}/{face:03}.jpg", with_comment(portrait.read_bytes(), f"{number} {face}"))
        self.good = set(self.files())
        self.add_faults(portraits)

    def put(self, name, content, verdict=None):
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        if verdict:
            self.expected[name] = verdict

    def add_faults(self, portraits):
        for verdict, files in (("no-face", of_category("noface")),
                               ("several-faces", [FACES / "misc/multi/obamas.jpg", FACES / "misc/multi/bbt1.jpg"])):
            for file in files:
                self.put(f"{verdict} {file.name}", file.read_bytes(), verdict)
        first = portraits[0].read_bytes()
        self.put("empty.jpg", b"", "unreadable")
        self.put("cut.jpg", first[:len(first) // 2], "unreadable")
        self.put("text.png", b"not a picture at all", "unreadable")
        self.put("somebody else/1.jpg", with_comment(first, "under another name"), "duplicate")

    def files(self):
        return [str(file.relative_to(self.path)) for file in self.path.rglob("*") if file.is_file()]


@needs_models
@needs_faces
class ImportTest(server_process.ServerTest):
    def setUp(self):
        super().setUp()
        (self.folder / "chosen").mkdir()
        with server_process.Server(self.folder / "chosen", "--set", "enroll.duplicates=refuse") as server:
            self.assertTrue(server.make_gallery()["flag"])
            people = max(3, PICTURES // FACES_A_PERSON)
            self.source = Folder(self.folder / "source", list(itertools.islice(enrollable(server), people)))
        self.server = self.started("--log-level", "warning")
        self.assertTrue(self.server.make_gallery()["flag"])
        self.server.stop()
        self.data = self.server.data

    def arguments(self, *options):
        return [PROGRAM, "import", self.source.path, "--gallery", GALLERY, "--data", self.data, "--models", MODELS,
                *options]

    def import_all(self, *options):
        return subprocess.run(list(map(str, self.arguments(*options))), capture_output=True, text=True,
                              timeout=COMMAND_SECONDS, stdin=subprocess.DEVNULL, check=False)

    def stored(self):
        return sum(1 for _ in (self.data / "pictures").rglob("*.*"))

    def kill_after(self, pictures):
        """The import, killed as soon as it stored so many more pictures."""
        wanted = self.stored() + pictures
        with open(self.folder / "killed", "wb") as log:
            process = subprocess.Popen(list(map(str, self.arguments())), stdin=subprocess.DEVNULL, stdout=log,
                                       stderr=subprocess.STDOUT)
            while process.poll() is None and self.stored() < wanted:
                time.sleep(0.01)
            process.kill()
            self.assertNotIn(process.wait(), (0, 1), "it ended before it could be killed")

    def test_verdicts(self):
        done = self.import_all("--dry-run")
        self.assertEqual(done.returncode, 0, done.stderr)
        told = dict(reversed(line.split("\t")[:2]) for line in done.stdout.splitlines())
        self.assertEqual(set(told), set(self.source.files()))
        for file, verdict in self.source.expected.items():
            with self.subTest(file=file):
                self.assertEqual(told[file], verdict)
        good = collections.Counter(told[file] for file in self.source.good)
        self.assertLessEqual(set(good), {"ready", "poor-quality", "duplicate"})  # strangers may look alike
        # Poor ones are enrolled too.
        self.assertGreaterEqual(good["ready"] + good["poor-quality"], READY_SHARE * len(self.source.good), good)

    def check(self):
        """What the program says of its data, which must be whole."""
        done = self.server.check()
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def test_killed_imports_go_on(self):
        dice = random.Random(7)
        good, faults = len(self.source.good), set(self.source.expected)
        for _ in range(KILLS):
            self.kill_after(dice.randrange(1, good // (KILLS + 1)))
            self.assertRegex(self.check(), r"pictures +\d+ pictures, all files open with the key")
        done = self.import_all()
        new, before = map(int, re.search(r"Enrolled (\d+) of .*; (\d+) were", done.stdout).groups())
        self.assertEqual(new + before, good, done.stdout)
        self.assertGreaterEqual(before, KILLS)
        with open(self.folder / "source-failures.csv", encoding="utf-8-sig", newline="") as refused:
            files = {os.path.relpath(row["picture"], self.source.path) for row in csv.DictReader(refused)}
        self.assertEqual(files, faults)
        self.assertRegex(self.check(), rf"index +{good} faces, each with its template")
        again = self.import_all().stdout
        self.assertIn(f"Enrolled 0 of {good + len(faults)} pictures; {good} were enrolled before.", again)


if __name__ == "__main__":
    unittest.main()
