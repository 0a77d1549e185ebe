# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 amid concurrent enrolments, 20 rounds: nothing acknowledged is lost, nothing is half there."""
import http.client
import os
import pathlib
import random
import sys
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(os.environ["FACEDESK_SOURCE_DIR"]) / "tests" / "support"))
import server_process  # noqa: E402
from server_process import GALLERY, SAMPLES, encoded, needs_models, needs_samples, with_comment  # noqa: E402

ROUNDS = 20
CLIENTS = 4
PICTURES = ("biden.jpg", "obama.jpg", "obama2.jpg", "obama3.jpg")


class Victims:
    """Enrols over several connections and kills the server after some acknowledgements."""

    def __init__(self, server, turn):
        self.server = server
        self.turn = turn
        self.random = random.Random(turn)
        self.left = threading.Semaphore(self.random.randrange(1, 6))
        self.acknowledged = {}
        self.refusals = []
        self.guard = threading.Lock()

    def enrol_until_dead(self, worker):
        original = (SAMPLES / PICTURES[worker % len(PICTURES)]).read_bytes()
        try:
            with self.server.client() as client:
                for number in range(1000):
                    picture = with_comment(original, f"{self.turn} {worker} {number}")
                    answer = client.enrol(picture, f"person {self.turn} {worker} {number}")
                    self.take(answer, picture)
        except (OSError, http.client.HTTPException, ValueError):
            return

    def take(self, answer, picture):
        with self.guard:
            if not answer["flag"]:
                self.refusals.append(answer)
                return
            self.acknowledged[answer["data"]["personNo"]] = picture
        if not self.left.acquire(blocking=False):
            self.kill_at_some_moment()

    def kill_at_some_moment(self):
        """The others are anywhere in their enrolment; a few cheap calls first shift where."""
        with self.server.client() as client:
            for _ in range(self.random.randrange(0, 40)):
                client.get("/healthz")
        self.server.process.kill()

    def run(self):
        workers = [threading.Thread(target=self.enrol_until_dead, args=(i,)) for i in range(CLIENTS)]
        for worker in workers:
            worker.start()
        self.server.wait(server_process.START_SECONDS)
        for worker in workers:
            worker.join()


@needs_models
@needs_samples
class KillTest(server_process.ServerTest):
    def test_nothing_acknowledged_is_lost(self):
        server = self.started()
        self.assertTrue(server.make_gallery()["flag"])
        acknowledged = {}
        for turn in range(ROUNDS):
            victims = Victims(server, turn)
            victims.run()
            self.assertEqual(victims.refusals, [])
            self.assertTrue(victims.acknowledged)
            server.start()
            self.expect_whole(server, victims.acknowledged)
            acknowledged.update(victims.acknowledged)
        self.expect_whole(server, acknowledged)
        self.expect_nothing_half(server, acknowledged)
        self.assertEqual(server.stop(), 0)

    def expect_whole(self, server, people):
        with server.client() as client:
            for person, picture in people.items():
                answer = client.post("/aicp/face/query", {"groupId": GALLERY, "userId": person})
                self.assertTrue(answer["flag"], answer)
                status, body = client.get(answer["data"]["faceDBURL"])
                self.assertEqual((status, body == picture), (200, True))

    def expect_nothing_half(self, server, acknowledged):
        """Who was enrolled and not acknowledged is whole as well, and found by a search like the others."""
        done = server.check()
        self.assertEqual(done.returncode, 0, done.stdout)
        with server.client() as client:
            answer = client.post("/face-api/v3/user/list", {"group_id": GALLERY, "start": 0, "length": 1000})
            listed = {row["userId"] for row in answer["result"]["user_id_list"]}
            self.assertLessEqual(set(acknowledged), listed)
            self.assertLessEqual(len(listed), len(acknowledged) + ROUNDS * CLIENTS)
            for person in listed:
                answer = client.post("/aicp/face/query", {"groupId": GALLERY, "userId": person})
                self.assertEqual(client.get(answer["data"]["faceDBURL"])[0], 200)
            found = client.post("/aicp/face/recognition",
                                {"groupId": GALLERY, "image": encoded((SAMPLES / "obama3.jpg").read_bytes())})
            self.assertTrue(found["data"]["records"], found)


if __name__ == "__main__":
    unittest.main()
