# SPDX-License-Identifier: GPL-3.0-or-later
"""check_answers.py PLAN ANSWERS: each answer has the keys, JSON types and message of the manual's sample."""
import json
import os
import pathlib
import sys

GOLDEN = pathlib.Path(os.environ["FACEDESK_SOURCE_DIR"]) / "tests/data/golden"
ADDITIONS = {"errorCode", "detail", "resultCode", "total", "groupId", "personID", "box", "sourceImageUrl", "details",
             "group_id", "user_info"}


def kind(value):
    return "number" if isinstance(value, (int, float)) and not isinstance(value, bool) else type(value).__name__


def differences(sample, actual, place="answer", may_be_empty=False):
    if sample is None:
        return
    if kind(sample) != kind(actual):
        yield f"{place} is {kind(actual)}, not {kind(sample)}"
    elif isinstance(sample, dict):
        yield from (f"{place}.{key} is missing" for key in sample.keys() - actual.keys())
        yield from (f"{place}.{key} is not documented" for key in actual.keys() - sample.keys() - ADDITIONS)
        for key in sample.keys() & actual.keys():
            yield from differences(sample[key], actual[key], f"{place}.{key}", may_be_empty)
    elif isinstance(sample, list) and sample:
        if not actual and not may_be_empty:
            yield f"{place} is empty"
        for item in actual:
            yield from differences(sample[0], item, f"{place}[]", may_be_empty)


def own_failure(section):
    return {"flag": False, "message": "", "data": None} if not section.startswith("9") else {"error_code": 0}


def problems(section, outcome, status, answer):
    golden = json.loads((GOLDEN / f"{section}.json").read_text())
    if outcome == "unreadable":
        expected = own_failure(section)
        if status != "400" or answer.get("flag") is not False:
            yield f"HTTP {status} instead of 400, or not refused"
    elif outcome == "failure":
        expected = golden["failure"] or own_failure(section)
        if answer.get("flag") is not False:
            yield "was not refused"
    else:
        expected = golden["success"]
        for key in ("flag", "message", "error_code"):
            if answer.get(key) != expected.get(key):
                yield f"{key} is {answer.get(key)!r}, not {expected.get(key)!r}"
        if status != "200":
            yield f"HTTP {status}"
    if section in ("9.1.4", "9.1.5"):
        sample, expected = next(iter(expected.values())), {}
        for key, value in answer.items():
            yield from differences(sample, value, key)
        return
    yield from differences(expected, answer, may_be_empty=outcome != "success")


def main(plan, answers):
    failed = 0
    lines = pathlib.Path(plan).read_text().splitlines()
    for line in lines:
        name, section, outcome, status = line.split()
        text = (pathlib.Path(answers) / name).read_text()
        found = list(problems(section, outcome, status, json.loads(text)))
        print(f"{name:12} {outcome:11} HTTP {status}  {'as documented' if not found else '; '.join(found)}")
        if found:
            failed += 1
            print(f"             {text[:500]}")
    printed = {line.split()[0] for line in lines if "-" not in line.split()[0]}
    print(f"{len(printed)} printed calls, {len(lines)} calls in all, {failed} not as documented")
    return 1 if failed or len(printed) != 49 else 0


sys.exit(main(*sys.argv[1:]))
