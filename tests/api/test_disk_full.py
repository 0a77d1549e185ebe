# SPDX-License-Identifier: GPL-3.0-or-later
"""A full disk under the running program: refused with the cause, search goes on, works again with room."""
import os
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(os.environ["FACEDESK_SOURCE_DIR"]) / "tests" / "support"))
import server_process  # noqa: E402
from server_process import GALLERY, SAMPLES, encoded, needs_models, needs_samples  # noqa: E402

DISK = "256m"  # `check` wants 200 MB free
LEFT_BYTES = 64 * 1024
SEARCHES = 20


@needs_models
@needs_samples
class DiskFullTest(server_process.ServerTest):
    def setUp(self):
        super().setUp()
        self.disk = self.folder / "disk"
        self.disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK},mode=0700", "tmpfs", self.disk],
                                 capture_output=True, text=True, check=False)
        if mounted.returncode != 0:
            self.skipTest(f"a small file system cannot be mounted here: {mounted.stderr.strip()}")
        self.addCleanup(subprocess.run, ["umount", "--lazy", self.disk], check=False)
        self.picture = (SAMPLES / "obama.jpg").read_bytes()
        self.other = (SAMPLES / "obama2.jpg").read_bytes()

    def fill(self):
        """All room but a little, which the database may have and the picture may not."""
        space = os.statvfs(self.disk)
        with open(self.disk / "ballast", "wb") as ballast:
            os.posix_fallocate(ballast.fileno(), 0, space.f_bavail * space.f_frsize - LEFT_BYTES)

    def search(self, client):
        answer = client.post("/aicp/face/recognition", {"groupId": GALLERY, "image": encoded(self.other)})
        return [record["personNo"] for record in answer["data"]["records"]]

    def test_refuses_searches_on_and_recovers(self):
        server = server_process.Server(self.folder)
        server.data = self.disk / "data"
        self.addCleanup(server.kill)
        server.start()
        self.assertTrue(server.make_gallery()["flag"])
        with server.client() as client:
            known = client.enrol(self.picture)["data"]["personNo"]
            self.fill()
            for _ in range(SEARCHES):
                refused = client.enrol(self.picture)
                self.assertFalse(refused["flag"])
                self.assertEqual(refused["errorCode"], "disk-full", refused)
                self.assertIn("free", refused["detail"])
                self.assertEqual(self.search(client), [known])
            (self.disk / "ballast").unlink()
            added = client.enrol(self.picture)
            self.assertTrue(added["flag"], added)
            self.assertCountEqual(self.search(client), [known, added["data"]["personNo"]])
        done = server.check()
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertEqual(server.stop(), 0)

    def test_a_start_without_room_names_the_cause(self):
        server = server_process.Server(self.folder)
        server.data = self.disk / "data"
        os.posix_fallocate(os.open(self.disk / "ballast", os.O_CREAT | os.O_WRONLY), 0, 256 * 1024 * 1024 - LEFT_BYTES)
        done = server_process.run(*server.arguments())
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("free", done.stderr)


if __name__ == "__main__":
    unittest.main()
