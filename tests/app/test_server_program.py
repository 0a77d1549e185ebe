# SPDX-License-Identifier: GPL-3.0-or-later
"""What scripts and service managers hold on to: READY, exit codes, signals, the token file."""
import http.client
import os
import pathlib
import socket
import stat
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(os.environ["FACEDESK_SOURCE_DIR"]) / "tests" / "support"))
import server_process  # noqa: E402
from server_process import LISTENERS, MODELS, SAMPLES, needs_models, needs_samples, run  # noqa: E402

STOP_SECONDS = 10


class WordsTest(server_process.ServerTest):
    def test_says_its_version(self):
        done = run("--version")
        self.assertEqual(done.returncode, 0)
        self.assertRegex(done.stdout, r"^facedesk-server \d+\.\d+\.\d+\n$")

    def test_help_names_every_command(self):
        done = run("--help")
        self.assertEqual(done.returncode, 0)
        for word in ("--listen", "--set", "check", "account", "backup", "restore", "evaluate"):
            self.assertIn(word, done.stdout)

    def refused(self, code, *arguments):
        done = run(*arguments)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertEqual(done.stdout, "")
        sentences = [line for line in done.stderr.splitlines() if not line.startswith("{")]
        self.assertEqual(len(sentences), 1, done.stderr)
        return sentences[0]

    def test_misuse_is_2(self):
        self.assertIn("'nonsense'. See --help.", self.refused(2, "--nonsense"))
        self.assertIn("frobnicate", self.refused(2, "frobnicate"))

    def test_a_data_folder_that_is_none_is_3(self):
        place = self.folder / "file"
        place.write_text("")
        self.assertTrue(self.refused(3, "--data", place))

    def test_missing_models_are_4(self):
        self.assertTrue(self.refused(4, "--data", self.folder / "data", "--models", self.folder))


@needs_models
class ServingTest(server_process.ServerTest):
    def test_every_listener_answers_once_ready(self):
        server = self.started()
        self.assertEqual(set(server.urls), set(LISTENERS))
        for name in LISTENERS:
            with server.client(name) as client:
                self.assertEqual(client.get("/healthz")[0], 200, name)
        self.assertEqual(server.stop(), 0)

    def test_leaves_after_start_when_asked(self):
        done = run(*server_process.Server(self.folder, "--exit-after-start").arguments())
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stdout.startswith("READY {"))

    def test_the_token_file_is_private_and_made_once(self):
        server = self.started()
        first = server.token()
        self.assertEqual(stat.S_IMODE(server.token_file.stat().st_mode), 0o600)
        server.stop()
        server.start()
        self.assertEqual(server.token(), first)
        self.assertTrue(server.make_gallery()["flag"])

    def test_a_taken_port_is_5(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            done = run(*server_process.Server(self.folder, "--listen", f"open=127.0.0.1:{port}").arguments())
        self.assertEqual(done.returncode, 5, done.stderr)
        self.assertIn(str(port), done.stderr)

    def test_a_folder_in_use_is_3(self):
        self.started()
        done = run(*server_process.Server(self.folder).arguments())
        self.assertEqual(done.returncode, 3, done.stderr)

    def test_commands_that_only_read_run_beside_it(self):
        server = self.started()
        self.assertEqual(server.check().returncode, 0)
        self.assertEqual(run("admin-token", "--data", server.data).returncode, 3)

    def test_tells_the_service_manager(self):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notices:
            notices.bind(str(self.folder / "notify"))
            notices.settimeout(STOP_SECONDS)
            server = self.started(environment={"NOTIFY_SOCKET": str(self.folder / "notify")})
            self.assertEqual(notices.recv(100), b"READY=1")
            server.terminate()
            self.assertEqual(notices.recv(100), b"STOPPING=1")
            self.assertEqual(server.wait(STOP_SECONDS), 0)

    @needs_samples
    def test_a_start_lists_a_lost_picture(self):
        server = self.started()
        self.assertTrue(server.make_gallery()["flag"])
        with server.client() as client:
            self.assertTrue(client.enrol((SAMPLES / "biden.jpg").read_bytes())["flag"])
        self.assertEqual(server.stop(), 0)
        (picture,) = (server.data / "pictures").rglob("*.sealed")
        away = picture.rename(self.folder / picture.name)
        server.start()
        self.assertIn("WRONG findings  1 are open", self.checked_until(server, "1 are open"))
        self.assertEqual(server.stop(), 0)
        away.rename(picture)
        server.start()
        self.assertIn("ok    findings  Nothing is open", self.checked_until(server, "Nothing is open"))

    @staticmethod
    def checked_until(server, words):
        limit = time.monotonic() + server_process.START_SECONDS
        while words not in (said := server.check().stdout) and time.monotonic() < limit:
            pass
        return said

    @needs_samples
    def test_sigterm_amid_requests_keeps_what_was_answered(self):
        server = self.started()
        self.assertTrue(server.make_gallery()["flag"])
        picture = (SAMPLES / "biden.jpg").read_bytes()
        answered, first = [], threading.Event()

        def enrol_until_closed():
            try:
                with server.client() as client:
                    while True:
                        answer = client.enrol(picture)
                        if answer["flag"]:
                            answered.append(answer["data"]["personNo"])
                            first.set()
                        elif answer.get("errorCode") != "queue-full":
                            return
            except (OSError, http.client.HTTPException):
                return

        workers = [threading.Thread(target=enrol_until_closed) for _ in range(4)]
        for worker in workers:
            worker.start()
        self.assertTrue(first.wait(server_process.START_SECONDS))
        begin = time.monotonic()
        server.terminate()
        self.assertEqual(server.wait(STOP_SECONDS + 2), 0)
        self.assertLess(time.monotonic() - begin, STOP_SECONDS)
        for worker in workers:
            worker.join()
        server.start()
        with server.client() as client:
            for person in answered:
                answer = client.post("/aicp/face/query", {"groupId": server_process.GALLERY, "userId": person})
                self.assertTrue(answer["flag"], answer)


if __name__ == "__main__":
    unittest.main()
