# SPDX-License-Identifier: GPL-3.0-or-later
"""People who come, go and move between two galleries of a server, over one connection."""
import http.client
import random
import threading

from server_process import GALLERY

HERE, SECOND = GALLERY, "second"


class Churn(threading.Thread):
    """Enrols, copies and removes over one connection; keeps where its people are as far as they were acknowledged."""

    def __init__(self, pair, seed, count):
        super().__init__()
        self.pair, self.count = pair, count
        self.random = random.Random(seed)
        self.people = {}
        self.log = []  # (add or remove, gallery, person) in the order they were made
        self.done = 0
        self.refusal = None  # what the server did not do

    def run(self):
        with self.pair.source.client() as client:
            try:
                while self.done < self.count:
                    self.change(client)
                    self.done += 1
            except (OSError, http.client.HTTPException, ValueError):
                return  # killed: what was not acknowledged may be there or not
            except AssertionError as refusal:
                self.refusal = refusal

    def change(self, client):
        chance = self.random.random()
        if not self.people or chance < 0.4:
            person = self.pair.enrol(client)
            self.people[person] = {HERE}
            self.log.append(("add", HERE, person))
            return
        person = self.random.choice(sorted(self.people))
        where = self.people[person]
        if chance < 0.7 and where == {HERE}:
            answer = client.post("/face-api/v3/user/copy",
                                 {"user_id": person, "src_group_id": HERE, "dst_group_id": SECOND})
            self.pair.assertEqual(answer["error_code"], 0, answer)
            where.add(SECOND)
            self.log.append(("add", SECOND, person))
        else:
            self.take_out(client, person, self.random.choice(sorted(where)))

    def take_out(self, client, person, gallery):
        if self.people[person] == {gallery}:
            del self.people[person]
        else:
            self.people[person].remove(gallery)
        self.pair.remove(client, person, gallery)
        self.log.append(("remove", gallery, person))
