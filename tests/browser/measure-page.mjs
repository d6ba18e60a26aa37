// SPDX-License-Identifier: MIT
// How long a page takes to build and to open, and its table to filter and sort; the best of three each:
// node measure-page.mjs FOLDER-OF-NODE_MODULES CHROMIUM REPORT-PROGRAM, in the root of the sources.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { launch } from './browser.mjs';

const [modules, chromium, program] = process.argv.slice(2).map((path) => resolve(path));
const folder = mkdtempSync(join(tmpdir(), 'progress-page-'));
const large = join(folder, 'large.yaml');
const plans = 'examples/plans';
const TIMES = 3;

writeFileSync(large, execFileSync('python3', ['tests/bench/generate-plan.py', '10000'], { maxBuffer: 1 << 26 }));

const best = async (measure) => {
  const times = [];
  for (let i = 0; i < TIMES; i += 1)
    times.push(await measure());
  return `${Math.round(Math.min(...times))} ms`;
};

const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

// In the page: from the question to the picture after it.
const filtered = () => new Promise((done) => {
  const start = performance.now(), text = document.querySelector('[name=text]'), output = document.querySelector('output');
  new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))).observe(output, { childList: true });
  text.value = text.value === '9' ? '99' : '9';
  text.dispatchEvent(new Event('input', { bubbles: true }));
});

const sorted = () => new Promise((done) => {
  const start = performance.now();
  document.querySelector('thead .rate button').click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
});

const browser = await launch(modules, chromium);
for (const [name, options] of [
  ['Fenghua 2022', [`${plans}/fenghua-2022.yaml`, '--figures', `${plans}/fenghua-2022-sample-figures.csv`]],
  ['10,000 generated', [large]],
]) {
  const path = join(folder, 'report.html');
  const built = await best(() => timed(() => execFileSync(program, [...options, '-o', path])));
  const opened = await best(async () => {
    const page = await browser.newPage();
    await page.goto(`file://${path}`);
    const time = await page.evaluate(() => performance.getEntriesByType('navigation')[0].loadEventEnd);
    await page.close();
    return time;
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(`file://${path}`);
  const [filter, sort] = [await best(() => page.evaluate(filtered)), await best(() => page.evaluate(sorted))];
  await page.close();
  console.log(`${name}: ${(statSync(path).size / 1e6).toFixed(1)} MB, built in ${built}, open after ${opened}, ` +
    `filtered in ${filter}, sorted in ${sort}`);
}
await browser.close();
rmSync(folder, { recursive: true });
