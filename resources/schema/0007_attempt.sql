-- SPDX-License-Identifier: GPL-3.0-or-later
-- tries to bring a change to a replica engine that failed; the last ones of each
CREATE TABLE delivery_attempt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    delivery_id INTEGER NOT NULL REFERENCES delivery(id) ON DELETE CASCADE,
    at_ms INTEGER NOT NULL,
    error TEXT NOT NULL
);
CREATE INDEX delivery_attempt_delivery ON delivery_attempt(delivery_id, id);
