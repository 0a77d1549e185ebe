# SPDX-License-Identifier: GPL-3.0-or-later
"""Malformed pictures and mutations of good ones over HTTP: a named refusal each, none slow, memory comes back."""
import csv
import os
import pathlib
import random
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(os.environ["FACEDESK_SOURCE_DIR"]) / "tests" / "support"))
import server_process  # noqa: E402
from server_process import FACES, GALLERY, SAMPLES, encoded, needs_faces, needs_models, needs_samples  # noqa: E402

LONGEST_SECONDS = 5
MUTATIONS = 200
WARM_UP = 20
MEMORY_GROWTH = 128 * 1024 * 1024
OPERATIONS = ("/aicp/face/add", "/aicp/face/recognition", "/aicp/face/quality", "/aicp/face/detect",
              "/aicp/face/recognitionmn")
UNREADABLE = {"picture-empty", "picture-format-unknown", "picture-truncated", "picture-undecodable",
              "picture-too-many-pixels", "picture-too-large", "not-base64"}


def mutated(picture, dice):
    """Cut short, some bytes changed, or a part written twice."""
    at = dice.randrange(len(picture))
    kind = dice.randrange(3)
    if kind == 0:
        return picture[:at]
    if kind == 1:
        return picture[:at] + picture[at // 2:]
    changed = bytearray(picture)
    for _ in range(dice.randrange(1, 40)):
        changed[dice.randrange(min(len(changed), 4096))] = dice.randrange(256)
    return bytes(changed)


@needs_models
class BadPicturesTest(server_process.ServerTest):
    def setUp(self):
        super().setUp()
        self.server = self.started("--log-level", "warning")
        self.assertTrue(self.server.make_gallery()["flag"])
        self.client = self.enterContext(self.server.client())

    def send(self, path, picture):
        """The answer, which comes in time and says what is wrong when something is."""
        begin = time.monotonic()
        answer = self.client.post(path, {"groupId": GALLERY, "name": "n", "image": encoded(picture)})
        self.assertLess(time.monotonic() - begin, LONGEST_SECONDS)
        if not answer["flag"]:
            self.assertTrue(answer["errorCode"] and answer["detail"], answer)
            self.assertNotIn(answer["errorCode"], ("internal", "engine-failed"), answer)
        return answer

    def pair(self, picture):
        return self.client.post("/aicp/face/couple", {"imageA": encoded(picture), "imageB": encoded(picture)})

    @needs_faces
    def test_broken_files_are_refused_by_name(self):
        files = sorted((FACES / "misc" / "broken").iterdir())
        self.assertTrue(files)
        for file in files:
            picture = file.read_bytes()
            for answer in [self.pair(picture), *(self.send(path, picture) for path in OPERATIONS)]:
                with self.subTest(file=file.name):
                    self.assertFalse(answer["flag"])
                    self.assertIn(answer["errorCode"], UNREADABLE)

    @needs_faces
    def test_odd_pictures_get_an_answer(self):
        with open(FACES / "manifest.tsv", encoding="utf-8", newline="") as manifest:
            rows = [row for row in csv.DictReader(manifest, delimiter="\t") if row["path"].startswith("misc/")]
        self.assertTrue(rows)
        for row in rows:
            answer = self.send("/aicp/face/detect", (FACES / row["path"]).read_bytes())
            if row["category"] == "noface":
                with self.subTest(file=row["path"]):
                    self.assertEqual(answer["data"]["records"], [[]])

    @needs_samples
    def test_mutations_are_answered_and_memory_comes_back(self):
        originals = [(SAMPLES / name).read_bytes() for name in ("obama2.jpg", "sample3.jpg")]
        formats = FACES / "misc" / "formats"
        originals += [file.read_bytes() for file in sorted(formats.iterdir())] if formats.is_dir() else []
        originals = [picture for picture in originals if len(picture) < 400_000]
        dice = random.Random(3)
        for number in range(MUTATIONS):
            if number == WARM_UP:
                settled = self.server.resident_bytes()
            self.send(OPERATIONS[number % len(OPERATIONS)], mutated(dice.choice(originals), dice))
        self.assertLess(self.server.resident_bytes() - settled, MEMORY_GROWTH)
        self.assertTrue(self.client.enrol(originals[0])["flag"])
        self.assertEqual(self.server.stop(), 0)


if __name__ == "__main__":
    unittest.main()
