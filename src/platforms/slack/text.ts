/** The text objects and the small blocks made of them. */

import { LIMITS } from './limits';
import type { KnownBlock, MrkdwnElement, PlainTextElement } from './sdk-types';

/** Blocks that belong together: a page break never falls between them. */
export type Group = KnownBlock[];

/** A plain text object; emoji codes stay as typed. `text` is escaped already. */
export const plain = (text: string): PlainTextElement => ({
  type: 'plain_text',
  text,
  emoji: false,
});

/**
 * A mrkdwn object; `text` is escaped already. Only for words of the catalog: Slack would link a bare
 * address in it. (`verbatim` forbids that, but other renderers of Block Kit take it for plain text.)
 */
export const markdown = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text });

/** Size of one context block, as JSON; a single element may be larger. */
const CONTEXT_SIZE = 3000;

/** Small print, as many context blocks as the elements need; empty elements, which Slack refuses, are left out. */
export function contextOf(all: ReadonlyArray<MrkdwnElement | PlainTextElement>): Group[] {
  const elements = all.filter(({ text }) => text !== '');
  const groups: Group[] = [];
  let row: typeof elements = [];
  let size = 1;
  const flush = (): void => {
    if (row.length > 0) groups.push([{ type: 'context', elements: row }]);
    row = [];
    size = 1;
  };
  for (const element of elements) {
    const own = JSON.stringify(element).length + 1;
    if (row.length === LIMITS.contextElements || size + own > CONTEXT_SIZE) flush();
    row.push(element);
    size += own;
  }
  flush();
  return groups;
}
