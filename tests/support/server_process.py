# SPDX-License-Identifier: GPL-3.0-or-later
"""facedesk-server as a process under test: started, spoken to over HTTP, stopped or killed."""
import base64
import http.client
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import threading
import unittest
from urllib.parse import urlsplit

PROGRAM = os.environ["FACEDESK_SERVER"]
MODELS = pathlib.Path(os.environ["FACEDESK_MODELS"])
SAMPLES = MODELS.parent / "samples"
FACES = pathlib.Path(os.environ["FACEDESK_FACES"])
LISTENERS = ("open", "operations", "services", "platform")
START_SECONDS = 60
ANSWER_SECONDS = 30
# Under the address sanitizer freed memory would be kept so long that it looks lost.
SANITIZER = {"ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=8"}
GALLERY = "people"

needs_models = unittest.skipUnless((MODELS / "fr_feature.onnx").exists(), f"no models in {MODELS}")
needs_samples = unittest.skipUnless((SAMPLES / "obama.jpg").exists(), f"no sample pictures in {SAMPLES}")
needs_faces = unittest.skipUnless((FACES / "misc").is_dir(), f"no measuring faces in {FACES}")


def run(*arguments):
    """A command or a start that is to fail; ended after a minute."""
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=START_SECONDS,
                          stdin=subprocess.DEVNULL, check=False)


def encoded(picture):
    return base64.b64encode(picture).decode()


def with_comment(jpeg, text):
    """The same photograph as other bytes: a comment follows the start of the file."""
    note = text.encode()
    return jpeg[:2] + b"\xff\xfe" + (len(note) + 2).to_bytes(2, "big") + note + jpeg[2:]


class Client:
    """One kept connection to a listener; each thread has its own."""

    def __init__(self, url, token):
        parts = urlsplit(url)
        self.connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=ANSWER_SECONDS)
        self.headers = {"Content-Type": "application/json; charset=utf-8", "token": token}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()

    def post(self, path, body):
        self.connection.request("POST", path, json.dumps(body), self.headers)
        return json.loads(self.connection.getresponse().read())

    def get(self, url):
        parts = urlsplit(url)
        self.connection.request("GET", f"{parts.path}?{parts.query}", headers=self.headers)
        answer = self.connection.getresponse()
        return answer.status, answer.read()

    def enrol(self, picture, name="somebody"):
        return self.post("/aicp/face/add", {"groupId": GALLERY, "name": name, "image": encoded(picture)})


class Server:
    """Errors and log lines go to a file that is shown when the program does not become ready."""

    def __init__(self, folder, *options, environment=None):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / "data"
        self.token_file = self.folder / "token"
        self.log = self.folder / "log"
        self.options = options
        self.environment = os.environ | SANITIZER | (environment or {})
        self.process = None
        self.urls = {}

    def arguments(self):
        listen = [word for name in LISTENERS for word in ("--listen", f"{name}=127.0.0.1:0")]
        return ["--data", self.data, "--models", MODELS, "--admin-token-file", self.token_file, *listen, *self.options]

    def start(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen([PROGRAM, *map(str, self.arguments())], stdin=subprocess.DEVNULL,
                                            stdout=subprocess.PIPE, stderr=log, env=self.environment)
        limit = threading.Timer(START_SECONDS, self.process.kill)
        limit.start()
        line = self.process.stdout.readline().decode()
        limit.cancel()
        if not line.startswith("READY "):
            self.kill()
            raise AssertionError(f"not ready: {line!r}\n{self.log.read_text()[-2000:]}")
        self.urls = json.loads(line[len("READY "):])
        return self

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        self.kill()

    def token(self):
        return self.token_file.read_text().strip()

    def client(self, listener="services"):
        return Client(self.urls[listener], self.token())

    def make_gallery(self):
        with self.client() as client:
            return client.post("/aicp/face/addBase", {"groupId": GALLERY, "dbName": GALLERY})

    def terminate(self):
        self.process.send_signal(signal.SIGTERM)

    def wait(self, seconds):
        code = self.process.wait(seconds)
        self.process.stdout.close()
        return code

    def stop(self):
        self.terminate()
        return self.wait(START_SECONDS)

    def kill(self):
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.wait(START_SECONDS)

    def resident_bytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) * 1024

    def check(self):
        return run("check", "--data", self.data, "--models", MODELS)


class ServerTest(unittest.TestCase):
    """Gives a folder that goes away with the test."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def started(self, *options, **more):
        server = Server(self.folder, *options, **more)
        self.addCleanup(server.kill)
        return server.start()
