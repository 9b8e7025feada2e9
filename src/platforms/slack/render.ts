/** Message → Block Kit. Pure: no I/O, no clock; always within Slack's limits, overflow goes to further pages. */

import type { Message } from '../../message';
import type { Ask } from './ask';
import { renderBlock } from './blocks';
import { escapeMrkdwn } from './escape';
import { keepBeginning } from './json-text';
import { LIMITS } from './limits';
import { pageControls, paginate } from './paging';
import type { KnownBlock } from './sdk-types';
import { splitText } from './split';
import { renderRows } from './table';
import type { Group } from './text';
import { SIGN } from './wording';

/** A rendered reply: what goes into `chat.postMessage`, an acknowledgement or a `response_url`. */
export interface SlackMessage {
  /** For notifications, screen readers and clients without blocks; escaped. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** Which part of a message is shown where, and what its buttons carry. */
export interface RenderOptions {
  /** The question that gives this message again; the page buttons carry it. */
  readonly ask?: string;
  /** Which page to show, from 0. Out of range: the nearest. */
  readonly page?: number;
  /** The context that the question needs, see `Ask`. */
  readonly context?: Ask['context'];
  readonly surface?: Surface;
}

/** Where blocks are shown: a message, or a view (modal, App Home), which takes no tables. */
export type Surface = 'message' | 'view';

/** Renders one page of a message. Without overflow there is only page 0. */
export function render(
  message: Message,
  { ask = '', page = 0, context, surface = 'message' }: RenderOptions = {},
): SlackMessage {
  const { text, pages } = renderOnce(message, surface);
  const index = Math.min(Math.max(0, page), pages.length - 1);
  const blocks = pages[index] ?? [];
  return {
    text,
    blocks: [...blocks, ...pageControls({ ask, page: index, context }, pages.length)],
  };
}

/** What of a rendered message depends on nothing else. Never changed. */
interface Rendered {
  readonly text: string;
  readonly pages: readonly (readonly KnownBlock[])[];
}

/** Messages are worded once where the same is asked again, and rendered once. */
const RENDERED = {
  message: new WeakMap<Message, Rendered>(),
  view: new WeakMap<Message, Rendered>(),
} satisfies Record<Surface, unknown>;

function renderOnce(message: Message, surface: Surface): Rendered {
  const known = RENDERED[surface].get(message);
  if (known) return known;
  const pages = renderPages(message, surface);
  const text = fallbackText(message);
  for (const page of pages) keepBeginning(text, page);
  const rendered = { text, pages };
  RENDERED[surface].set(message, rendered);
  return rendered;
}

/** Renders every page, without the buttons that lead from one to the next. */
export function renderPages(message: Message, surface: Surface = 'message'): KnownBlock[][] {
  const groups: Group[] = message.blocks.flatMap((block, index) =>
    block.kind === 'table' && surface === 'view' ? renderRows(block) : renderBlock(block, index),
  );
  return paginate(groups);
}

/** The plain fallback: the summary, and the rows of a table as lines. */
function fallbackText(message: Message): string {
  const lines = [
    message.owner === null ? message.summary : `${SIGN[message.owner]} ${message.summary}`,
  ];
  for (const block of message.blocks) {
    if (block.kind !== 'table') continue;
    lines.push('', block.header.join(' | '));
    for (const row of block.rows) lines.push(row.map((cell) => cell.text).join(' | '));
  }
  const text = escapeMrkdwn(lines.join('\n'));
  // Only the fallback of a table larger than any catalog answer could be this long; the blocks hold it all.
  return splitText(text, LIMITS.text)[0] ?? '';
}
