-- SPDX-License-Identifier: GPL-3.0-or-later
-- pictures of refused logins by face, sealed, kept for review for a while
CREATE TABLE failed_login (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record_no TEXT NOT NULL UNIQUE,
    created_ms INTEGER NOT NULL,
    place TEXT NOT NULL,
    reason TEXT NOT NULL,
    picture BLOB NOT NULL
);
CREATE INDEX failed_login_created ON failed_login(created_ms);
