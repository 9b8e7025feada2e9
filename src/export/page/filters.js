/** What the reader wants to see. */
import { data, findingOf, isOwn, targets } from './data.js';

export const form = document.getElementById('filters');
const FIELDS = ['q', 'family', 'category', 'owner'];

const field = (name) => form.elements.namedItem(name);

function addOptions(name, options) {
  for (const [value, text] of options) field(name).append(new Option(text, value));
}

/** Fills the lists of choices. */
export function setUpFilters() {
  addOptions(
    'family',
    data.families.map(({ id, title }) => [id, title]),
  );
  addOptions(
    'category',
    data.categories.map(({ id, title }) => [id, title]),
  );
  addOptions('owner', [
    ['aws', 'AWS does it'],
    ['customer', 'You do it'],
    ['shared', 'Shared'],
  ]);
}

/** Puts the form into the state that an address names. */
export function setFilters(params) {
  for (const name of FIELDS) {
    field(name).value = params.get(name) ?? '';
    if (field(name).value === '' && name !== 'q') field(name).value = '';
  }
  field('own').checked = params.has('own');
}

/** The state of the form as it goes into an address: only what is set. */
export function filterParams() {
  const params = new URLSearchParams();
  for (const name of FIELDS) if (field(name).value) params.set(name, field(name).value);
  if (field('own').checked) params.set('own', '1');
  return params;
}

/** Concerns to show: all, or those of the chosen family. */
export function shownConcerns() {
  const family = field('family').value;
  return family ? data.concerns.filter((concern) => concern.family === family) : data.concerns;
}

const words = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);
const holdsAll = (text, needles) => needles.every((needle) => text.includes(needle));

const textOfName = (target) =>
  `${target.name} ${target.search} ${target.summary ?? ''}`.toLowerCase();
const textOfCell = (finding, concern) =>
  `${concern.title} ${finding.aws ?? ''} ${finding.customer ?? ''}`.toLowerCase();

/**
 * The rows to show. A row whose name fits shows all its cells; one that only holds the words in an
 * answer shows those cells (`hits`). A variant brings its service along.
 */
export function shownRows() {
  const needles = words(field('q').value);
  const category = field('category').value;
  const owner = field('owner').value;
  const ownOnly = field('own').checked;
  const shown = shownConcerns();
  const rows = new Map();
  for (const target of data.targets) {
    if (category && target.category !== category) continue;
    const cells = shown.filter((concern) => {
      const finding = findingOf(target, concern.id);
      return (!owner || finding.owner === owner) && (!ownOnly || isOwn(finding));
    });
    if (cells.length === 0) continue;
    const named = holdsAll(textOfName(target), needles);
    const hits = named
      ? null
      : cells.filter(
          ({ id }) =>
            target.own[id] &&
            holdsAll(
              textOfCell(
                target.own[id],
                data.concerns.find((each) => each.id === id),
              ),
              needles,
            ),
        );
    if (hits?.length === 0) continue;
    const parent = targets.get(target.parent);
    if (parent && !rows.has(parent.id)) rows.set(parent.id, { target: parent, hits: new Set() });
    rows.set(target.id, { target, hits: hits && new Set(hits.map(({ id }) => id)) });
  }
  return rows;
}

/** Filters that the style sheet carries out by itself. */
export function cellFilters() {
  return { owner: field('owner').value, own: field('own').checked };
}
