# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs built with Google Benchmark, run one after another; their figures as ratios."""
import json
import os
import pathlib
import subprocess

FOLDER = pathlib.Path(os.environ["FACEDESK_BENCH"])


def medians(program, pattern, *options):
    """Real time of each benchmark in nanoseconds, and its counters; nothing when the program was not built."""
    path = FOLDER / program
    if not path.exists():
        return {}
    output = subprocess.run([path, f"--benchmark_filter={pattern}", "--benchmark_format=json", *options],
                            stdout=subprocess.PIPE, check=True, text=True).stdout
    units = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}
    return {run["name"]: dict(run, nanoseconds=run["real_time"] * units[run["time_unit"]])
            for run in json.loads(output)["benchmarks"] if not run.get("error_occurred")}


def compare(table, what, runs, ours, theirs, goal):
    if ours in runs and theirs in runs:
        table.at_least(what, runs[theirs]["nanoseconds"] / runs[ours]["nanoseconds"], goal, "x")
    else:
        table.skip(what, "not built, or models and samples are missing")


def engine(table):
    runs = medians("bench_engine", "decode|detect|extract|pooled")
    for name in ("decode", "detect/openvino", "extract/template_openvino", "detect/opencv", "extract/template_opencv"):
        if name in runs:
            table.note(f"engine: {name}", f"{runs[name]['nanoseconds'] / 1e6:.3f} ms")
    ours = "decodeToTemplate/openvino"
    if ours in runs:
        table.at_most("engine: decode to template, 250x250", runs[ours]["nanoseconds"] / 1e6, 12, "ms")
    compare(table, "engine against dlib HOG + ResNet", runs, ours, "decodeToTemplateDlibHog", 3)


def body(table):
    runs = medians("bench_body", ".")
    compare(table, "2 MB body against QJsonDocument + fromBase64", runs, "faceDeskBody", "qtBody", 8)


def index(table, quick):
    sizes = (10_000, 100_000) if quick else (10_000, 100_000, 1_000_000)
    runs = medians("bench_index", "|".join(f"/{size}/512" for size in sizes))
    for size in sizes:
        found = {name.split("/")[0]: run for name, run in runs.items() if f"/{size}/512" in name}
        goal = 5 if size == 1_000_000 else 1
        compare(table, f"index against faiss IndexFlat, {size} templates", found, "search", "searchFaiss", goal)
        if "search" in found:
            table.at_most(f"index: bytes a face, {size} templates", found["search"]["bytesPerFace"], 2700)
        for name in found.keys() - {"search", "searchFaiss"}:
            table.at_most(f"index: {name}, {size} templates", found[name]["nanoseconds"] / 1e6, 1, "ms")


def directory(table):
    runs = medians("bench_directory", ".")
    for text in ("123", "FAMILY", "王小明4"):
        ours, theirs = f"directory/{text}", f"sqliteLike/{text}"
        if ours in runs and theirs in runs and runs[ours]["hits"] != runs[theirs]["hits"]:
            table.note(f"search for {text}", f"{runs[ours]['hits']:.0f} people, SQLite finds {runs[theirs]['hits']:.0f}")
        compare(table, f"search for {text} in 100,000 people against SQLite LIKE", runs, ours, theirs, 0.5)
        if ours in runs:
            table.at_most(f"search for {text} in 100,000 people", runs[ours]["nanoseconds"] / 1e6, 100, "ms")


def usage(quick):
    """Prints its own table."""
    program = FOLDER / "bench_usage"
    if program.exists():
        subprocess.run([program, "100000" if quick else "10000000"], check=True)
