# SPDX-License-Identifier: GPL-3.0-or-later
"""What a dead replica costs those who enrol: the same load on a server without one, with one that refuses and with one
that never answers, in turn within each round."""
import contextlib
import json
import os
import pathlib
import socket
import sys
import tempfile
import time
from statistics import median

SOURCE = pathlib.Path(os.environ["FACEDESK_SOURCE_DIR"])
sys.path.insert(0, str(SOURCE / "tests" / "support"))
import load  # noqa: E402
from http_bench import ENROL, is_success, pictures  # noqa: E402
from server_process import GALLERY, Server, encoded  # noqa: E402

ROUNDS = 9
CONNECTIONS = 4
GOAL = 0.95
RECORD_SECONDS = 120


@contextlib.contextmanager
def dead_engine(hangs):
    """A port that stays taken: nobody listens there, or connections are taken and nothing is ever said."""
    with socket.socket() as engine:
        engine.bind(("127.0.0.1", 0))
        if hangs:
            engine.listen(64)
        yield f"http://127.0.0.1:{engine.getsockname()[1]}"


def towards(url):
    wanted = {"replica.1.kind": "facedesk", "replica.1.url": url, "replica.1.token": "none"} if url else {}
    return [word for key, value in wanted.items() for word in ("--set", f"{key}={value}")]


class Rates:
    """Enrolments a second of each server, a figure a round."""

    def __init__(self, count):
        self.count = count
        files = [file.read_bytes() for file in pictures()]
        bodies = [json.dumps({"groupId": GALLERY, "name": "n", "image": encoded(one)}) for one in files]
        self.bodies = [bodies[i:] + bodies[:i] for i in range(len(bodies))]
        self.of = {}

    def ask(self, name, server):
        headers = {"Content-Type": "application/json", "token": server.token()}
        done = load.run(server.urls["services"] + ENROL, self.bodies, headers, CONNECTIONS, self.count // CONNECTIONS,
                        is_success)
        if done.refused:
            raise SystemExit(f"{done.refused} enrolments were refused; the figures mean nothing")
        self.of.setdefault(name, []).append(done.rate)

    def ratio(self, name):
        """Of neighbours in time: each round against the same round without a replica."""
        return median(dead / without for dead, without in zip(self.of[name], self.of["without"]))


def measure(table, quick):
    rates = Rates(80 if quick else 240)
    with contextlib.ExitStack() as stack:
        engines = {"without": "", "refusing": stack.enter_context(dead_engine(False)),
                   "hanging": stack.enter_context(dead_engine(True))}
        servers = {}
        for name, url in engines.items():
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            servers[name] = stack.enter_context(
                Server(folder, "--log-level", "warning", "--set", "enroll.severalFaces=largest", *towards(url)))
            servers[name].make_gallery()
        for turn in range(1 + ROUNDS):
            order = list(servers)
            for name in order[turn % 3:] + order[:turn % 3]:
                rates.ask(name, servers[name])
            if turn == 0:
                rates.of.clear()  # first work of each server
        for name in ("refusing", "hanging"):
            expect_records(servers[name])
    table.note("enrolments a second without a replica", f"{median(rates.of['without']):.1f}")
    for name in ("refusing", "hanging"):
        table.at_least(f"enrolments with a {name} replica against without", rates.ratio(name), GOAL, "x")


def expect_records(server):
    """Else the replica was not dead but absent. A hanging one is known to be away after three time-outs."""
    end = time.monotonic() + RECORD_SECONDS
    with server.client("platform") as client:
        while not client.post("/asynchrony/getall", {"issolved": "0", "pageSize": 1})["data"]["items"]:
            if time.monotonic() > end:
                raise SystemExit("no change waits for the dead replica; the figures mean nothing")
            time.sleep(1)
