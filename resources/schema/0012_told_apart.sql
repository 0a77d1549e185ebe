-- SPDX-License-Identifier: GPL-3.0-or-later
-- below 0: a removal or enrolment of before this column; what it replaces stands in its sealed payload, which
-- is opened once, when somebody filters for it
UPDATE delivery SET replaces=-1 WHERE replaces=0 AND kind IN (2, 4);
CREATE INDEX delivery_untold ON delivery(id) WHERE replaces<0;
