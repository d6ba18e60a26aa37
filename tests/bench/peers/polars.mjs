// SPDX-License-Identifier: MIT
// The short job by Polars: polars.mjs FOLDER OUTPUT. Trusts that the figures of a pair are in order.
import pl from 'nodejs-polars';

const [folder, output] = process.argv.slice(2);
const index = pl.col('value').div(pl.col('target').mul(273 / 365));
const figures = await pl
  .scanCSV(`${folder}/figures.csv`)
  .filter(pl.col('date').ltEq(pl.lit('2022-09-30')))
  .groupBy(['entity', 'indicator'])
  .agg(pl.col('value').last())
  .collect();

figures
  .join(pl.readCSV(`${folder}/targets.csv`), { on: 'indicator' })
  .select(
    pl.col('entity'),
    pl.col('indicator'),
    pl.col('value'),
    pl.col('value').div(pl.col('target')).mul(100).round(1).alias('rate'),
    pl.when(index.gtEq(0.95)).then(pl.lit('green'))
      .when(index.gtEq(0.8)).then(pl.lit('yellow'))
      .when(index.gtEq(0.6)).then(pl.lit('orange'))
      .otherwise(pl.lit('red'))
      .alias('light'),
  )
  .writeCSV(output);
