/** Spreads blocks over pages that fit a Slack message, and leafs through them by button. */

import { type Ask, encodeAsk } from './ask';
import { escapeControls } from './escape';
import { jsonOf, sizeOfList } from './json-text';
import { LIMITS, PAGE_CHARACTERS } from './limits';
import type { Button, KnownBlock } from './sdk-types';
import { type Group, plain } from './text';
import { BACK, MORE, pageOf } from './wording';

/** Prefix of the action ids of page buttons. */
export const PAGE = 'page';

/** Room for the page buttons, the page number, and what a handler adds below (sharing, feedback). */
const RESERVED_BLOCKS = 6;

/** Fills pages in order; at most one table a page, as Slack allows one a message. */
export function paginate(groups: readonly Group[]): KnownBlock[][] {
  const pages: KnownBlock[][] = [[]];
  let size = 0;
  let tables = 0;
  for (const { group, size: groupSize } of groups.flatMap(breakUp)) {
    const current = pages.at(-1) ?? [];
    const groupTables = group.filter((block) => block.type === 'table').length;
    const full =
      current.length > 0 &&
      (current.length + group.length > LIMITS.blocks - RESERVED_BLOCKS ||
        size + groupSize > PAGE_CHARACTERS ||
        tables + groupTables > 1);
    if (full) {
      pages.push([...group]);
      size = groupSize;
      tables = groupTables;
    } else {
      current.push(...group);
      size += groupSize;
      tables += groupTables;
    }
  }
  return pages;
}

/** A group with its characters of JSON. One too large for any page falls into its blocks. */
function breakUp(group: Group): { readonly group: Group; readonly size: number }[] {
  const sizes = group.map((block) => jsonOf(block).length);
  const size = sizeOfList(sizes);
  if (size <= PAGE_CHARACTERS) return [{ group, size }];
  return group.map((block, at) => ({ group: [block], size: sizeOfList(sizes.slice(at, at + 1)) }));
}

/** The buttons to the neighbouring pages and the page number; nothing when there is one page. */
export function pageControls(shown: Ask, pages: number): KnownBlock[] {
  const { page } = shown;
  if (pages < 2) return [];
  const number: KnownBlock = {
    type: 'context',
    elements: [plain(escapeControls(pageOf(page + 1, pages)))],
  };
  const buttons: Button[] = [];
  if (page > 0) addButton(buttons, BACK, { ...shown, page: page - 1 });
  if (page < pages - 1) addButton(buttons, MORE, { ...shown, page: page + 1 });
  return buttons.length === 0 ? [number] : [number, { type: 'actions', elements: buttons }];
}

function addButton(buttons: Button[], label: string, ask: Ask): void {
  const value = encodeAsk(ask);
  if (value === undefined) return;
  buttons.push({ type: 'button', action_id: `${PAGE}:${ask.page}`, text: plain(label), value });
}
