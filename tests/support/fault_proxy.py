# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP proxy before one server that fails on purpose: pass, hang, reset, slow, 500, half or lost answers."""
import http.client
import http.server
import socket
import struct
import threading
from urllib.parse import urlsplit

MODES = ("pass", "hang", "reset", "slow", "500", "half", "lost")
SLOW_SECONDS = 0.05
LONGEST_HANG_SECONDS = 30
#: What keeps a change that is brought again from being made again: its key, and that the person keeps the number.
KEYS = ("Idempotency-Key", "X-FaceDesk-Replica")


class FaultProxy:
    """`mode` may change at any time and holds for the calls that begin then; every call is kept in `calls`."""

    def __init__(self):
        self.mode = "pass"
        self.target = ""
        self.strip_keys = False
        self.calls = []
        self.passed = 0  # calls whose whole answer went back
        self.changed = threading.Event()  # ends what hangs
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def set(self, mode):
        assert mode in MODES
        self.mode = mode
        self.changed.set()
        self.changed = threading.Event()

    def close(self):
        self.changed.set()
        self.server.shutdown()
        self.server.server_close()

    def forward(self, request, body):
        headers = {name: value for name, value in request.headers.items()
                   if name.lower() not in ("host", "connection") and not (self.strip_keys and name in KEYS)}
        parts = urlsplit(self.target)
        connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=LONGEST_HANG_SECONDS)
        try:
            connection.request(request.command, request.path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def handler(proxy):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                mode, changed = proxy.mode, proxy.changed
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                proxy.calls.append((mode, self.path, self.headers.get(KEYS[0]), body))
                self.close_connection = True
                try:
                    self.answer_as(mode, changed, body)
                except (OSError, http.client.HTTPException):
                    self.cut()

            def answer_as(self, mode, changed, body):
                if mode == "reset":
                    self.cut()
                elif mode == "hang":
                    changed.wait(LONGEST_HANG_SECONDS)
                    self.cut()
                elif mode == "500":
                    self.reply(500, b"{}")
                else:
                    self.pass_on(mode, changed, body)

            def pass_on(self, mode, changed, body):
                """The target has done the work, whatever becomes of its answer."""
                if mode == "slow":
                    changed.wait(SLOW_SECONDS)
                status, said = proxy.forward(self, body)
                if mode == "lost":
                    self.cut()
                elif mode == "half":
                    self.reply(status, said[: len(said) // 2], len(said))
                else:
                    self.reply(status, said)
                    proxy.passed += 1

            def reply(self, status, body, length=None):
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body) if length is None else length))
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(body)

            def cut(self):
                """Reset instead of an orderly end."""
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()

            def finish(self):
                try:
                    super().finish()
                except (OSError, ValueError):
                    pass

            def log_message(self, *_):
                pass

        return Handler
