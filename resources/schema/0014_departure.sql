-- SPDX-License-Identifier: GPL-3.0-or-later
-- how often a replica engine was told that somebody left a gallery: an enrolment after it is another effect
-- than the one before, and has a key of its own
CREATE TABLE departure (
    target INTEGER NOT NULL,
    gallery_id INTEGER NOT NULL REFERENCES gallery(id) ON DELETE CASCADE,
    subject_id INTEGER NOT NULL REFERENCES subject(id) ON DELETE CASCADE,
    times INTEGER NOT NULL,
    PRIMARY KEY (target, gallery_id, subject_id)
) WITHOUT ROWID;
CREATE INDEX departure_subject ON departure(subject_id);
CREATE INDEX departure_gallery ON departure(gallery_id);
