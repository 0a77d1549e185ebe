-- SPDX-License-Identifier: GPL-3.0-or-later
-- where database, picture folder and index did not agree; kind and state: see core/repair/Finding.h
CREATE TABLE finding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    object TEXT NOT NULL,
    amount INTEGER NOT NULL DEFAULT 1,
    found_ms INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    remedy INTEGER NOT NULL DEFAULT 0,
    solved_ms INTEGER NOT NULL DEFAULT 0,
    solved_by TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX finding_standing ON finding(kind, object) WHERE state <> 1;
CREATE INDEX finding_state ON finding(state, id);
