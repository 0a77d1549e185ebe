# SPDX-License-Identifier: GPL-3.0-or-later
"""What the console says where there is no display."""
import os
import subprocess
import unittest

PROGRAM = os.environ["FACEDESK_CONSOLE"]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
SECONDS = 30


def run(*arguments):
    surroundings = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=SECONDS, env=surroundings,
                          stdin=subprocess.DEVNULL, check=False)


class NoDisplayTest(unittest.TestCase):
    def test_says_its_version(self):
        for option in ("--version", "-v"):
            done = run(option)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertRegex(done.stdout, r"^facedesk \d+\.\d+\.\d+\n$")

    def test_says_its_options(self):
        for option in ("--help", "-h"):
            done = run(option)
            self.assertEqual(done.returncode, 0, done.stderr)
            for word in ("Usage: ", "--open", "--data", "--listen"):
                self.assertIn(word, done.stdout)


if __name__ == "__main__":
    unittest.main()
