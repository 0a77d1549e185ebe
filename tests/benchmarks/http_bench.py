# SPDX-License-Identifier: GPL-3.0-or-later
"""The running program over HTTP: against its own engine, with one core and two, writing, starting, and a peer."""
import contextlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
from statistics import median

SOURCE = pathlib.Path(os.environ["FACEDESK_SOURCE_DIR"])
sys.path.insert(0, str(SOURCE / "tests" / "support"))
import load  # noqa: E402
from server_process import FACES, GALLERY, SAMPLES, Server, encoded, run  # noqa: E402

BENCH = pathlib.Path(os.environ["FACEDESK_BENCH"])
PEER_FOLDER = SOURCE / "build" / "bench-peer"
PEER_PACKAGES = ("dlib-bin", "face_recognition_models", "numpy", "Pillow", "click", "setuptools<81")
ROUNDS = 3
SEARCH, ENROL = "/aicp/face/recognition", "/aicp/face/add"


def pictures():
    """Portraits of 250 x 250 where the measuring faces are there, else the demo's photographs of one person each."""
    portraits = sorted((FACES / "people" / "lfw").glob("*/*_0001.jpg"))[:16] if FACES.is_dir() else []
    return portraits or [SAMPLES / name for name in ("obama.jpg", "obama2.jpg", "biden.jpg")]


def is_success(body):
    return json.loads(body)["flag"]


@contextlib.contextmanager
def held_to(cores):
    """What is started meanwhile runs on the first so many cores of this machine only."""
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(allowed)[:cores])
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


def gain(rates):
    return median(two / one for one, two in zip(rates[1], rates[2]))


class Measuring:
    """Every figure of one run; `quick` asks for fewer requests."""

    def __init__(self, table, quick):
        self.table = table
        self.count = 40 if quick else 400
        self.people = 10_000 if quick else 100_000
        self.files = pictures()
        bodies = [json.dumps({"groupId": GALLERY, "name": "n", "image": encoded(f.read_bytes())}) for f in self.files]
        self.bodies = [bodies[i:] + bodies[:i] for i in range(len(bodies))]

    def served(self, folder, workers):
        return Server(folder, "--log-level", "warning", "--set", f"engine.workers={workers}",
                      "--set", "limits.queue=1000",
                      "--set", "enroll.severalFaces=largest")

    def filled(self, folder, people):
        subprocess.run([BENCH / "fill_gallery", pathlib.Path(folder) / "data", str(people), GALLERY], check=True)

    def ask(self, server, path, connections):
        headers = {"Content-Type": "application/json", "token": server.token()}
        done = load.run(server.urls["services"] + path, self.bodies, headers, connections,
                        max(1, self.count // connections), is_success)
        if done.refused:
            raise SystemExit(f"{done.refused} requests to {path} were refused; the figures mean nothing")
        return done

    def engine_alone(self, workers=1):
        output = subprocess.run([BENCH / "engine_rate", str(workers), str(self.count), *map(str, self.files)],
                                stdout=subprocess.PIPE, check=True).stdout
        return json.loads(output)

    def whole_against_engine(self):
        """Both in turn, so that a change of the machine's pace shows in both; the ratio is the rounds' median."""
        engine, whole = [], []
        with tempfile.TemporaryDirectory() as folder:
            self.filled(folder, 10_000)
            with self.served(folder, 1) as server:
                for _ in range(ROUNDS):
                    engine.append(self.engine_alone()["median_ms"])
                    whole.append(self.ask(server, SEARCH, 1).median_ms)
        self.table.note("engine alone, file to template", f"{median(engine):.2f} ms")
        self.table.note("1:N over HTTP among 10,000 faces", f"{median(whole):.2f} ms")
        self.table.at_most("1:N over HTTP against the engine alone",
                           median(w / e for w, e in zip(whole, engine)), 1.15, "x")

    def two_cores_against_one(self):
        """Server, its clients and the engine alone are each held to one core and then given two, in turn: with the
        clients on a second core, one worker would already use both."""
        rates, engine = {1: [], 2: []}, {1: [], 2: []}
        with tempfile.TemporaryDirectory() as folder:
            self.filled(folder, 10_000)
            for _ in range(ROUNDS):
                for cores in rates:
                    with held_to(cores), self.served(folder, cores) as server:
                        rates[cores].append(self.ask(server, SEARCH, 4).rate)
                        engine[cores].append(self.engine_alone(cores)["rate"])
        self.table.note("searches a second, two cores", f"{median(rates[2]):.1f}")
        self.table.note("engine alone, two cores against one", f"{gain(engine):.2f} x")
        self.table.at_least("two cores against one", gain(rates), 1.8, "x")
        return median(rates[2])

    def enrolments(self):
        with tempfile.TemporaryDirectory() as folder, self.served(folder, 2) as server:
            server.make_gallery()
            done = self.ask(server, ENROL, 4)
        self.table.note("durable enrolments a second", f"{done.rate:.1f}")

    def start(self):
        with tempfile.TemporaryDirectory() as folder:
            self.filled(folder, self.people)
            server = self.served(folder, 2)
            run(*server.arguments(), "--exit-after-start")  # makes the token; what follows finds files in memory
            begin = time.monotonic()
            with server:
                seconds = time.monotonic() - begin
                gauges = self.gauges(server)
        self.table.at_most(f"start with {self.people:,} faces", seconds, 3, "s")
        self.table.at_most("memory of the index a face", gauges["facedesk_index_bytes"] / gauges["facedesk_templates"],
                           2700, "bytes")

    @staticmethod
    def gauges(server):
        with server.client() as client:
            lines = client.get(server.urls["services"] + "/metrics")[1].decode().splitlines()
        return {name: float(value) for name, _, value in
                (line.partition(" ") for line in lines if not line.startswith("#") and "{" not in line)}

    def peer(self, ours):
        what = "throughput against face_recognition 1.3.0"
        reason = prepare_peer()
        if reason:
            self.table.skip(what, reason)
            return
        command = [PEER_FOLDER / "bin" / "python", SOURCE / "tests" / "benchmarks" / "peer_server.py", *self.files]
        with subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, text=True) as process:
            try:
                port = int(process.stdout.readline())
                raw = [file.read_bytes() for file in self.files]
                theirs = load.run(f"http://127.0.0.1:{port}/", [raw[i:] + raw[:i] for i in range(len(raw))], {}, 4,
                                  max(1, self.count // 4)).rate
            finally:
                process.terminate()
        self.table.note("face_recognition: searches a second", f"{theirs:.1f}")
        self.table.at_least(what, ours / theirs, 5, "x")


def prepare_peer():
    """Empty when the virtual environment is there, else why not."""
    python = PEER_FOLDER / "bin" / "python"
    if (PEER_FOLDER / "complete").exists():
        return ""
    steps = [[sys.executable, "-m", "venv", PEER_FOLDER],
             [python, "-m", "pip", "install", "--quiet", *PEER_PACKAGES],
             [python, "-m", "pip", "install", "--quiet", "--no-deps", "face_recognition==1.3.0"],
             [python, "-c", "import face_recognition"]]
    for step in steps:
        done = subprocess.run(step, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            return (done.stderr.strip().splitlines() or ["it cannot be installed"])[-1][:80]
    (PEER_FOLDER / "complete").touch()
    return ""


def measure(table, quick):
    measuring = Measuring(table, quick)
    measuring.whole_against_engine()
    rate = measuring.two_cores_against_one()
    measuring.enrolments()
    measuring.start()
    measuring.peer(rate)
