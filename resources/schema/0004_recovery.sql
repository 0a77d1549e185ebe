-- SPDX-License-Identifier: GPL-3.0-or-later
-- changes on their way to replica engines; state: see core/recovery/DeliveryStore.h
CREATE TABLE delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_id TEXT NOT NULL UNIQUE,
    target INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    gallery TEXT NOT NULL,
    person TEXT NOT NULL,
    picture_id INTEGER NOT NULL,
    picture_path TEXT NOT NULL,
    payload BLOB NOT NULL,
    state INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '',
    engine_url TEXT NOT NULL,
    operation TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    drains INTEGER NOT NULL DEFAULT 0,
    solved_ms INTEGER NOT NULL DEFAULT 0,
    solved_by TEXT NOT NULL DEFAULT ''
);
CREATE INDEX delivery_open ON delivery(target, id) WHERE state < 3;
CREATE INDEX delivery_created ON delivery(created_ms);
-- enrolments whose sender may repeat them (header Idempotency-Key)
CREATE TABLE enrolment_key (
    key TEXT PRIMARY KEY,
    face_id INTEGER NOT NULL REFERENCES face(id) ON DELETE CASCADE
);
CREATE INDEX enrolment_key_face ON enrolment_key(face_id);
