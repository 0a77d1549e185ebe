-- SPDX-License-Identifier: GPL-3.0-or-later
-- a removal or enrolment that only replaces somebody whose fields changed; of older rows nobody can tell
ALTER TABLE delivery ADD COLUMN replaces INTEGER NOT NULL DEFAULT 0;
