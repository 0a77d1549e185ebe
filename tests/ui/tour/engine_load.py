# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients that keep every worker of a program's engine busy over its interface, from its first moment on."""
import base64
import http.client
import json
import re
import threading
import time
from urllib.parse import urlsplit

CLIENTS = 4
ANSWER_SECONDS = 60
LOOK_EVERY_SECONDS = 0.02


class EngineLoad:
    def __init__(self, log, picture):
        self.log = log
        self.body = json.dumps({"image": base64.b64encode(picture.read_bytes()).decode()})
        self.ended = threading.Event()
        self.threads = [threading.Thread(target=self.ask) for _ in range(CLIENTS)]
        self.answers = 0
        self.refused = []

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        for thread in self.threads:
            thread.join()

    def address(self):
        while not self.ended.is_set():
            ready = re.search(r"^READY (.*)$", self.log.read_text(), re.MULTILINE)
            if ready:
                return urlsplit(json.loads(ready[1])["open"])
            time.sleep(LOOK_EVERY_SECONDS)
        return None

    def ask(self):
        address = self.address()
        if not address:
            return
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=ANSWER_SECONDS)
        while not self.ended.is_set():
            connection.request("POST", "/aicp/face/quality", self.body, {"Content-Type": "application/json"})
            answer = json.loads(connection.getresponse().read())
            self.answers += 1
            if not answer.get("flag"):
                self.refused.append(answer)
        connection.close()
