# SPDX-License-Identifier: GPL-3.0-or-later
"""Two servers and faults between them: after an outage, lost answers and kill -9 the replica equals its source."""
import json
import os
import pathlib
import sys
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(os.environ["FACEDESK_SOURCE_DIR"]) / "tests" / "support"))
import server_process  # noqa: E402
from replica_pair import ReplicaPair  # noqa: E402
from server_process import needs_models, needs_samples  # noqa: E402

FAULTS = ("reset", "hang", "slow", "500", "half", "lost")
CHANGES_EACH = 8
KILLS = 4
FIELDS = {"id", "dataGroupId", "dataPersonId", "dataImageAddress", "createTime", "operateType", "engineUrl",
          "solveTime", "issolved", "solveManCode", "jsonParam", "asynchronyDataList"}


@needs_models
@needs_samples
class ReplicaTest(ReplicaPair):
    def test_equal_after_every_fault(self):
        people = []
        with self.source.client() as client:
            for fault in FAULTS:
                self.proxy.set(fault)
                for _ in range(CHANGES_EACH):
                    self.change(client, people)
            self.proxy.set("reset")
            self.reach(lambda: self.records(issolved="0"), lambda: "no record of the outage")
            for record in self.records(issolved="0"):
                self.assertEqual(set(record), FIELDS)
                self.assertEqual(record["engineUrl"].rstrip("/"), self.proxy.url)
            # Removed here before it arrived there: neither of both has an effect.
            self.remove(client, people.pop())
        before = {one["id"] for one in self.records(issolved="0")}
        self.proxy.set("pass")
        twice = [threading.Thread(target=self.resume, args=(sorted(before),)) for _ in range(2)]
        for one in twice:
            one.start()
        for one in twice:
            one.join()
        self.settle()
        self.expect_solved_once(before)
        self.expect_order_kept()

    def expect_solved_once(self, ids):
        solved = [one for one in self.records(issolved="1") if one["id"] in ids]
        self.assertEqual(sorted(one["id"] for one in solved), sorted(ids))
        self.assertTrue(all(one["solveTime"] for one in solved))
        calls = len(self.proxy.calls)
        self.assertTrue(self.resume(sorted(ids))["flag"])
        self.assertEqual(len(self.proxy.calls), calls)
        self.assertEqual(solved, [one for one in self.records(issolved="1") if one["id"] in ids])

    def expect_order_kept(self):
        """Nobody is brought again after having been taken out."""
        removed = set()
        for _, path, _, body in self.proxy.calls:
            said = json.loads(body)
            if path.endswith("/remove"):
                removed.add(said["userId"])
            elif path.endswith("/add"):
                self.assertNotIn(said["user_id"], removed)

    def test_engines_of_each_other_do_not_go_round(self):
        """Without the mark of who brings a change, one enrolment comes back as another one for ever."""
        self.target.kill()
        wanted = {"replica.1.kind": "facedesk", "replica.1.url": self.source.urls["services"],
                  "replica.1.token": self.source.token()}
        options = [word for key, value in wanted.items() for word in ("--set", f"{key}={value}")]
        self.target = server_process.Server(self.folder / "target", *options).start()
        self.addCleanup(self.target.kill)
        self.proxy.target = self.target.urls["services"]
        with self.source.client() as here, self.target.client() as there:
            self.enrol(here)
            self.enrol(there)
            person = self.enrol(here)
            self.reach(lambda: len(self.names(self.source)) >= 3 and len(self.names(self.target)) >= 3,
                       lambda: f"{self.names(self.source)}\n{self.names(self.target)}")
            self.remove(here, person)
            self.reach(lambda: len(self.names(self.target)) <= 2, lambda: self.names(self.target))
        threading.Event().wait(3)
        self.assertEqual(self.names(self.source), ["person 1", "person 2"])
        self.assertEqual(self.names(self.target), ["person 1", "person 2"])

    def test_its_own_engine_is_refused(self):
        """A server whose engine is itself enrols once, and says in the record why not twice."""
        self.proxy.target = self.source.urls["services"]
        with self.source.client() as client:
            self.target.kill()
            self.enrol(client)
            self.reach(lambda: self.records(issolved="0"), lambda: "no record")
        threading.Event().wait(2)
        self.assertEqual(self.names(self.source), ["person 1"])

    def test_poison_blocks_nobody_else(self):
        body = {"groupId": "poison", "dbName": "poison"}
        with self.source.client() as here, self.target.client() as there:
            self.assertTrue(here.post("/aicp/face/addBase", body)["flag"])
            self.reach(lambda: "poison" in self.galleries(self.target), lambda: "no gallery there")
            self.assertTrue(there.post("/aicp/face/deleteBase", {"groupId": "poison"})["flag"])
            self.enrol(here, "poison")
            for _ in range(3):
                self.enrol(here)
            self.reach(lambda: self.names(self.source) == self.names(self.target), lambda: "others are blocked")
            poisoned = [one["id"] for one in self.records(issolved="0")]
            self.assertEqual(len(poisoned), 1)
            self.assertFalse(self.resume(poisoned)["flag"])
            self.assertTrue(there.post("/aicp/face/addBase", body)["flag"])
        self.assertTrue(self.resume(poisoned)["flag"])
        self.reach(lambda: not self.records(issolved="0"), lambda: "still poisoned")

    def test_equal_after_kills_of_both(self):
        people = []
        for turn in range(KILLS):
            self.proxy.set(self.random.choice(("pass", "slow", "lost")))
            with self.source.client() as client:
                for _ in range(self.random.randrange(2, 5)):
                    self.change(client, people)
            victim = self.source if turn % 2 == 0 else self.target
            victim.process.kill()
            victim.wait(server_process.START_SECONDS)
            victim.start()
            self.proxy.target = self.target.urls["services"]
        self.proxy.set("pass")
        self.settle()

    def test_without_the_keys_there_are_duplicates(self):
        """The control: what the other tests do not see is there when the protection is taken away."""
        for strip, copies in ((False, 1), (True, 2)):
            self.proxy.strip_keys = strip
            self.proxy.set("lost")
            with self.source.client() as client:
                self.enrol(client)
            name = f"person {self.number}"
            self.reach(lambda: name in self.names(self.target), lambda: "the lost answer's call never came")
            passed = self.proxy.passed
            self.proxy.set("pass")
            self.reach(lambda: self.proxy.passed > passed, lambda: "not delivered again")
            found = self.names(self.target).count(name)
            self.assertGreaterEqual(found, copies)
            if not strip:
                self.assertEqual(found, 1)


if __name__ == "__main__":
    unittest.main()
