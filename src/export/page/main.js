/** Wires the page: the address decides what is open, the form what is shown. */
import { readAddress, writeAddress } from './address.js';
import { closeDetails, openDetails, setUpDetails } from './details.js';
import {
  filterParams,
  form,
  setFilters,
  setUpFilters,
  shownConcerns,
  shownRows,
} from './filters.js';
import { drawTable, linkOf, markOpen, setUpTable, showRows } from './table.js';

let open = { target: null, concern: null };

function show() {
  drawTable(shownConcerns());
  const rows = shownRows();
  showRows(rows);
  const services = [...rows.values()].filter(({ target }) => !target.parent).length;
  document.getElementById('count').textContent =
    services === 1 ? '1 service' : `${services} services`;
  document.getElementById('reset-filters').hidden = filterParams().size === 0;
  writeAddress(open.target, open.concern, filterParams());
}

/** Follows the address. Links inside the page name no filters: those stay as they are. */
function follow() {
  const { target, concern, filters } = readAddress(location.hash);
  if (location.hash.includes('?')) setFilters(filters);
  open = { target, concern };
  show();
  markOpen(target, concern);
  if (target) openDetails(target, concern);
  else closeDetails();
}

function close() {
  const { target, concern } = open;
  open = { target: null, concern: null };
  closeDetails();
  markOpen(null);
  writeAddress(null, null, filterParams());
  const link = target && (linkOf(target, concern) ?? linkOf(target));
  link?.focus({ preventScroll: true });
}

setUpFilters();
setUpTable();
setUpDetails(close);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', show);
form.addEventListener('reset', () => setTimeout(show));
document.getElementById('clear').addEventListener('click', () => form.reset());
addEventListener('hashchange', follow);
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.matches('input, select')) return;
  event.preventDefault();
  document.getElementById('q').focus();
});
follow();
document.documentElement.dataset.ready = '';
