-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE usage_call ADD COLUMN cost_us INTEGER; -- NULL in calls from before: only whole milliseconds are known
ALTER TABLE usage_call ADD COLUMN denied INTEGER NOT NULL DEFAULT 0; -- refused because the address is blocked
-- How many calls of a day took how long, exactly; both bounds differ where only a range was kept.
CREATE TABLE usage_cost (
    day INTEGER NOT NULL,
    method TEXT NOT NULL,
    least_ms INTEGER NOT NULL,
    most_ms INTEGER NOT NULL,
    calls INTEGER NOT NULL,
    PRIMARY KEY (day, method, least_ms, most_ms)
) WITHOUT ROWID;
-- From single calls, day by day as their sums have them.
INSERT INTO usage_cost
SELECT d.begin, c.method, c.cost_ms, c.cost_ms, count(*)
FROM (SELECT begin, min(first_ms) AS first_ms, max(latest_ms) AS latest_ms FROM usage_rollup WHERE span = 0 GROUP BY begin) AS d
JOIN usage_call AS c ON c.when_ms BETWEEN d.first_ms AND d.latest_ms
GROUP BY 1, 2, 3;
DELETE FROM usage_cost WHERE day NOT IN (
    SELECT begin FROM usage_rollup WHERE span = 0 GROUP BY begin
    HAVING sum(calls) = (SELECT sum(k.calls) FROM usage_cost AS k WHERE k.day = usage_rollup.begin));
-- Of days whose calls are gone there are buckets that grow by a quarter; no call took longer than all together.
INSERT INTO usage_cost
WITH RECURSIVE edge(bucket, least_ms, most_ms) AS (
    SELECT 0, 0, 0
    UNION ALL
    SELECT bucket + 1, most_ms + 1, max(most_ms + 1, (most_ms * 5 + 3) / 4) FROM edge WHERE bucket < 55)
SELECT b.day, b.method, e.least_ms,
       max(e.least_ms, iif(e.bucket = 55, r.cost_ms, min(e.most_ms, r.cost_ms))), b.calls
FROM usage_duration AS b
JOIN edge AS e ON e.bucket = b.bucket
JOIN usage_rollup AS r ON r.span = 0 AND r.begin = b.day AND r.method = b.method
WHERE b.day NOT IN (SELECT day FROM usage_cost);
DROP TABLE usage_duration;
