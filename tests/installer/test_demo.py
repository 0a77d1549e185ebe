# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo judges the program by its answers: a fake program that answers well passes, one that errs does not."""
import contextlib
import io
import os
import pathlib
import socket
import stat
import sys
import tempfile
import unittest
from unittest import mock

SOURCE = pathlib.Path(os.environ["FACEDESK_SOURCE_DIR"])
sys.path.insert(0, str(SOURCE / "installer"))
import demo  # noqa: E402

PROGRAM = """#!/usr/bin/env python3
import http.server, json, os, signal, sys
token_file = sys.argv[sys.argv.index("--admin-token-file") + 1]
with open(token_file, "w") as handle:
    handle.write("secret")
answers = {answers!r}
calls = {{}}

class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        queue = answers[self.path]
        answer = queue[min(calls.get(self.path, 0), len(queue) - 1)]
        calls[self.path] = calls.get(self.path, 0) + 1
        if self.path.endswith("queryBaseAll") and self.headers["token"] is None:
            answer = {{"flag": False, "resultCode": 1}}
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
address = "http://127.0.0.1:%d" % server.server_port
signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
print("READY " + json.dumps(dict(open=address, services=address)), flush=True)
server.serve_forever()
"""


def good_answers():
    face = {"x": 1, "y": 1, "width": 9, "height": 9}
    return {
        "/aicp/face/addBase": [{"flag": True, "data": {}}],
        "/aicp/face/add": [{"flag": True, "data": {"personNo": "ab"}}],
        "/InteractiveAbility/face/FaceEntry": [{"flag": True, "data": {"personID": "12"}}],
        "/InteractiveAbility/face/FaceRecognition": [
            {"data": {"faceFlag": "Y", "similarity": "0.95", "personinfo": {"name": "Barack Obama"}}}],
        "/aicp/face/recognition": [{"data": {"records": [{"personNo": "ab", "score": 95.0}]}},
                                   {"data": {"faceFlag": "N"}}],
        "/InteractiveAbility/face/personwitnessratio": [{"data": {"onePerson": "true", "similarity": "0.95"}},
                                                        {"data": {"onePerson": "false", "similarity": "0.05"}}],
        "/aicp/face/detect": [{"data": {"records": [[face, face, face, face]]}}],
        "/aicp/face/recognitionmn": [{"flag": True, "data": {"records": [[], []]}}],
        "/aicp/face/queryBaseAll": [{"flag": True}],
    }


class DemoTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for name in ("obama", "obama2", "obama3", "biden", "sample3", "sample6"):
            (self.root / f"{name}.jpg").write_bytes(b"picture")

    def run_demo(self, answers):
        program = self.root / "program"
        program.write_text(PROGRAM.format(answers=answers))
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        arguments = ["demo.py", "--headless", "--program", program, "--models", self.root, "--samples", self.root,
                     "--data", self.root / "data"]
        output = io.StringIO()
        with mock.patch.object(sys, "argv", [str(a) for a in arguments]), contextlib.redirect_stdout(output):
            demo.main()
        return output.getvalue()

    def test_prints_a_table_and_curl_lines(self):
        text = self.run_demo(good_answers())
        self.assertIn("Barack Obama", text)
        self.assertIn("/InteractiveAbility/face/FaceRecognition", text)
        self.assertNotIn("NOT AS EXPECTED", text)
        self.assertNotIn("secret", text)

    def test_a_stranger_who_is_let_in_fails_the_demo(self):
        answers = good_answers()
        answers["/aicp/face/recognition"][1] = {"data": {"faceFlag": "Y"}}
        with self.assertRaises(SystemExit) as caught:
            self.run_demo(answers)
        self.assertNotEqual(caught.exception.code, 0)

    def test_a_missed_person_fails_the_demo(self):
        answers = good_answers()
        answers["/InteractiveAbility/face/FaceRecognition"] = [{"data": {"faceFlag": "N"}}]
        with self.assertRaises(SystemExit):
            self.run_demo(answers)

    def test_a_program_that_is_not_there_is_named(self):
        arguments = ["demo.py", "--program", "/nowhere/facedesk", "--models", "m", "--samples", "s", "--data", str(self.root / "d")]
        with mock.patch.object(sys, "argv", arguments), self.assertRaises(SystemExit) as caught:
            demo.main()
        self.assertIn("/nowhere/facedesk", str(caught.exception))

    def test_a_taken_port_is_left_to_the_system(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            self.assertEqual(demo.usual_or_free(taken.getsockname()[1]), 0)


if __name__ == "__main__":
    unittest.main()
