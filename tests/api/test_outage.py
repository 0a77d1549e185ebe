# SPDX-License-Identifier: GPL-3.0-or-later
"""A long outage of a replica, kill -9 of either side, and what shows when a protection is taken away.

FACEDESK_OUTAGE_SECONDS: how long the replica is away, 4 unless told (10 minutes: 600); FACEDESK_OUTAGE_CHANGES: changes
meanwhile, 1,000; FACEDESK_OUTAGE_KILLS: rounds of kill -9, 4 (in full: 20)."""
import collections
import json
import os
import pathlib
import random
import sqlite3
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(os.environ["FACEDESK_SOURCE_DIR"]) / "tests" / "support"))
import server_process  # noqa: E402
from churn import HERE, SECOND, Churn  # noqa: E402
from replica_pair import ReplicaPair  # noqa: E402
from server_process import needs_models, needs_samples  # noqa: E402

OUTAGE_SECONDS = float(os.environ.get("FACEDESK_OUTAGE_SECONDS", "4"))
CHANGES = int(os.environ.get("FACEDESK_OUTAGE_CHANGES", "1000"))
KILLS = int(os.environ.get("FACEDESK_OUTAGE_KILLS", "4"))
POISON = "poison"
CLIENTS = 2
RESUMED = 40
COMPARED_PICTURES = 25


