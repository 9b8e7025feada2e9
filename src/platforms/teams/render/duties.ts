/** Responsibility blocks: two columns at length, one table row in a family. */
import type { DutyView, Link } from '../../../message';
import { PARTS, SIGNS, SOURCES } from '../wording';
import { actionSets, openUrlAction } from './actions';
import type { Element } from './card';
import { markdownLink } from './escape';
import { keepBytes } from './pages';
import type { Section } from './section';
import { tableRows } from './tables';
import { lines, pieces, textElement } from './text';

/** Above this, two columns side by side would not fit on a page beside anything else. */
const LONG = 4000;

/**
 * Builds parts of a duty once, for as long as it is there: those of the catalog are worded once. Nobody changes what is
 * kept. `measured`: of which paging asks the size.
 */
function once<Part>(
  build: (duty: DutyView, stacked: boolean) => readonly Part[],
  measured: (part: Part) => object,
): (duty: DutyView, stacked: boolean) => readonly Part[] {
  const kept = {
    stacked: new WeakMap<DutyView, readonly Part[]>(),
    beside: new WeakMap<DutyView, readonly Part[]>(),
  };
  return (duty, stacked) => {
    const known = stacked ? kept.stacked : kept.beside;
    let parts = known.get(duty);
    if (parts === undefined) {
      parts = build(duty, stacked);
      for (const part of parts) keepBytes(measured(part));
      known.set(duty, parts);
    }
    return parts;
  };
}

/** One duty at length: title with verdict, the two parts, what it rests on, where AWS says so. */
export const dutySections = once(atLength, ({ elements }) => elements);

/** One duty in a table of many. */
export const rowsOf = once(
  (duty, stacked) => tableRows(rowOf(duty, stacked)),
  (row) => row,
);

function atLength(duty: DutyView, stacked: boolean): Section[] {
  const heading = lines(`${duty.title}: ${SIGNS[duty.owner]} ${duty.verdict}`).map((line, index) =>
    textElement(line, {
      weight: 'bolder',
      style: 'heading',
      size: 'medium',
      ...(index === 0 && { spacing: 'large' as const }),
    }),
  );
  const parts = [
    { label: PARTS.aws, text: duty.aws },
    { label: PARTS.customer, text: duty.customer },
  ].filter(({ text }) => text.trim() !== '');
  const long = parts.reduce((sum, { text }) => sum + text.length, 0) > LONG;
  const tail: Element[] = [
    ...lines(duty.note).map((line) => textElement(line, { isSubtle: true, size: 'small' })),
    ...actionSets(duty.references.map(openUrlAction)),
  ];
  if (long) {
    const cut = parts.flatMap(({ label, text }) => [
      { elements: [textElement(label, { weight: 'bolder' })] },
      ...pieces(text).map((piece) => ({ elements: [textElement(piece)] })),
    ]);
    return [{ elements: heading }, ...cut, { elements: tail }];
  }
  return [{ elements: [...heading, ...columns(parts, stacked), ...tail] }];
}

function columns(
  parts: ReadonlyArray<{ label: string; text: string }>,
  stacked: boolean,
): Element[] {
  const cells = parts.map(({ label, text }) => [
    textElement(label, { weight: 'bolder' }),
    ...lines(text).map((line) => textElement(line, { spacing: 'small' })),
  ]);
  if (stacked || cells.length < 2)
    return cells.map((items) => ({ type: 'Container', spacing: 'default', items }));
  return [
    {
      type: 'ColumnSet',
      spacing: 'default',
      columns: cells.map((items) => ({ type: 'Column', width: 'stretch', items })),
    },
  ];
}

function rowOf(duty: DutyView, stacked: boolean): Element[][] {
  const verdict = `${SIGNS[duty.owner]} ${duty.verdict}`;
  const parts = [`${PARTS.aws}: ${duty.aws}`, `${PARTS.customer}: ${duty.customer}`];
  // Whoever has the job speaks first.
  const detail = duty.owner === 'customer' ? parts.reverse() : parts;
  const items = detail.flatMap(lines).map((line) => textElement(line, { spacing: 'small' }));
  for (const line of lines(duty.note))
    items.push(textElement(line, { isSubtle: true, size: 'small' }));
  const what = lines(duty.short).map((line) => textElement(line, { weight: 'bolder' }));
  // A phone has room for two columns of text.
  return stacked
    ? [[...what, textElement(verdict, { spacing: 'small' })], items]
    : [what, [textElement(verdict)], items];
}

/** The pages that the rows of a table rest on, each once. */
export function sourceSections(duties: readonly DutyView[]): Section[] {
  const links = new Map<string, Link>();
  for (const link of duties.flatMap(({ references }) => references)) {
    if (!links.has(link.url)) links.set(link.url, link);
  }
  return [...links.values()].map(({ title, url }, index) => {
    const link: Element = {
      type: 'TextBlock',
      text: markdownLink(title, url),
      wrap: true,
      spacing: 'small',
    };
    return {
      elements:
        index === 0
          ? [textElement(SOURCES, { weight: 'bolder', spacing: 'medium' }), link]
          : [link],
    };
  });
}
