/** The matrix itself: drawn once for a choice of concerns, then rows are only shown or hidden. */
import { addressOf } from './address.js';
import { data, escapeHtml, families, findingOf, isOwn, nameHtml } from './data.js';
import { cellFilters } from './filters.js';

const table = document.getElementById('matrix');
const scroller = document.getElementById('scroller');
/** Up to so many concerns fit with the owner in words. */
const FEW = 6;
const STATUS = { ended: 'ended', 'closed-to-new-customers': 'closed' };

let drawn = '';
let columns = [];
const rowOfTarget = new Map();
let active = null;

/** First of its family: a line is drawn before it. */
const startsFamily = (at) => at === 0 || columns[at - 1].family !== columns[at].family;

function headHtml() {
  const groups = columns.filter((_, at) => startsFamily(at)).map(({ family }) => family);
  const span = (family) => columns.filter((concern) => concern.family === family).length;
  const top = groups
    .map(
      (id) =>
        `<th role="columnheader" scope="colgroup" colspan="${span(id)}" aria-colspan="${span(id)}" class="start"><span>${escapeHtml(families.get(id).title)}</span></th>`,
    )
    .join('');
  const bottom = columns
    .map(
      (concern, at) =>
        `<th role="columnheader" scope="col" class="${startsFamily(at) ? 'start' : ''}" title="${escapeHtml(concern.title)}"><span>${escapeHtml(concern.short)}</span></th>`,
    )
    .join('');
  return `<tr role="row" class="families"><td role="gridcell"></td>${top}</tr><tr role="row" class="concerns"><th role="columnheader" scope="col" class="corner">Service</th>${bottom}</tr>`;
}

function cellHtml(target, concern, at) {
  const finding = findingOf(target, concern.id);
  const own = isOwn(finding);
  const label = `${concern.short}: ${data.verdicts[finding.owner]}${own ? '' : ' (general rule)'}`;
  const few = columns.length <= FEW ? ` data-label="${escapeHtml(concern.short)}"` : '';
  return `<td role="gridcell"${startsFamily(at) ? ' class="start"' : ''}${few}><a href="${addressOf(target, concern.id)}" tabindex="-1" class="sign ${finding.owner} ${own ? 'own' : 'general'}" aria-label="${escapeHtml(label)}"></a></td>`;
}

function rowHtml(target) {
  const name = target.parent
    ? `<span class="variant">${escapeHtml(target.label)}</span>`
    : nameHtml(target.name);
  const status = STATUS[target.status]
    ? ` <span class="status">${STATUS[target.status]}</span>`
    : '';
  return `<tr role="row" data-id="${target.id}"${target.parent ? ' class="of-service"' : ''}><th role="rowheader" scope="row"><a href="${addressOf(target)}" tabindex="-1" title="${escapeHtml(target.name)}">${name}${status}</a></th>${columns.map((concern, at) => cellHtml(target, concern, at)).join('')}</tr>`;
}

/** Draws the matrix anew when other concerns are to be shown. */
export function drawTable(shown) {
  const key = shown.map(({ id }) => id).join();
  if (key === drawn) return;
  drawn = key;
  columns = shown;
  table.style.setProperty('--columns', String(columns.length));
  table.classList.toggle('few', columns.length <= FEW);
  table.tHead.innerHTML = headHtml();
  for (const [at, { colSpan }] of [...table.tHead.rows[0].cells].entries())
    if (at > 0) table.tHead.rows[0].cells[at].style.gridColumn = `span ${colSpan}`;
  for (const body of [...table.tBodies]) body.remove();
  const body = table.createTBody();
  body.setAttribute('role', 'rowgroup');
  body.innerHTML = data.targets.map(rowHtml).join('');
  rowOfTarget.clear();
  for (const row of body.rows) rowOfTarget.set(row.dataset.id, row);
  activate(body.rows[0]?.cells[0]?.firstElementChild ?? null);
}

/** Shows these rows only; `hits` are the cells in which the searched words were found. */
export function showRows(rows) {
  const { owner, own } = cellFilters();
  table.dataset.owner = owner;
  table.classList.toggle('own-only', own);
  for (const [id, row] of rowOfTarget) {
    const shown = rows.get(id);
    row.hidden = !shown;
    row.classList.toggle('searched', Boolean(shown?.hits));
    if (!shown?.hits) continue;
    for (const [at, concern] of columns.entries())
      row.cells[at + 1].classList.toggle('hit', shown.hits.has(concern.id));
  }
  document.getElementById('empty').hidden = rows.size > 0;
  table.hidden = rows.size === 0;
  if (!active || active.closest('tr').hidden) {
    const first = [...rowOfTarget.values()].find((row) => !row.hidden);
    activate(first?.cells[0].firstElementChild ?? null);
  }
}

/** Makes a link of the matrix the one that Tab reaches. */
function activate(link) {
  if (active) active.tabIndex = -1;
  active = link;
  if (active) active.tabIndex = 0;
}

/** The link of a cell (of the service itself without a concern), if it is in the matrix now. */
export function linkOf(target, concern) {
  const at = concern ? columns.findIndex(({ id }) => id === concern) + 1 : 0;
  if (concern && at === 0) return null;
  return rowOfTarget.get(target.id)?.cells[at]?.firstElementChild ?? null;
}

/** Marks the cell whose details are open, and brings it into view. */
export function markOpen(target, concern) {
  for (const marked of table.querySelectorAll('[aria-current]'))
    marked.removeAttribute('aria-current');
  const link = target && linkOf(target, concern);
  if (!link || link.closest('tr').hidden) return;
  link.setAttribute('aria-current', 'true');
  activate(link);
  link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The nearest shown row in a direction. */
function nextRow(row, step) {
  let next = row;
  do next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
  while (next?.hidden);
  return next;
}

function linkByKey(link, { key, ctrlKey }) {
  const row = link.closest('tr');
  const at = link.parentElement.cellIndex;
  const shown = ctrlKey ? [...rowOfTarget.values()].filter((each) => !each.hidden) : [];
  switch (key) {
    case 'ArrowRight':
      return row.cells[at + 1];
    case 'ArrowLeft':
      return row.cells[at - 1];
    case 'ArrowDown':
      return nextRow(row, 1)?.cells[at];
    case 'ArrowUp':
      return nextRow(row, -1)?.cells[at];
    case 'Home':
      return (shown[0] ?? row).cells[0];
    case 'End':
      return (shown.at(-1) ?? row).cells[columns.length];
    default:
      return null;
  }
}

/** Arrow keys walk through the matrix; the column under the pointer or the focus is marked. */
export function setUpTable() {
  table.setAttribute('role', 'grid');
  table.tHead.setAttribute('role', 'rowgroup');
  table.addEventListener('keydown', (event) => {
    const link = event.target.closest('a');
    const cell = link && linkByKey(link, event);
    if (!cell) return;
    event.preventDefault();
    activate(cell.firstElementChild);
    active.focus({ preventScroll: true });
    active.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const markColumn = ({ target }) => {
    const cell = target.closest?.('tbody td');
    for (const head of table.querySelectorAll('th.under')) head.classList.remove('under');
    if (cell) table.tHead.rows[1].cells[cell.cellIndex]?.classList.add('under');
  };
  scroller.addEventListener('pointerover', markColumn);
  table.addEventListener('focusin', markColumn);
  table.addEventListener('focusin', ({ target }) => target.matches('a') && activate(target));
}
