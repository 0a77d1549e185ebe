-- SPDX-License-Identifier: GPL-3.0-or-later
-- what is looked for with every change of somebody, and whenever an engine has got everything
CREATE INDEX delivery_person ON delivery(person, target);
CREATE INDEX delivery_error ON delivery(target, error) WHERE state = 1;
