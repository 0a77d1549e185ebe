# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under demonstration: started, spoken to over HTTP, stopped."""
import base64
import json
import pathlib
import signal
import subprocess
import threading
import time
import urllib.error
import urllib.request

START_SECONDS = 60
ANSWER_SECONDS = 30
STOP_SECONDS = 20


class DemoError(Exception):
    pass


class Program:
    def __init__(self, command, token_file):
        self.command = [str(word) for word in command]
        self.token_file = pathlib.Path(token_file)
        self.urls = {}
        self.token = None
        self.process = None
        self.reader = None

    def __enter__(self):
        self.process = self.started()
        try:
            self.urls = self.addresses()
            self.token = self.token_file.read_text().strip()
        except BaseException:
            self.stop()
            raise
        self.reader = threading.Thread(target=self.drain, daemon=True)
        self.reader.start()
        return self

    def __exit__(self, *_):
        self.stop()
        self.reader.join()
        self.process.stdout.close()

    def started(self):
        try:
            return subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        except OSError as error:
            raise DemoError(f"{self.command[0]} does not start: {error.strerror}") from error

    def addresses(self):
        """What the program says when every listener answers."""
        limit = threading.Timer(START_SECONDS, self.process.kill)
        limit.start()
        try:
            for line in self.process.stdout:
                if line.startswith("READY "):
                    return json.loads(line[len("READY "):])
        finally:
            limit.cancel()
        raise DemoError(f"{pathlib.Path(self.command[0]).name} did not become ready (exit code {self.process.wait()})")

    def drain(self):
        for _ in self.process.stdout:
            pass

    @staticmethod
    def encoded(path):
        return base64.b64encode(path.read_bytes()).decode()

    def post(self, listener, path, body, token=""):
        """The answer's JSON and the milliseconds it took. The services listener gets the token unless told otherwise."""
        headers = {"Content-Type": "application/json; charset=utf-8"}
        if token == "" and listener == "services":
            headers["token"] = self.token
        request = urllib.request.Request(self.urls[listener] + path, json.dumps(body).encode(), headers)
        begin = time.monotonic()
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=ANSWER_SECONDS) as answer:
                text = answer.read()
        except urllib.error.HTTPError as error:
            text = error.read()
        except OSError as error:
            raise DemoError(f"{path} did not answer: {error}") from error
        milliseconds = (time.monotonic() - begin) * 1000
        try:
            return json.loads(text), milliseconds
        except ValueError as error:
            raise DemoError(f"{path} did not answer in JSON: {text[:200]!r}") from error

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def wait(self):
        try:
            return self.process.wait()
        except KeyboardInterrupt:
            return self.stop()