@needs_models
@needs_samples
class OutageTest(ReplicaPair):
    def setUp(self):
        super().setUp()
        with self.source.client() as client:
            for name in (SECOND, POISON):
                self.assertTrue(client.post("/aicp/face/addBase", {"groupId": name, "dbName": name})["flag"])
        self.reach(lambda: self.galleries(self.source) == self.galleries(self.target), lambda: "no galleries there")

    def listed(self, server, *galleries):
        """Who is registered where under which number, duplicates and all."""
        rows = []
        with server.client() as client:
            for gallery in galleries or (HERE, SECOND):
                body = {"group_id": gallery, "start": 0, "length": 1000}
                found = client.post("/face-api/v3/user/list", body)["result"]["user_id_list"]
                rows += [(gallery, row["userId"], row["userName"]) for row in found]
        return sorted(rows)

    def is_equal(self):
        return self.listed(self.source) == self.listed(self.target)

    def differences(self):
        here, there = (collections.Counter(self.listed(one)) for one in (self.source, self.target))
        return f"missing {here - there}\ntoo many {there - here}\n{self.records(issolved='0')[:3]}\n" + "\n".join(
            self.calls_about({person for _, person, _ in (here - there) + (there - here)}))

    def calls_about(self, people):
        return [f"{mode} {path} {key} {said}" for mode, path, key, body in self.proxy.calls
                if (said := changes_in([(mode, path, key, body)])) and said[0][2] in people]

    def expect_same_pictures(self):
        rows = self.listed(self.source)
        self.assertEqual(len(rows), len(set(rows)))
        for gallery, person, _ in random.Random(1).sample(rows, min(COMPARED_PICTURES, len(rows))):
            self.assertEqual(*(self.picture(server, gallery, person) for server in (self.source, self.target)))

    def picture(self, server, gallery, person):
        with server.client() as client:
            answer = client.post("/aicp/face/query", {"groupId": gallery, "userId": person})
            return client.get(answer["data"]["faceDBURL"])

    def churn(self, count):
        parts = [Churn(self, seed, count // CLIENTS) for seed in range(CLIENTS)]
        for part in parts:
            part.start()
        return parts

    def poison(self):
        """The replica loses a gallery, so that one enrolment can never be taken."""
        with self.target.client() as there:
            self.assertTrue(there.post("/aicp/face/deleteBase", {"groupId": POISON})["flag"])
        with self.source.client() as here:
            return self.enrol(here, POISON)

    def test_equal_after_a_long_outage(self):
        begin = time.monotonic()
        self.proxy.set("reset")
        self.poison()
        parts = self.churn(CHANGES - 1)
        for part in parts:
            part.join()
        self.assertEqual(sum(part.done for part in parts), (CHANGES - 1) // CLIENTS * CLIENTS)
        changed = time.monotonic() - begin
        threading.Event().wait(OUTAGE_SECONDS - changed)
        self.reach(lambda: len(self.records(issolved="0")) >= CHANGES - 1, lambda: "changes that are no records")
        waiting = {one["id"] for one in self.records(issolved="0")}
        calls, back = len(self.proxy.calls), time.monotonic()
        self.come_back(sorted(waiting))
        poisoned = self.expect_all_but_the_poison(waiting)
        print(f"{len(waiting)} changes ({changed:.0f} s) in an outage of {back - begin:.0f} s, equal "
              f"{time.monotonic() - back:.1f} s after its end", flush=True)
        self.expect_each_once_in_order([one for part in parts for one in part.log], changes_in(self.proxy.calls[calls:]))
        self.expect_same_pictures()
        self.solve_the_poison(poisoned)
        self.expect_nothing_again(waiting)

    def come_back(self, ids):
        """The same records are resumed twice at once while the rest drains by itself."""
        self.proxy.set("pass")
        twice = [threading.Thread(target=self.resume, args=(ids[:RESUMED],)) for _ in range(2)]
        for one in twice:
            one.start()
        for one in twice:
            one.join()

    def expect_all_but_the_poison(self, waiting):
        self.reach(lambda: len(self.records(issolved="0")) == 1, self.differences, self.longest(len(waiting)))
        self.assertTrue(self.is_equal(), self.differences())
        poisoned = self.records(issolved="0")[0]
        self.assertEqual(poisoned["operateType"], "aicp/face/add")
        solved = [one["id"] for one in self.records(issolved="1")]
        self.assertEqual(len(solved), len(set(solved)))
        self.assertEqual(set(solved) | {poisoned["id"]}, waiting)
        return poisoned["id"]

    @staticmethod
    def longest(records):
        return 30 + records * 0.3

    def expect_each_once_in_order(self, made, delivered):
        self.assertEqual(wrongly_delivered(made, delivered), [])
        # The controls: a change that comes twice, one that never comes and two the other way round are seen.
        last = next(i for i in range(len(delivered) - 1, 0, -1) if delivered[i][0] == "remove")
        before = next(i for i in range(len(delivered)) if delivered[i][1:] == delivered[last][1:])
        changed = delivered[:last] + delivered[last + 1:]
        self.assertEqual(wrongly_delivered(made, delivered + [delivered[last]]), [delivered[last][2]])
        self.assertEqual(wrongly_delivered(made, changed), [delivered[last][2]])
        if before < last:
            self.assertEqual(wrongly_delivered(made, [delivered[last], *changed]), [delivered[last][2]])

    def solve_the_poison(self, record):
        self.assertFalse(self.resume([record])["flag"])
        self.assertEqual([one["id"] for one in self.records(issolved="0")], [record])
        with self.target.client() as there:
            self.assertTrue(there.post("/aicp/face/addBase", {"groupId": POISON, "dbName": POISON})["flag"])
        self.assertTrue(self.resume([record])["flag"])
        self.reach(lambda: not self.records(issolved="0"), self.differences)
        self.assertEqual(self.listed(self.source, POISON), self.listed(self.target, POISON))

    def expect_nothing_again(self, ids):
        """Resuming what is solved contacts nobody and changes no record."""
        calls, before = len(self.proxy.calls), self.records(issolved="1")
        self.assertTrue(all(one["solveTime"] and one["solveManCode"] for one in before))
        for _ in range(2):
            self.assertTrue(self.resume(sorted(ids))["flag"])
        self.assertEqual(len(self.proxy.calls), calls)
        self.assertEqual(self.records(issolved="1"), before)
        self.assertTrue(self.is_equal(), self.differences())

    def test_equal_after_kills_at_random_moments(self):
        kept, people = [], 0
        for turn in range(KILLS):
            self.proxy.set(self.random.choice(("pass", "slow", "lost", "half")))
            parts = [Churn(self, 100 * turn + i, 30) for i in range(CLIENTS)]
            for part in parts:
                part.start()
            self.kill_at_some_moment(self.source if turn % 2 == 0 else self.target, parts)
            for part in parts:
                part.join()
            kept += parts
            self.recover()
        names = {person for _, person, _ in self.listed(self.source)}
        for part in kept:
            self.assertIsNone(part.refusal)
            people += len(part.people)
            self.assertLessEqual(set(part.people), names)
        print(f"{KILLS} rounds of kill -9: {sum(part.done for part in kept)} changes acknowledged, {people} people "
              "left, replica equal", flush=True)
        self.expect_same_pictures()

    def kill_at_some_moment(self, victim, parts):
        """After some changes here or some calls there; a few cheap calls first shift where in the work."""
        calls, wanted = len(self.proxy.calls), self.random.randrange(1, 15)
        self.reach(lambda: sum(part.done for part in parts) >= wanted or len(self.proxy.calls) >= calls + wanted,
                   lambda: "nothing happened", every=0.002)
        with self.source.client() as client:
            for _ in range(self.random.randrange(0, 40)):
                client.get("/healthz")
        victim.process.kill()
        victim.wait(server_process.START_SECONDS)
        victim.start()
        self.proxy.target = self.target.urls["services"]

    def recover(self):
        self.proxy.set("pass")

        def reached():
            unsolved = [one["id"] for one in self.records(issolved="0")]
            if unsolved:
                self.resume(unsolved)
            return not unsolved and self.is_equal()
        self.reach(reached, self.differences)

    def test_without_the_outbox_a_kill_is_seen(self):
        """The control of the kills: the rows that carry changes over a kill are taken away while nobody runs."""
        self.proxy.set("reset")
        with self.source.client() as client:
            for _ in range(3):
                self.enrol(client)
        self.source.process.kill()
        self.source.wait(server_process.START_SECONDS)
        with sqlite3.connect(next(self.source.data.glob("*.db"))) as database:
            self.assertGreaterEqual(database.execute("DELETE FROM delivery").rowcount, 3)
        database.close()
        self.proxy.set("pass")
        self.source.start()
        with self.source.client() as client:
            self.enrol(client)
        self.reach(lambda: len(self.listed(self.target)) == 1, lambda: "what came after never arrived")
        self.assertFalse(self.is_equal())

    def test_without_the_keys_a_lost_answer_doubles(self):
        for strip in (False, True):
            self.proxy.strip_keys = strip
            self.proxy.set("lost")
            with self.source.client() as client:
                person = self.enrol(client)
            self.reach(lambda: [row for row in self.listed(self.target) if row[1] == person], lambda: "never came")
            passed = self.proxy.passed
            self.proxy.set("pass")
            self.reach(lambda: self.proxy.passed > passed, lambda: "not delivered again")
            copies = [row for row in self.listed(self.target) if row[1] == person]
            self.assertEqual(len(copies) > 1, strip, copies)

    def test_what_waits_for_a_poisoned_gallery_waits(self):
        """The control of the poison: where order asks for it, later changes do stay behind a refused one."""
        self.poison()
        self.reach(lambda: self.records(issolved="0"), lambda: "no record of the poison")
        with self.source.client() as here:
            self.assertTrue(here.post("/aicp/face/deleteBase", {"groupId": POISON})["flag"])
            self.enrol(here)
        self.reach(self.is_equal, self.differences)
        poisoned = [one["id"] for one in self.records(issolved="0")]
        self.assertEqual(len(poisoned), 1)
        self.assertFalse([path for _, path, _, _ in self.proxy.calls if path.endswith("/deleteBase")])
        self.resume(poisoned)
        self.reach(lambda: any(path.endswith("/deleteBase") for _, path, _, _ in self.proxy.calls),
                   lambda: "the removal still waits")


def changes_in(calls):
    """What calls asked the replica for, as a Churn logs it; asked again at once, as of a slow one, is asked once."""
    found, keys = [], {}
    for _, path, key, body in calls:
        try:
            said = json.loads(body)
        except ValueError:  # cut off by a kill: asked for nothing
            continue
        person = said.get("user_id") or said.get("userId")
        if said["groupId"] != POISON and keys.get(person) != key:
            found.append((path.rpartition("/")[2], said["groupId"], person))
            keys[person] = key
    return found


def wrongly_delivered(made, delivered):
    """People whose changes did not arrive as they were made. An addition may be left out when the person has gone since."""
    sequences = {}
    for at, changes in enumerate((made, delivered)):
        for change in changes:
            sequences.setdefault(change[2], ([], []))[at].append(change)
    return sorted(person for person, (there, here) in sequences.items() if not fits(there, here))


def fits(made, delivered):
    """Every change in its order; only additions are missing."""
    rest = iter(delivered)
    following = next(rest, None)
    for change in made:
        if change == following:
            following = next(rest, None)
        elif change[0] == "remove":
            return False
    return following is None


if __name__ == "__main__":
    unittest.main()
