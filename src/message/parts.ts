/** Pieces that several kinds of message are put together from. */
import type { Answer, Cell } from '../answer';
import type { Catalog, Owner } from '../catalog';
import { toChoice } from './ask-text';
import { subjectOf, toDutyView } from './duty-view';
import type { Block, Link, Message } from './message';
import { enumerate, nameOf, VERDICT } from './wording';

/** From this many duties on, each gets a row instead of a paragraph. */
const ROWS_FROM = 3;

/** Each text once, in the order of its first place. */
export const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** The pages that cells cite, each once, at most `limit` of them. */
export function uniqueLinks(cells: readonly Cell[], limit: number): Link[] {
  const links = new Map<string, Link>();
  for (const { finding } of cells) {
    if (links.size >= limit) break;
    for (const link of finding.references) links.set(link.url, link);
  }
  return [...links.values()].slice(0, limit);
}

/** What the answer is about: "Encryption at rest (server-side) on Amazon S3". */
export function aboutOf(catalog: Catalog, answer: Answer): string {
  // Titles hold "and"s of their own: several in a row are told apart by their short forms.
  const key = answer.concerns.length > 1 ? 'short' : 'title';
  const concerns = answer.concerns.map(
    (id) => catalog.concerns.get(id)?.[key] ?? catalog.families.get(id)?.title ?? id,
  );
  const services = answer.targets.map(nameOf);
  if (services.length === 0) return enumerate(concerns);
  if (concerns.length === 0) return enumerate(services);
  return `${enumerate(concerns)} on ${enumerate(services)}`;
}

/** Rows differ by concern, or by service, or by both. */
export function labelIn(cells: readonly Cell[]): (cell: Cell) => string {
  const concerns = new Set(cells.map(({ concern }) => concern.id)).size;
  const subjects = new Set(cells.map((cell) => subjectOf(cell))).size;
  return (cell) => {
    const subject = cell.target?.variant?.label ?? subjectOf(cell) ?? '';
    if (concerns === 1) return subject || cell.concern.short;
    return subjects === 1 ? lower(cell.concern.short) : `${lower(cell.concern.short)} (${subject})`;
  };
}

/** How the verdicts are spread, when they differ. */
export function spread(cells: readonly Cell[]): string {
  const labelOf = labelIn(cells);
  const titles = (owner: Owner) =>
    distinct(cells.filter(({ finding }) => finding.owner === owner).map(labelOf));
  const parts = (['aws', 'customer', 'shared'] as const).flatMap((owner) => {
    const list = titles(owner);
    return list.length > 0 ? [`${VERDICT[owner]}: ${enumerate(list)}`] : [];
  });
  return `${parts.join('. ')}.`;
}

/** Lower-cases a first letter unless the word is an abbreviation. */
export const lower = (text: string) =>
  /^[A-Z][a-z]/.test(text) && !/^(?:AWS|DDoS)/.test(text)
    ? text[0]?.toLowerCase() + text.slice(1)
    : text;

/** The suggestions of an answer as something to choose from; no block where there are none. */
export function choices(catalog: Catalog, answer: Answer, prompt: string): Block[] {
  if (answer.suggestions.length === 0) return [];
  return [
    { kind: 'choices', prompt, choices: answer.suggestions.map((each) => toChoice(catalog, each)) },
  ];
}

/** Says that a cloud beside AWS was left out; no block where none was. */
export function otherCloudNote(answer: Answer): Block[] {
  if (answer.otherCloud === null) return [];
  return [{ kind: 'note', text: `I only know AWS, so this leaves out ${answer.otherCloud}.` }];
}

/** Cells as duties: at length where they are few, else a row each. */
export function dutiesOf(cells: readonly Cell[]): Block {
  const subjects = new Set(cells.map((cell) => subjectOf(cell)));
  const named = subjects.size > 1 || cells.length === 1;
  return {
    kind: 'duties',
    layout: cells.length >= ROWS_FROM ? 'rows' : 'full',
    duties: cells.map((cell) => toDutyView(cell, named)),
  };
}

/** A sign-posted table: concerns down, services across. */
export function comparisonTable(cells: readonly Cell[]): Block {
  const subjects = distinct(cells.map((cell) => subjectOf(cell) ?? ''));
  const concerns = [...new Map(cells.map(({ concern }) => [concern.id, concern.short]))];
  return {
    kind: 'table',
    header: ['', ...subjects],
    rows: concerns.map(([id, short]) => [
      { text: short },
      ...subjects.map((subject) => {
        const cell = cells.find((each) => each.concern.id === id && subjectOf(each) === subject);
        return cell
          ? { text: VERDICT[cell.finding.owner], owner: cell.finding.owner }
          : { text: '-' };
      }),
    ]),
  };
}

/** A message that opens with a headline; the summary is the headline in one line. */
export function messageOf(
  owner: Owner | null,
  title: string,
  text: string,
  blocks: readonly Block[],
): Message {
  const summary = text ? `${title}. ${text}`.replace(/([.!?:])\. /, '$1 ') : title;
  return { owner, summary, blocks: [{ kind: 'verdict', owner, title, text }, ...blocks] };
}
