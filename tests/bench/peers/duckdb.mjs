// SPDX-License-Identifier: MIT
// The long job by DuckDB: duckdb.mjs FOLDER OUTPUT
import { DuckDBInstance } from '@duckdb/node-api';

const [folder, output] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();

await connection.run(`
  COPY (
    WITH latest AS (
      SELECT entity, indicator, max(date) AS date, max_by(value, date) AS value
      FROM read_csv('${folder}/figures.csv', header = true,
                    columns = {'entity': 'VARCHAR', 'indicator': 'VARCHAR', 'date': 'DATE', 'value': 'DOUBLE'})
      WHERE date <= DATE '2022-09-30'
      GROUP BY entity, indicator
    ), judged AS (
      SELECT latest.*, target, target * 273 / 365 AS expected
      FROM latest JOIN read_csv('${folder}/targets.csv') AS targets USING (indicator)
    )
    SELECT entity, indicator, date, value, target, round(100 * value / target, 1) AS rate, expected,
           value - expected AS gap, round(273 - 365 * value / target, 1) AS days,
           CASE WHEN value >= target OR value >= 0.95 * expected THEN 'green'
                WHEN value >= 0.80 * expected THEN 'yellow'
                WHEN value >= 0.60 * expected THEN 'orange'
                ELSE 'red' END AS light
    FROM judged
  ) TO '${output}' (HEADER)`);
