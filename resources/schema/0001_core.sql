-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE gallery (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    group_id TEXT NOT NULL UNIQUE,
    lib TEXT NOT NULL UNIQUE,
    app_id TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    kind INTEGER NOT NULL,
    threshold REAL,
    created_ms INTEGER NOT NULL
);
CREATE TABLE subject (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id TEXT NOT NULL UNIQUE,
    person_no TEXT NOT NULL UNIQUE,
    user_key BLOB NOT NULL,
    personal BLOB NOT NULL,
    created_ms INTEGER NOT NULL,
    updated_ms INTEGER NOT NULL,
    binned_ms INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX subject_user ON subject(user_key);
CREATE INDEX subject_binned ON subject(binned_ms) WHERE binned_ms > 0;
CREATE TABLE membership (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    gallery_id INTEGER NOT NULL REFERENCES gallery(id) ON DELETE CASCADE,
    subject_id INTEGER NOT NULL REFERENCES subject(id) ON DELETE CASCADE,
    created_ms INTEGER NOT NULL,
    UNIQUE (gallery_id, subject_id)
);
CREATE INDEX membership_subject ON membership(subject_id);
CREATE TABLE picture (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    mime TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    UNIQUE (created_ms, serial)
);
CREATE TABLE face (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subject_id INTEGER NOT NULL REFERENCES subject(id) ON DELETE CASCADE,
    picture_id INTEGER NOT NULL REFERENCES picture(id),
    x REAL NOT NULL,
    y REAL NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    quality REAL NOT NULL,
    batch TEXT NOT NULL DEFAULT '',
    created_ms INTEGER NOT NULL
);
CREATE INDEX face_subject ON face(subject_id);
CREATE INDEX face_picture ON face(picture_id);
CREATE INDEX face_batch ON face(batch) WHERE batch <> '';
CREATE TABLE template (
    face_id INTEGER NOT NULL REFERENCES face(id) ON DELETE CASCADE,
    model TEXT NOT NULL,
    model_version INTEGER NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (face_id, model)
);
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL,
    sealed INTEGER NOT NULL
);
CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    when_ms INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash BLOB NOT NULL
);
