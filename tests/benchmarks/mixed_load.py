# SPDX-License-Identifier: GPL-3.0-or-later
"""16 connections mix every reading operation while two of them enrol: no error, and sections 5 and 8 count what was sent.

Environment as for the process tests (tests/CMakeLists.txt); FACEDESK_ROUNDS: calls of each connection, 40 unless told."""
import collections
import os
import pathlib
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(os.environ["FACEDESK_SOURCE_DIR"]) / "tests" / "support"))
import server_process  # noqa: E402
from server_process import GALLERY, SAMPLES, encoded, needs_models, needs_samples, with_comment  # noqa: E402

CONNECTIONS = 16
WRITERS = 2
ROUNDS = int(os.environ.get("FACEDESK_ROUNDS", "40"))


def readings(picture, other, user):
    """Listener, address, body and the method's name of every reading operation."""
    image = {"groupId": GALLERY, "image": picture}
    pair = {"imageA": picture, "imageB": other}
    person = {"groupId": GALLERY, "userId": user}
    group = {"app_id": "default", "group_id": GALLERY}
    return [
        ("open", "/InteractiveAbility/face/FaceRecognition", image, "faceRecognition"),
        ("open", "/InteractiveAbility/face/personwitnessratio", pair, "personWitnessRatio"),
        ("open", "/aicp/face/recognition", image, "faceRecognition"),
        ("open", "/aicp/face/couple", pair, "personWitnessRatio"),
        ("open", "/aicp/face/query", person, "faceQuery"),
        ("open", "/aicp/face/quality", image, "imageQualityScores"),
        ("services", "/aicp/face/queryBaseAll", {}, "baseQueryAll"),
        ("services", "/aicp/face/recognition", image, "faceRecognition"),
        ("services", "/aicp/face/couple", pair, "personWitnessRatio"),
        ("services", "/aicp/face/query", person, "faceQuery"),
        ("services", "/aicp/face/quality", image, "imageQualityScores"),
        ("services", "/aicp/face/detect", image, "faceDetect"),
        ("services", "/aicp/face/recognitionmn", image, "faceRecognitionMN"),
        ("services", "/face-api/v3/group/list", {"app_id": "default"}, "groupList"),
        ("services", "/face-api/facehub/statapp", {"app_id": "default"}, "statApp"),
        ("services", "/face-api/v3/user/get", group | {"user_id": user}, "userGet"),
        ("services", "/face-api/v3/user/list", group, "userList"),
        ("operations", "/method/call", {}, "methodCall"),
        ("operations", "/method/call/getMethodCountByDay", {}, "methodCountByDay"),
        ("platform", "/method/call/getChartByDay", {}, "chartByDay"),
        ("platform", "/method/call/all", {"pageNo": 1, "pageSize": 10}, "methodCallAll"),
        ("platform", "/asynchrony/getall", {"issolved": 0}, "asynchronyQuery"),
    ]


def went_well(answer):
    return answer.get("flag") is True or answer.get("error_code", 0) == 0 and "flag" not in answer


class Caller(threading.Thread):
    """One connection to each listener; starts in the list where its number says."""

    def __init__(self, server, calls, number):
        super().__init__()
        self.clients = {name: server.client(name) for name in server.urls}
        self.calls, self.number = calls, number
        self.sent, self.errors, self.slowest = collections.Counter(), [], 0.0

    def run(self):
        for turn in range(ROUNDS):
            listener, path, body, method = self.calls[(self.number * 5 + turn) % len(self.calls)]
            begin = time.monotonic()
            answer = self.clients[listener].post(path, body)
            self.slowest = max(self.slowest, time.monotonic() - begin)
            self.sent[method] += 1
            if not went_well(answer):
                self.errors.append((path, answer))
        for client in self.clients.values():
            client.connection.close()


@needs_models
@needs_samples
class MixedLoad(server_process.ServerTest):
    def test_no_error_and_every_call_counted_once(self):
        with server_process.Server(self.folder) as server:
            server.make_gallery()
            photographs = [(SAMPLES / name).read_bytes() for name in ("obama.jpg", "obama2.jpg", "biden.jpg")]
            with server.client() as client:
                user = client.enrol(photographs[0])["data"]["personNo"]
            reading = readings(encoded(photographs[1]), encoded(photographs[2]), user)
            writing = [("services", "/aicp/face/add", {"groupId": GALLERY, "name": f"n{i}", "image": encoded(
                with_comment(photographs[2], str(i)))}, "faceEntry") for i in range(8)]
            callers = [Caller(server, writing if i < WRITERS else reading, i) for i in range(CONNECTIONS)]
            begin = time.monotonic()
            for caller in callers:
                caller.start()
            for caller in callers:
                caller.join()
            seconds = time.monotonic() - begin
            sent = sum((caller.sent for caller in callers), collections.Counter(baseAdd=1, faceEntry=1))
            self.assertEqual([e for caller in callers for e in caller.errors], [])
            self.check(server, "operations", "methodname", sent)
            sent["methodCall"] += 1
            self.check(server, "platform", "methodName", sent)
            print(f"{sum(sent.values())} calls in {seconds:.1f} s, slowest {max(c.slowest for c in callers):.2f} s")

    def check(self, server, listener, key, sent):
        with server.client(listener) as client:
            rows = client.post("/method/call", {})["data"]
        self.assertEqual({row[key]: int(row["count"]) for row in rows}, dict(sent))


if __name__ == "__main__":
    unittest.main()
