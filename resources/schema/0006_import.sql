-- SPDX-License-Identifier: GPL-3.0-or-later
-- rows an import could not enrol, sealed, as a list that can be corrected and imported again
CREATE TABLE import_failure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch TEXT NOT NULL,
    ended_ms INTEGER NOT NULL,
    list BLOB NOT NULL,
    UNIQUE (batch, ended_ms)
);
