-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE admin_token (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    hash BLOB NOT NULL,
    created_ms INTEGER NOT NULL
);
CREATE TABLE access_grant (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    app_id TEXT NOT NULL UNIQUE,
    nonce BLOB NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    due_ms INTEGER NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0,
    created_ms INTEGER NOT NULL,
    last_used_ms INTEGER NOT NULL DEFAULT 0,
    last_address TEXT NOT NULL DEFAULT ''
);
CREATE TABLE grant_capability (
    grant_id INTEGER NOT NULL REFERENCES access_grant(id) ON DELETE CASCADE,
    capability TEXT NOT NULL,
    PRIMARY KEY (grant_id, capability)
);
CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_no TEXT NOT NULL UNIQUE,
    username TEXT NOT NULL,
    name_key BLOB NOT NULL UNIQUE,
    role INTEGER NOT NULL,
    state INTEGER NOT NULL,
    password TEXT NOT NULL,
    admin_ready INTEGER NOT NULL,
    personal BLOB NOT NULL,
    subject_id INTEGER UNIQUE REFERENCES subject(id) ON DELETE SET NULL,
    second_factor INTEGER NOT NULL DEFAULT 0,
    created_ms INTEGER NOT NULL,
    last_login_ms INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash BLOB NOT NULL UNIQUE,
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    low_privilege INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    seen_ms INTEGER NOT NULL,
    address TEXT NOT NULL
);
CREATE INDEX session_account ON session(account_id);
CREATE TABLE login_failure (
    key BLOB PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_ms INTEGER NOT NULL,
    wait_until_ms INTEGER NOT NULL
);
CREATE INDEX login_failure_last ON login_failure(last_ms);
