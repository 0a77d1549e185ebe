# SPDX-License-Identifier: GPL-3.0-or-later
"""Bounded load on a loopback server: a number of requests over kept connections, one process a connection."""
import http.client
import multiprocessing
import statistics
import time
from urllib.parse import urlsplit


def one_connection(url, bodies, headers, count, judge, begin, answers):
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=60)
    times, refused = [], 0
    connection.request("POST", parts.path or "/", bodies[0], headers)  # the warm-up is not counted
    connection.getresponse().read()
    begin.wait()
    for number in range(count):
        started = time.monotonic()
        connection.request("POST", parts.path or "/", bodies[number % len(bodies)], headers)
        answer = connection.getresponse()
        body = answer.read()
        times.append(time.monotonic() - started)
        refused += answer.status != 200 or not judge(body)
    connection.close()
    answers.put((times, refused))


class Load:
    """What a run gave: requests a second, milliseconds, answers that were not as they should be."""

    def __init__(self, seconds, times, refused):
        self.rate = len(times) / seconds
        self.median_ms = statistics.median(times) * 1000
        self.refused = refused


def run(url, bodies, headers, connections, count, judge=lambda body: True):
    """Each connection sends `count` requests, the bodies in turn (a list a connection)."""
    begin = multiprocessing.Barrier(connections + 1)
    answers = multiprocessing.Queue()
    workers = [multiprocessing.Process(target=one_connection,
                                       args=(url, bodies[i % len(bodies)], headers, count, judge, begin, answers))
               for i in range(connections)]
    for worker in workers:
        worker.start()
    begin.wait(120)
    started = time.monotonic()
    results = [answers.get(timeout=600) for _ in workers]
    seconds = time.monotonic() - started
    for worker in workers:
        worker.join()
    return Load(seconds, [t for times, _ in results for t in times], sum(refused for _, refused in results))
