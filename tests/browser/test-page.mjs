// SPDX-License-Identifier: MIT
// A report's page in a browser: node test-page.mjs FOLDER-OF-NODE_MODULES CHROMIUM REPORT-PROGRAM, in the root of the sources.
//
// One line "ok - NAME" or "not ok - NAME" per test; the last line is "N passed, N failed".

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { launch, requireFrom } from './browser.mjs';

const [modules, chromium, program] = process.argv.slice(2).map((path) => resolve(path));
const axe = requireFrom(modules).resolve('axe-core/axe.min.js');

const plans = 'examples/plans';
const fenghua = [`${plans}/fenghua-2022.yaml`, '--figures', `${plans}/fenghua-2022-sample-figures.csv`, '--as-of', '2022-08-31'];
const ningbo = [`${plans}/ningbo-2024.yaml`, '--figures', `${plans}/ningbo-2024-sample-figures.csv`];
const hostile = ['tests/data/hostile/names.yaml'];

const folder = mkdtempSync(join(tmpdir(), 'progress-page-'));
const pages = new Map();

// The address of a page, which is written once.
const report = (...options) => {
  const key = options.join(' ');
  if (!pages.has(key)) {
    const path = join(folder, `${pages.size}.html`);
    execFileSync(program, [...options, '-o', path]);
    pages.set(key, `file://${path}`);
  }
  return pages.get(key);
};

const browser = await launch(modules, chromium);
const complaints = []; // of any page: nothing may be said on the console, and nothing but the file itself asked for

