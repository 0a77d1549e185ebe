-- SPDX-License-Identifier: GPL-3.0-or-later
-- tasks of the console's log; what they say is sealed
CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task_no TEXT NOT NULL UNIQUE,
    started_ms INTEGER NOT NULL,
    ended_ms INTEGER NOT NULL DEFAULT 0, -- 0: it runs, or the program ended before it did
    body BLOB NOT NULL
);
