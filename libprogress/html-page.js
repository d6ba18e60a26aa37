/* SPDX-License-Identifier: MIT */
/* Filters and sorts the table of indicators. Without this script every row is there, in the plan's order. */
(() => {
  'use strict';

  const table = document.querySelector('table.indicators');
  if (table === null)
    return;

  const form = document.querySelector('form.filter');
  const output = form.querySelector('output');
  const body = table.tBodies[0];
  const rows = Array.from(body.rows); /* in the plan's order */
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });

  const columnOf = (name) => Array.from(table.tHead.rows[0].cells).findIndex((cell) => cell.classList.contains(name));
  const nameColumn = columnOf('name'), ownerColumn = columnOf('owner');

  /* ---- filter ---- */

  /* The groups in which a row may be: the chosen one and all below it. */
  const groupsBelow = (chosen) => {
    const below = new Set([chosen]);
    for (const option of form.elements.group.options) /* parents first */
      if (below.has(option.dataset.in))
        below.add(option.value);
    return below;
  };

  const textOf = (row) =>
    [row.id, row.cells[nameColumn].textContent, row.cells[ownerColumn].textContent].join(' ').toLowerCase();

  /* What is asked for, each as a question to a row. */
  const questions = () => {
    const { owner, group, text } = form.elements;
    const lights = new Set(Array.from(form.querySelectorAll('[name=light]:checked'), (box) => box.value));
    const asked = [(row) => lights.has(row.dataset.light)];

    if (owner.value !== '')
      asked.push((row) => row.cells[ownerColumn].textContent === owner.value);
    if (group && group.value !== '') {
      const groups = groupsBelow(group.value);
      asked.push((row) => groups.has(row.dataset.group));
    }
    for (const word of text.value.toLowerCase().split(/\s+/).filter((part) => part !== ''))
      asked.push((row) => textOf(row).includes(word));
    return asked;
  };

  const filter = () => {
    const asked = questions();
    let shown = 0;

    for (const row of rows) {
      row.hidden = !asked.every((question) => question(row));
      shown += row.hidden ? 0 : 1;
    }
    const numbers = [shown, rows.length];
    output.textContent = output.dataset.text.replace(/%d/g, () => numbers.shift());
  };

  let waiting = 0;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, rows.length > 1000 ? 150 : 0);
  });
  form.addEventListener('reset', () => setTimeout(filter));
  form.addEventListener('submit', (event) => event.preventDefault());

  /* ---- sort ---- */

  const keyOf = (cell) => {
    const value = cell.dataset.value;
    return value !== undefined ? Number(value) : cell.textContent.trim();
  };

  const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(a, b));

  /* By a column; what has no number, or no text, comes last either way. */
  const sorted = (column, direction) => {
    const isNumber = rows.some((row) => row.cells[column].dataset.value !== undefined);
    const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[column]) }));
    const isMissing = ({ key }) => (isNumber ? typeof key !== 'number' : key === '');

    keyed.sort((a, b) => isMissing(a) - isMissing(b) || direction * compare(a.key, b.key));
    return keyed.map(({ row }) => row);
  };

  const show = (order) => {
    const fragment = document.createDocumentFragment();
    for (const row of order)
      fragment.append(row);
    body.append(fragment);
  };

  const next = { none: 'ascending', ascending: 'descending', descending: 'none' };

  const sortBy = (heading) => {
    const order = next[heading.getAttribute('aria-sort')];
    for (const cell of heading.parentNode.querySelectorAll('[aria-sort]'))
      cell.setAttribute('aria-sort', 'none');
    heading.setAttribute('aria-sort', order);
    show(order === 'none' ? rows : sorted(heading.cellIndex, order === 'ascending' ? 1 : -1));
  };

  for (const heading of table.tHead.rows[0].cells) {
    if (heading.classList.contains('remarks'))
      continue;
    const button = document.createElement('button'), span = document.createElement('span');
    button.type = 'button';
    button.textContent = span.textContent = heading.textContent;
    heading.replaceChildren(button, span);
    heading.setAttribute('aria-sort', 'none');
    button.addEventListener('click', () => sortBy(heading));
  }

  /* ---- a link to one indicator ---- */

  const open = () => {
    const row = document.querySelector(':target');
    if (row === null || row.parentNode !== body)
      return;
    if (row.hidden)
      form.reset();
    const details = row.querySelector('details');
    if (details !== null)
      details.open = true;
    setTimeout(() => row.scrollIntoView());
  };

  addEventListener('load', open);
  addEventListener('hashchange', open);
  form.hidden = false;
  document.documentElement.classList.add('scripted');
  filter();
})();
