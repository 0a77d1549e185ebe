# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer a user would pick instead: face_recognition behind a small web server. Runs in its own virtual environment.

peer_server.py PICTURE…: learns one face of each picture, prints its port, then answers POST / with a picture's bytes:
the index of the nearest known face within the package's usual distance, or null."""
import http.server
import io
import json
import sys

import face_recognition
import numpy

USUAL_DISTANCE = 0.6


def encodings(data):
    return face_recognition.face_encodings(face_recognition.load_image_file(io.BytesIO(data)))


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    known = numpy.empty((0, 128))

    def do_POST(self):
        found = encodings(self.rfile.read(int(self.headers["Content-Length"])))
        answer = json.dumps({"match": self.nearest(found[0]) if found else None}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def nearest(self, face):
        distances = face_recognition.face_distance(self.known, face)
        best = int(numpy.argmin(distances))
        return best if distances[best] <= USUAL_DISTANCE else None

    def log_message(self, *_):
        pass


def main():
    learnt = []
    for path in sys.argv[1:]:
        with open(path, "rb") as picture:
            learnt += encodings(picture.read())[:1]
    Handler.known = numpy.array(learnt)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
