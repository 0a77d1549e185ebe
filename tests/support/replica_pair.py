# SPDX-License-Identifier: GPL-3.0-or-later
"""A server, its replica and the fault proxy between them: changes made, records read, both ends compared."""
import random
import threading
import time

import server_process
from fault_proxy import FaultProxy
from server_process import GALLERY, SAMPLES, encoded, with_comment

PICTURES = ("biden.jpg", "obama.jpg", "obama2.jpg", "obama3.jpg")
SETTLE_SECONDS = 60
MOST = 10_000


class ReplicaPair(server_process.ServerTest):
    def setUp(self):
        super().setUp()
        self.random = random.Random(7)
        self.number = 0
        self.proxy = FaultProxy()
        self.addCleanup(self.proxy.close)
        self.target = self.server("target")
        self.proxy.target = self.target.urls["services"]
        self.source = self.server("source", *self.towards_proxy())
        with self.source.client() as client:
            self.assertTrue(client.post("/aicp/face/addBase", {"groupId": GALLERY, "dbName": GALLERY})["flag"])
        self.reach(lambda: self.galleries(self.source) == self.galleries(self.target), lambda: "no gallery there")

    def towards_proxy(self):
        wanted = {"replica.1.kind": "facedesk", "replica.1.url": self.proxy.url,
                  "replica.1.token": self.target.token(), "replica.timeoutSeconds": "1"}
        return [word for key, value in wanted.items() for word in ("--set", f"{key}={value}")]

    def server(self, name, *options):
        folder = self.folder / name
        folder.mkdir()
        server = server_process.Server(folder, *options)
        self.addCleanup(server.kill)
        return server.start()

    def enrol(self, client, gallery=GALLERY):
        self.number += 1
        picture = with_comment((SAMPLES / PICTURES[self.number % len(PICTURES)]).read_bytes(), str(self.number))
        answer = client.post("/aicp/face/add", {"groupId": gallery, "name": f"person {self.number}",
                                                "image": encoded(picture)})
        self.assertTrue(answer["flag"], answer)
        return answer["data"]["personNo"]

    def remove(self, client, person, gallery=GALLERY):
        answer = client.post("/aicp/face/remove", {"groupId": gallery, "userId": person})
        self.assertTrue(answer["flag"], answer)

    def change(self, client, people):
        if people and self.random.random() < 0.3:
            self.remove(client, people.pop(self.random.randrange(len(people))))
        else:
            people.append(self.enrol(client))

    def galleries(self, server):
        with server.client() as client:
            rows = client.post("/aicp/face/queryBaseAll", {})["data"]
            return sorted(self.texts(rows, "groupId"))

    def texts(self, value, key):
        """Every text under a key, wherever the answer carries it."""
        if isinstance(value, dict):
            return [one for name, part in value.items()
                    for one in ([part] if name == key else self.texts(part, key))]
        return [one for part in value for one in self.texts(part, key)] if isinstance(value, list) else []

    def names(self, server):
        """Names and not numbers: the target gives its people numbers of its own. Duplicates stay visible."""
        with server.client() as client:
            rows = client.post("/face-api/v3/user/list", {"group_id": GALLERY, "start": 0, "length": 1000})
            return sorted(self.texts(rows.get("result"), "userName"))

    def records(self, **wanted):
        with self.source.client("platform") as client:
            answer = client.post("/asynchrony/getall", wanted | {"pageSize": MOST})
            self.assertTrue(answer["flag"], answer)
            return answer["data"]["items"]

    def resume(self, ids):
        with self.source.client("platform") as client:
            return client.post("/asynchrony/resumedata", {"asynchronyDataList": [{"id": one} for one in ids]})

    def reach(self, reached, what, seconds=SETTLE_SECONDS, every=0.1):
        end = time.monotonic() + seconds
        while not reached():
            self.assertLess(time.monotonic(), end, what())
            threading.Event().wait(every)

    def settle(self):
        """Resumes what is unsolved until the target equals its source."""
        def reached():
            unsolved = [one["id"] for one in self.records(issolved="0")]
            if unsolved:
                self.resume(unsolved)
                return False
            return self.names(self.source) == self.names(self.target)
        self.reach(reached, lambda: f"{self.names(self.source)}\n{self.names(self.target)}\n"
                                    f"{self.records(issolved='0')}")
        self.assertEqual(self.galleries(self.source), self.galleries(self.target))
