# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows an enrolment and a recognition with sample photographs, through the HTTP interface of the running program."""
import argparse
import json
import pathlib
import shutil
import socket
import sys
import unicodedata

from demo_program import DemoError, Program

LIST = pathlib.Path(__file__).resolve().parent.parent / "resources" / "models" / "models.json"
GALLERY = "demo"
USUAL_PORTS = {"open": 8090, "operations": 8091, "services": 9012, "platform": 9013}
SAME_PERSON_SCORE = 0.80


def usual_or_free(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return 0
    return port


class Table:
    """Rows of the printed table; a row knows whether it came out as expected."""
    HEAD = ("step", "request", "picture", "answer", "score", "ms", "")

    def __init__(self):
        self.rows = []

    def add(self, step, request, picture, answer, score, milliseconds, expected):
        self.rows.append((step, request, picture, answer, score, f"{milliseconds:.0f}", "ok" if expected else "NOT AS EXPECTED"))

    def all_as_expected(self):
        return all(row[-1] == "ok" for row in self.rows)

    def print(self):
        rows = [self.HEAD, *self.rows]
        widths = [max(wide(row[i]) for row in rows) for i in range(len(self.HEAD))]
        for row in rows:
            print("  ".join(cell + " " * (width - wide(cell)) for cell, width in zip(row, widths)).rstrip())


def wide(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


class Demo:
    """The steps of the demo, in order; what one step learns (an id) the later ones use."""

    def __init__(self, program, samples):
        self.program = program
        self.samples = samples
        self.table = Table()
        self.person_no = None

    def make_gallery(self):
        answer, ms = self.program.post("services", "/aicp/face/addBase",
                                       {"groupId": GALLERY, "dbName": "Demo", "dbDesc": "Sample photographs"})
        made = bool(answer.get("flag"))
        self.row("make a gallery", "7.1 addBase", "", GALLERY if made else answer, "", ms, made)

    def enrol_first(self):
        answer, ms = self.send("services", "/aicp/face/add", "obama.jpg", name="Barack Obama", type=2)
        self.person_no = (answer.get("data") or {}).get("personNo")
        self.row("enrol", "7.4 add", "obama.jpg", self.person_no or answer, "", ms, bool(self.person_no))

    def enrol_second(self):
        answer, ms = self.send("open", "/InteractiveAbility/face/FaceEntry", "biden.jpg", cust_name="Joe Biden", type=2)
        person = (answer.get("data") or {}).get("personID")
        self.row("enrol", "2.1 FaceEntry", "biden.jpg", person or answer, "", ms, bool(person))

    def identify_other_photograph(self):
        answer, ms = self.send("open", "/InteractiveAbility/face/FaceRecognition", "obama2.jpg")
        data = answer.get("data") or {}
        name = (data.get("personinfo") or {}).get("name")
        score = float(data.get("similarity") or 0)
        self.row("identify", "2.2 FaceRecognition", "obama2.jpg", name or answer, f"{score:.4f}", ms,
                 data.get("faceFlag") == "Y" and name == "Barack Obama")

    def identify_with_token(self):
        answer, ms = self.send("services", "/aicp/face/recognition", "obama3.jpg")
        records = (answer.get("data") or {}).get("records") or [{}]
        self.row("identify", "7.5 recognition", "obama3.jpg", records[0].get("personNo") or answer,
                 f"{records[0].get('score', 0):.2f}", ms, self.person_no and records[0].get("personNo") == self.person_no)

    def verify_same(self):
        self.verify("obama.jpg", "obama3.jpg", "true")

    def verify_different(self):
        self.verify("obama2.jpg", "biden.jpg", "false")

    def verify(self, first, second, expected):
        answer, ms = self.program.post("open", "/InteractiveAbility/face/personwitnessratio",
                                       [{"image": self.picture(first)}, {"image": self.picture(second)}])
        data = answer.get("data") or {}
        score = float(data.get("similarity") or 0)
        self.row("verify a pair", "2.3 personwitnessratio", f"{first} + {second}", f"onePerson {data.get('onePerson')}",
                 f"{score:.4f}", ms, data.get("onePerson") == expected and (score >= SAME_PERSON_SCORE) == (expected == "true"))

    def refuse_stranger(self):
        answer, ms = self.send("open", "/aicp/face/recognition", "sample3.jpg")
        flag = (answer.get("data") or {}).get("faceFlag")
        self.row("refuse a stranger", "3.2 recognition", "sample3.jpg", f"faceFlag {flag}", "", ms, flag == "N")

    def find_faces(self):
        answer, ms = self.send("services", "/aicp/face/detect", "sample6.jpg")
        records = (answer.get("data") or {}).get("records") or [[]]
        self.row("find faces", "7.10 detect", "sample6.jpg", f"{len(records[0])} faces", "", ms, len(records[0]) == 4)

    def search_every_face(self):
        answer, ms = self.send("services", "/aicp/face/recognitionmn", "sample6.jpg")
        records = (answer.get("data") or {}).get("records") or []
        known = sum(1 for candidates in records if candidates)
        self.row("search every face", "7.11 recognitionmn", "sample6.jpg", f"{known} of {len(records)} known", "", ms,
                 answer.get("flag") is True and records and not known)

    def need_token(self):
        answer, ms = self.program.post("services", "/aicp/face/queryBaseAll", {}, token=None)
        refused = answer.get("flag") is False and answer.get("resultCode") == 1
        self.row("no token", "7.3 queryBaseAll", "", "refused" if refused else answer, "", ms, refused)

    def send(self, listener, path, picture, **fields):
        return self.program.post(listener, path, {"groupId": GALLERY, "image": self.picture(picture), **fields})

    def picture(self, name):
        return self.program.encoded(self.samples / name)

    def row(self, step, request, picture, answer, score, ms, expected):
        text = answer if isinstance(answer, str) else str(answer.get("message"))
        self.table.add(step, request, picture, text[:44], score, ms, bool(expected))

    def run(self):
        for step in (self.make_gallery, self.enrol_first, self.enrol_second, self.identify_other_photograph,
                     self.identify_with_token, self.verify_same, self.verify_different, self.refuse_stranger,
                     self.find_faces, self.search_every_face, self.need_token):
            step()


def print_sources():
    print("\nThe sample photographs come from these packages:")
    entries = json.loads(LIST.read_text(encoding="utf-8"))["samples"]
    for package in sorted({(e["package"], e["packageVersion"], e["licence"]) for e in entries}):
        print(f"  {package[0]} {package[1]}: {package[2]}")


def print_curl_lines(program, options):
    samples = options.samples
    if not options.keep:
        again = ("--data", options.data, "--models", options.models)
        print("\nTo start it again on the same gallery:\n ", options.program, *again)
    body = f"""'{{"groupId":"{GALLERY}","image":"'$(base64 -w0 {samples}/obama3.jpg)'"}}'"""
    print(f"""
To go on with (the token is in {program.token_file}):
  echo {body} | curl -d @- {program.urls['open']}/InteractiveAbility/face/FaceRecognition
  echo {body} | curl -H "token: $(cat {program.token_file})" -d @- {program.urls['services']}/aicp/face/recognition
  curl -H "token: $(cat {program.token_file})" -d '{{"groupId":"{GALLERY}"}}' {program.urls['services']}/aicp/face/queryBaseAll
  curl {program.urls['open']}/healthz""")


def command_of(options):
    listeners = [word for name, port in USUAL_PORTS.items() for word in ("--listen", f"{name}=127.0.0.1:{usual_or_free(port)}")]
    page = [] if options.headless else ["--open", f"galleries={GALLERY}"]
    return [options.program, "--data", options.data, "--models", options.models,
            "--admin-token-file", options.data / "admin-token", *listeners, *page, *options.rest]


def show(program, options):
    demo = Demo(program, options.samples)
    demo.run()
    print()
    demo.table.print()
    print_sources()
    if options.headless:
        print_curl_lines(program, options)
    sys.stdout.flush()
    return demo.table.all_as_expected()


def stay(program, options):
    if options.headless and not options.keep:
        return program.stop()
    print("\nServing until Ctrl+C" if options.headless else "\nThe console stays open; close its window to end", flush=True)
    return program.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("program", "models", "samples", "data"):
        parser.add_argument(f"--{name}", required=True, type=pathlib.Path)
    parser.add_argument("--headless", action="store_true", help="the program has no window")
    parser.add_argument("--keep", action="store_true", help="without a window: keep serving after the table")
    parser.add_argument("rest", nargs="*", metavar="-- OPTION", help="options for the program")
    options = parser.parse_args()
    shutil.rmtree(options.data, ignore_errors=True)
    options.data.mkdir(parents=True)
    try:
        with Program(command_of(options), options.data / "admin-token") as program:
            as_expected = show(program, options)
            ended_well = stay(program, options) == 0
    except DemoError as error:
        sys.exit(f"Failed: {error}")
    if not as_expected:
        sys.exit("The demo did not come out as expected; see the rows marked above")
    if not ended_well:
        sys.exit("The program did not end with 0")


if __name__ == "__main__":
    main()
