# SPDX-License-Identifier: GPL-3.0-or-later
"""/openapi.json of every listener is valid OpenAPI 3.1, judged by a validator that is not ours."""
import importlib.util
import json
import os
import pathlib
import sys
import unittest
import urllib.request

ROOT = pathlib.Path(os.environ["FACEDESK_SOURCE_DIR"])
PACKAGED = ROOT / "build/python/bin/python3"
if importlib.util.find_spec("openapi_spec_validator") is None and PACKAGED.exists() and sys.executable != str(PACKAGED):
    os.execv(PACKAGED, [str(PACKAGED), *sys.orig_argv[1:]])

sys.path.insert(0, str(ROOT / "tests/support"))
from server_process import ServerTest, needs_models  # noqa: E402

needs_validator = unittest.skipUnless(importlib.util.find_spec("openapi_spec_validator"),
                                      "openapi-spec-validator is not installed; tests/run.sh fetches it")


class OpenApiTest(ServerTest):
    @needs_models
    @needs_validator
    def test_document_is_valid(self):
        from openapi_spec_validator import OpenAPIV31SpecValidator
        server = self.started()
        for listener, url in server.urls.items():
            with self.subTest(listener=listener), urllib.request.urlopen(f"{url}/openapi.json", timeout=30) as answer:
                document = json.load(answer)
                errors = [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()]
                self.assertEqual(errors, [])
                self.assertEqual(document["x-listener"], listener)
                self.assertEqual(document["servers"][0]["url"], url)

    @needs_models
    def test_page_is_served_with_its_policy(self):
        server = self.started()
        with urllib.request.urlopen(f"{server.urls['open']}/docs", timeout=30) as answer:
            self.assertIn("default-src 'none'", answer.headers["Content-Security-Policy"])
            self.assertIn(b"FaceDesk interface", answer.read())


if __name__ == "__main__":
    unittest.main(verbosity=2)
