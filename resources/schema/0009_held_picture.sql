-- SPDX-License-Identifier: GPL-3.0-or-later
-- pictures whose faces are gone, kept for the changes that still have to bring them to a replica engine
ALTER TABLE picture ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
CREATE INDEX delivery_picture ON delivery(picture_id) WHERE state < 3;
