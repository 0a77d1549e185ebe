-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE usage_call (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    when_ms INTEGER NOT NULL,
    trace TEXT NOT NULL,
    method TEXT NOT NULL,
    description TEXT NOT NULL,
    path TEXT NOT NULL,
    listener TEXT NOT NULL,
    caller TEXT NOT NULL,
    address TEXT NOT NULL,
    ok INTEGER NOT NULL,
    code INTEGER NOT NULL,
    message TEXT NOT NULL,
    cost_ms INTEGER NOT NULL,
    source TEXT NOT NULL
);
CREATE INDEX usage_call_when ON usage_call(when_ms);
CREATE INDEX usage_call_trace ON usage_call(trace);
-- span 0: a local day (begin is its Julian day), 1: an hour, 2: a minute (begin counts them since 1970 UTC)
CREATE TABLE usage_rollup (
    span INTEGER NOT NULL,
    begin INTEGER NOT NULL,
    method TEXT NOT NULL,
    description TEXT NOT NULL,
    source TEXT NOT NULL,
    calls INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    cost_ms INTEGER NOT NULL,
    first_ms INTEGER NOT NULL,
    latest_ms INTEGER NOT NULL,
    latest_cost_ms INTEGER NOT NULL,
    PRIMARY KEY (span, begin, method)
) WITHOUT ROWID;
-- how many calls of a day took how long; bucket: see UsageDurations
CREATE TABLE usage_duration (
    day INTEGER NOT NULL,
    method TEXT NOT NULL,
    bucket INTEGER NOT NULL,
    calls INTEGER NOT NULL,
    PRIMARY KEY (day, method, bucket)
) WITHOUT ROWID;