const open = async (address, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();

  page.setDefaultTimeout(10000);
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error}`));
  page.on('dialog', (dialog) => { complaints.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', (request) => { if (!request.url().startsWith('file://')) complaints.push(`request: ${request.url()}`); });
  await page.goto(address);
  return page;
};

const rows = 'table.indicators tbody tr';
const shown = (page) => page.locator(`${rows}:not([hidden])`).count();
const columnOf = (page, name) => page.$$eval(`${rows}:not([hidden]) .${name}`, (cells) =>
  cells.filter((cell) => cell.matches('td, th')).map((cell) => cell.dataset.value ?? cell.textContent));
const heading = (page, name) => page.locator(`table.indicators thead .${name}`);
const settle = (page, count) => page.waitForFunction(([selector, n]) =>
  document.querySelectorAll(selector).length === n, [`${rows}:not([hidden])`, count]);

const tests = {
  async 'filter by light'() {
    const page = await open(report(...ningbo));
    assert.equal(await shown(page), 151);
    assert.equal(await page.locator('output').textContent(), '151 of 151 indicators shown');
    for (const light of ['green', 'yellow', 'orange', 'grey'])
      await page.uncheck(`input[value=${light}]`);
    const red = await page.locator(`${rows}[data-light=red]`).count();
    await settle(page, red);
    assert.ok(red > 0);
    assert.equal(await page.locator('output').textContent(), `${red} of 151 indicators shown`);
    await page.click('button[type=reset]');
    await settle(page, 151);
  },

  async 'filter by owner, group and text'() {
    const page = await open(report(...ningbo));
    await page.selectOption('[name=owner]', '市民政局');
    await page.waitForFunction(() => document.querySelector('output').textContent !== '151 of 151 indicators shown');
    assert.deepEqual([...new Set(await columnOf(page, 'owner'))], ['市民政局']);
    await page.selectOption('[name=owner]', '');
    await page.selectOption('[name=group]', { label: '学有优教' }); // with those of the group below it
    const group = await page.$eval('[name=group]', (select) => select.value);
    const below = await page.$$eval(`[name=group] [data-in="${group}"]`, (all) => all.map((option) => option.value));
    assert.equal(below.length, 1);
    await settle(page, await page.locator([group, ...below].map((number) => `${rows}[data-group="${number}"]`).join(',')).count());
    await page.fill('[name=text]', '学校 no such text');
    await settle(page, 0);
    await page.fill('[name=text]', '学校');
    await page.waitForFunction(() => document.querySelector('tbody tr:not([hidden]) .name'));
    assert.ok((await page.$$eval(`${rows}:not([hidden])`, (all) => all.every((row) => row.textContent.includes('学校')))));
  },

  async 'sort by every column'() {
    const page = await open(report(...ningbo));
    const before = await columnOf(page, 'name');
    for (const name of ['light', 'name', 'progress', 'rate', 'expected', 'time', 'days', 'remaining', 'due', 'owner']) {
      const sorted = [];
      for (const order of ['ascending', 'descending', 'none']) {
        await heading(page, name).locator('button').click();
        assert.equal(await heading(page, name).getAttribute('aria-sort'), order, name);
        sorted.push((await columnOf(page, name)).filter((value) => value !== ''));
      }
      if (name === 'rate') {
        const numbers = sorted[0].filter((value) => !Number.isNaN(Number(value))).map(Number);
        assert.deepEqual(numbers, [...numbers].sort((a, b) => a - b));
        assert.deepEqual(sorted[1].slice(0, numbers.length).map(Number), [...numbers].reverse());
        assert.ok(Number.isNaN(Number(sorted[0].at(-1))) && Number.isNaN(Number(sorted[1].at(-1))), 'no data comes last');
      }
      if (new Set(sorted[2]).size > 1)
        assert.notDeepEqual(sorted[0], sorted[1], name);
    }
    assert.deepEqual(await columnOf(page, 'name'), before);
    assert.equal(await page.locator('thead [aria-sort]:not([aria-sort=none])').count(), 0);
  },

  async 'sort and open by the keyboard'() {
    const page = await open(report(...ningbo));
    await heading(page, 'days').locator('button').focus();
    await page.keyboard.press('Enter');
    assert.equal(await heading(page, 'days').getAttribute('aria-sort'), 'ascending');
    const details = page.locator(`${rows} details`).first();
    await details.locator('summary').focus();
    await page.keyboard.press('Enter');
    assert.ok(await details.evaluate((element) => element.open));
    assert.match(await details.textContent(), /rate \(p\)/);
  },

  async 'open one indicator'() {
    const address = `${report(...fenghua)}#income`;
    const page = await open(address);
    await page.waitForFunction(() => document.getElementById('income').querySelector('details').open);
    await page.waitForFunction(() => {
      const box = document.getElementById('income').getBoundingClientRect();
      return box.top >= 0 && box.top < innerHeight;
    });
    assert.equal(await page.locator('tr:target').getAttribute('id'), 'income');
    await page.fill('[name=text]', 'no such text');
    await settle(page, 0);
    await page.evaluate(() => { location.hash = '#unemployment'; });
    await page.waitForFunction(() => !document.getElementById('unemployment').hidden);
  },

  async 'languages'() {
    for (const [language, tag, word] of [['en', 'en', 'Indicators'], ['zh', 'zh-CN', '指标情况']]) {
      const page = await open(report(...ningbo, '--lang', language));
      assert.equal(await page.getAttribute('html', 'lang'), tag);
      assert.equal(await page.locator('h2').nth(2).textContent(), word);
    }
  },

  async 'without a script'() {
    const page = await open(report(...ningbo), { javaScriptEnabled: false });
    assert.equal(await page.locator(rows).count(), 151);
    assert.ok(await page.locator(rows).last().isVisible());
    assert.ok(await page.locator('form.filter').isHidden());
    const details = page.locator(`${rows} details`).first();
    await details.locator('summary').click();
    assert.ok(await details.locator('ul').first().isVisible());
  },

  async 'print to PDF'() {
    const page = await open(report(...ningbo));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) => box.slice(1, 3).map(Math.round));
    assert.ok(boxes.length > 3, 'several pages');
    assert.ok(boxes.every(([width, height]) => width === 842 && height === 595), 'A4');

    await page.emulateMedia({ media: 'print' });
    const style = (selector, name) => page.$eval(selector, (element, key) => getComputedStyle(element)[key], name);
    assert.equal(await style(rows, 'breakInside'), 'avoid');
    assert.equal(await style(rows, 'contentVisibility'), 'visible');
    assert.equal(await style('table.indicators thead', 'display'), 'table-header-group');
    assert.ok(await page.locator('form.filter').isHidden());
    const tallest = await page.$$eval(rows, (all) => Math.max(...all.map((row) => row.getBoundingClientRect().height)));
    assert.ok(tallest < 600, `a row of ${tallest} pixels would not fit on a page`);
  },

  async 'narrow and wide, light and dark'() {
    for (const colorScheme of ['light', 'dark'])
      for (const width of [400, 1400]) {
        const page = await open(report(...fenghua, '--lang', 'zh'), { viewport: { width, height: 900 }, colorScheme });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} scrolls sideways`);
        const [paper] = (await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).match(/\d+/);
        assert.equal(Number(paper) < 128, colorScheme === 'dark');
      }
  },

  async 'lights stand out without their colour, and with it'() {
    const luminance = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
    for (const colorScheme of ['light', 'dark']) {
      const page = await open(report(...ningbo), { colorScheme });
      const paper = luminance(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
      const lights = await page.$$eval('ul.lights i', (all) => all.map((i) => [i.textContent, getComputedStyle(i).color]));
      assert.equal(new Set(lights.map(([shape]) => shape)).size, 5);
      for (const [shape, colour] of lights) {
        const [dark, light] = [luminance(colour), paper].sort((a, b) => a - b);
        assert.ok((light + 0.05) / (dark + 0.05) >= 3, `${shape} ${colour} on ${colorScheme}`);
      }
    }
  },

  async 'names stay names'() {
    const page = await open(report(...hostile));
    assert.equal(await page.title(), '<script>document.title=\'taken over\'</script> & "title" \ufffd');
    assert.equal(await page.locator('img, iframe, object, embed, link, base').count(), 0);
    const name = (id) => page.locator(`[id="${id}"] .name a`).textContent();
    assert.equal(await name('script'), '<script>document.title=\'taken over\'</script>');
    assert.equal(await name('entity'), '&lt;b&gt; &amp; &#65; 100 % <b>bold</b>');
    assert.equal(await name('equals'), '=1+1');
    assert.equal(await name('bidi'), 'invoicegpj.exe x y');
    assert.equal(await name('zero-width'), 'admin');
    await page.selectOption('[name=owner]', '=1+1');
    await settle(page, 1);
  },

  async 'accessible'() {
    for (const [address, options] of [
      [report(`${plans}/ningbo-2018.yaml`), {}],
      [report(`${plans}/ningbo-2018.yaml`, '--lang', 'zh'), { colorScheme: 'dark' }],
      [report(...hostile), { viewport: { width: 400, height: 900 } }],
    ]) {
      const page = await open(address, { ...options, bypassCSP: true });
      await page.locator(`${rows} details`).first().evaluate((details) => { details.open = true; });
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate(() => axe.run());
      const serious = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
      for (const { id, impact, nodes } of violations)
        console.log(`# axe: ${impact} ${id} (${nodes.length}): ${nodes[0].html.slice(0, 120)}`);
      assert.deepEqual(serious.map(({ id }) => id), []);
    }
  },

  async 'nothing was said on the console'() {
    assert.deepEqual(complaints, []);
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  const start = performance.now();
  try {
    await test();
    console.log(`ok - ${name} (${Math.round(performance.now() - start)} ms)`);
  } catch (error) {
    failed += 1;
    console.log(`not ok - ${name}`);
    console.error(error);
  }
  await Promise.all(browser.contexts().map((context) => context.close()));
}
await browser.close();
rmSync(folder, { recursive: true });
console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
