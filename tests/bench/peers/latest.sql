-- SPDX-License-Identifier: MIT
-- The short job by sqlite3, run in FOLDER, to peer.csv.
CREATE TABLE figures (entity TEXT, indicator TEXT, date TEXT, value REAL);
CREATE TABLE targets (indicator TEXT PRIMARY KEY, target REAL);
.mode csv
.import --skip 1 figures.csv figures
.import --skip 1 targets.csv targets
.headers on
.once peer.csv
SELECT entity, indicator, value, round(100 * value / target, 1) AS rate,
       CASE WHEN value >= 0.95 * target * 273 / 365 THEN 'green'
            WHEN value >= 0.80 * target * 273 / 365 THEN 'yellow'
            WHEN value >= 0.60 * target * 273 / 365 THEN 'orange'
            ELSE 'red' END AS light
FROM (SELECT entity, indicator, max(date), value FROM figures WHERE date <= '2022-09-30' GROUP BY entity, indicator)
     JOIN targets USING (indicator);
